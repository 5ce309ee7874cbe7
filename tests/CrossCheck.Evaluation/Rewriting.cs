using System.Globalization;
using CrossCheck.Articles;
using CrossCheck.Claims.Caching;
using CrossCheck.Findings;
using CrossCheck.Reports;
using CrossCheck.Reports.Review;

namespace CrossCheck.Evaluation;

/// <summary>
/// Writes report, cache and review file of a folder of articles again and again, each time with something new in them, until it is killed:
/// which is what it is for.
/// </summary>
internal static class Rewriting
{
    /// <summary>Never ends; writes a line before each file.</summary>
    public static void Run(string folder, TextWriter output)
    {
        var articles = new ArticleReader().Read([Path.Combine(folder, "articles")]).Articles;
        var json = ReportFormat.All.Single(f => f.Name == "json");
        for (var round = 1; ; round++)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"\n\nIn round {round}, {round} people were counted.");
            var changed = articles.Select(a => a with { Text = a.Text + text });
            output.WriteLine("cache");
            var report = new CrossChecker { Cache = ExtractionCache.Open(Path.Combine(folder, ExtractionCache.FolderName)) }.Check(changed);
            output.WriteLine("report");
            AtomicFile.Write(Path.Combine(folder, "report.json"), file => json.Write(report, file));
            output.WriteLine("review");
            ReviewFile.Add(
                Path.Combine(folder, ReviewFile.Name),
                new Decision
                {
                    Fingerprint = round.ToString("x16", CultureInfo.InvariantCulture),
                    State = ReviewState.Explained,
                    Note = text.Trim(),
                    At = DateTimeOffset.UnixEpoch,
                }
            );
        }
    }
}
