using System.Collections.Immutable;
using CrossCheck.Findings;
using CrossCheck.Reports;
using CrossCheck.Reports.Review;
using Spectre.Console;

namespace CrossCheck.Cli.Views;

/// <summary>A finding or a kept decision as <c>review --list</c> shows it.</summary>
/// <param name="Id">Its id in this run, "g4", which <c>decide</c> takes as well; empty for a decision whose finding is not in it.</param>
/// <param name="State">Where its review stands.</param>
/// <param name="Fingerprint">What <c>decide</c> is given.</param>
/// <param name="Severity">How much it matters; null for a decision whose finding is not in this run.</param>
/// <param name="Question">The question.</param>
/// <param name="Story">The story that it is on; empty where all are on one.</param>
/// <param name="Values">The values stated, each with its sources and their days.</param>
/// <param name="Remark">Who decided and why, or why it is open again; empty where nobody has.</param>
internal sealed record ReviewLine(
    string Id,
    ReviewState State,
    string Fingerprint,
    Severity? Severity,
    string Question,
    string Story,
    ImmutableArray<string> Values,
    string Remark
)
{
    /// <summary>What differs and what was decided, in report order, then decisions kept from other runs.</summary>
    public static ImmutableArray<ReviewLine> Of(Report report)
    {
        var positions = new Positions(report);
        var stories = new StoriesTold(report);
        return
        [
            .. Reviews
                .Asked(report)
                .Select(f => new ReviewLine(
                    f.Id,
                    f.Review,
                    f.Fingerprint,
                    f.Severity,
                    Quotation.OneLine(f.Label),
                    stories.Of(f) is { } story ? StoryText.Named(story) : "",
                    [.. positions.Of(f).Select(p => p.ToString())],
                    f.Decision is { } made ? Made(made) : Reviews.Reopened(f) ?? ""
                )),
            .. report.OtherDecisions.Select(d => new ReviewLine(
                "",
                d.State,
                d.Fingerprint,
                null,
                Quotation.OneLine(d.Question),
                "",
                d.Values,
                $"{Made(d)} (not among these findings)".TrimStart()
            )),
        ];
    }

    /// <summary>One a line, fields set off by tabs.</summary>
    public static void WritePlain(ImmutableArray<ReviewLine> lines, TextWriter output)
    {
        foreach (var line in lines)
        {
            output.WriteLine(
                string.Join(
                    '\t',
                    Word(line.State),
                    line.Fingerprint,
                    Word(line.Severity),
                    line.Question,
                    line.Remark,
                    string.Join(" · ", line.Values),
                    line.Id
                ) + (line.Story.Length > 0 ? $"\t{line.Story}" : "")
            );
        }
    }

    /// <summary>A table for a person at a terminal.</summary>
    public static void WriteTable(ImmutableArray<ReviewLine> lines, IAnsiConsole console)
    {
        var table = new Table { Border = TableBorder.Simple }.AddColumns("", "State", "Severity", "Question and values", "Decision");
        foreach (var line in lines)
        {
            table.AddRow(
                new Text($"{line.Id}\n{line.Fingerprint}".TrimStart()),
                new Text(Word(line.State)),
                new Text(Word(line.Severity)),
                new Text(string.Join("\n  ", line.Values.Prepend(line.Story).Where(t => t.Length > 0).Prepend(line.Question))),
                new Text(line.Remark)
            );
        }

        console.Write(table);
        console.WriteLine($"{lines.Count(l => l.State != ReviewState.Open)} of {lines.Length} decided.");
    }

    private static string Made(Decision decision) =>
        Quotation.OneLine(string.Join(": ", new[] { decision.By, decision.Note }.Where(s => s.Length > 0)));

    private static string Word<T>(T value) => value?.ToString()?.ToLowerInvariant() ?? "";
}
