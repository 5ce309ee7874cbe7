using System.Globalization;
using CrossCheck.Findings.Sources;
using CrossCheck.Findings.Structured;

namespace CrossCheck.Reports.Scores;

/// <summary>The scores of structured claims as plain text in columns, for a terminal.</summary>
internal static class ScoreTable
{
    /// <summary>So many sources and differing items are listed; a terminal holds no more at a glance.</summary>
    private const int MostSources = 40,
        MostFindings = 20;

    /// <summary>Writes <paramref name="report"/>.</summary>
    public static void Write(ScoreReport report, TextWriter output)
    {
        output.Write($"{ScoreText.Summary(report)}.\n{ScoreText.Caution}\n\n");
        Columns(
            output,
            report
                .Sources.Take(MostSources)
                .Select(Cells)
                .Prepend(["Source", "Claims", "Agrees with other lineages", "With all other sources", "Reliability", "Alone on"])
                .ToList()
        );
        More(output, report.Sources.Length - MostSources, "sources");
        if (!report.Lineages.IsEmpty)
        {
            output.Write($"\n{ScoreText.OneVoice}:\n");
            foreach (var lineage in report.Lineages.Take(MostSources))
            {
                output.Write($"  {Quotation.OneLine(string.Join("; ", lineage.Sources.Select(ScoreText.Line)))}\n");
            }

            More(output, report.Lineages.Length - MostSources, "lineages");
        }

        var differing = report.FlaggedCount;
        if (differing > 0)
        {
            output.Write("\n");
            Columns(
                output,
                report
                    .Findings.Take(Math.Min(differing, MostFindings))
                    .Select(Cells)
                    .Prepend(["Severity", "Item", "Who says what", "Better supported"])
                    .ToList()
            );
            More(output, differing - MostFindings, "items on which sources differ");
        }
    }

    private static string[] Cells(SourceScore source) =>
        [
            Quotation.OneLine(source.Name),
            source.Claims.ToString(CultureInfo.InvariantCulture),
            source.ByLineage.ToString(),
            source.Raw.ToString(),
            ScoreText.Share(source.TellingReliability),
            source.Alone.Length.ToString(CultureInfo.InvariantCulture),
        ];

    private static string[] Cells(ItemFinding finding) =>
        [
            finding.Severity.ToString()!.ToLowerInvariant(),
            Quotation.OneLine(finding.Item),
            Quotation.OneLine(finding.Differs),
            Quotation.OneLine(ScoreText.Estimated(finding.Estimate)),
        ];

    private static void Columns(TextWriter output, List<string[]> rows)
    {
        var widths = rows[0].Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            output.Write(string.Concat(row.Select((cell, column) => cell.PadRight(widths[column] + 2))).TrimEnd() + "\n");
        }
    }

    private static void More(TextWriter output, int count, string what)
    {
        if (count > 0)
        {
            output.Write(string.Create(CultureInfo.InvariantCulture, $"and {count:N0} more {what}\n"));
        }
    }
}
