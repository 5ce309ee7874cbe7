using CrossCheck.Findings;
using CrossCheck.Reports;
using CrossCheck.Reports.Pipelines;
using Spectre.Console;

namespace CrossCheck.Cli.Views;

/// <summary>The summary as tables, for a person at a terminal.</summary>
internal static class TerminalView
{
    /// <summary>Writes the summary and the <paramref name="files"/> written.</summary>
    public static void Write(ReportSummary summary, IEnumerable<string> files, IAnsiConsole console)
    {
        console.WriteLine($"Read {summary.Read}.");

        var findings = new Table { Border = TableBorder.Simple, ShowRowSeparators = false }.AddColumns(
            "Severity",
            "Question",
            "Who says what"
        );
        foreach (var finding in summary.Differing)
        {
            findings.AddRow(
                new Text(finding.Severity.ToString()!.ToLowerInvariant(), Colour(finding.Severity)),
                new Text(
                    $"{ReportSummary.Question(finding)} "
                        + $"({ReportSummary.Kind(finding)}){(summary.Story(finding) is { } story ? $"\n{story}" : "")}"
                ),
                new Text(string.Join('\n', summary.Positions(finding)))
            );
        }

        if (findings.Rows.Count > 0)
        {
            console.Write(findings);
        }

        foreach (var frame in summary.Frames)
        {
            foreach (var line in frame.SelectMany(line => Wrapped(line, console.Profile.Width)))
            {
                console.WriteLine(line);
            }

            console.WriteLine();
        }

        if (summary.More > 0)
        {
            console.WriteLine($"and {summary.More} more that differ");
        }

        var sources = new Table { Border = TableBorder.Simple }.AddColumns(
            "Source",
            "Agrees with other lineages",
            "With all other sources",
            "Reliability"
        );
        foreach (var source in summary.Sources)
        {
            sources.AddRow(
                new Text(Quotation.OneLine(source.Name)),
                new Text(source.ByLineage.ToString()),
                new Text(source.Raw.ToString()),
                new Text(ReportSummary.Reliability(source))
            );
        }

        console.Write(sources);
        foreach (var file in files)
        {
            console.WriteLine($"Wrote {file}");
        }

        console.WriteLine($"{summary.Counts}.");
    }

    /// <summary>
    /// <paramref name="line"/> in lines of at most <paramref name="width"/> cells, broken between words; what follows the first stands in
    /// the same margin, a little further in.
    /// </summary>
    private static IEnumerable<string> Wrapped(string line, int width)
    {
        var margin = line.StartsWith(FindingFrame.Margin, StringComparison.Ordinal) ? FindingFrame.Margin : new string(' ', Indent(line));
        while (line.GetCellWidth() > width)
        {
            var most = Fitting(line, width);
            if (most <= margin.Length)
            {
                // A terminal too narrow for a margin breaks the line itself.
                break;
            }

            // A word longer than the line is broken where the line ends.
            var end = line.LastIndexOf(' ', most) is var space && space > margin.Length ? space : most;
            yield return line[..end].TrimEnd();
            line = margin + line[end..].TrimStart();
        }

        yield return line;
    }

    /// <summary>Where the text of a line begins, and two cells more.</summary>
    private static int Indent(string line) => line.Length - line.TrimStart().Length + 2;

    /// <summary>How many characters of <paramref name="line"/> fit into <paramref name="width"/> cells.</summary>
    private static int Fitting(string line, int width)
    {
        var length = Math.Min(line.Length - 1, width);
        while (line[..length].GetCellWidth() > width || char.IsLowSurrogate(line[length]))
        {
            length--;
        }

        return length;
    }

    private static Style Colour(Severity? severity) =>
        severity switch
        {
            Severity.High => new Style(Color.Red, decoration: Decoration.Bold),
            Severity.Medium => new Style(Color.Yellow),
            _ => Style.Plain,
        };
}
