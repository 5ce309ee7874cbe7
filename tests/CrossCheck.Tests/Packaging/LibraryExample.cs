using CrossCheck.Articles;
using CrossCheck.Findings;
using CrossCheck.Reports;

namespace CrossCheck.Tests.Packaging;

/// <summary>The example of docs/getting-started.md, word for word.</summary>
internal static class LibraryExample
{
    public static void PrintConflicts(string folder, TextWriter output)
    {
        var read = new ArticleReader().Read([folder]);
        var report = new CrossChecker().Check(read.Articles);

        foreach (var finding in report.Findings.Where(f => f.Verdict == Verdict.Conflict))
        {
            output.WriteLine($"{finding.Severity}: {finding.Label}: {finding.Differs}");
            foreach (var claim in finding.Claims)
            {
                output.WriteLine($"    {claim.Article.Source}: {Quotation.Of(claim)}");
            }
        }

        var json = ReportFormat.All.Single(format => format.Name == "json");
        AtomicFile.Write(Path.Combine(folder, "report.json"), file => json.Write(report, file));
    }
}
