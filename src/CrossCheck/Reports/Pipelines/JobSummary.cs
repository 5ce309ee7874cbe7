using CrossCheck.Findings;
using static CrossCheck.Reports.MarkdownText;

namespace CrossCheck.Reports.Pipelines;

/// <summary>
/// The news as Markdown for a job summary or a pull-request comment: what the changed articles contradict first, each with its quotations,
/// the rest counted.
/// </summary>
internal sealed class JobSummary
{
    /// <summary>
    /// So many findings are shown in full. At under 2,000 characters each they stay below the 65,536 that GitHub takes for a comment.
    /// </summary>
    private const int Shown = 20;

    /// <summary>So many quotations of one finding are shown; each is about 300 characters.</summary>
    private const int Quoted = 6;

    private readonly Report report;
    private readonly Gate gate;
    private readonly TextWriter output;
    private readonly Locations locations = new();

    private JobSummary(Report report, Gate gate, TextWriter output)
    {
        this.report = report;
        this.gate = gate;
        this.output = output;
    }

    /// <summary>Writes the summary of <paramref name="report"/>; one line where there is no news.</summary>
    public static void Write(Report report, Gate gate, TextWriter output)
    {
        using var log = new LogText(output);
        new JobSummary(report, gate, log).Write();
    }

    private void Write()
    {
        var news = gate.News(report);
        var failing = news.Count(gate.Fails);
        Line($"## CrossCheck: {(news.IsEmpty ? "nothing new" : Count(news.Length, "new finding"))}");
        Line();
        Line(
            $"{Count(report.Articles.Length, "article")}, {Count(report.Claims.Length, "claim")}. {Count(failing, "new conflict")} "
                + $"of severity {gate.FailOn.ToString().ToLowerInvariant()} or above; {Known()}."
        );
        var changed = news.Take(Shown).Where(gate.Concerns).ToList();
        Section("What the new articles contradict", changed);
        Section(changed.Count > 0 ? "Elsewhere" : "New findings", news.Take(Shown).Skip(changed.Count).ToList());
        if (news.Length > Shown)
        {
            Line();
            Line($"{news.Length - Shown} more; the full report has them.");
        }
    }

    private string Known()
    {
        var differing = report.Findings.Where(f => f.Traits().IsFlagged).ToList();
        return $"{differing.Count(f => gate.StandingOf(f) == Standing.Reviewed)} reviewed and "
            + $"{differing.Count(f => gate.StandingOf(f) == Standing.Baselined)} in the baseline left out";
    }

    private void Section(string title, List<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }

        Line();
        Line($"### {title}");
        foreach (var finding in findings)
        {
            var claims = gate.Ordered(finding);
            Line();
            Line(
                $"**{finding.Severity}{(finding.Traits() is { Fails: false } verdict ? $" {verdict.Noun}" : "")}: "
                    + $"{Escape(finding.Label)}**: {Escape(finding.Differs)} <code>{finding.Fingerprint}</code>"
            );
            Line();
            Line("| Where | Source | Quotation |");
            Line("| --- | --- | --- |");
            foreach (var claim in claims.Take(Quoted))
            {
                var (before, value, after) = Quotation.Of(claim);
                Line(
                    $"| {Escape(locations.Value(claim).ToString())} | {Escape(claim.Article.Source)} | "
                        + $"{Escape(before)}<b>{Escape(value)}</b>{Escape(after)} |"
                );
            }

            if (claims.Length > Quoted)
            {
                Line($"| | | and {claims.Length - Quoted} more |");
            }
        }
    }

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    private void Line(string line = "") => output.Write(line + "\n");
}
