using System.Collections.Immutable;
using System.Globalization;
using CrossCheck.Articles;
using CrossCheck.Findings;
using CrossCheck.Reports.Review;
using static CrossCheck.Reports.MarkdownText;

namespace CrossCheck.Reports;

/// <summary>The report for people, in Markdown as forges show it: what differs first, with the quotations side by side; what agrees folded away.</summary>
internal sealed class MarkdownReport
{
    private readonly Report report;
    private readonly TextWriter output;

    /// <summary>So many findings are named on which a source stands alone.</summary>
    private const int MostAlone = 20;

    /// <summary>Sources with more than one article, whose articles are told apart by their ids.</summary>
    private readonly HashSet<string> shared;

    /// <summary>The ids of the findings that are shown; null where all are.</summary>
    private readonly HashSet<string>? listed;

    private MarkdownReport(Report report, TextWriter output)
    {
        this.report = report;
        this.output = output;
        listed = report.Findings.Length > report.MostFindings ? [.. report.Findings.Take(report.MostFindings).Select(f => f.Id)] : null;
        shared = [.. report.Articles.CountBy(a => a.Source).Where(c => c.Value > 1).Select(c => c.Key)];
    }

    /// <summary>Writes <paramref name="report"/>.</summary>
    public static void Write(Report report, TextWriter output) => new MarkdownReport(report, output).Write();

    private void Write()
    {
        // What is flagged is shown at length, that inside one article last; the rest is folded away.
        var flagged = Verdicts.All.Where(v => v.IsFlagged).ToList();
        (string Heading, ImmutableArray<Finding> Findings)[] sections =
        [
            .. flagged.Select(v => (v.Heading, Findings(f => f.Verdict == v.Verdict && !(f.IsInternal && v.HeadingInside is not null)))),
            .. flagged.Where(v => v.HeadingInside is not null).Select(v => (v.HeadingInside!, Findings(f => f.Verdict == v.Verdict && f.IsInternal))),
        ];
        var folded = Verdicts.All.Where(v => !v.IsFlagged).Select(v => (Verdict: v, Findings: Findings(f => f.Verdict == v.Verdict))).ToList();
        ImmutableArray<Finding> dismissed = [.. report.Findings.Where(IsDismissed)];

        Line("# Discrepancy report");
        Line();
        Line($"{Count(report.Articles.Length, "article")} from {Count(report.Sources.Length, "source")}, {Count(report.Claims.Length, "claim")}.");
        Line();
        Line("| | high | medium | low | all |");
        Line("| --- | ---: | ---: | ---: | ---: |");
        foreach (var (heading, findings) in sections)
        {
            Tally(heading, findings);
        }

        foreach (var (verdict, findings) in folded)
        {
            Line($"| {Capital(verdict.Plural)} | | | | {findings.Length} |");
        }

        if (!dismissed.IsEmpty)
        {
            Line($"| Dismissed by reviewers | | | | {dismissed.Length} |");
        }

        if (report.Findings.Length > report.MostFindings)
        {
            Line();
            Line($"The first {report.MostFindings} of {report.Findings.Length} findings are listed, what differs first; the JSON report holds all.");
        }

        foreach (var (heading, findings) in sections)
        {
            Section(heading, findings);
        }

        foreach (var (verdict, findings) in folded)
        {
            Folded(verdict.Heading, findings);
        }

        Folded("Dismissed by reviewers", dismissed);
        Totals();
        Sources();
        MarkdownLineages.Write(report, output, Source);
        Problems();
    }

    private ImmutableArray<Finding> Findings(Func<Finding, bool> which) => [.. report.Findings.Where(f => which(f) && !IsDismissed(f))];

    /// <summary>What a reviewer dismissed is folded away, never left out.</summary>
    private static bool IsDismissed(Finding finding) => finding.Review == ReviewState.Dismissed;

    private bool IsListed(Finding finding) => listed?.Contains(finding.Id) ?? true;

    private void Tally(string name, ImmutableArray<Finding> findings)
    {
        int Of(Severity severity) => findings.Count(f => f.Severity == severity);
        Line($"| {name} | {Of(Severity.High)} | {Of(Severity.Medium)} | {Of(Severity.Low)} | {findings.Length} |");
    }

    private void Section(string title, ImmutableArray<Finding> findings)
    {
        if (findings.IsEmpty)
        {
            return;
        }

        Line();
        Line($"## {title}");
        foreach (var finding in findings.Where(IsListed))
        {
            Line();
            Line($"### {(finding.Severity is { } severity ? $"{severity}: " : "")}{Escape(finding.Label)}");
            Line();
            Quotations(finding);
            Line();
            Line($"- How they differ: {Escape(finding.Differs)}");
            if (finding.Estimate is { } estimate)
            {
                Line($"- Better supported, as an estimate: {Escape(estimate.Value)}, probability {Share(estimate.Probability)}");
            }

            Line($"- Why they belong together: {Escape(finding.Joined)}");
            if (finding.Deciding is { } pair)
            {
                Line($"- What was weighed: {Escape(Weighed.InWords(pair))}");
            }

            Reviewed(finding);
            Line($"- {finding.Id}, confidence {Share(finding.Confidence)}, fingerprint {finding.Fingerprint}");
        }
    }

    private void Reviewed(Finding finding)
    {
        if (Reviews.Reopened(finding) is { } reopened)
        {
            Line($"- Open again: {Escape(reopened)}");
        }

        if (finding.Decision is { State: not ReviewState.Open } decision)
        {
            Line($"- {decision.State}: {Escape(Made(decision))}");
        }
    }

    private static string Made(Decision decision) =>
        string.Join(", ", new[] { decision.By, decision.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), decision.Note }.Where(t => t.Length > 0));

    private void Quotations(Finding finding)
    {
        var isTimed = finding.Traits().IsTimed;
        Line($"| Source | {(isTimed ? "As of" : "Published")} | Quotation |");
        Line("| --- | --- | --- |");
        foreach (var claim in Timeline.Of(finding))
        {
            var date = (isTimed ? Timeline.AsOf(claim) : Timeline.Published(claim)) ?? "undated";
            var (before, value, after) = Quotation.Of(claim);
            var citing = claim.Attribution is { } who ? $", citing {Escape(who)}" : "";
            Line($"| {Source(claim.Article)}{citing} | {Escape(date)} | {Escape(before)}<b>{Escape(value)}</b>{Escape(after)} |");
        }
    }

    private void Folded(string title, ImmutableArray<Finding> findings)
    {
        if (findings.IsEmpty)
        {
            return;
        }

        Line();
        Line($"<details><summary>{title} ({findings.Length})</summary>");
        Line();
        Line("| Question | Stated | |");
        Line("| --- | --- | --- |");
        foreach (var finding in findings.Where(IsListed))
        {
            var stated = string.Join("; ", Position.Of(finding).Select(p => $"<b>{Escape(p.Value)}</b> ({Escape(string.Join(", ", p.Sources))})"));
            Line($"| {Escape(finding.Label)} | {stated} | {finding.Id}{(finding.Decision is { State: not ReviewState.Open } made ? $": {Escape(Made(made))}" : "")} |");
        }

        Line();
        Line("</details>");
    }

    private void Totals()
    {
        if (report.Totals.IsEmpty)
        {
            return;
        }

        Line();
        Line($"<details><summary>Totals and their parts ({report.Totals.Length})</summary>");
        Line();
        Line("| Source | Total | Parts | | |");
        Line("| --- | --- | --- | --- | --- |");
        foreach (var total in report.Totals.Take(report.MostFindings))
        {
            var (before, value, after) = Quotation.Of(total.Total);
            var fits = !total.Fits ? "does not match" : total.IsComplete ? "adds up" : "some of it";
            Line($"| {Source(total.Total.Article)} | {Escape(before)}<b>{Escape(value)}</b>{Escape(after)} | {Escape(Breakdowns.InWords(total))} | {fits} | {total.Id} |");
        }

        Line();
        Line("</details>");
    }

    private void Sources()
    {
        Line();
        Line("## Sources");
        Line();
        Line("How often each source states what the others state, with the 95% interval. It measures agreement, not truth. Reliability is a second opinion, estimated from who says what; it is not the truth either.");
        Line();
        Line("| Source | Articles | Claims | With sources of other lineages | With all other sources | Reliability | Alone on |");
        Line("| --- | ---: | ---: | --- | --- | ---: | --- |");
        foreach (var source in report.Sources)
        {
            Line($"| {Escape(source.Name)} | {source.Articles} | {source.Claims} | {source.ByLineage} | {source.Raw} | {ScoreText.Share(source.Reliability)} | {string.Join(", ", source.Alone.Take(MostAlone))}{(source.Alone.Length > MostAlone ? $" and {source.Alone.Length - MostAlone} more" : "")} |");
        }

        ScoreMarkdown.Matrix(report.Matrix, output);
    }

    private void Problems()
    {
        if (report.Problems.IsEmpty)
        {
            return;
        }

        Line();
        Line("## Files with problems");
        Line();
        Line("| File | | What is wrong |");
        Line("| --- | --- | --- |");
        foreach (var problem in report.Problems)
        {
            Line($"| {Escape(problem.Place)} | {(problem.IsLeftOut ? "left out" : "read")} | {Escape(problem.Reason)} |");
        }
    }

    private string Source(Article article)
    {
        var name = Escape(shared.Contains(article.Source) ? $"{article.Source} ({article.Id})" : article.Source);
        return Uri.TryCreate(article.Url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? $"[{name}](<{address.AbsoluteUri}>)"
            : name;
    }

    private static string Share(double share) => share.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    private void Line(string line = "") => output.Write(line + "\n");
}
