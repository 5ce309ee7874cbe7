using System.Collections.Immutable;
using CrossCheck.Findings;
using static CrossCheck.Reports.MarkdownText;

namespace CrossCheck.Reports.Markdown;

/// <summary>
/// The report for people, in Markdown as forges show it: what was counted, the findings, story by story where there are several, and then
/// the sources.
/// </summary>
internal sealed class MarkdownReport
{
    private readonly Report report;
    private readonly TextWriter output;
    private readonly MarkdownNames names;

    private MarkdownReport(Report report, TextWriter output)
    {
        this.report = report;
        this.output = output;
        names = new MarkdownNames(report);
    }

    /// <summary>Writes <paramref name="report"/>.</summary>
    public static void Write(Report report, TextWriter output) => new MarkdownReport(report, output).Write();

    private void Write()
    {
        Line("# Discrepancy report");
        Line();
        Line(
            $"{Count(report.Articles.Length, "article")} from {Count(report.Sources.Length, "source")}, "
                + $"{Count(report.Claims.Length, "claim")}."
        );
        Line();
        Tallies();
        if (report.Findings.Length > report.MostFindings)
        {
            Line();
            Line(
                $"The first {report.MostFindings} of {report.Findings.Length} findings are listed, what differs first; the JSON "
                    + "report holds all."
            );
        }

        Findings();
        var sources = new MarkdownSources(report, names, output);
        sources.Totals();
        sources.Sources();
        MarkdownLineages.Write(report, output, names.Of);
        sources.Problems();
    }

    /// <summary>All findings together, or under a heading for each story where there are several.</summary>
    private void Findings()
    {
        var findings = new MarkdownFindings(report, names, output);
        var stories = new StoriesTold(report).Sections;
        if (stories.IsEmpty)
        {
            findings.Write(report.Findings, level: 2);
        }

        foreach (var (story, told) in stories.Where(s => findings.HasAny(s.Findings)))
        {
            Line();
            Line($"## {Escape(StoryText.Named(story))}");
            Line();
            Line(
                $"{StoryText.Extent(story)}: "
                    + $"{string.Join(", ", FindingCounts.Of(told).Where(s => !s.Findings.IsEmpty).Select(s => s.Words))}."
            );
            findings.Write(told, level: 3);
        }
    }

    private void Tallies()
    {
        var sorts = FindingCounts.Of(report.Findings);
        Line("| | high | medium | low | all |");
        Line("| --- | ---: | ---: | ---: | ---: |");
        foreach (var sort in sorts.Where(MarkdownFindings.IsShown))
        {
            Tally(sort.Heading, sort.Findings);
        }

        foreach (var sort in sorts.Where(s => !MarkdownFindings.IsShown(s)))
        {
            Line($"| {(sort.Verdict is { } verdict ? Capital(verdict.Plural) : sort.Heading)} | | | | {sort.Findings.Length} |");
        }
    }

    private void Tally(string name, ImmutableArray<Finding> findings)
    {
        int Of(Severity severity) => findings.Count(f => f.Severity == severity);
        Line($"| {name} | {Of(Severity.High)} | {Of(Severity.Medium)} | {Of(Severity.Low)} | {findings.Length} |");
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    private void Line(string line = "") => output.Write(line + "\n");
}
