using NUnit.Framework;

namespace CrossCheck.Tests.Claims.Quantities;

/// <summary>Numbers with units of measurement, percentages and shares.</summary>
public sealed class MeasureTests
{
    [TestCase("75 kilometers west", "75 kilometers = 75 km")]
    [TestCase("10km deep", "10km = 10 km")]
    [TestCase("six miles beneath", "six miles = 6 mile")]
    [TestCase("tsunamis 10 to 40 centimeters high", "10 to 40 centimeters = 10..40 cm")]
    [TestCase("winds of 120 mph", "120 mph = 120 mph")]
    [TestCase("150 kilometers per hour", "150 kilometers per hour = 150 kmh")]
    [TestCase("30 square miles", "30 square miles = 30 square-mile")]
    [TestCase("2.3 million barrels a day", "2.3 million barrels a day = 2300000 barrel-per-day")]
    [TestCase("tens of thousands of acres", "tens of thousands of acres = 20000..99999 acre")]
    [TestCase("a 6-foot-3 forward", "6-foot-3 = 6.25 foot")]
    [TestCase("about a mile away", "about a mile = About 1 mile")]
    [TestCase("oil at $50 a barrel", "$50 = 50 USD")]
    [TestCase("7.62 millimeter rounds", "7.62 millimeter = 7.62 mm")]
    [TestCase("minus 20 degrees Celsius", "minus 20 degrees Celsius = -20 C")]
    [TestCase("it was -5°C outside", "-5°C = -5 C")]
    [TestCase("highs of 35C today", "35C = 35 C")]
    public void ReadsUnits(string text, string expected) => Assert.That(Quantities.Claims(text), Is.EqualTo(expected));

    [TestCase("a magnitude 6.1 earthquake", "magnitude 6.1 = 6.1 magnitude")]
    [TestCase("a magnitude-6.1 earthquake", "magnitude-6.1 = 6.1 magnitude")]
    [TestCase("the 6.1-magnitude quake", "6.1-magnitude = 6.1 magnitude")]
    [TestCase("two quakes, measuring 7.6 and 7.4, struck", "two = 2; 7.6 = 7.6 magnitude; 7.4 = 7.4 magnitude")]
    [TestCase("7.6 and 7.5 magnitude quakes", "7.6 = 7.6 magnitude; 7.5 magnitude = 7.5 magnitude")]
    [TestCase("7.6 on the Richter scale", "7.6 on the Richter scale = 7.6 magnitude")]
    [TestCase("a 5.4 tremor", "5.4 = 5.4 magnitude")]
    [TestCase("a snake measuring 7.6 metres", "7.6 metres = 7.6 m")]
    public void ReadsMagnitudes(string text, string expected) => Assert.That(Quantities.Claims(text), Is.EqualTo(expected));

    [TestCase("75 kilometers", 75000)]
    [TestCase("50 miles", 80467.2)]
    [TestCase("2 tonnes", 2000)]
    [TestCase("212 degrees Fahrenheit", 100)]
    [TestCase("minus 40 degrees Fahrenheit", -40)]
    public void ConvertsToTheBaseUnit(string text, double expected) =>
        Assert.That((double)Quantities.Of(text)[0].Quantity.BaseAmount!.Value, Is.EqualTo(expected).Within(1e-6));

    [TestCase("75 kilometers (50 miles) west", "75 kilometers = 75 km", "50 miles: a conversion of the figure before it")]
    [TestCase("20 kilometers, or 12 miles, away", "20 kilometers = 20 km", "12 miles: a conversion of the figure before it")]
    [TestCase("75 kilometers (8 miles by air)", "75 kilometers = 75 km; 8 miles = 8 mile", "")]
    public void MarksConversions(string text, string claims, string nonClaims)
    {
        Assert.That(Quantities.Claims(text), Is.EqualTo(claims));
        Assert.That(Quantities.NonClaims(text), Is.EqualTo(nonClaims));
    }

    [TestCase("80% of it", "80% = 80 percent")]
    [TestCase("99.9 per cent sure", "99.9 per cent = 99.9 percent")]
    [TestCase("Sixty-five percent", "Sixty-five percent = 65 percent")]
    [TestCase("50 to 60 percent", "50 to 60 percent = 50..60 percent")]
    [TestCase("10 percent to 15 percent", "10 percent to 15 percent = 10..15 percent")]
    [TestCase("from 5 to 10 percent", "5 = 5 percent; 10 percent = 10 percent")]
    [TestCase("two percentage points", "two percentage points = 2 percentage-point")]
    [TestCase("25 basis points", "25 basis points = 0.25 percentage-point")]
    public void ReadsPercentages(string text, string expected) => Assert.That(Quantities.Claims(text), Is.EqualTo(expected));

    [TestCase("one-third of Iraq", "one-third = 0.3333 ratio")]
    [TestCase("a third of Iraq", "a third = 0.3333 ratio")]
    [TestCase("two-thirds", "two-thirds = 0.6667 ratio")]
    [TestCase("three quarters of voters", "three quarters = 0.75 ratio")]
    [TestCase("half of the sales", "half = 0.5 ratio")]
    [TestCase("nearly half", "nearly half = Nearly 0.5 ratio")]
    [TestCase("two out of three", "two out of three = 0.6667 ratio")]
    [TestCase("1 in 5 women", "1 in 5 = 0.2 ratio")]
    [TestCase("a one-in-five chance", "one-in-five = 0.2 ratio")]
    [TestCase("almost all of the stock", "almost all = Nearly 1 ratio")]
    [TestCase("a quarter of a million", "a quarter of a million = 250000")]
    [TestCase("one in two attacks", "two = 2")]
    [TestCase("a third attack", "third = 3 rank")]
    public void ReadsShares(string text, string expected) => Assert.That(Quantities.Claims(text), Is.EqualTo(expected));

    [TestCase("doubled the number", "doubled = 2 ratio")]
    [TestCase("nearly halved", "nearly halved = Nearly 0.5 ratio")]
    [TestCase("twice as many", "twice = 2 ratio")]
    [TestCase("three times the size", "three times = 3 ratio")]
    [TestCase("a ten-fold rise", "ten-fold = 10 ratio")]
    [TestCase("was arrested three times", "three times = 3 time")]
    [TestCase("was arrested twice", "twice = 2 time")]
    public void ReadsMultiples(string text, string expected) => Assert.That(Quantities.Claims(text), Is.EqualTo(expected));
}
