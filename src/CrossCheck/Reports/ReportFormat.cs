using System.Collections.Immutable;
using CrossCheck.Findings;
using CrossCheck.Reports.Html;
using CrossCheck.Reports.Json;
using CrossCheck.Reports.Markdown;
using CrossCheck.Reports.Pipelines;

namespace CrossCheck.Reports;

/// <summary>One of the forms a report can take. A new form is one more line in <see cref="All"/>.</summary>
public sealed class ReportFormat
{
    private readonly Action<Report, Gate, TextWriter> render;

    private ReportFormat(string name, string fileName, string description, Action<Report, Gate, TextWriter> render)
    {
        Name = name;
        FileName = fileName;
        Description = description;
        this.render = render;
    }

    private ReportFormat(string name, string fileName, string description, Action<Report, TextWriter> render)
        : this(name, fileName, description, (report, _, output) => render(report, output)) { }

    /// <summary>What is new, with its quotations, and the counts, for a log.</summary>
    public static ReportFormat Text { get; } =
        new("text", "report.txt", "what is new, with its quotations, and the counts, for a log", TextReport.Write) { IsForLog = true };

    /// <summary>Every form, in the order in which they are offered.</summary>
    public static ImmutableArray<ReportFormat> All { get; } =
    [
        new("json", "report.json", "the whole report as data, for programs", JsonReport.Write) { IsDefault = true, HoldsAll = true },
        new("md", "report.md", "Markdown that reads well on a forge, for people", MarkdownReport.Write) { IsDefault = true },
        new("html", "report.html", "one page that opens in any browser, for people", HtmlReport.Write) { IsDefault = true },
        new("csv", "report.csv", "claims and findings as a table, for a spreadsheet", CsvReport.Write),
        new("sarif", "report.sarif", "SARIF 2.1.0, for code-scanning pages", SarifReport.Write),
        new("junit", "report.junit.xml", "JUnit XML, a test case for each finding", JUnitReport.Write),
        new("summary", "summary.md", "what is new as Markdown, for a job summary or a comment", JobSummary.Write),
        new("github", "annotations.txt", "what is new as annotations on GitHub", GitHubAnnotations.Write) { IsForLog = true },
        Text,
    ];

    /// <summary>Those that are written where none is asked for.</summary>
    public static ImmutableArray<ReportFormat> Default { get; } = [.. All.Where(f => f.IsDefault)];

    /// <summary>What the form is called on the command line.</summary>
    public string Name { get; }

    /// <summary>What the form is for, in a few words.</summary>
    public string Description { get; }

    /// <summary>The file it goes to where only a folder is named.</summary>
    public string FileName { get; }

    /// <summary>Whether a pipeline reads it from the command's own output rather than from a file.</summary>
    public bool IsForLog { get; private init; }

    /// <summary>
    /// Whether it always holds the whole report, as the base of later commands, and not only the part that people asked to see.
    /// </summary>
    public bool HoldsAll { get; private init; }

    private bool IsDefault { get; init; }

    /// <summary>Writes <paramref name="report"/> in this form. The same report gives the same characters.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where it goes.</param>
    /// <param name="gate">
    /// What is known already and what fails, for the forms that pipelines read; with none, everything not reviewed is new.
    /// </param>
    public void Write(Report report, TextWriter output, Gate? gate = null) => render(report, gate ?? new Gate(), output);
}
