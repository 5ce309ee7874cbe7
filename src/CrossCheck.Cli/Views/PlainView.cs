using CrossCheck.Findings;
using CrossCheck.Reports;

namespace CrossCheck.Cli.Views;

/// <summary>The summary as plain lines, for files and pipes: one finding, quotation or source a line, its fields set off by tabs.</summary>
internal static class PlainView
{
    /// <summary>Writes the summary and the <paramref name="files"/> written.</summary>
    public static void Write(ReportSummary summary, IEnumerable<string> files, TextWriter output)
    {
        output.WriteLine($"read\t{summary.Read}");
        foreach (var finding in summary.Differing)
        {
            var positions = string.Join(finding.Traits().Between, summary.Positions(finding));
            string?[] row =
            [
                finding.Severity.ToString()!.ToLowerInvariant(),
                ReportSummary.Kind(finding),
                ReportSummary.Question(finding),
                positions,
                finding.Id,
                finding.Fingerprint,
                summary.Story(finding),
            ];
            output.WriteLine(string.Join('\t', row.OfType<string>()));
            foreach (var (place, source, quotation) in summary.Quotations(finding))
            {
                output.WriteLine($"quotation\t{place}\t{source}\t{quotation}");
            }
        }

        if (summary.More > 0)
        {
            output.WriteLine($"more\t{summary.More}");
        }

        output.WriteLine($"counts\t{summary.Counts}");
        foreach (var source in summary.Sources)
        {
            output.WriteLine($"source\t{Quotation.OneLine(source.Name)}\t{source.ByLineage}\t{ReportSummary.Reliability(source)}");
        }

        foreach (var file in files)
        {
            output.WriteLine($"wrote\t{file}");
        }
    }
}
