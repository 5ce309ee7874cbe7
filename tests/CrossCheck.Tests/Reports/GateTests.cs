using CrossCheck.Claims;
using CrossCheck.Findings;
using CrossCheck.Reports.Pipelines;
using NUnit.Framework;

namespace CrossCheck.Tests.Reports;

public sealed class GateTests
{
    private static readonly Report Sample = SampleReport.Build();

    /// <summary>A baseline that holds the findings of <paramref name="report"/> with these ids.</summary>
    public static Baseline BaselineOf(Report report, params string[] ids) =>
        BaselineTests.RoundTrip(report with { Findings = [.. report.Findings.Where(f => ids.Contains(f.Id))] });

    // The sample holds g1, a high conflict; g2, a low one inside an article; g3, a medium update; g4, an agreement.
    [TestCase(Severity.High, ExpectedResult = "g1")]
    [TestCase(Severity.Medium, ExpectedResult = "g1")]
    [TestCase(Severity.Low, ExpectedResult = "g1 g2")]
    public string A_new_conflict_of_the_severity_or_above_fails(Severity failOn) =>
        Ids(Sample.Findings.Where(new Gate { FailOn = failOn }.Fails));

    [TestCase(ReviewState.Open, ExpectedResult = "g1")]
    [TestCase(ReviewState.Confirmed, ExpectedResult = "")]
    [TestCase(ReviewState.Dismissed, ExpectedResult = "")]
    [TestCase(ReviewState.Explained, ExpectedResult = "")]
    public string A_reviewed_conflict_does_not_fail(ReviewState state) => Ids(Reviewed("g1", state).Findings.Where(new Gate().Fails));

    [Test]
    public void A_baselined_conflict_does_not_fail()
    {
        var gate = new Gate { Baseline = BaselineOf(Sample, "g1") };
        Assert.That(Sample.Findings.Select(gate.StandingOf).First(), Is.EqualTo(Standing.Baselined));
        Assert.That(Sample.Findings.Where(gate.Fails), Is.Empty);
    }

    [Test]
    public void A_conflict_whose_values_changed_is_new_to_the_baseline()
    {
        var gate = new Gate { Baseline = BaselineOf(Sample, "g1") };
        Assert.That(gate.Fails(Sample.Findings[0] with { Fingerprint = "0123456789abcdef" }), Is.True);
    }

    [TestCase("", ExpectedResult = "g1 g2 g3")]
    [TestCase("herald-2", ExpectedResult = "g3 g1 g2")]
    [TestCase("herald", ExpectedResult = "g1 g2 g3")]
    public string News_begins_with_what_a_changed_article_takes_part_in(string changed) =>
        Ids(new Gate { ChangedArticles = [changed] }.News(Sample));

    [TestCase("herald", ExpectedResult = "herald hostile|<b>")]
    [TestCase("hostile|<b>", ExpectedResult = "hostile|<b> herald")]
    public string A_finding_points_at_the_changed_article(string changed) =>
        string.Join(
            ' ',
            new Gate { ChangedArticles = [changed] }
                .Ordered(Sample.Findings[0])
                .Select(c => c.Article.Id)
        );

    [TestCase("herald-2", ExpectedResult = "herald hostile|<b>", Description = "it takes no part")]
    [TestCase("hostile|<b>", ExpectedResult = "hostile|<b> herald")]
    public string Of_the_two_claims_quoted_the_changed_article_comes_first(string changed) =>
        Quoted(changed, Sample.Findings[0].Claims[0], Sample.Findings[0].Claims[1]);

    [Test]
    public void A_changed_article_that_is_neither_of_the_two_quoted_leads() =>
        Assert.That(
            Quoted("hostile|<b>", Sample.Findings[0].Claims[0], Sample.Findings[0].Claims[0]),
            Is.EqualTo("hostile|<b> herald herald")
        );

    [Test]
    public void News_leaves_out_what_is_known() =>
        Assert.That(Ids(new Gate { Baseline = BaselineOf(Sample, "g2") }.News(Reviewed("g1", ReviewState.Dismissed))), Is.EqualTo("g3"));

    private static string Quoted(string changed, Claim first, Claim second) =>
        string.Join(
            ' ',
            new Gate { ChangedArticles = [changed] }
                .Quoted(Sample.Findings[0], first, second)
                .Select(c => c.Article.Id)
        );

    private static Report Reviewed(string id, ReviewState state) =>
        Sample with
        {
            Findings =
            [
                .. Sample.Findings.Select(f =>
                    f.Id == id
                        ? f with
                        {
                            Decision = new Decision
                            {
                                Fingerprint = f.Fingerprint,
                                State = state,
                                At = default,
                            },
                        }
                        : f
                ),
            ],
        };

    private static string Ids(IEnumerable<Finding> findings) => string.Join(' ', findings.Select(f => f.Id));
}
