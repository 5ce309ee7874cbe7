using CrossCheck.Claims;
using CrossCheck.Language;
using NUnit.Framework;

namespace CrossCheck.Tests.Claims.Questions;

/// <summary>Whose age a number states.</summary>
public sealed class OwnerTests
{
    [TestCase("Police charged Johnathan Smith, 18, with murder.", "18", "Johnathan Smith")]
    [TestCase("The 29-year-old gunman was shot dead.", "29-year-old", "gunman")]
    [TestCase("The 29-year-old gunman, Omar Mateen, was shot dead.", "29-year-old", "Omar Mateen")]
    [TestCase("Gunman Omar Mateen attacked a club. Mateen, 29, was shot dead.", "29", "Omar Mateen")]
    [TestCase("Gunman Omar Mateen attacked a club. He was 29 years old.", "29 years old", "Omar Mateen")]
    [TestCase("Gunman Omar Mateen attacked a club. His 11-year-old son was at home.", "11-year-old", "son")]
    [TestCase(
        "Victim Ann Lee knew him. She had called gunman Omar Mateen. He fled. He hid. She was 29 years old.",
        "29 years old",
        "Ann Lee",
        Description = "whom the article calls \"he\" more often is no \"she\""
    )]
    [TestCase("Umm Ibrahim's 11-year-old daughter died.", "11-year-old", "daughter")]
    [TestCase("The 197-year-old church reopened.", "197-year-old", "church")]
    public void AnAgeIsThatOfWhomItsPhraseNames(string text, string value, string owner)
    {
        var claim = Claim(text, value);
        Assert.That(claim.Context.Question.Owner.Span.Of(text).ToString(), Is.EqualTo(owner));
    }

    [Test]
    public void ALastNameComparesEqualHoweverMuchOfTheNameIsGiven()
    {
        var full = Claim("Police charged Johnathan Smith, 18, with murder.", "18").Context.Question.Owner;
        var last = Claim("Smith, 18, was charged.", "18").Context.Question.Owner;
        Assert.Multiple(() =>
        {
            Assert.That(full.IsNamed, Is.True);
            Assert.That(last.Last, Is.EqualTo(full.Last));
            Assert.That(full.First, Is.EqualTo(WordHash.OfStem("Johnathan")));
            Assert.That(last.First, Is.Zero);
        });
    }

    [Test]
    public void ARelativeIsSomebodysAndAnother()
    {
        var son = Claim("Gunman Omar Mateen attacked a club. His 3-year-old son was at home.", "3-year-old").Context.Question.Owner;
        Assert.Multiple(() =>
        {
            Assert.That(son.IsNamed, Is.False);
            Assert.That(son.Of, Is.EqualTo(WordHash.OfStem("Mateen")));
        });
    }

    private static Claim Claim(string text, string value) => OneArticle.Claims(text).Single(c => c.ValueText == value);
}
