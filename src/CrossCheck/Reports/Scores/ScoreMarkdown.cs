using System.Globalization;
using CrossCheck.Findings.Sources;
using CrossCheck.Findings.Structured;
using static CrossCheck.Reports.MarkdownText;

namespace CrossCheck.Reports.Scores;

/// <summary>The scores of structured claims for people, in Markdown as forges show it.</summary>
internal static class ScoreMarkdown
{
    /// <summary>So many differing items are listed; a forge cuts longer pages off. The JSON has them all.</summary>
    private const int MostFindings = 500;

    /// <summary>A wider matrix does not fit a page.</summary>
    private const int MostInMatrix = 20;

    /// <summary>Writes <paramref name="report"/>.</summary>
    public static void Write(ScoreReport report, TextWriter output)
    {
        Line(output, "# Scores of sources");
        Line(output);
        Line(output, $"{ScoreText.Summary(report)}.");
        Line(output);
        Line(output, ScoreText.Caution);
        Line(output);
        Line(output, "| Source | Claims | Agrees with other lineages | With all other sources | Reliability | Alone on |");
        Line(output, "| --- | ---: | --- | --- | ---: | ---: |");
        foreach (var source in report.Sources)
        {
            Line(
                output,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {Escape(source.Name)} | {source.Claims} | {source.ByLineage} | {source.Raw} | "
                        + $"{ScoreText.Share(source.TellingReliability)} | {source.Alone.Length} |"
                )
            );
        }

        Lineages(report, output);
        Matrix(report.Matrix, output);
        Conflicts(report, output);
    }

    /// <summary>Agreements over comparisons for any two sources.</summary>
    public static void Matrix(AgreementMatrix matrix, TextWriter output)
    {
        var places = Enumerable.Range(0, matrix.Sources.Length).ToList();
        if (matrix.Sources.Length > MostInMatrix || !places.Exists(row => places.Exists(column => matrix.Compared(row, column) > 0)))
        {
            return;
        }

        Line(output);
        Line(output, "## Who agrees with whom");
        Line(output);
        Line(output, "Agreements of comparisons.");
        Line(output);
        Line(output, $"| | {string.Join(" | ", matrix.Sources.Select(Escape))} |");
        Line(output, $"| --- |{string.Concat(Enumerable.Repeat(" ---: |", matrix.Sources.Length))}");
        foreach (var row in places)
        {
            var cells = places.Select(column =>
                matrix.Compared(row, column) == 0
                    ? ""
                    : string.Create(CultureInfo.InvariantCulture, $"{matrix.Agreed(row, column)} of {matrix.Compared(row, column)}")
            );
            Line(output, $"| {Escape(matrix.Sources[row])} | {string.Join(" | ", cells)} |");
        }
    }

    private static void Lineages(ScoreReport report, TextWriter output)
    {
        if (report.Lineages.IsEmpty)
        {
            return;
        }

        Line(output);
        Line(output, "## Who copies whom");
        Line(output);
        Line(output, $"{ScoreText.OneVoice}.");
        Line(output);
        foreach (var lineage in report.Lineages)
        {
            Line(
                output,
                $"- {lineage.Id}{(lineage.Credit is { } name ? $" ({Escape(name)})" : "")}: "
                    + $"{string.Join("; ", lineage.Sources.Select(s => Escape(ScoreText.Line(s))))}"
            );
        }
    }

    private static void Conflicts(ScoreReport report, TextWriter output)
    {
        var differing = report.FlaggedCount;
        if (differing == 0)
        {
            return;
        }

        Line(output);
        Line(output, "## Where they differ");
        Line(output);
        Line(output, "| | Severity | Item | Who says what | Better supported |");
        Line(output, "| --- | --- | --- | --- | --- |");
        foreach (var finding in report.Findings.Take(Math.Min(differing, MostFindings)))
        {
            Line(
                output,
                $"| {finding.Id} | {finding.Severity.ToString()!.ToLowerInvariant()} | {Escape(finding.Item)} | "
                    + $"{Escape(finding.Differs)} | {Escape(ScoreText.Estimated(finding.Estimate))} |"
            );
        }

        if (differing > MostFindings)
        {
            Line(output);
            Line(
                output,
                string.Create(CultureInfo.InvariantCulture, $"{differing - MostFindings:N0} more differ; the JSON report has them all.")
            );
        }
    }

    private static void Line(TextWriter output, string line = "") => output.Write(line + "\n");
}
