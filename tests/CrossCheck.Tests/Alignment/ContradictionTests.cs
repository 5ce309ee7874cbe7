using System.Collections.Immutable;
using CrossCheck.Alignment;
using CrossCheck.Articles;
using CrossCheck.Articles.TextReuse;
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
        var pair = new ClaimPair(First("a", one, 1), First("b", other, 2));
        Assert.That(Comparisons.Contradiction(ref pair).ToString(), Is.EqualTo(expected));
    }

    private static ClaimProfile First(string id, string text, int article)
    {
        var claims = new CrossChecker().Extract(ImmutableArray.Create(new Article { Id = id, Path = id + ".txt", Source = id, Text = text, Published = new DateOnly(2009, 1, 7) })).Claims;
        return Aligner.Profiles([.. claims.Select(c => c with { Context = c.Context with { Article = article } })], Lineages.Find([]))[0];
    }
}
