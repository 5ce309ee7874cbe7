using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Reports;

namespace CrossCheck.Evaluation;

/// <summary>Lists the totals that texts break down, to be read and judged by hand.</summary>
internal static class Totals
{
    /// <summary>Prints every total found in the text files at and below <paramref name="folder"/>, with its parts and sentences.</summary>
    public static void Print(string folder, TextWriter output)
    {
        foreach (var file in Directory.GetFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var id = Path.GetRelativePath(folder, file);
            var extraction = ClaimExtractor.Extract(
                Document.Parse(
                    new Article
                    {
                        Id = id,
                        Path = id,
                        Source = id,
                        Text = File.ReadAllText(file),
                    }
                ),
                0
            );
            foreach (var (total, parts, cue, _) in extraction.Totals)
            {
                var whole = extraction.Claims[total];
                output.WriteLine(
                    $"{id}\t{cue}\t{whole.ValueText} <- {string.Join(" + ", parts.Select(p => extraction.Claims[p].ValueText))}"
                );
                foreach (var sentence in parts.Prepend(total).Select(c => extraction.Claims[c]).DistinctBy(c => c.SentenceSpan))
                {
                    output.WriteLine($"    {Quotation.OneLine(sentence.SentenceText)}");
                }
            }
        }
    }
}
