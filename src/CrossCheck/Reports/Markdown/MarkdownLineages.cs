using System.Globalization;
using CrossCheck.Articles;
using CrossCheck.Findings;
using CrossCheck.Findings.Sources;
using static CrossCheck.Reports.MarkdownText;

namespace CrossCheck.Reports.Markdown;

/// <summary>
/// The lineages in Markdown: who is one voice with whom, in the order of publication, and the passages that show it, side by side and
/// folded away.
/// </summary>
internal static class MarkdownLineages
{
    /// <summary>So many passages of two articles are shown; a forge cuts longer pages off. The JSON has them all.</summary>
    private const int MostPassages = 40;

    /// <summary>Characters of a passage that are shown.</summary>
    private const int LongestPassage = 400;

    /// <summary>More lineages, and pairs of articles side by side, nobody reads.</summary>
    private const int MostLineages = 200;

    /// <summary>Writes the lineages of two or more articles.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Takes the text.</param>
    /// <param name="name">How an article is named, as Markdown.</param>
    public static void Write(Report report, TextWriter output, Func<Article, string> name)
    {
        var copies = report.Lineages.Where(l => l.Articles.Length > 1).ToList();
        output.Write("\n## Lineages\n\n");
        if (copies.Count == 0)
        {
            output.Write("No two articles share enough text to count as one voice.\n");
            return;
        }

        output.Write("Articles that share text count as one voice. They stand in the order of publication, those without a date last.\n\n");
        var articles = report.Articles.ToDictionary(a => a.Id);
        foreach (var lineage in copies.Take(MostLineages))
        {
            var members = lineage
                .Articles.Select(id => articles[id])
                .OrderBy(a => a.Published ?? DateOnly.MaxValue)
                .Select(a => $"{name(a)} ({Date(a)})");
            var credit = lineage.Credit is { } who ? $"; credited to {Escape(who)}" : "";
            output.Write(
                $"- {lineage.Id}: {string.Join(", ", members)}; the closest two share {Share(lineage.Shared)} of the shorter text{credit}\n"
            );
        }

        if (copies.Count > MostLineages)
        {
            output.Write($"\nThe first {MostLineages} of {copies.Count} lineages are listed; the JSON report holds all.\n");
        }

        foreach (var overlap in report.Overlaps.Where(o => o.IsCopy).Take(MostLineages))
        {
            SideBySide(overlap, articles[overlap.First], articles[overlap.Second], output, name);
        }
    }

    /// <summary>The passages in the same words; of a re-translation, whose words differ, the sentences that say the same.</summary>
    private static void SideBySide(Overlap overlap, Article first, Article second, TextWriter output, Func<Article, string> name)
    {
        var sameWords = overlap.Containment >= overlap.Ordered;
        var spans = sameWords ? overlap.Passages : overlap.Sentences;
        var (one, two) = first.Source == second.Source ? (first.Id, second.Id) : (first.Source, second.Source);
        output.Write(
            $"\n<details><summary>{Escape(one)} and {Escape(two)}: "
                + $"{(sameWords ? "passages in the same words" : "sentences that say the same, in the same order")} "
                + $"({spans.Length})</summary>\n\n"
        );
        output.Write($"| {name(first)} | {name(second)} |\n| --- | --- |\n");
        foreach (var (inFirst, inSecond) in spans.Take(MostPassages))
        {
            output.Write($"| {Passage(inFirst, first)} | {Passage(inSecond, second)} |\n");
        }

        output.Write(spans.Length > MostPassages ? $"\nand {spans.Length - MostPassages} more.\n\n</details>\n" : "\n</details>\n");
    }

    private static string Passage(TextSpan span, Article article)
    {
        var text = Quotation.OneLine(span.Of(article.Text)).Trim();
        return Escape(
            text.Length <= LongestPassage
                ? text
                : string.Concat(text.AsSpan(0, text.LastIndexOf(' ', LongestPassage) is > 0 and var space ? space : LongestPassage), " …")
        );
    }

    private static string Date(Article article) => article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated";

    private static string Share(double share) => share.ToString("0.00", CultureInfo.InvariantCulture);
}
