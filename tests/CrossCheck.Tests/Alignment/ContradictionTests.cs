using CrossCheck.Alignment;
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
    [TestCase("Three soldiers were killed.", "Three children were killed.", nameof(Contradiction.None), Description = "one figure may be worded in two ways")]
    [TestCase("EDS shares closed at $24.13 on Monday.", "EDS shares closed at $24.34 on Tuesday.", nameof(Contradiction.OtherDay))]
    [TestCase("EDS shares closed at $24.13 on Tuesday.", "EDS shares closed at $24.34 on Tuesday.", nameof(Contradiction.None))]
    [TestCase("EDS shares closed at $24.13.", "Hewlett offered $25 for each of the shares.", nameof(Contradiction.NoQuotation))]
    [TestCase("Three people were killed.", "Four people died.", nameof(Contradiction.None))]
    public void Between(string one, string other, string expected)
    {
        var pair = new ClaimPair(Sentences.First(one, 1), Sentences.First(other, 2));
        Assert.That(Comparisons.Contradiction(ref pair).ToString(), Is.EqualTo(expected));
    }
}
