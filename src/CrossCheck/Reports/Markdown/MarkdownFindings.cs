using System.Collections.Immutable;
using System.Globalization;
using CrossCheck.Claims;
using CrossCheck.Findings;
using CrossCheck.Findings.Judging;
using CrossCheck.Reports.Review;
using static CrossCheck.Reports.MarkdownText;

namespace CrossCheck.Reports.Markdown;

/// <summary>
/// The findings of a report in Markdown: a row for each that differs, then each at length with its quotations side by side; what agrees
/// folded away.
/// </summary>
/// <param name="report">The report.</param>
/// <param name="names">How its articles are named.</param>
/// <param name="output">Takes the text.</param>
internal sealed class MarkdownFindings(Report report, MarkdownNames names, TextWriter output)
{
    private readonly Positions positions = new(report);

    /// <summary>The ids of the findings that are shown; null where all are.</summary>
    private readonly HashSet<string>? listed =
        report.Findings.Length > report.MostFindings ? [.. report.Findings.Take(report.MostFindings).Select(f => f.Id)] : null;

    /// <summary>Writes <paramref name="findings"/>: what is flagged at length; the rest folded away, never left out.</summary>
    /// <param name="findings">Findings of the report, in its order.</param>
    /// <param name="level">The level of the headings above them: 2 where nothing else is.</param>
    public void Write(ImmutableArray<Finding> findings, int level)
    {
        var sorts = FindingCounts.Of(findings);
        Overview(sorts.Where(IsShown).SelectMany(s => s.Findings));
        foreach (var sort in sorts.Where(IsShown))
        {
            Section(sort, new string('#', level));
        }

        foreach (var sort in sorts.Where(s => !IsShown(s)))
        {
            Folded(sort.Heading, sort.Findings);
        }
    }

    /// <summary>Whether any of <paramref name="findings"/> is listed.</summary>
    public bool HasAny(ImmutableArray<Finding> findings) => findings.Any(IsListed);

    /// <summary>Whether findings of a sort are shown at length.</summary>
    public static bool IsShown(FindingSort sort) => sort.Verdict is { IsFlagged: true };

    private bool IsListed(Finding finding) => listed?.Contains(finding.Id) ?? true;

    private void Section(FindingSort sort, string heading)
    {
        if (!HasAny(sort.Findings))
        {
            return;
        }

        Line();
        Line($"{heading} {sort.Heading}");
        Line();
        Line(sort.Verdict!.Meaning);
        foreach (var finding in sort.Findings.Where(IsListed))
        {
            Line();
            Line($"{heading}# {(finding.Severity is { } severity ? $"{severity}: " : "")}{Escape(finding.Label)}");
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

        if (!finding.TakenOut.IsEmpty)
        {
            Line($"- Taken out by a reviewer, as they answer another question: {string.Join("; ", finding.TakenOut.Select(Quoted))}");
        }

        if (finding.Decision is { State: not ReviewState.Open } decision)
        {
            Line($"- {decision.State}: {Escape(Made(decision))}");
        }
    }

    private static string Made(Decision decision) =>
        string.Join(
            ", ",
            new[] { decision.By, decision.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), decision.Note }.Where(t => t.Length > 0)
        );

    private void Quotations(Finding finding)
    {
        var isTimed = Timeline.IsTold(finding);
        Line($"| Source | {(isTimed ? "As of" : "Published")} | Quotation | Understood as |");
        Line("| --- | --- | --- | --- |");
        foreach (var claim in Timeline.Of(finding))
        {
            var date = (isTimed ? Timeline.AsOf(claim) : Timeline.Published(claim)) ?? "undated";
            var (before, value, after) = Quotation.Of(claim);
            var citing = claim.Attribution is { } who ? $", citing {Escape(who)}" : "";
            Line(
                $"| {names.Of(claim.Article)}{citing} | {Escape(date)} | {Escape(before)}<b>{Escape(value)}</b>{Escape(after)} | "
                    + $"{Escape(Understood.Of(claim) ?? "")} |"
            );
        }
    }

    private void Folded(string title, ImmutableArray<Finding> findings)
    {
        if (!HasAny(findings))
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
            var stated = string.Join(" · ", positions.Of(finding).Select(InWords));
            Line(
                $"| {Escape(finding.Label)} | {stated} | "
                    + $"{finding.Id}{(finding.Decision is { State: not ReviewState.Open } made ? $": {Escape(Made(made))}" : "")} |"
            );
        }

        Line();
        Line("</details>");
    }

    /// <summary>A value with its sources and their days: "<b>42</b> (Reuters, 13 Nov)".</summary>
    private static string InWords(Position position) => $"<b>{Escape(position.Value)}</b> ({Escape(string.Join("; ", position.Voices))})";

    /// <summary>
    /// The findings that are flagged in a row each: what is asked, who says what and when, and the two quotations that carry the verdict.
    /// </summary>
    private void Overview(IEnumerable<Finding> findings)
    {
        var rows = findings.Where(IsListed).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        Line();
        Line("| | Question | Who says what |");
        Line("| --- | --- | --- |");
        foreach (var finding in rows)
        {
            var kind = finding.Traits().Noun + (finding.IsInternal ? " inside one article" : "");
            var quoted = positions.Carrying(finding) is var (first, second) ? $"<br>{Quoted(first)}<br>{Quoted(second)}" : "";
            Line(
                $"| {finding.Severity} {kind} | {Escape(finding.Label)} ({finding.Id}) | "
                    + $"{string.Join(" · ", positions.Of(finding).Select(InWords))}{quoted} |"
            );
        }
    }

    private static string Quoted(Claim claim)
    {
        var (before, value, after) = Quotation.Of(claim, Quotation.Brief);
        return $"“{Escape(before)}<b>{Escape(value)}</b>{Escape(after)}” {Escape(claim.Article.Source)}";
    }

    private static string Share(double share) => share.ToString("0.00", CultureInfo.InvariantCulture);

    private void Line(string line = "") => output.Write(line + "\n");
}
