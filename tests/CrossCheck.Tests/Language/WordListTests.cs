using CrossCheck.Language;
using NUnit.Framework;

namespace CrossCheck.Tests.Language;

/// <summary>What the lexicon knows of single words.</summary>
internal sealed class WordListTests
{
    [TestCase("soldiers", "soldier")]
    [TestCase("troops", "soldier")]
    [TestCase("servicemen", "soldier")]
    [TestCase("forces", "soldier")]
    [TestCase("militants", "fighter")]
    [TestCase("gunmen", "fighter")]
    [TestCase("inmates", "prisoner")]
    [TestCase("kids", "child")]
    [TestCase("homes", "house")]
    [TestCase("missiles", "rocket")]
    [TestCase("temblor", "quake")]
    [TestCase("Iraqis", "iraq")]
    [TestCase("Americans", "us")]
    [TestCase("Baghdad", "baghdad")]
    [TestCase("Burma", "myanmar")]
    [TestCase("Daesh", "islamic state")]
    [TestCase("NATO", "nato")]
    [TestCase("Nato", "nato")]
    public void NounsAndNamesHaveAConcept(string form, string concept) => Assert.That(Find(form)?.Concept, Is.EqualTo(concept));

    [TestCase("killed", "kill")]
    [TestCase("dead", "kill")]
    [TestCase("fatalities", "kill")]
    [TestCase("toll", "kill")]
    [TestCase("wounded", "injure")]
    [TestCase("injuries", "injure")]
    [TestCase("missing", "disappear")]
    [TestCase("airstrikes", "strike")]
    [TestCase("shelled", "strike")]
    [TestCase("flattened", "destroy")]
    [TestCase("fled", "displace")]
    [TestCase("acquisition", "buy")]
    [TestCase("takeover", "buy")]
    [TestCase("robbery", "heist")]
    [TestCase("jolted", "quake")]
    [TestCase("withdrawal", "withdraw")]
    [TestCase("invasion", "invade")]
    public void WordsForOneHappeningShareAnEvent(string form, string expected) => Assert.That(Find(form)?.Event, Is.EqualTo(expected));

    [TestCase("killed", true)]
    [TestCase("attacked", true)]
    [TestCase("attacks", false)]
    [TestCase("deaths", false)]
    [TestCase("building", false)]
    [TestCase("wounded", false)]
    public void OnlyFormsThatAreAlwaysVerbsEndANounPhrase(string form, bool verb) =>
        Assert.That(Find(form)!.Is(WordClass.Verb), Is.EqualTo(verb));

    [TestCase("us", nameof(WordClass.Pronoun), nameof(WordClass.Place))]
    [TestCase("Us", nameof(WordClass.Pronoun), nameof(WordClass.Place))]
    [TestCase("US", nameof(WordClass.Place), nameof(WordClass.Pronoun))]
    [TestCase("u.s.", nameof(WordClass.Place), nameof(WordClass.Pronoun))]
    [TestCase("who", nameof(WordClass.Pronoun), nameof(WordClass.Organisation))]
    [TestCase("Who", nameof(WordClass.Pronoun), nameof(WordClass.Organisation))]
    [TestCase("WHO", nameof(WordClass.Organisation), nameof(WordClass.Pronoun))]
    [TestCase("turkey", nameof(WordClass.Thing), nameof(WordClass.Place))]
    [TestCase("jordan", nameof(WordClass.None), nameof(WordClass.Place))]
    [TestCase("is", nameof(WordClass.Auxiliary), nameof(WordClass.Organisation))]
    [TestCase("IS", nameof(WordClass.Organisation), nameof(WordClass.Auxiliary))]
    public void TheCaseOfANameCounts(string form, string has, string lacks)
    {
        var classes = Find(form)?.Classes ?? WordClass.None;
        Assert.Multiple(() =>
        {
            Assert.That(classes & WordClass.Named(has), Is.EqualTo(WordClass.Named(has)));
            Assert.That(classes.Is(WordClass.Named(lacks)), Is.False);
        });
    }

    [TestCase("Turkey")]
    [TestCase("TURKEY")]
    [TestCase("Jordan")]
    [TestCase("Georgia")]
    public void ACapitalMakesAPlace(string form) => Assert.That(Find(form)!.Is(WordClass.Place));

    [Test]
    public void ACapitalisedWordIsAlsoWhatItIsInLowerCase() =>
        Assert.That(
            Find("Polish")!.Is(WordClass.Nationality) && Find("Soldiers")!.Is(WordClass.Person) && Find("The")!.Is(WordClass.Determiner)
        );

    [TestCase("don't", nameof(WordClass.Negation))]
    [TestCase("don’t", nameof(WordClass.Negation))]
    [TestCase("WON'T", nameof(WordClass.Modal))]
    [TestCase("whom", nameof(WordClass.Pronoun))]
    [TestCase("throughout", nameof(WordClass.Preposition))]
    [TestCase("according", nameof(WordClass.Reporting))]
    [TestCase("reportedly", nameof(WordClass.Force), nameof(WordClass.Adverb))]
    [TestCase("powerful", nameof(WordClass.Adjective))]
    [TestCase("included", nameof(WordClass.Verb))]
    public void GrammarIsKnown(string form, params string[] classes) =>
        Assert.That(classes.Where(name => !Find(form)!.Is(WordClass.Named(name))), Is.Empty);

    [TestCase("made", "make")]
    [TestCase("taken", "take")]
    [TestCase("told", "tell")]
    [TestCase("said", "say")]
    public void AVerbHasItsBaseForm(string form, string lemma) => Assert.That(Find(form)!.Lemma, Is.EqualTo(lemma));

    [TestCase("planned", Force.Planned)]
    [TestCase("allegedly", Force.Alleged)]
    [TestCase("denied", Force.Denied)]
    [TestCase("could", Force.Hypothetical)]
    [TestCase("soldiers", Force.Asserted)]
    public void SomeWordsSetAClausesForce(string form, Force force) => Assert.That(Find(form)!.Force, Is.EqualTo(force));

    [TestCase("")]
    [TestCase("xyzzy")]
    [TestCase("soldierss")]
    [TestCase("–")]
    public void UnknownWordsAreNull(string form) => Assert.That(Find(form), Is.Null);

    private static Lexeme? Find(string form) => WordList.English.Find(form);
}
