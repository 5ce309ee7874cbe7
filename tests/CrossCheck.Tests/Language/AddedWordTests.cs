using CrossCheck.Language;
using NUnit.Framework;

namespace CrossCheck.Tests.Language;

/// <summary>What a project adds to the lexicon is known as the program's own words are.</summary>
public sealed class AddedWordTests
{
    [TestCase("events")]
    [TestCase("event-verbs")]
    public void A_word_for_a_known_event_is_of_its_sorts_and_families(string list)
    {
        var word = Find(new LexiconEntry(list, "kill", ["smitten"]), "smitten");
        Assert.Multiple(() =>
        {
            Assert.That(word.Event, Is.EqualTo("kill"));
            Assert.That(word.Sorts, Is.EqualTo(EventSorts.Of("kill")).And.Not.EqualTo(EventSort.None));
            Assert.That(EventFamilies.Of(word.Event!), Is.EqualTo(EventFamilies.Of("kill")));
        });
    }

    [Test]
    public void A_word_for_an_unknown_event_is_of_no_sort() =>
        Assert.That(Find(new LexiconEntry("events", "regatta", ["regattas"]), "regattas").Sorts, Is.EqualTo(EventSort.None));

    [Test]
    public void The_project_wins_where_both_know_a_word() =>
        Assert.That(Find(new LexiconEntry("events", "regatta", ["quake"]), "quake").Event, Is.EqualTo("regatta"));

    private static Lexeme Find(LexiconEntry entry, string form) => WordList.With([entry]).Find(form)!;
}
