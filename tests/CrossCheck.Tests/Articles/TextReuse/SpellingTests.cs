using CrossCheck.Articles.TextReuse;
using NUnit.Framework;

namespace CrossCheck.Tests.Articles.TextReuse;

/// <summary>Which spellings are one word where shared text is looked for.</summary>
public sealed class SpellingTests
{
    [TestCase("Centres", "centers")]
    [TestCase("harbour", "HARBOR")]
    [TestCase("neighbourhood", "neighborhood")]
    [TestCase("organisations", "organizations")]
    [TestCase("criticised", "criticized")]
    [TestCase("analyse", "analyze")]
    [TestCase("travelled", "traveled")]
    [TestCase("defence", "defense")]
    [TestCase("programme", "program")]
    [TestCase("Iraq’s", "iraq's")]
    public void Are_one(string british, string american) => Assert.That(Spelling.HashOf(british), Is.EqualTo(Spelling.HashOf(american)));

    [TestCase("four", "for")]
    [TestCase("our", "or")]
    [TestCase("wise", "wize")]
    [TestCase("killed", "kiled")]
    [TestCase("11", "12")]
    public void Are_two(string one, string other) => Assert.That(Spelling.HashOf(one), Is.Not.EqualTo(Spelling.HashOf(other)));

    [Test]
    public void A_word_of_any_length_has_a_hash() => Assert.That(() => Spelling.HashOf(new string('x', 100_000)), Throws.Nothing);
}
