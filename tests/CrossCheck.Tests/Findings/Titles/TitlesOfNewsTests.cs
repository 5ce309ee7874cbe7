using CrossCheck.Articles;
using CrossCheck.Findings.Titles;
using CrossCheck.Tests.Cli;
using NUnit.Framework;

namespace CrossCheck.Tests.Findings.Titles;

/// <summary>The titles on real news: on the seeds, and on the annotated corpora where these lie beside the repository.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class TitlesOfNewsTests
{
    /// <summary>Words that something must follow: a title that ends in one was cut.</summary>
    private static readonly string[] Dangling =
    [
        "a",
        "an",
        "the",
        "of",
        "and",
        "or",
        "but",
        "to",
        "for",
        "with",
        "by",
        "from",
        "as",
        "than",
        "that",
        "which",
        "into",
        "its",
        "his",
        "her",
        "their",
        "our",
    ];

    [TestCaseSource(nameof(Corpora))]
    public void No_title_is_cut_or_longer_than_a_line(string folder)
    {
        var report = new CrossChecker().Check(new ArticleReader().Read([folder], CancellationToken.None).Articles);
        Assert.Multiple(() =>
        {
            foreach (var title in report.Findings.Select(f => f.Label))
            {
                Assert.That(title, Has.Length.InRange(1, TitleForms.Longest));
                Assert.That(title, Does.Not.Contain("…").And.Not.Contain("...").And.Not.Match(@"\A\s|\s\z|\s\s"));
                Assert.That(title.Split(' ')[^1], Is.Not.AnyOf(Dangling), title);
            }
        });
    }

    private static IEnumerable<TestCaseData> Corpora()
    {
        var annotated = Path.Combine(CommandLine.Repository, "..", "shared", "eval", "dev");
        return (Directory.Exists(annotated) ? Directory.GetDirectories(annotated) : [])
            .Append(Path.Combine(CommandLine.Repository, "seeds"))
            .Order(StringComparer.Ordinal)
            .Select(folder => new TestCaseData(folder).SetArgDisplayNames(Path.GetFileName(folder)));
    }
}
