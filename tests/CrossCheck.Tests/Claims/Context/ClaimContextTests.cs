using CrossCheck.Claims;
using CrossCheck.Language;
using NUnit.Framework;

namespace CrossCheck.Tests.Claims.Context;

/// <summary>What a sentence says of a value: what is counted, what happened, where, and by whom.</summary>
public sealed class ClaimContextTests
{
    [TestCase("Eight people had suffered from serious injury.", "Eight", "injure", Description = "a verb that says little gives way")]
    [TestCase("The crash left 23 dead and 45 hurt.", "23", "kill")]
    [TestCase("The crash left 23 dead and 45 hurt.", "45", "injure")]
    [TestCase(
        "Israel has so far lost seven soldiers and four civilians in the conflict.",
        "four",
        "kill",
        Description = "the verb before the first governs both"
    )]
    [TestCase(
        "Nine Israelis, including three civilians hit by rocket fire, have been killed.",
        "Nine",
        "kill",
        Description = "an insertion does not govern what it interrupts"
    )]
    [TestCase("Ten people were killed, 140 were injured and about 1,500 houses and buildings were damaged.", "about 1,500", "damage")]
    [TestCase("Officials put the number of dead at 62.", "62", "kill")]
    [TestCase("More bodies were found, bringing the total dead in the fire up to 42.", "42", "kill")]
    [TestCase("We have recorded 24 people dead.", "24", "kill", Description = "what befell them says more than the verb")]
    public void What_happened(string text, string value, string expected) => Assert.That(Claim(text, value).Event, Is.EqualTo(expected));

    [TestCase("The fire killed 46 people in homes that it swept in October 2017.", "46", null)]
    [TestCase("About 46 people died in fires that swept the north in October 2017.", "About 46", "2017-10")]
    [TestCase("About 46 people were hurt in the quakes, which recalled one in October 2017.", "About 46", null)]
    public void A_number_holds_when_what_it_happened_in_did(string text, string value, string? time) =>
        Assert.That(Claim(text, value).Time?.ToString(), Is.EqualTo(time));

    [TestCase("Officials put the number of dead at 62, with 14 unaccounted for.", "62")]
    [TestCase("Officials put the number of dead at 62, with 14 unaccounted for.", "14")]
    [TestCase("The company cut 300 jobs. The crash left 23 dead.", "23", Description = "not the noun of the sentence before")]
    public void Who_is_said_to_be_harmed_is_people(string text, string value) => Assert.That(Claim(text, value).Context.CountsPeople);

    [TestCase(
        "Hamas killed four civilians. It fired more than 30 into the town.",
        "more than 30",
        null,
        Description = "a bare number deep in its sentence borrows from no other"
    )]
    [TestCase("Two bridges collapsed. Three were closed.", "Three", "bridges")]
    public void A_bare_number_borrows_its_noun(string text, string value, string? expected) =>
        Assert.That(Claim(text, value).Subject, Is.EqualTo(expected));

    [TestCase(
        "Twelve people were killed and 70 were injured in Bener Meriah district.",
        "Twelve",
        "bener meriah district",
        Description = "the next place, over another figure"
    )]
    [TestCase("In neighbouring Central Aceh district, 10 people were killed.", "10", "central aceh district")]
    [TestCase("The tsunami killed 230,000 people across Asia in 2004.", "230,000", "asia", Description = "a time is no place")]
    [TestCase("At least 22 houses were damaged in the district.", "At least 22", "district")]
    [TestCase("In January, 10 people were killed.", "10", "")]
    [TestCase("Ten people were killed in the attack.", "Ten", "")]
    public void Where(string text, string value, string expected) =>
        Assert.That(
            Claim(text, value).Context.Where,
            Is.EqualTo(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(HashOf))
        );

    [TestCase("IBM shares fell 3 percent and EDS shares soared 28 percent.", "28 percent", "EDS")]
    [TestCase("EDS shares soared 28 percent.", "28 percent", "EDS", Description = "an abbreviation is a name where a sentence begins, too")]
    public void The_name_before(string text, string value, string expected) =>
        Assert.That(Claim(text, value).Context.Name, Is.EqualTo(HashOf(expected)));

    [TestCase("EDS shares closed at $24.13 on Monday.", "$24.13", true)]
    [TestCase("The index rose 3 percent.", "3 percent", true)]
    [TestCase("The $25-per-share sale price pleased its owners.", "$25", false)]
    [TestCase("Sales rose 3 percent.", "3 percent", false)]
    public void A_market_quotation(string text, string value, bool expected) =>
        Assert.That(Claim(text, value).Context.IsQuotation, Is.EqualTo(expected));

    [TestCase("Britain began with six and then later eight aircraft.", "eight", true)]
    [TestCase("Around four, and later six, drones attacked.", "six", true)]
    [TestCase("Britain sent six ships and eight aircraft.", "eight", false)]
    public void A_revision(string text, string value, bool expected) =>
        Assert.That(Claim(text, value).Context.IsRevision, Is.EqualTo(expected));

    private static uint HashOf(string word) =>
        WordList.English.Find(char.ToUpperInvariant(word[0]) + word[1..]) is { Concept: not null } place && place.Is(WordClass.Place)
            ? place.ConceptHash
        : WordList.English.Find(word) is { Concept: not null } known ? known.ConceptHash
        : WordHash.OfStem(word);

    private static Claim Claim(string text, string value) =>
        OneArticle.Claims(text, new DateOnly(2009, 1, 7)).Single(c => c.ValueText == value);
}
