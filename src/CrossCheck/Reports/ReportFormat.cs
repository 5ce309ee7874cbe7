using System.Collections.Immutable;
using CrossCheck.Findings;
using CrossCheck.Reports.Html;

namespace CrossCheck.Reports;

/// <summary>One of the forms a report can take. A new form is one more line in <see cref="All"/>.</summary>
public sealed class ReportFormat
{
    private readonly Action<Report, TextWriter> render;

    private ReportFormat(string name, string description, Action<Report, TextWriter> render)
    {
        Name = name;
        Description = description;
        this.render = render;
    }

    /// <summary>Every form, in the order in which they are offered.</summary>
    public static ImmutableArray<ReportFormat> All { get; } =
    [
        new("json", "the whole report as data, for programs", JsonReport.Write),
        new("md", "Markdown that reads well on a forge, for people", MarkdownReport.Write),
        new("html", "one page that opens in any browser, for people", HtmlReport.Write),
    ];

    /// <summary>What the form is called on the command line; also its file's extension.</summary>
    public string Name { get; }

    /// <summary>What the form is for, in a few words.</summary>
    public string Description { get; }

    /// <summary>The file it goes to where only a folder is named.</summary>
    public string FileName => $"report.{Name}";

    /// <summary>Writes <paramref name="report"/> in this form. The same report gives the same characters.</summary>
    public void Write(Report report, TextWriter output) => render(report, output);
}
