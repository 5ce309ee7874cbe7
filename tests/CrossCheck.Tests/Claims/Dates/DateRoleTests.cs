using CrossCheck.Claims;
using NUnit.Framework;

namespace CrossCheck.Tests.Claims.Dates;

/// <summary>How a date is tied to what happened, by the words beside it.</summary>
public sealed class DateRoleTests
{
    [TestCase("It burnt on Tuesday.", DateRole.Happened)]
    [TestCase("It has burnt since October.", DateRole.Since)]
    [TestCase("The fire is in its third day.", DateRole.Since)]
    [TestCase("It burnt until March 4.", DateRole.Until)]
    [TestCase("It had burnt by June 2001.", DateRole.By)]
    [TestCase("It will open in 2001.", DateRole.Planned)]
    [TestCase("It is expected in June.", DateRole.Planned)]
    [TestCase("The firm burnt, police said Tuesday.", DateRole.Said)]
    [TestCase("The firm burnt, police said on Tuesday.", DateRole.Said)]
    [TestCase("They reported third-quarter losses.", DateRole.Happened)]
    public void Roles(string text, DateRole expected) => Assert.That(DateText.Scan(text, "1998-02-12").Single().Role, Is.EqualTo(expected));

    [TestCase("1998-02-12", DateRole.Planned, TestName = "A report tells in the present what is set")]
    [TestCase(null, DateRole.Happened, TestName = "A chronicle tells in the present what happened")]
    public void ThePresent(string? published, DateRole expected) =>
        Assert.That(DateText.Scan("The group takes the town on June 10.", published).Single().Role, Is.EqualTo(expected));

    [TestCase("March 3, 1998", false)]
    [TestCase("in 1997", false)]
    [TestCase("in the third quarter of 1997", false)]
    [TestCase("on March 3", true)]
    [TestCase("on Tuesday", true)]
    [TestCase("last year", true)]
    [TestCase("at 4 p.m.", true)]
    public void WhatLeansOnAnotherDateIsRelative(string text, bool expected) =>
        Assert.That(DateText.Scan(text, "1998-02-12").Single().IsRelative, Is.EqualTo(expected));
}
