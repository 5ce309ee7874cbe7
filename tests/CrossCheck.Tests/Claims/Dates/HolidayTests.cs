using System.Globalization;
using CrossCheck.Language.Lexicon;
using NUnit.Framework;

namespace CrossCheck.Tests.Claims.Dates;

/// <summary>Holidays found by rule, against the calendars of those years.</summary>
public sealed class HolidayTests
{
    [TestCase("New Year's Day 2020", "2020-01-01")]
    [TestCase("New Year’s Eve 1999", "1999-12-31")]
    [TestCase("Martin Luther King Jr. Day 2021", "2021-01-18")]
    [TestCase("Presidents' Day 2021", "2021-02-15")]
    [TestCase("Memorial Day 2021", "2021-05-31")]
    [TestCase("Memorial Day 2015", "2015-05-25")]
    [TestCase("the Fourth of July 1976", "1976-07-04")]
    [TestCase("Labor Day 2021", "2021-09-06")]
    [TestCase("Columbus Day 1989", "1989-10-09")]
    [TestCase("Thanksgiving 1998", "1998-11-26")]
    [TestCase("Christmas Eve 1991", "1991-12-24")]
    [TestCase("Boxing Day 2004", "2004-12-26")]
    [TestCase("Good Friday 1998", "1998-04-10")]
    [TestCase("Mardi Gras 2005", "2005-02-08")]
    [TestCase("the Boxing Day earthquake in 2004", "2004-12-26 2004")]
    public void FallOnTheirDay(string text, string expected) => Assert.That(DateText.Values(text), Is.EqualTo(expected));

    // Dates of Western Easter as the US Census Bureau lists them.
    [TestCase(1961, "1961-04-02")]
    [TestCase(1989, "1989-03-26")]
    [TestCase(2000, "2000-04-23")]
    [TestCase(2008, "2008-03-23")]
    [TestCase(2011, "2011-04-24")]
    [TestCase(2024, "2024-03-31")]
    [TestCase(2038, "2038-04-25")]
    public void EasterSunday(int year, string expected) =>
        Assert.That(Holiday.EasterSunday(year).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Is.EqualTo(expected));

    [TestCase("It burnt on Christmas Eve.", "1997-12-24")]
    [TestCase("It will open on Memorial Day.", "1998-05-25")]
    [TestCase("It burnt last Thanksgiving.", "1997-11-27")]
    [TestCase("during Ramadan", "?")]
    public void TheirYearIsTheNearestThatTheVerbAllows(string text, string expected) =>
        Assert.That(DateText.Values(text, "1998-02-12"), Is.EqualTo(expected));

    [Test]
    public void AnUnreadableRuleIsAnError() => Assert.That(() => Holiday.Parse("sometime"), Throws.TypeOf<InvalidDataException>());
}
