using System.Collections.Immutable;
using CrossCheck.Findings;
using CrossCheck.Reports;
using CrossCheck.Reports.Review;
using Spectre.Console;

namespace CrossCheck.Cli;

/// <summary>A finding or a kept decision as <c>review --list</c> shows it.</summary>
/// <param name="State">Where its review stands.</param>
/// <param name="Fingerprint">What <c>decide</c> is given.</param>
/// <param name="Severity">How much it matters; null for a decision whose finding is not in this run.</param>
/// <param name="Question">The question.</param>
/// <param name="Remark">Who decided and why, or why it is open again; empty where nobody has.</param>
internal sealed record ReviewLine(ReviewState State, string Fingerprint, Severity? Severity, string Question, string Remark)
{
    /// <summary>What differs and what was decided, in report order, then decisions kept from other runs.</summary>
    public static ImmutableArray<ReviewLine> Of(Report report) =>
    [
        .. report.Findings
            .Where(f => f.Severity is not null || f.Decision is not null || f.Superseded is not null)
            .Select(f => new ReviewLine(f.Review, f.Fingerprint, f.Severity, Quotation.OneLine(f.Label), f.Decision is { } made ? Made(made) : Reviews.Reopened(f) ?? "")),
        .. report.OtherDecisions.Select(d => new ReviewLine(d.State, d.Fingerprint, null, Quotation.OneLine(d.Question), $"{Made(d)} (not among these findings)".TrimStart())),
    ];

    /// <summary>One a line, fields set off by tabs.</summary>
    public static void WritePlain(ImmutableArray<ReviewLine> lines, TextWriter output)
    {
        foreach (var line in lines)
        {
            output.WriteLine(string.Join('\t', Word(line.State), line.Fingerprint, Word(line.Severity), line.Question, line.Remark));
        }
    }

    /// <summary>A table for a person at a terminal.</summary>
    public static void WriteTable(ImmutableArray<ReviewLine> lines, IAnsiConsole console)
    {
        var table = new Table { Border = TableBorder.Simple }.AddColumns("State", "Fingerprint", "Severity", "Question", "Decision");
        foreach (var line in lines)
        {
            table.AddRow(new Text(Word(line.State)), new Text(line.Fingerprint), new Text(Word(line.Severity)), new Text(line.Question), new Text(line.Remark));
        }

        console.Write(table);
        console.WriteLine($"{lines.Count(l => l.State != ReviewState.Open)} of {lines.Length} decided.");
    }

    private static string Made(Decision decision) => Quotation.OneLine(string.Join(": ", new[] { decision.By, decision.Note }.Where(s => s.Length > 0)));

    private static string Word<T>(T value) => value?.ToString()?.ToLowerInvariant() ?? "";
}
