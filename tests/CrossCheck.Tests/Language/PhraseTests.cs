using CrossCheck.Articles.Sentences;
using CrossCheck.Language;
using CrossCheck.Language.Lexicon;
using NUnit.Framework;

namespace CrossCheck.Tests.Language;

/// <summary>Forms of several tokens: the longest that begins at a token is found, with its case respected.</summary>
public sealed class PhraseTests
{
    [TestCase("United States forces", "united states", "us")]
    [TestCase("UNITED STATES FORCES", "united states", "us")]
    [TestCase("United States of America", "united states of america", "us")]
    [TestCase("Islamic State in Iraq and Syria took", "islamic state in iraq and syria", "islamic state")]
    [TestCase("Islamic State took", "islamic state", "islamic state")]
    [TestCase("al-Qaeda in Pakistan", "al-qaeda", "al-qaeda")]
    [TestCase("West Bank towns", "west bank", "west bank")]
    [TestCase("New York-based", "new york", "new york")]
    [TestCase("U.N. Security Council", "u.n. security council", "un security council")]
    [TestCase("police officers said", "police officers", "police")]
    public void TheLongestIsFound(string text, string form, string concept)
    {
        var phrase = Match(text);
        Assert.Multiple(() =>
        {
            Assert.That(phrase?.Lexeme.Form, Is.EqualTo(form));
            Assert.That(phrase?.Lexeme.Concept, Is.EqualTo(concept));
            Assert.That(phrase?.Count, Is.EqualTo(Tokenizer.Tokenize(form).Length));
        });
    }

    [TestCase("death toll rose", "kill")]
    [TestCase("lost their lives", "kill")]
    [TestCase("pulled out of", "withdraw")]
    [TestCase("laid off 500", "dismiss")]
    [TestCase("went off near", "detonate")]
    public void APhraseMayBeAnEvent(string text, string expected) => Assert.That(Match(text)?.Lexeme.Event, Is.EqualTo(expected));

    [TestCase("an islamic state", 1)]
    [TestCase("the west bank of the river", 1)]
    [TestCase("United", 0)]
    [TestCase("United, States", 0)]
    [TestCase("untied states", 0)]
    public void OtherwiseThereIsNone(string text, int first) => Assert.That(Match(text, first), Is.Null);

    private static Phrase? Match(string text, int first = 0)
    {
        var tokens = Tokenizer.Tokenize(text);
        return Phrase.Find(WordList.English.Find(tokens[first].Span.Of(text)), text, tokens, first);
    }
}
