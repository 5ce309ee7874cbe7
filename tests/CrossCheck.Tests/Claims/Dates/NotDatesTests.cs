using NUnit.Framework;

namespace CrossCheck.Tests.Claims.Dates;

/// <summary>What looks like a date and is none.</summary>
public sealed class NotDatesTests
{
    [TestCase("It may rain, and they may march again.", TestName = "may and march are verbs")]
    [TestCase("Theresa May said so.", TestName = "a surname")]
    [TestCase("April Jones won.", TestName = "a given name")]
    [TestCase("The sun sat low in the second hour.", TestName = "sun, sat, second")]
    [TestCase("A fall in prices and the fall of the city.", TestName = "a fall")]
    [TestCase("Some 2,000 troops, 2000 people and 1500 euros.", TestName = "counts")]
    [TestCase("It fell 2003% to $1998.", TestName = "numbers with signs")]
    [TestCase("He uses Windows 2000 on a Boeing 2000.", TestName = "names with numbers")]
    [TestCase("They live at 2016 Ontario Street.", TestName = "a house number")]
    [TestCase("They stayed for two weeks, three years in all.", TestName = "durations")]
    [TestCase("They earn $40 a day, twice per year, and grow daily.", TestName = "rates")]
    [TestCase("Temperatures in the 80s.", TestName = "temperatures")]
    [TestCase("Highs will be in the eighties, lows in the 60s.", TestName = "temperatures in words")]
    [TestCase("Nineteen eighty-pound bags, twenty ten-dollar bills.", TestName = "two numbers in words")]
    [TestCase("The chef, April Martin, agreed.", TestName = "a full name")]
    [TestCase("A man in his early 30s.", TestName = "an age")]
    [TestCase("It is the dawn of a new age, a new dawn.", TestName = "a dawn of something")]
    [TestCase("In the days before the storm they left.", TestName = "a stretch of days")]
    [TestCase("He scored in the third quarter on a touchdown pass.", TestName = "a quarter of a game")]
    [TestCase("The office Christmas party and the Sunday Times.", TestName = "names that hold a date")]
    [TestCase("They meet on Fridays and every Monday.", TestName = "days of every week")]
    [TestCase("the second Tuesday of each month", TestName = "a weekday counted within a month")]
    [TestCase("Call 555-2003 or 1/2003.", TestName = "parts of other numbers")]
    [TestCase("They won 20-13 at 6.5 to 1.", TestName = "scores")]
    public void Nothing(string text) => Assert.That(DateText.Read(text, "2013-05-15"), Is.Empty);

    [TestCase("In March 20 people died.", "2013-03")]
    [TestCase("In March 2000 people died.", "2013-03")]
    [TestCase("On March 20 people died.", "2013-03-20")]
    [TestCase("In March two thousand Iraqi soldiers left.", "2013-03")]
    [TestCase("In May first lady Jane Doe left.", "2013-05")]
    [TestCase("The May 10 deadline passed.", "2013-05-10")]
    public void ANumberAfterAMonthMayCountSomething(string text, string expected) =>
        Assert.That(DateText.Values(text, "2013-05-15"), Is.EqualTo(expected));

    [TestCase("every Friday", "a day of every week")]
    [TestCase("the Sunday Times", "part of a name")]
    public void WhatWasTurnedAwaySaysWhy(string text, string reason) =>
        Assert.That(
            DateText.Scan(text).Select(m => (m.Reason, m.Date)),
            Is.EqualTo(new[] { (reason, (CrossCheck.Claims.DateValue?)null) })
        );
}
