using System.Collections.Immutable;
using CrossCheck.Findings.Structured;

namespace CrossCheck.Reports.Scores;

/// <summary>One of the forms a score report can take. A new form is one more line in <see cref="All"/>.</summary>
public sealed class ScoreFormat
{
    private readonly Action<ScoreReport, TextWriter> render;

    private ScoreFormat(string name, string description, Action<ScoreReport, TextWriter> render)
    {
        Name = name;
        Description = description;
        this.render = render;
    }

    /// <summary>Every form, in the order in which they are offered.</summary>
    public static ImmutableArray<ScoreFormat> All { get; } =
    [
        new("table", "a table and the first conflicts, for a terminal", ScoreTable.Write),
        new("md", "Markdown that reads well on a forge, for people", ScoreMarkdown.Write),
        new("json", "everything as data, for programs", ScoreJson.Write),
    ];

    /// <summary>What the form is called on the command line.</summary>
    public string Name { get; }

    /// <summary>What the form is for, in a few words.</summary>
    public string Description { get; }

    /// <summary>The file it goes to where only a folder is named.</summary>
    public string FileName => Name == "table" ? "score.txt" : $"score.{Name}";

    /// <summary>Writes <paramref name="report"/> in this form. The same report gives the same characters.</summary>
    public void Write(ScoreReport report, TextWriter output) => render(report, output);
}
