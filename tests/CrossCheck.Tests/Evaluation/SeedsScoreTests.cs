using CrossCheck.Articles;
using CrossCheck.Evaluation;
using CrossCheck.Findings;
using CrossCheck.Tests.Cli;
using NUnit.Framework;

namespace CrossCheck.Tests.Evaluation;

/// <summary>What the seeds must yield, by their annotation.</summary>
public sealed class SeedsScoreTests
{
    private static readonly string GoldFile = Path.Combine(CommandLine.Repository, "tests/CrossCheck.Tests/Evaluation/seeds.gold.json");

    private Report report = null!;

    [OneTimeSetUp]
    public void Check() =>
        report = new CrossChecker().Check(new ArticleReader().Read([Path.Combine(CommandLine.Repository, "seeds")]).Articles);

    [Test]
    public void Recall_pairs_and_findings_keep_their_level()
    {
        var gold = GoldCorpus.Read(GoldFile);
        var groups = report
            .Findings.Select(f => new ScoredGroup(f.Claims, f.Verdict is Verdict.Conflict or Verdict.Update, f.Confidence))
            .ToList();
        var score = AlignmentScore.Of(gold, new ClaimMatcher(report.Articles, report.Claims), groups);
        Assert.Multiple(() =>
        {
            Assert.That((double)score.Found / score.Mentions, Is.GreaterThanOrEqualTo(0.9), "mention recall");
            Assert.That(score.PairF1, Is.GreaterThanOrEqualTo(0.75), "pair F1");
            Assert.That(score.Trapped, Is.LessThanOrEqualTo(2), "traps");
            Assert.That(score.FindingPrecision, Is.GreaterThanOrEqualTo(0.6), "finding precision");
        });
    }

    [Test]
    public void The_seeds_are_found_from_their_annotation_with_the_dates_of_their_manifest()
    {
        var articles = CorpusFile.Read(GoldFile).Articles;
        Assert.That(articles.Select(a => a.Published), Is.EqualTo(report.Articles.Select(a => a.Published)));
    }

    [TestCase("at least 11", "at least 12")]
    [TestCase("165,000", "170,000")]
    public void A_conflict_is_found(string one, string other) =>
        Assert.That(
            report.Findings.Any(f =>
                f.Verdict == Verdict.Conflict
                && f.Severity >= Severity.Medium
                && f.Claims.Any(c => c.ValueText == one)
                && f.Claims.Any(c => c.ValueText == other)
            )
        );

    [TestCase("some 3,100", "around 3,000")]
    public void A_less_sure_difference_is_listed_apart_at_least(string one, string other) =>
        Assert.That(
            report.Findings.Any(f => f.Traits().Differs && f.Claims.Any(c => c.ValueText == one) && f.Claims.Any(c => c.ValueText == other))
        );
}
