using System.Collections.Immutable;
using System.Globalization;
using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Findings;
using CrossCheck.Reports.Review;
using static CrossCheck.Reports.MarkdownText;

namespace CrossCheck.Reports;

/// <summary>The report for people, in Markdown as forges show it: what differs first, with the quotations side by side; what agrees folded away.</summary>
internal sealed class MarkdownReport
{
    private readonly Report report;
    private readonly TextWriter output;
    private readonly Positions positions;

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
        positions = new Positions(report);
        listed = report.Findings.Length > report.MostFindings ? [.. report.Findings.Take(report.MostFindings).Select(f => f.Id)] : null;
        shared = [.. report.Articles.CountBy(a => a.Source).Where(c => c.Value > 1).Select(c => c.Key)];
    }

    /// <summary>Writes <paramref name="report"/>.</summary>
    public static void Write(Report report, TextWriter output) => new MarkdownReport(report, output).Write();

    private void Write()
    {
        // What is flagged is shown at length; the rest is folded away, never left out.
        var sorts = FindingCounts.Of(report);
        var shown = sorts.Where(s => s.Verdict is { IsFlagged: true }).ToList();
        var folded = sorts.Except(shown).ToList();

        Line("# Discrepancy report");
        Line();
        Line($"{Count(report.Articles.Length, "article")} from {Count(report.Sources.Length, "source")}, {Count(report.Claims.Length, "claim")}.");
        Line();
        Line("| | high | medium | low | all |");
        Line("| --- | ---: | ---: | ---: | ---: |");
        foreach (var sort in shown)
        {
            Tally(sort.Heading, sort.Findings);
        }

        foreach (var sort in folded)
        {
            Line($"| {(sort.Verdict is { } verdict ? Capital(verdict.Plural) : sort.Heading)} | | | | {sort.Findings.Length} |");
        }

        if (report.Findings.Length > report.MostFindings)
        {
            Line();
            Line($"The first {report.MostFindings} of {report.Findings.Length} findings are listed, what differs first; the JSON report holds all.");
        }

        Overview(shown.SelectMany(s => s.Findings));
        foreach (var sort in shown)
        {
            Section(sort);
        }

        foreach (var sort in folded)
        {
            Folded(sort.Heading, sort.Findings);
        }

        Totals();
        Sources();
        MarkdownLineages.Write(report, output, Source);
        Problems();
    }

    private bool IsListed(Finding finding) => listed?.Contains(finding.Id) ?? true;

    private void Tally(string name, ImmutableArray<Finding> findings)
    {
        int Of(Severity severity) => findings.Count(f => f.Severity == severity);
        Line($"| {name} | {Of(Severity.High)} | {Of(Severity.Medium)} | {Of(Severity.Low)} | {findings.Length} |");
    }

    private void Section(FindingSort sort)
    {
        if (sort.Findings.IsEmpty)
        {
            return;
        }

        Line();
        Line($"## {sort.Heading}");
        Line();
        Line(sort.Verdict!.Meaning);
        foreach (var finding in sort.Findings.Where(IsListed))
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
        string.Join(", ", new[] { decision.By, decision.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), decision.Note }.Where(t => t.Length > 0));

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
            Line($"| {Source(claim.Article)}{citing} | {Escape(date)} | {Escape(before)}<b>{Escape(value)}</b>{Escape(after)} | {Escape(Understood.Of(claim) ?? "")} |");
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
            var stated = string.Join(" · ", positions.Of(finding).Select(InWords));
            Line($"| {Escape(finding.Label)} | {stated} | {finding.Id}{(finding.Decision is { State: not ReviewState.Open } made ? $": {Escape(Made(made))}" : "")} |");
        }

        Line();
        Line("</details>");
    }

    /// <summary>A value with its sources and their days: "<b>42</b> (Reuters, 13 Nov)".</summary>
    private static string InWords(Position position) => $"<b>{Escape(position.Value)}</b> ({Escape(string.Join("; ", position.Voices))})";

    /// <summary>The findings that are flagged in a row each: what is asked, who says what and when, and the two quotations that carry the verdict.</summary>
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
            Line($"| {finding.Severity} {kind} | {Escape(finding.Label)} ({finding.Id}) | {string.Join(" · ", positions.Of(finding).Select(InWords))}{quoted} |");
        }
    }

    private static string Quoted(Claim claim)
    {
        var (before, value, after) = Quotation.Of(claim, Quotation.Brief);
        return $"“{Escape(before)}<b>{Escape(value)}</b>{Escape(after)}” {Escape(claim.Article.Source)}";
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
            Line($"| {Escape(source.Name)} | {source.Articles} | {source.Claims} | {source.ByLineage} | {source.Raw} | {ScoreText.Share(source.TellingReliability)} | {string.Join(", ", source.Alone.Take(MostAlone))}{(source.Alone.Length > MostAlone ? $" and {source.Alone.Length - MostAlone} more" : "")} |");
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
