using CrossCheck.Claims;
using NUnit.Framework;

namespace CrossCheck.Tests.Claims.Quantities;

/// <summary>How long, and how old; the ISO 8601 form of either.</summary>
public sealed class DurationTests
{
    [TestCase("after two hours", "PT2H")]
    [TestCase("a two-hour standoff", "PT2H")]
    [TestCase("for around 15 seconds", "PT15S")]
    [TestCase("three years later", "P3Y")]
    [TestCase("with 4 minutes 48 seconds remaining", "PT4M48S")]
    [TestCase("two years and three months in prison", "P2Y3M")]
    [TestCase("after 2 hours, 15 minutes", "PT2H15M")]
    [TestCase("a year and 10 days", "P10D")]
    [TestCase("a six-month truce", "P6M")]
    [TestCase("two weeks", "P2W")]
    [TestCase("the past decade and two decades before", "P20Y")]
    [TestCase("half an hour", "PT30M")]
    [TestCase("a year and a half", "P18M")]
    [TestCase("two-and-a-half hours", "PT150M")]
    [TestCase("shut for a week", "P1W")]
    [TestCase("lasted a minute", "PT1M")]
    [TestCase("calm of about five-six months", "P5M..P6M")]
    [TestCase("several days", "P3D..P10D")]
    [TestCase("on the scene within minutes", "PT2M..PT59M")]
    [TestCase("Days later a necklace was lifted", "P2D..P9D")]
    [TestCase("nearly a quarter-century", "P25Y")]
    public void ReadsDurations(string text, string expected) =>
        Assert.That(
            Quantities.Of(text).Where(m => m.Quantity.Dimension == "duration").Select(m => m.Quantity.Duration),
            Is.EqualTo(new[] { expected })
        );

    [TestCase("$50 a week")]
    [TestCase("once a week")]
    [TestCase("a second attack")]
    [TestCase("the third quarter")]
    public void LeavesRatesAndOrdinals(string text) => Assert.That(Quantities.Of(text).Where(m => m.Kind == ClaimKind.Duration), Is.Empty);

    [TestCase("a 10-year-old girl", "10-year-old", "P10Y")]
    [TestCase("The sixty-one-year-old was arrested", "sixty-one-year-old", "P61Y")]
    [TestCase("a 22 year-old resident", "22 year-old", "P22Y")]
    [TestCase("a three-month-old baby", "three-month-old", "P3M")]
    [TestCase("aged 61", "aged 61", "P61Y")]
    [TestCase("John Doe Jr., 49, left", "49", "P49Y")]
    [TestCase("children aged from one to 12 years", "aged from one to 12 years", "P1Y..P12Y")]
    [TestCase("Eric Kirkpatrick, 61, opened fire", "61", "P61Y")]
    [TestCase("killing Benjamin Banky, 40.", "40", "P40Y")]
    [TestCase("John Smith (45) said", "45", "P45Y")]
    [TestCase("a woman, 24, died", "24", "P24Y")]
    [TestCase("children under 5", "under 5", "P5Y")]
    [TestCase("in his 30s", "30s", "P30Y..P39Y")]
    public void ReadsAges(string text, string span, string expected)
    {
        var age = Quantities.Of(text).Single(m => m.Quantity.Dimension == "age");
        Assert.That(age.Span.Of(text).ToString(), Is.EqualTo(span));
        Assert.That(age.Quantity.Duration, Is.EqualTo(expected));
    }

    [Test]
    public void ReadsBothAgesOfAList() =>
        Assert.That(Quantities.Of("two sons, 11 and 14.").Select(m => m.Quantity.Duration), Is.EqualTo(new[] { null, "P11Y", "P14Y" }));

    [TestCase("two hours", 7200)]
    [TestCase("one year", 365.2425 * 86400)]
    public void MeasuresInSeconds(string text, double expected) =>
        Assert.That((double)Quantities.Of(text)[0].Quantity.BaseAmount!.Value, Is.EqualTo(expected).Within(1e-6));
}
