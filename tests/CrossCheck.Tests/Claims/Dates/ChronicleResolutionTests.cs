using NUnit.Framework;

namespace CrossCheck.Tests.Claims.Dates;

/// <summary>Time lines and encyclopedia articles: a date told in full carries its year on until another one replaces it.</summary>
public sealed class ChronicleResolutionTests
{
    [TestCase(
        "On June 2, 1987, the bridge opens. On September 9, it is closed.",
        "1987-06-02 1987-09-09",
        TestName = "the year is carried on"
    )]
    [TestCase(
        "On June 2, 1987, the bridge opens. The following month it is closed.",
        "1987-06-02 1987-07",
        TestName = "the following month"
    )]
    [TestCase("On June 2, 1987, the bridge opens. It falls three years later.", "1987-06-02 1990", TestName = "years later")]
    [TestCase("In December 1987 the bridge opens. On January 4 it is closed.", "1987-12 1988-01-04", TestName = "the year turns")]
    [TestCase("In November 1987 the bridge opens, after a strike in March.", "1987-11 1987-03", TestName = "the same year in one sentence")]
    [TestCase(
        "In late December 1987 it opens. It is closed on New Year's Day.",
        "1987-12-21/1987-12-31 1988-01-01",
        TestName = "the nearest New Year's Day"
    )]
    [TestCase(
        "On 2 June 1987 it opens. It closes that day and opens the next day.",
        "1987-06-02 1987-06-02 1987-06-03",
        TestName = "that day"
    )]
    [TestCase(
        "In May 1987 it opens and lasts until 1995. In July it is painted.",
        "1987-05 1995 1987-07",
        TestName = "until 1995 is an aside"
    )]
    [TestCase(
        "In May 1987 it opens after the 1985 reform. In July it is painted.",
        "1987-05 1985 1987-07",
        TestName = "the 1985 reform is an aside"
    )]
    [TestCase(
        "It opened on 2 May 1987, a plan drawn up in March 1981. In July it was painted.",
        "1987-05-02 1981-03 1987-07",
        TestName = "looking back is an aside"
    )]
    public void YearsAreCarriedOn(string text, string expected) => Assert.That(DateText.Values(text), Is.EqualTo(expected));

    [Test]
    public void AChronicleIsReadFromItsOwnDatesAlsoWhenItsPublicationIsKnown() =>
        Assert.That(
            DateText.Values(
                "On June 2, 1987, it opens. On May 5, 1990, it burns. On July 7, 1991, it is rebuilt. In December it opens. On "
                    + "Friday it was closed.",
                "2020-01-03"
            ),
            Is.EqualTo("1987-06-02 1990-05-05 1991-07-07 1991-12 2020-01-03")
        );

    [Test]
    public void ADayToldBeforeIsTheSameDayInAnotherSection() =>
        Assert.That(
            DateText.Values(
                "== Flood ==\nOn 8 August 2014 the dam broke.\n\n== Repair ==\nIn 2019 it was rebuilt.\n\n== Causes ==\nBefore the "
                    + "flood of 8 August it had cracked."
            ),
            Does.EndWith("2014-08-08")
        );

    [Test]
    public void ADatedHeadingRulesItsSection() =>
        Assert.That(
            DateText.Values("== 2016 ==\nOn 4 May it rained.\n\n=== Floods ===\nThe plan of 2011 failed. On 9 June it rained.\n"),
            Is.EqualTo("2016 2016-05-04 2011 2011-06-09")
        );
}
