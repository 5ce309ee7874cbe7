using CrossCheck.Alignment.Comparing;
using CrossCheck.Alignment.Vetoes;
using NUnit.Framework;

namespace CrossCheck.Tests.Alignment;

/// <summary>What keeps two claims apart, however alike they read. The first figure of each text is compared.</summary>
public sealed class ContradictionTests
{
    [TestCase("Three American soldiers were killed.", "Four Iraqi soldiers were killed.", nameof(Contradiction.OtherPopulation))]
    [TestCase("Three people were killed.", "Four people were injured.", nameof(Contradiction.OtherFate))]
    [TestCase("Three people were killed.", "Four people were missing.", nameof(Contradiction.OtherFate))]
    [TestCase("Three people were killed in 2004.", "Four people were killed in 2009.", nameof(Contradiction.OtherYear))]
    [TestCase("Three soldiers were killed.", "Four children were killed.", nameof(Contradiction.OtherPeople))]
    [TestCase(
        "Three soldiers were killed.",
        "Three children were killed.",
        nameof(Contradiction.None),
        Description = "one figure may be worded in two ways"
    )]
    [TestCase("EDS shares closed at $24.13 on Monday.", "EDS shares closed at $24.34 on Tuesday.", nameof(Contradiction.OtherDay))]
    [TestCase("EDS shares closed at $24.13 on Tuesday.", "EDS shares closed at $24.34 on Tuesday.", nameof(Contradiction.None))]
    [TestCase("EDS shares closed at $24.13.", "Hewlett offered $25 for each of the shares.", nameof(Contradiction.NoQuotation))]
    [TestCase("Three people were killed.", "Four people died.", nameof(Contradiction.None))]
    [TestCase("The Camp Fire killed 42 people.", "The Woolsey Fire killed two people.", nameof(Contradiction.OtherHappening))]
    [TestCase("The Camp Fire killed 42 people.", "The fire killed two people.", nameof(Contradiction.None))]
    [TestCase("Hansbrough scored 24 points.", "Hansbrough scored 22.8 points.", nameof(Contradiction.Average))]
    [TestCase(
        "Police charged Johnathan Smith, 18, with murder.",
        "Police charged Peter Brandt, 18, with murder.",
        nameof(Contradiction.OtherOwner)
    )]
    [TestCase(
        "Police charged Johnathan Smith, 18, with murder.",
        "Police charged Johnathan Smith, 19, with murder.",
        nameof(Contradiction.None)
    )]
    [TestCase(
        "Police charged Johnathan Smith, 18, with murder.",
        "The 24-year-old man was charged with murder.",
        nameof(Contradiction.OtherOwner)
    )]
    [TestCase(
        "Police charged Johnathan Smith, 18, with murder.",
        "The 18-year-old man was charged with murder.",
        nameof(Contradiction.None)
    )]
    [TestCase(
        "The 8-year-old boy was hurt.",
        "The 15-year-old boy was hurt.",
        nameof(Contradiction.None),
        Description = "each text tells of one boy"
    )]
    [TestCase(
        "The 8-year-old boy was hurt. The 12-year-old boy was hurt too.",
        "The 15-year-old boy was hurt.",
        nameof(Contradiction.OtherOwner),
        Description = "one of two boys"
    )]
    [TestCase(
        "The bomb went off on Wednesday.",
        "The bomb went off on Monday.",
        nameof(Contradiction.None),
        Description = "fresh news of the same days"
    )]
    public void Between(string one, string other, string expected)
    {
        var pair = new ClaimPair(Sentences.First(one, 1), Sentences.First(other, 2));
        Assert.That(Contradictions.Of(ref pair).ToString(), Is.EqualTo(expected));
    }

    [TestCase("The bomb went off on Monday.", "The bomb went off on Saturday.", 5, nameof(Contradiction.OtherNews))]
    [TestCase("The bomb went off on Monday.", "The bomb went off on Friday.", 3, nameof(Contradiction.None))]
    [TestCase(
        "The bomb went off on Monday.",
        "The bomb went off on 4 January.",
        12,
        nameof(Contradiction.None),
        Description = "the later report looks back"
    )]
    public void Between_dates_of_reports_that_appeared_days_apart(string one, string other, int days, string expected)
    {
        var day = new DateOnly(2009, 1, 7);
        var claims = Sentences.Dated((one, day), (other, day.AddDays(days)));
        var pair = new ClaimPair(claims[0], claims[1]);
        Assert.That(Contradictions.Of(ref pair).ToString(), Is.EqualTo(expected));
    }
}
