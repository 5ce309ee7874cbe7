using System.Globalization;
using CrossCheck.Findings;
using CrossCheck.Reports;

namespace CrossCheck.Cli;

/// <summary>A report in the few words that a terminal has room for. Text from articles is on one line and free of control characters.</summary>
/// <param name="report">The report.</param>
internal sealed class ReportSummary(Report report)
{
    /// <summary>How many findings are listed; the rest stand in the files.</summary>
    private const int Listed = 20;

    /// <summary>"5 articles from 5 sources, 214 claims".</summary>
    public string Read => $"{Count(report.Articles.Length, "article")} from {Count(report.Sources.Length, "source")}, {Count(report.Claims.Length, "claim")}";

    /// <summary>The first findings in which values differ, without those that a reviewer dismissed.</summary>
    public IEnumerable<Finding> Differing => report.Findings.Where(Differs).Take(Listed);

    /// <summary>What is not listed: "12 more differ, 4 compatible, 60 agree, 3 dismissed".</summary>
    public string Rest
    {
        get
        {
            var more = report.Findings.Count(Differs) - Listed;
            var dismissed = report.Findings.Count(f => f.Review == ReviewState.Dismissed);
            var settled = Verdicts.All.Where(v => !v.IsFlagged).Select(v => $"{report.Findings.Count(f => f.Verdict == v.Verdict)} {v.Name}");
            var rest = string.Join(", ", settled) + (dismissed > 0 ? $", {dismissed} dismissed" : "");
            return more > 0 ? $"{more} more differ, {rest}" : rest;
        }
    }

    /// <summary>The sources, with their scores.</summary>
    public IEnumerable<SourceScore> Sources => report.Sources;

    /// <summary>"conflict", "conflict inside one article", "update".</summary>
    public static string Kind(Finding finding) => finding.Traits().Name + (finding.IsInternal ? " inside one article" : "");

    /// <summary>The question of <paramref name="finding"/>.</summary>
    public static string Question(Finding finding) => Quotation.OneLine(finding.Label);

    /// <summary>The reliability of <paramref name="source"/> in words: it is never more than an estimate.</summary>
    public static string Reliability(SourceScore source) => source.Reliability is { } share ? string.Create(CultureInfo.InvariantCulture, $"{share:0.00} (estimate)") : "none";

    private static bool Differs(Finding finding) => finding.Traits().IsFlagged && finding.Review != ReviewState.Dismissed;

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
