using CrossCheck.Claims;
using CrossCheck.Language;
using NUnit.Framework;

namespace CrossCheck.Tests.Claims.Context;

/// <summary>Which happening the figures of a text belong to, by the words that name it.</summary>
public sealed class InstanceReaderTests
{
    [TestCase("The Camp Fire killed 42 people.", "Camp", Description = "the sentence names it")]
    [TestCase("The Camp Fire spread. The fire killed 42 people.", "Camp", Description = "named before, and meant by its noun")]
    [TestCase("The Camp Fire spread. It killed 42 people.", "Camp", Description = "meant by a pronoun in the next sentence")]
    [TestCase("The Camp Fire spread. The Woolsey Fire began. The fire killed 42 people.", "Woolsey", Description = "the one named last")]
    [TestCase("The Camp Fire and, later, the Woolsey Fire killed 42 people.", "Woolsey", Description = "the nearest of two")]
    [TestCase("A fire killed 42 people.", "", Description = "it has no name")]
    [TestCase("The Camp Fire spread. A fire in Malibu killed 42 people.", "", Description = "another one, which has no name")]
    [TestCase("The Camp Fire spread. Schools closed. They teach 42 people.", "", Description = "two sentences later nothing means it")]
    public void A_figure_belongs_to_the_happening_that_was_named_last(string text, string name)
    {
        var instance = Figure(text).Context.Instance;
        Assert.That(instance.Name, Is.EqualTo(name.Length == 0 ? [] : new[] { Hash(name) }));
    }

    [TestCase("The attack in Baghdad lasted for minutes. It killed 86 people.", "Baghdad", Description = "said with the happening")]
    [TestCase("The attack in Baghdad lasted for minutes. In Mosul it hurt 86 people.", "Mosul", Description = "its own first")]
    [TestCase("The attack in Baghdad lasted for minutes. Another attack hurt 86 people.", "", Description = "another happening")]
    public void A_figure_takes_the_place_of_its_happening_where_its_sentence_has_none(string text, string place) =>
        Assert.That(Figure(text).Context.Where, Is.EqualTo(place.Length == 0 ? [] : new[] { Concept(place) }));

    [Test]
    public void A_figure_takes_the_time_of_its_happening_where_its_sentence_has_none() =>
        Assert.That(Figure("The attack of 14 July 2016 shocked France. It killed 86 people.").Time, Is.EqualTo("2016-07-14"));

    [TestCase("The Camp Fire killed 42 people.", "A fire injured 40 people.", true)]
    [TestCase("The Camp Fire killed 42 people.", "The quake killed 40 people.", false)]
    public void Happenings_are_of_sorts(string one, string other, bool isOneSort) =>
        Assert.That(Figure(one).Context.Instance.Sort == Figure(other).Context.Instance.Sort, Is.EqualTo(isOneSort));

    [Test]
    public void Where_nothing_happens_there_is_none() => Assert.That(Figure("The town has 42 people.").Context.Instance.Sort, Is.Zero);

    private static Claim Figure(string text) => OneArticle.Claims(text).Single(c => c.Kind == ClaimKind.Count);

    private static uint Concept(string place) => WordList.English.Find(place)!.ConceptHash;

    private static uint Hash(string word) => WordList.English.Find(word) is { } known ? known.StemHash : WordHash.OfStem(word);
}
