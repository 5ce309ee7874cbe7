using CrossCheck.Alignment.Joining;
using CrossCheck.Alignment.Profiles;
using CrossCheck.Claims;
using CrossCheck.Findings;
using CrossCheck.Findings.Judging;
using CrossCheck.Tests.Alignment;
using NUnit.Framework;

namespace CrossCheck.Tests.Findings;

/// <summary>
/// The verdict on a group. Each text is an article, published a day after the one before; the first figures are the group.
/// </summary>
public sealed class JudgeTests
{
    [TestCase("Five people died.", "5 people died.", "agree 5 5")]
    [TestCase("Dozens of people died.", "Some 40 people died.", "compatible Dozens 40")]
    [TestCase("The shop sold 40 lamps.", "The shop sold 30 lamps.", "conflict 40 30")]
    [TestCase("The shop sold 30 lamps.", "The shop sold 40 lamps.", "conflict 30 40", Description = "what was sold once does not run up")]
    [TestCase("Five people died.", "Six people died.", "update 5 6", Description = "a toll that the later article states larger")]
    [TestCase("Six people died.", "Five people died.", "conflict 6 5", Description = "no toll falls")]
    [TestCase("It was founded on 5 March 1990.", "It was founded on 9 March 1990.", "conflict 5 March 1990 9 March 1990")]
    [TestCase(
        "Peter Novak, 34, was arrested.",
        "Peter Novak, 35, was arrested.",
        "conflict 34 35",
        Description = "nobody grows older in a day"
    )]
    [TestCase("It was founded on 5 March 1990.", "It was founded in March 1990.", "compatible 5 March 1990 March 1990")]
    [TestCase("The shop sold 40 lamps.", "The shop sold 900 lamps.", "", Description = "more than ten times apart: two questions")]
    [TestCase("Five people died.", "900 people died.", "update 5 900", Description = "a toll may grow further than that")]
    public void Of_two_articles_whose_difference_is_sure(string one, string other, string expected) =>
        Assert.That(Verdicts(0.9, one, other), Is.EqualTo(expected));

    [TestCase(0.51, "conflict 40 30")]
    [TestCase(0.49, "possible 40 30")]
    [TestCase(0.36, "possible 40 30")]
    [TestCase(0.34, "")]
    public void By_how_sure_the_difference_is(double confidence, string expected) =>
        Assert.That(Verdicts(confidence, "The shop sold 40 lamps.", "The shop sold 30 lamps."), Is.EqualTo(expected));

    [TestCase(0.9, "conflict 40 30 40")]
    [TestCase(0.1, "agree 40 40", Description = "a group that hardly differs comes apart into those that agree")]
    public void Of_three_articles(double confidence, string expected) =>
        Assert.That(
            Verdicts(confidence, "The shop sold 40 lamps.", "The shop sold 30 lamps.", "The shop sold 40 lamps."),
            Is.EqualTo(expected)
        );

    [TestCase(380, "update")]
    [TestCase(20, "conflict")]
    public void Of_an_age_a_year_on_and_days_later(int days, string expected)
    {
        var day = new DateOnly(2009, 1, 7);
        var claims = Sentences.Dated(("Peter Novak, 34, was arrested.", day), ("Peter Novak, 35, was arrested.", day.AddDays(days)));
        Assert.That(new Judge(Sure(0.9)).Decide(Group(claims)).Single().Verdict.Traits().Name, Is.EqualTo(expected));
    }

    [Test]
    public void Inside_one_article()
    {
        var claims = Sentences.All("The shop sold 40 lamps. The shop sold 30 lamps.");
        var judgement = new Judge(Sure(0.9)).Decide(Group(claims)).Single();
        Assert.That((judgement.Verdict, judgement.IsInternal), Is.EqualTo((Verdict.Conflict, true)));
    }

    [Test]
    public void Two_articles_carry_a_verdict_before_one_that_contradicts_itself()
    {
        var claims = Sentences.Of("The shop sold 40 lamps. The shop sold 30 lamps.", "The shop sold 30 lamps.");
        var judgement = new Judge(Sure(0.9)).Decide(Group(claims)).Single();
        Assert.That(
            (judgement.IsInternal, judgement.Strongest.A.Claim.Article.Id, judgement.Strongest.B.Claim.Article.Id),
            Is.EqualTo((false, "a0", "a1"))
        );
    }

    private static string Verdicts(double confidence, params string[] texts)
    {
        ClaimProfile[] firsts = [.. Sentences.Of([.. texts]).DistinctBy(p => p.Context.ArticleNumber)];
        return string.Join(
            "; ",
            new Judge(Sure(confidence))
                .Decide(Group(firsts))
                .Select(j => $"{j.Verdict.Traits().Name} {string.Join(' ', j.Claims.Select(Stated))}")
        );
    }

    private static string Stated(ClaimProfile profile) =>
        profile.Claim.Value is Quantity { Amount: { } amount }
            ? amount.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : profile.Claim.ValueText;

    /// <summary>A group of claims that all surely answer one question.</summary>
    private static ClaimGroup Group(ClaimProfile[] claims) =>
        new([.. claims], 0.9)
        {
            Links =
            [
                .. Enumerable
                    .Range(0, claims.Length)
                    .SelectMany(i => Enumerable.Range(i + 1, claims.Length - i - 1).Select(j => new Link(i, j, 0.9))),
            ],
        };

    /// <summary>A model that takes every difference for one with this probability: only its constant weighs.</summary>
    private static FindingModel Sure(double confidence) =>
        new([.. FindingModel.Names.Select((_, i) => i == 0 ? Math.Log(confidence / (1 - confidence)) : 0)]);
}
