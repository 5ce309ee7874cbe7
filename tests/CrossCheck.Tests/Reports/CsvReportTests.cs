using System.Text.RegularExpressions;
using CrossCheck.Findings;
using CrossCheck.Reports;
using NUnit.Framework;

namespace CrossCheck.Tests.Reports;

/// <summary>The table for a spreadsheet.</summary>
public sealed class CsvReportTests
{
    [Test]
    public void Holds_a_row_for_each_claim_of_a_finding_and_for_each_that_stands_in_none()
    {
        var report = SampleReport.Build();
        var rows = Rows(report);
        Assert.That(rows.Select(r => r["claim"]), Is.EqualTo(new[] { "c1", "c7", "c4", "c5", "c6", "c1", "c2", "c8", "c3" }));
        Assert.That(
            (rows[0]["finding"], rows[0]["verdict"], rows[0]["amount"], rows[0]["understood"], rows[0]["line"]),
            Is.EqualTo(("g1", "conflict", "11", "11 or more", "3"))
        );
        Assert.That((rows[^1]["finding"], rows[^1]["stated"]), Is.EqualTo(("", "14 hours")));
    }

    [TestCase("=HYPERLINK(\"http://evil.example\")")]
    [TestCase("+1+1")]
    [TestCase("-2+3")]
    [TestCase("@SUM(A1)")]
    public void No_cell_is_a_formula(string label)
    {
        var report = SampleReport.Build();
        var hostile = report with { Findings = [report.Findings[0] with { Label = label }] };
        Assert.That(Rows(hostile)[0]["question"], Is.EqualTo("'" + label));
    }

    /// <summary>The rows by their columns. Written for what the tests hold: quoted cells are read, line breaks in cells are none.</summary>
    private static List<Dictionary<string, string>> Rows(Report report)
    {
        var output = new StringWriter();
        ReportFormat.All.Single(f => f.Name == "csv").Write(report, output);
        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var columns = Cells(lines[0]);
        return [.. lines.Skip(1).Select(line => columns.Zip(Cells(line)).ToDictionary(c => c.First, c => c.Second))];
    }

    private static List<string> Cells(string line) =>
        [
            .. Regex
                .Matches("," + line, ",(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))")
                .Select(m => m.Groups[1].Success ? m.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : m.Groups[2].Value),
        ];
}
