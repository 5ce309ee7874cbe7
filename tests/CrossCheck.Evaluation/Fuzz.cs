using System.Diagnostics;
using System.Globalization;
using System.Text;
using CrossCheck.Articles;
using CrossCheck.Articles.Files;
using CrossCheck.Articles.Formats;
using CrossCheck.Claims;
using CrossCheck.Claims.Caching;
using CrossCheck.Reports;

namespace CrossCheck.Evaluation;

/// <summary>
/// Feeds the program mutated news and noise, from the bytes of a file to the reports, and looks for errors, for spans that lie outside the
/// text or cut a character in two,
/// for a cache that gives back something else, and for texts that take far longer than others of their length. The seed of each round is
/// enough to have it again.
/// </summary>
/// <param name="texts">The news that is mutated.</param>
internal sealed class Fuzz(IReadOnlyList<string> texts)
{
    /// <summary>A round over as many articles as a report needs to have something to compare.</summary>
    private const int Articles = 3;

    /// <summary>The longest text of a round, in characters.</summary>
    private const int Longest = 20_000;

    /// <summary>
    /// A round whose processor time per character is more than this is told: news take about a tenth, reports in all formats included.
    /// </summary>
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(0.05);

    /// <summary>What a round takes for the shortest texts, in characters' worth of time.</summary>
    private const int FixedCost = 3000;

    private readonly FuzzTexts mutants = new(texts);

    private static readonly ArticleFormat[] Formats = Enum.GetValues<ArticleFormat>();

    /// <summary>Works for so many minutes.</summary>
    /// <returns>How many rounds failed.</returns>
    public int Run(double minutes, int seed, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}, {minutes} minutes, {texts.Count} texts to mutate"));
        var (clock, failed, rounds, characters) = (Stopwatch.StartNew(), 0, 0, 0L);
        for (; clock.Elapsed.TotalMinutes < minutes; rounds++)
        {
            var round = unchecked(seed + rounds);
            var inputs = Inputs(new Random(round));
            characters += inputs.Sum(i => (long)i.Length);
            try
            {
                var used = Environment.CpuUsage.TotalTime;
                Try(inputs, new Random(round));
                var each = (Environment.CpuUsage.TotalTime - used) / (inputs.Sum(i => i.Length) + FixedCost);
                if (each > Slow)
                {
                    output.WriteLine(
                        string.Create(CultureInfo.InvariantCulture, $"slow: --seed {round}: {each.TotalMicroseconds:0.0} µs a character")
                    );
                }
            }
            catch (Exception e)
            {
                failed++;
                output.WriteLine($"failed: --seed {round}: {e.GetType().Name}: {e.Message} {e.StackTrace?.Split('\n', 2)[0].Trim()}");
            }
        }

        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{rounds} rounds, {characters / 1e6:0.0} million characters, {failed} failed")
        );
        return failed;
    }

    private string[] Inputs(Random random) =>
        [.. Enumerable.Range(0, Articles).Select(_ => random.Next(8) == 0 ? FuzzTexts.Noise(random) : mutants.Mutated(random, Longest))];

    private static void Try(string[] inputs, Random random)
    {
        foreach (var input in inputs)
        {
            // As bytes, whole or with some of them damaged; lone surrogates can't be written and become question marks.
            var bytes = Encoding.UTF8.GetBytes(input);
            for (var damage = random.Next(4); damage > 0 && bytes.Length > 0; damage--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            foreach (var format in Formats)
            {
                if (TextDecoder.Decode(bytes, format == ArticleFormat.Html).Text is { } text)
                {
                    foreach (var entry in FileFormats.Read(format, text))
                    {
                        Require(entry.Draft is null != entry.Reason is null, "an entry is an article or a reason");
                    }
                }
            }
        }

        var articles = inputs
            .Select(
                (text, i) =>
                    new Article
                    {
                        Id = $"a{i}",
                        Path = $"a{i}.txt",
                        Source = $"s{i % 2}",
                        Text = text,
                        Published = i == 0 ? null : new DateOnly(2020, 1, 8).AddDays(i),
                        IsExtracted = i == 1,
                    }
            )
            .ToList();
        foreach (var article in articles)
        {
            Check(ClaimExtractor.Extract(Document.Parse(article), 0));
        }

        var report = new CrossChecker { Threads = 1 }.Check(articles);
        foreach (var format in ReportFormat.All)
        {
            format.Write(report, TextWriter.Null);
        }
    }

    private static void Check(Extraction extraction)
    {
        var text = extraction.Document.Text;
        foreach (var claim in extraction.Claims)
        {
            Require(claim.SentenceSpan.Contains(claim.ValueSpan), $"a claim stands in its sentence: {claim.ValueText}");
            Require(IsWhole(text, claim.SentenceSpan) && IsWhole(text, claim.ValueSpan), "a span cuts no character in two");
        }

        foreach (var mention in extraction.Mentions)
        {
            Require(IsWhole(text, mention.Span), "a span cuts no character in two");
        }

        var bytes = new ByteWriter();
        ExtractionWriter.Write(extraction, bytes);
        var back = ExtractionReader.Read(bytes.Written, extraction.Document.Article, 0);
        Require(back.Mentions.SequenceEqual(extraction.Mentions), "a cache gives back the mentions");
        Require(
            back.Claims.Select(c =>
                    (c.Id, c.Value, c.ValueSpan, c.SentenceSpan, c.Subject, c.Event, c.Time, c.AsOf, c.Attribution, c.Force, c.Role)
                )
                .SequenceEqual(
                    extraction.Claims.Select(c =>
                        (c.Id, c.Value, c.ValueSpan, c.SentenceSpan, c.Subject, c.Event, c.Time, c.AsOf, c.Attribution, c.Force, c.Role)
                    )
                ),
            "a cache gives back the claims"
        );
    }

    private static bool IsWhole(string text, TextSpan span) =>
        span is { Start: >= 0, Length: > 0 } && span.End <= text.Length && IsBoundary(text, span.Start) && IsBoundary(text, span.End);

    private static bool IsBoundary(string text, int at) =>
        at == 0 || at == text.Length || !(char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]));

    private static void Require(bool holds, string rule)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"This does not hold: {rule}.");
        }
    }
}
