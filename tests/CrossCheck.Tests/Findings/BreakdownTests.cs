using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Findings;
using CrossCheck.Findings.Reasons;
using CrossCheck.Tests.Reports;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace CrossCheck.Tests.Findings;

/// <summary>Totals are checked against their parts, and kept apart from them.</summary>
public sealed class BreakdownTests
{
    private const string Wrong = "The coalition flew 24 strikes: eleven in Iraq, two by the UK and nine in Syria.";

    [TestCase("The coalition flew 24 strikes: eleven in Iraq, two by the UK and eleven in Syria.", true, TestName = "A list that adds up")]
    [TestCase(
        "In the storm 40 people died, 25 of them in Aceh and 15 in Medan.",
        true,
        TestName = "Parts that add up though the text does not say that they are all"
    )]
    [TestCase(
        "In the storm 40 people died, 25 of them in Aceh and 10 in Medan.",
        false,
        TestName = "Parts that the text does not call all need not add up"
    )]
    [TestCase("The blast injured 14 people, including three children.", false, TestName = "Some are included")]
    [TestCase(
        "It offered $13.9 billion: $8.2 billion in cash and $5.6 billion in shares.",
        true,
        TestName = "Rounded sums may be a little off"
    )]
    [TestCase("The army lost about 200 tanks: 120 in the north and 83 in the south.", true, TestName = "A hedge covers a little")]
    [TestCase(
        "The party won 45 seats: 20 in the north, 15 in the south and at least 8 in the east.",
        true,
        TestName = "A part may be larger than its hedge says"
    )]
    [TestCase("The fleet sank dozens of ships: 20 tankers and 14 frigates.", true, TestName = "A vague total covers its parts")]
    public void Fits(string text, bool isComplete)
    {
        var report = Check(text);
        Assert.That(report.Totals.Select(t => (t.Fits, t.IsComplete)), Is.EqualTo(new[] { (true, isComplete) }));
        Assert.That(report.Findings, Is.Empty);
    }

    [TestCase(Wrong, "24 against eleven + two + nine = 22.", Severity.Low, TestName = "A list that comes to less")]
    [TestCase(
        "The party won 45 seats: 20 in the north, 15 in the south and at least 12 in the east.",
        "45 against 20 + 15 + at least 12 = 47.",
        Severity.Low,
        TestName = "A list that comes to more at the least"
    )]
    [TestCase(
        "The fire killed five people, including eight children.",
        "five against eight.",
        Severity.Medium,
        TestName = "A part that is larger than the total"
    )]
    [TestCase(
        "The quake killed 40 people, 25 of them in Aceh and 20 in Medan.",
        "40 against 25 + 20 = 45.",
        Severity.Medium,
        TestName = "Parts in two places that are more than the total"
    )]
    public void Does_not_fit(string text, string differs, Severity severity)
    {
        var report = Check(text);
        var finding = report.Findings.Single(f => f.Breakdown is not null);
        Assert.That(
            (finding.Verdict, finding.Severity, finding.IsInternal, finding.Differs),
            Is.EqualTo((Verdict.Conflict, (Severity?)severity, true, differs))
        );
        Assert.That(finding.Claims, Is.EqualTo(report.Totals[0].Parts.Prepend(report.Totals[0].Total)));
        Assert.That(finding.Id, Is.EqualTo("t1"));
    }

    [Test]
    public void Parts_that_may_overlap_may_be_more_than_the_total() =>
        Assert.That(Check("The quake killed 40 people, 25 of them women and 20 under age.").Findings, Is.Empty);

    [Test]
    public void A_finding_of_too_little_confidence_is_left_out()
    {
        var report = new CrossChecker { MinConfidence = 0.9 }.Check([Article("a", Wrong)]);
        Assert.That(report.Findings, Is.Empty);
        Assert.That(report.Totals, Has.Length.EqualTo(1));
    }

    [Test]
    public void A_total_of_a_kind_that_is_not_reported_is_left_out() =>
        Assert.That(
            new CrossChecker { IgnoredKinds = [ClaimKind.Count] }
                .Check([Article("a", Wrong)])
                .Totals,
            Is.Empty
        );

    [Test]
    public void A_total_and_its_parts_stand_in_no_group_together_even_where_another_article_would_join_them()
    {
        var report = new CrossChecker().Check([
            Article("a", "The storm killed 40 people, 25 of them in Aceh."),
            Article("b", "The storm killed 40 people, 25 of them in Aceh."),
        ]);
        foreach (var finding in report.Findings)
        {
            Assert.That(finding.Claims.Select(c => c.ValueText).Distinct().Count(), Is.EqualTo(1), finding.Differs);
        }

        Assert.That(report.Findings, Is.Not.Empty);
    }

    [Test]
    public void A_total_is_vetoed_against_a_part_of_another_article()
    {
        var examination = new CrossChecker().Examine([
            Article("a", "The storm killed 40 people, 25 of them in Aceh."),
            Article("b", "The storm killed 50 people, 30 of them in Medan."),
        ]);
        var claims = examination.Report.Claims;
        var pair = examination.Explain(claims.Single(c => c.ValueText == "50"), claims.First(c => c.ValueText == "25"));
        Assert.That((pair.Outcome, pair.Veto), Is.EqualTo((PairOutcome.Vetoed, "one is a total, the other a part of such a total")));
    }

    [Test]
    public void In_the_JSON_report_a_wrong_total_is_no_group_but_named_like_one()
    {
        var report = Check(Wrong);
        var json = JObject.Parse(ReportText.Of("json", report));
        Assert.That(json["groups"]!, Is.Empty);
        var total = json["totals"]!.Single();
        Assert.That(total.Value<string>("total"), Is.EqualTo(report.Totals[0].Total.Id));
        Assert.That(total["parts"]!.Select(p => (string?)p), Is.EqualTo(report.Totals[0].Parts.Select(p => p.Id)));
        Assert.That(
            (total.Value<decimal>("sum"), total.Value<bool>("complete"), total.Value<bool>("fits"), total.Value<string>("severity")),
            Is.EqualTo((22m, true, false, "low"))
        );
        Assert.That(total.Value<string>("fingerprint"), Is.EqualTo(report.Findings[0].Fingerprint));
        Assert.That(BaselineTests.RoundTrip(report).Contains(report.Findings[0]), Is.True);
    }

    [TestCase("md", "<b>24</b> strikes")]
    [TestCase("md", "eleven + two + nine = 22 | does not match | t1")]
    [TestCase("sarif", "\"ruleId\":\"total/count\"")]
    [TestCase("html", "\"sum\":\"eleven + two + nine = 22\"")]
    [TestCase("html", "a: 24, of which eleven + two + nine = 22")]
    [TestCase("text", "low conflict inside one article: total of strikes the coalition flew")]
    [TestCase("junit", "The text lists the parts as the whole of the total.")]
    public void Every_report_tells_of_a_wrong_total(string format, string expected) =>
        Assert.That(ReportText.Of(format, Check(Wrong)).Replace("\": ", "\":"), Does.Contain(expected));

    [Test]
    public void A_wrong_total_is_not_explained_as_a_group()
    {
        var examination = new CrossChecker().Examine([Article("a", Wrong)]);
        Assert.That(() => examination.Explain(examination.Report.Findings[0]), Throws.ArgumentException);
    }

    private static Report Check(string text) => new CrossChecker().Check([Article("a", text)]);

    private static Article Article(string id, string text) =>
        new()
        {
            Id = id,
            Path = id + ".txt",
            Source = id,
            Text = text,
        };
}
