using CrossCheck.Claims;
using CrossCheck.Claims.Questions;
using NUnit.Framework;

namespace CrossCheck.Tests.Claims.Questions;

/// <summary>Who did what to whom in the clause that states a value.</summary>
public sealed class ClauseTests
{
    [TestCase(
        "Fourteen people were killed in the attack.",
        "Fourteen",
        "Fourteen people",
        "were killed",
        "",
        "in the attack",
        nameof(ValueRole.Subject)
    )]
    [TestCase(
        "The quake damaged seven bridges near Manokwari.",
        "seven",
        "The quake",
        "damaged",
        "",
        "near Manokwari",
        nameof(ValueRole.Object)
    )]
    [TestCase(
        "On Monday, the militants seized the town.",
        "Monday",
        "the militants",
        "seized",
        "the town",
        "",
        nameof(ValueRole.Complement)
    )]
    [TestCase(
        "The militants seized the town on Monday.",
        "Monday",
        "The militants",
        "seized",
        "the town",
        "",
        nameof(ValueRole.Complement)
    )]
    [TestCase(
        "A gunman who pledged allegiance to ISIS opened fire on Sunday.",
        "Sunday",
        "A gunman",
        "opened",
        "fire",
        "",
        nameof(ValueRole.Complement),
        Description = "what \"who\" begins has its own noun"
    )]
    [TestCase(
        "Omar Mateen, a guard from Florida, bought the rifle in June 2016.",
        "June 2016",
        "Omar Mateen",
        "bought",
        "the rifle",
        "",
        nameof(ValueRole.Complement),
        Description = "over an insertion"
    )]
    [TestCase(
        "Jihadists carried out an attack in February 2006.",
        "February 2006",
        "Jihadists",
        "carried out",
        "an attack",
        "",
        nameof(ValueRole.Complement),
        Description = "the small word is the verb's"
    )]
    [TestCase(
        "He joined the crime family founded in 1931.",
        "1931",
        "the crime family",
        "founded",
        "",
        "",
        nameof(ValueRole.Complement),
        Description = "a participle is said of the noun before it"
    )]
    [TestCase(
        "The decision comes as President Obama completes his first 100 days.",
        "100 days",
        "President Obama",
        "completes",
        "",
        "",
        nameof(ValueRole.Object),
        Description = "\"as\" begins a clause of its own"
    )]
    [TestCase(
        "At least 12 attacks target Iraqi bases where soldiers are deployed.",
        "At least 12",
        "At least 12 attacks",
        "target",
        "Iraqi bases",
        "",
        nameof(ValueRole.Subject),
        Description = "a noun that agrees and has an object is a verb"
    )]
    [TestCase(
        "Echenique grabbed 11 rebounds and blocked six shots.",
        "six",
        "Echenique",
        "blocked",
        "",
        "",
        nameof(ValueRole.Object),
        Description = "joined verbs have one subject"
    )]
    public void AClauseIsReadAroundItsVerb(string text, string value, string subject, string verb, string target, string near, string role)
    {
        var clause = Claim(text, value).Context.Question.Clause;
        Assert.Multiple(() =>
        {
            Assert.That(clause.Subject.Of(text).ToString(), Is.EqualTo(subject));
            Assert.That(clause.Verb.Of(text).ToString(), Is.EqualTo(verb));
            Assert.That(clause.Object.Of(text).ToString(), Is.EqualTo(target));
            Assert.That(clause.Near.Of(text).ToString(), Is.EqualTo(near));
            Assert.That(clause.Role.ToString(), Is.EqualTo(role));
        });
    }

    [TestCase("HP announced its $13.9 billion acquisition of EDS.", "$13.9 billion", "acquisition of EDS")]
    [TestCase("Twelve of the rifles were fitted with stocks.", "Twelve", "the rifles")]
    [TestCase("The Angels acquired him in a July 29 deal with the Braves.", "July 29", "deal")]
    [TestCase("The quake struck at a depth of 10 km.", "10 km", "")]
    public void WhatIsCountedIsTheRestOfThePhrase(string text, string value, string counted) =>
        Assert.That(Claim(text, value).Context.Question.Counted.Of(text).ToString(), Is.EqualTo(counted));

    [Test]
    public void WhatIsMeasuredStandsBeforeOf()
    {
        const string text = "The quake struck at a depth of 10 km.";
        Assert.That(Claim(text, "10 km").Context.Question.Measured.Of(text).ToString(), Is.EqualTo("a depth"));
    }

    [Test]
    public void AnArticleTellsOfTheHappeningsThatItNames()
    {
        const string text =
            "Police searched a flat after the Boston Marathon bombing on Monday. The bombing killed three people in Boston.";
        var topic = Claim(text, "three").Context.Question.Topic;
        Assert.Multiple(() =>
        {
            Assert.That(
                topic.Happenings.Select(h => h.Span.Of(text).ToString()),
                Is.EqualTo(new[] { "Boston Marathon bombing", "bombing" })
            );
            Assert.That(topic.Happenings.Select(h => h.IsNamed), Is.EqualTo(new[] { true, false }));
            Assert.That(topic.Places.Select(p => p.Span.Of(text).ToString()), Is.EqualTo(new[] { "Boston" }));
        });
    }

    private static Claim Claim(string text, string value) => OneArticle.Claims(text).Single(c => c.ValueText == value);
}
