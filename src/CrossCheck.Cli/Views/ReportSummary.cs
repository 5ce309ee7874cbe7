using System.Globalization;
using CrossCheck.Findings;
using CrossCheck.Findings.Sources;
using CrossCheck.Reports;
using CrossCheck.Reports.Pipelines;
using Spectre.Console;

namespace CrossCheck.Cli.Views;

/// <summary>
/// A report in the few words that a terminal has room for. Text from articles is on one line and free of control characters.
/// </summary>
/// <param name="report">The report.</param>
internal sealed class ReportSummary(Report report)
{
    /// <summary>How many findings are listed; the rest stand in the files.</summary>
    private const int Listed = 20;

    private readonly Positions positions = new(report);
    private readonly StoriesTold stories = new(report);

    /// <summary>
    /// Shows <paramref name="report"/> and the <paramref name="files"/> written: as tables at a terminal, else as plain lines.
    /// </summary>
    public static void Show(Report report, IEnumerable<string> files)
    {
        var summary = new ReportSummary(report);
        if (Console.IsOutputRedirected)
        {
            PlainView.Write(summary, files, new LogText(Console.Out));
        }
        else
        {
            TerminalView.Write(summary, files, AnsiConsole.Console);
        }
    }

    /// <summary>"5 articles from 5 sources, 214 claims".</summary>
    public string Read =>
        $"{Count(report.Articles.Length, "article")} from {Count(report.Sources.Length, "source")}, {Count(report.Claims.Length, "claim")}";

    /// <summary>The first findings in which values differ, without those that a reviewer dismissed.</summary>
    public IEnumerable<Finding> Differing => report.Findings.Where(Differs).Take(Listed);

    /// <summary>How many findings that differ are not listed.</summary>
    public int More => Math.Max(0, report.Findings.Count(Differs) - Listed);

    /// <summary>
    /// "10 conflicts between articles, 0 conflicts inside one article, 2 updates, 4 compatible, 15 agreements, 0 dismissed".
    /// </summary>
    public string Counts => FindingCounts.InWords(report.Findings);

    /// <summary>The sources, with their scores.</summary>
    public IEnumerable<SourceScore> Sources => report.Sources;

    /// <summary>"conflict", "conflict inside one article", "update".</summary>
    public static string Kind(Finding finding) => finding.Traits().Name + (finding.IsInternal ? " inside one article" : "");

    /// <summary>The question of <paramref name="finding"/>.</summary>
    public static string Question(Finding finding) => Quotation.OneLine(finding.Label);

    /// <summary>The name of the story that <paramref name="finding"/> is on; null where all are on one.</summary>
    public string? Story(Finding finding) => stories.Of(finding) is { } story ? StoryText.Named(story) : null;

    /// <summary>
    /// The two quotations of a finding that is at least of medium severity, each with its place and source; none of others.
    /// </summary>
    public IEnumerable<(string Place, string Source, string Quotation)> Quotations(Finding finding) =>
        FindingFrame.IsFor(finding) ? FindingFrame.Quotations(finding, positions) : [];

    /// <summary>The frames around those of the listed findings that are at least of medium severity.</summary>
    public IEnumerable<IEnumerable<string>> Frames =>
        Differing.Where(FindingFrame.IsFor).Select(f => FindingFrame.Lines(f, positions, stories));

    /// <summary>The values stated in <paramref name="finding"/>, each with its sources and their days.</summary>
    public IEnumerable<Position> Positions(Finding finding) => positions.Of(finding);

    /// <summary>The reliability of <paramref name="source"/> in words: it is never more than an estimate.</summary>
    public static string Reliability(SourceScore source) =>
        source.TellingReliability is { } share ? string.Create(CultureInfo.InvariantCulture, $"{share:0.00} (estimate)") : "none";

    private static bool Differs(Finding finding) => finding.Traits().IsFlagged && finding.Review != ReviewState.Dismissed;

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
