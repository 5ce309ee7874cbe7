using CrossCheck.Articles;

namespace CrossCheck.Benchmarks;

/// <summary>The texts that extraction is measured on.</summary>
public enum SampleText
{
    /// <summary>The articles of the seeds, again and again: about 1 MB in 45 articles.</summary>
    News,

    /// <summary>100,000 digits without a break.</summary>
    Digits,

    /// <summary>100,000 commas.</summary>
    Commas,

    /// <summary>The seeds' words on one line of 5 MB.</summary>
    OneLine,

    /// <summary>50,000 quotations, each inside the one before.</summary>
    Quotes,
}

/// <summary>Makes the texts.</summary>
internal static class SampleTexts
{
    /// <summary>The articles of a sample.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="times">How many times its usual length.</param>
    public static Article[] Of(SampleText sample, int times) =>
        sample switch
        {
            SampleText.News => [.. Enumerable.Repeat(Seeds(), 9 * times).SelectMany(seeds => seeds).Select(Read)],
            SampleText.Digits => [Read(new string('7', 100_000 * times))],
            SampleText.Commas => [Read(new string(',', 100_000 * times))],
            SampleText.OneLine => [Read(OneLine(5_000_000 * times))],
            SampleText.Quotes => [Read(Repeat("“he said ", 50_000 * times) + Repeat("”", 50_000 * times))],
            _ => throw new ArgumentOutOfRangeException(nameof(sample)),
        };

    private static Article Read(string text) =>
        new()
        {
            Id = "sample",
            Path = "sample.txt",
            Source = "sample",
            Text = text,
            Published = new DateOnly(2020, 1, 8),
        };

    private static string OneLine(int length)
    {
        var line = string.Concat(Seeds()).ReplaceLineEndings(" ");
        return Repeat(line, (length / line.Length) + 1)[..length];
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static IEnumerable<string> Seeds()
    {
        var assembly = typeof(SampleTexts).Assembly;
        foreach (
            var name in assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith("seeds/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return reader.ReadToEnd();
        }
    }
}
