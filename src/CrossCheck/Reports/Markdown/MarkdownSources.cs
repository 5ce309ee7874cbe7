using CrossCheck.Findings;
using CrossCheck.Findings.Judging;
using CrossCheck.Reports.Scores;
using static CrossCheck.Reports.MarkdownText;

namespace CrossCheck.Reports.Markdown;

/// <summary>
/// What a report says in Markdown beside its findings: totals and their parts, the sources with their scores, and the files with problems.
/// </summary>
/// <param name="report">The report.</param>
/// <param name="names">How its articles are named.</param>
/// <param name="output">Takes the text.</param>
internal sealed class MarkdownSources(Report report, MarkdownNames names, TextWriter output)
{
    /// <summary>So many findings are named on which a source stands alone.</summary>
    private const int MostAlone = 20;

    /// <summary>The totals that articles break down; nothing where there are none.</summary>
    public void Totals()
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
            var fits =
                !total.Fits ? "does not match"
                : total.IsComplete ? "adds up"
                : "some of it";
            Line(
                $"| {names.Of(total.Total.Article)} | {Escape(before)}<b>{Escape(value)}</b>{Escape(after)} | "
                    + $"{Escape(Breakdowns.InWords(total))} | {fits} | {total.Id} |"
            );
        }

        Line();
        Line("</details>");
    }

    /// <summary>How often each source states what the others state.</summary>
    public void Sources()
    {
        Line();
        Line("## Sources");
        Line();
        Line(
            "How often each source states what the others state, with the 95% interval. It measures agreement, not truth. "
                + "Reliability is a second opinion, estimated from who says what; it is not the truth either."
        );
        Line();
        Line("| Source | Articles | Claims | With sources of other lineages | With all other sources | Reliability | Alone on |");
        Line("| --- | ---: | ---: | --- | --- | ---: | --- |");
        foreach (var source in report.Sources)
        {
            var more = source.Alone.Length > MostAlone ? $" and {source.Alone.Length - MostAlone} more" : "";
            Line(
                $"| {Escape(source.Name)} | {source.Articles} | {source.Claims} | {source.ByLineage} | {source.Raw} | "
                    + $"{ScoreText.Share(source.TellingReliability)} | {string.Join(", ", source.Alone.Take(MostAlone))}{more} |"
            );
        }

        ScoreMarkdown.Matrix(report.Matrix, output);
    }

    /// <summary>The files left out or read with a doubt; nothing where there are none.</summary>
    public void Problems()
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

    private void Line(string line = "") => output.Write(line + "\n");
}
