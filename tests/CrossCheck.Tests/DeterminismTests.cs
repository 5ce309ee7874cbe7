using CrossCheck.Articles;
using CrossCheck.Reports;
using CrossCheck.Tests.Cli;
using NUnit.Framework;

namespace CrossCheck.Tests;

/// <summary>The same articles give the same bytes, whatever their order and the number of threads.</summary>
public sealed class DeterminismTests
{
    private Article[] seeds = null!;
    private string[] expected = null!;

    [OneTimeSetUp]
    public void CheckTheSeeds()
    {
        seeds = [.. new ArticleReader().Read([Path.Combine(CommandLine.Repository, "seeds")]).Articles];
        expected = Render(seeds, threads: 1);
    }

    [TestCase(1, 1)]
    [TestCase(2, 2)]
    [TestCase(5, 3)]
    public void Every_format_is_the_same(int threads, int shuffle)
    {
        var articles = seeds.ToArray();
        new Random(shuffle).Shuffle(articles);
        Assert.That(articles, Is.Not.EqualTo(seeds));
        Assert.That(Render(articles, threads), Is.EqualTo(expected));
    }

    [Test]
    public void Two_runs_are_the_same() => Assert.That(Render(seeds, threads: 2), Is.EqualTo(expected));

    [TestCase(1)]
    [TestCase(4)]
    public void Progress_counts_the_articles(int threads)
    {
        var counts = new Counts();
        new CrossChecker { Threads = threads, Progress = counts }.Check(seeds);
        Assert.That(counts.Reported, Is.EqualTo(Enumerable.Range(1, seeds.Length)));
    }

    private static string[] Render(IEnumerable<Article> articles, int threads)
    {
        var report = new CrossChecker { Threads = threads }.Check(articles);
        return
        [
            .. ReportFormat.All.Select(format =>
            {
                var text = new StringWriter();
                format.Write(report, text);
                return text.ToString();
            }),
        ];
    }

    private sealed class Counts : IProgress<int>
    {
        public List<int> Reported { get; } = [];

        public void Report(int value) => Reported.Add(value);
    }
}
