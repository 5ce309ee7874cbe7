using CrossCheck.Claims;
using CrossCheck.Findings;
using CrossCheck.Findings.Judging;
using CrossCheck.Reports.Pipelines;
using CsvHelper;

namespace CrossCheck.Reports;

/// <summary>
/// The claims as a table for a spreadsheet, a row each: those of findings first, beside the finding they stand in, then those that stand in
/// none.
/// A cell that a spreadsheet would take for a formula is written as text, with an apostrophe before it.
/// </summary>
internal static class CsvReport
{
    private static readonly CsvWriterOptions Form = new() { NewLine = "\n", Injection = CsvInjection.Escape };

    private static readonly string[] Columns =
    [
        "finding",
        "fingerprint",
        "verdict",
        "severity",
        "confidence",
        "question",
        "review",
        "note",
        "claim",
        "kind",
        "stated",
        "amount",
        "low",
        "high",
        "unit",
        "date",
        "understood",
        "source",
        "published",
        "said by",
        "sentence",
        "file",
        "line",
        "column",
    ];

    /// <summary>Writes <paramref name="report"/>.</summary>
    public static void Write(Report report, TextWriter output)
    {
        using var csv = CsvWriter.Create(output, Form, leaveOpen: true);
        var locations = new Locations();
        foreach (var column in Columns)
        {
            csv.WriteField(column);
        }

        csv.EndRecord();
        foreach (var finding in report.Findings)
        {
            foreach (var claim in finding.Claims)
            {
                Write(csv, finding, claim, locations.Value(claim));
            }
        }

        var told = report.Findings.SelectMany(f => f.Claims).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var claim in report.Claims.Where(c => !told.Contains(c.Id)))
        {
            Write(csv, null, claim, locations.Value(claim));
        }
    }

    private static void Write(CsvWriter csv, Finding? finding, Claim claim, Location place)
    {
        var (quantity, date) = (claim.Value as Quantity, claim.Value as DateValue);
        object?[] row =
        [
            finding?.Id,
            finding?.Fingerprint,
            finding?.Traits().Name,
            finding?.Severity?.ToString().ToLowerInvariant(),
            finding?.Confidence,
            Line(finding?.Label),
            finding?.Review.ToString().ToLowerInvariant(),
            Line(finding?.Decision?.Note),
            claim.Id,
            claim.Kind.Traits().Name,
            Line(claim.ValueText),
            quantity?.Amount,
            quantity?.Low,
            quantity?.High,
            Line(quantity?.Unit),
            date?.Iso,
            Understood.Of(claim),
            Line(claim.Article.Source),
            Timeline.Published(claim),
            Line(claim.Attribution),
            Line(claim.SentenceText),
            Line(place.Path),
            place.Lines?.Start.Line,
            place.Lines?.Start.Column,
        ];
        foreach (var cell in row)
        {
            csv.WriteField(cell);
        }

        csv.EndRecord();
    }

    /// <summary>What articles and reviewers wrote, on one line and without control characters.</summary>
    private static string? Line(string? text) => text is null ? null : Quotation.OneLine(text).Trim();
}
