using NUnit.Framework;

namespace CrossCheck.Tests.Claims.Quantities;

/// <summary>One and none where they count, and places in an order.</summary>
public sealed class CountTests
{
    [TestCase("killing one man", "one = 1")]
    [TestCase("killing at least one and leaving others missing", "at least one = AtLeast 1")]
    [TestCase("Strikes Province Killing One", "One = 1")]
    [TestCase("One of the fatalities was a child", "One = 1")]
    [TestCase("one count of murder", "one = 1")]
    [TestCase("one of the best of them", "")]
    [TestCase("the one who left, and one another", "")]
    public void ReadsOneWhereItCounts(string text, string expected) => Assert.That(Quantities.Claims(text), Is.EqualTo(expected));

    [TestCase("killed an American contractor", "an = 1")]
    [TestCase("A child died when a wall collapsed", "A = 1")]
    [TestCase("a 10-year-old girl was killed", "a = 1; 10-year-old = 10 year")]
    [TestCase("an armed man carried out a robbery", "an = 1")]
    [TestCase("A lone robber entered", "A lone = 1")]
    [TestCase("it responded with a single shell", "a single = 1")]
    [TestCase("a man said so", "")]
    [TestCase("a single mother", "")]
    [TestCase("killed a family of five", "five = 5")]
    [TestCase("Another 12 people were hurt", "12 = 12")]
    public void ReadsAnArticleWhereItCounts(string text, string expected) => Assert.That(Quantities.Claims(text), Is.EqualTo(expected));

    [TestCase("both of whom had fired", "both = 2")]
    [TestCase("Both brothers died", "Both = 2")]
    [TestCase("both men and women", "")]
    [TestCase("both Iraq and Iran", "")]
    public void ReadsBoth(string text, string expected) => Assert.That(Quantities.Claims(text), Is.EqualTo(expected));

    [TestCase("no one else was injured", "no one else = 0")]
    [TestCase("no immediate reports of damage or casualties", "no = 0")]
    [TestCase("None of the passengers was hurt", "None = 0")]
    [TestCase("not a single shot", "not a single = 0")]
    [TestCase("No weapons of mass destruction have been found", "")]
    [TestCase("no one knows", "")]
    [TestCase("no tsunami", "")]
    public void ReadsNoneWhereHarmIsCounted(string text, string expected) => Assert.That(Quantities.Claims(text), Is.EqualTo(expected));

    [Test]
    public void HoldsTheNounOfNoOne() => Assert.That(Quantities.Of("no one else was injured")[0].HoldsNoun, Is.True);

    [TestCase("the third attack", "third = 3 rank")]
    [TestCase("the 52nd president", "52nd = 52 rank")]
    [TestCase("the twenty-first attack", "twenty-first = 21 rank")]
    [TestCase("the second-floor room", "second = 2 rank")]
    [TestCase("a clear No. 1 now", "No. 1 = 1 rank")]
    [TestCase("tied for second in the table", "second = 2 rank")]
    [TestCase("was first reported by others", "")]
    [TestCase("at first nobody knew", "")]
    [TestCase("the 101st Airborne Division", "")]
    [TestCase("on 5th Avenue", "")]
    [TestCase("the 19th century", "")]
    public void ReadsOrdinals(string text, string expected) => Assert.That(Quantities.Claims(text), Is.EqualTo(expected));

    [TestCase("the deadliest single strike", "deadliest single = 1 rank")]
    [TestCase("its second-largest deal", "second-largest = 2 rank")]
    [TestCase("the world's biggest bank", "biggest = 1 rank")]
    [TestCase("the most powerful quake", "most powerful = 1 rank")]
    [TestCase("one of the world's biggest ever heists", "one of the world's biggest ever = 1..9 rank")]
    [TestCase("among the largest banks", "largest = 1..9 rank")]
    [TestCase("at worst it fails", "")]
    public void ReadsSuperlatives(string text, string expected) => Assert.That(Quantities.Claims(text), Is.EqualTo(expected));
}
