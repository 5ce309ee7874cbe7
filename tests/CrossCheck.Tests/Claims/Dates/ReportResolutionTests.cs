using NUnit.Framework;

namespace CrossCheck.Tests.Claims.Dates;

/// <summary>News reports are read from their day of publication. The articles here appeared on Thursday, 12 February 1998.</summary>
public sealed class ReportResolutionTests
{
    private const string Thursday = "1998-02-12";

    [TestCase("The bank failed Tuesday.", "1998-02-10", TestName = "the Tuesday before")]
    [TestCase("The bank failed Thursday.", "1998-02-12", TestName = "the day of publication itself")]
    [TestCase("The bank failed last Thursday.", "1998-02-05", TestName = "last Thursday is a week ago")]
    [TestCase("The bank failed last Friday.", "1998-02-06", TestName = "last Friday")]
    [TestCase("The board will meet on Tuesday.", "1998-02-17", TestName = "will: the Tuesday ahead")]
    [TestCase("They plan to hit the target by Tuesday.", "1998-02-17", TestName = "to: a form that could be of the past is none")]
    [TestCase("It will cut the rate on Tuesday.", "1998-02-17", TestName = "will, before such a form")]
    [TestCase("The vote is scheduled for Tuesday.", "1998-02-17", TestName = "scheduled")]
    [TestCase("The fee will be paid Tuesday.", "1998-02-17", TestName = "a participle under will")]
    [TestCase("They agreed to meet on Tuesday.", "1998-02-17", TestName = "agreed to")]
    [TestCase("On Tuesday they agreed to meet.", "1998-02-10", TestName = "the agreeing was on Tuesday")]
    [TestCase("He said Tuesday that he will resign.", "1998-02-10", TestName = "the nearer verb decides")]
    [TestCase("They agreed Wednesday to meet on Tuesday.", "1998-02-11 1998-02-17", TestName = "agreed, the day between, to")]
    [TestCase("Bids must be in by noon Tuesday.", "1998-02-17T12:00 1998-02-17", TestName = "must")]
    [TestCase("The vote is Tuesday.", "1998-02-17", TestName = "is, right before the day")]
    [TestCase("The inspectors leave on Tuesday.", "1998-02-17", TestName = "a plural and the present of what is set")]
    [TestCase("He is leaving Tuesday.", "1998-02-17", TestName = "is leaving")]
    [TestCase("After the meeting Tuesday they left.", "1998-02-10", TestName = "a meeting is no verb")]
    [TestCase("next Monday", "1998-02-16", TestName = "next Monday")]
    [TestCase("Monday of last week", "1998-02-02", TestName = "Monday of last week")]
    [TestCase("by Friday", "1998-02-13", TestName = "by Friday lies ahead")]
    [TestCase("It failed early on Sunday.", "1998-02-08", TestName = "early on Sunday is Sunday")]
    public void Weekdays(string text, string expected) => Assert.That(DateText.Values(text, Thursday), Is.EqualTo(expected));

    [TestCase("yesterday", "1998-02-11")]
    [TestCase("last night", "1998-02-11")]
    [TestCase("this morning", "1998-02-12")]
    [TestCase("tomorrow", "1998-02-13")]
    [TestCase("the day before yesterday", "1998-02-10")]
    [TestCase("the day after tomorrow", "1998-02-14")]
    [TestCase("12 days ago", "1998-01-31")]
    [TestCase("The strike entered its third day.", "1998-02-10", Description = "a running day tells when it began")]
    [TestCase("Shops closed for a third straight day.", "1998-02-10")]
    [TestCase("This is the 10th day of the strike.", "1998-02-03")]
    [TestCase("It was the first day of school.", "", Description = "nothing has run")]
    [TestCase("On the second day of the battle they fled.", "", Description = "told from afar")]
    [TestCase("last week", "1998-02-02/1998-02-08")]
    [TestCase("two weeks ago", "1998-01-26/1998-02-01")]
    [TestCase("It burnt at the weekend.", "1998-02-07/1998-02-08")]
    [TestCase("It will open at the weekend.", "1998-02-14/1998-02-15")]
    [TestCase("next month", "1998-03")]
    [TestCase("earlier this month", "1998-02")]
    [TestCase("six months ago", "1997-08")]
    [TestCase("last year", "1997")]
    [TestCase("three years ago", "1995")]
    [TestCase("twenty-five years ago", "1973")]
    [TestCase("a decade ago", "1988")]
    [TestCase("late last year", "1997-10/1997-12")]
    [TestCase("the end of the year", "1998-12")]
    [TestCase("in the latest quarter", "1997-10/1997-12")]
    [TestCase("last summer", "1997-06/1997-08")]
    [TestCase("this fall", "1998-09/1998-11")]
    [TestCase("two years from now", "2000")]
    [TestCase("ten years ago today", "1988-02-12")]
    [TestCase("a week ago Monday", "1998-02-02")]
    [TestCase("a year ago this month", "1997-02")]
    [TestCase("Prices rose for the week.", "1998-02-09/1998-02-15")]
    [TestCase("Prices rose 3% in the first two months of the year.", "1998-01/1998-02")]
    [TestCase("Profit of $3 million in the second half.", "1997-07/1997-12")]
    [TestCase("A goal in the second half.", "")]
    [TestCase("90000 years ago", "?")]
    public void CountedFromPublication(string text, string expected) => Assert.That(DateText.Values(text, Thursday), Is.EqualTo(expected));

    [TestCase("It closed in December.", "1997-12", TestName = "the last December")]
    [TestCase("It closed in February.", "1998-02", TestName = "the month of publication")]
    [TestCase("It will close in December.", "1998-12", TestName = "will: the next December")]
    [TestCase("It closed on Dec. 20.", "1997-12-20", TestName = "a day in the past")]
    [TestCase("It may come as early as Feb. 20.", "1998-02-20", TestName = "a day ahead")]
    [TestCase("since October", "1997-10", TestName = "since looks back")]
    [TestCase("It closed last May.", "1997-05", TestName = "last May")]
    [TestCase("It opened in April last year.", "1997-04", TestName = "April last year")]
    [TestCase("It takes effect July 1.", "1998-07-01", TestName = "takes effect")]
    [TestCase("He was named chairman, effective March 1.", "1998-03-01", TestName = "effective")]
    [TestCase("The sale was scheduled to close Jan. 30.", "1998-01-30", TestName = "a day that lay ahead then")]
    [TestCase("Gold for December delivery fell.", "1998-12", TestName = "delivery lies ahead of the trade")]
    [TestCase("It rose to $4 in April 1990 and to $5 the following April.", "1990-04 1991-04", TestName = "the following April")]
    [TestCase("It opened in May 1990 and closed that summer.", "1990-05 1990-06/1990-08", TestName = "that summer")]
    [TestCase("Profit rose in the third quarter.", "1997-07/1997-09", TestName = "the quarter that is over")]
    [TestCase("It expects to close in the second quarter.", "1998-04/1998-06", TestName = "the quarter ahead")]
    [TestCase(
        "Profit rose in the third quarter. In the year-earlier quarter it fell.",
        "1997-07/1997-09 1996-07/1996-09",
        TestName = "the year-earlier quarter"
    )]
    [TestCase(
        "Profit rose in the third quarter. In the 1995 quarter it fell.",
        "1997-07/1997-09 1995-07/1995-09",
        TestName = "the quarter spoken of, in another year"
    )]
    [TestCase("In the year-earlier quarter it fell.", "1996-10/1996-12", TestName = "no quarter spoken of: the last one over")]
    [TestCase(
        "Profit rose in the fourth quarter from a year earlier.",
        "1997-10/1997-12 1996-10/1996-12",
        TestName = "a year before the quarter"
    )]
    public void MonthsAndQuartersWithoutAYear(string text, string expected) =>
        Assert.That(DateText.Values(text, Thursday), Is.EqualTo(expected));

    [TestCase("In 1989 a quake killed 63 people. On Tuesday another one struck.", "1989 1998-02-10")]
    [TestCase("It was founded in May 1985. In January it was sold.", "1985-05 1998-01")]
    [TestCase("In May 1985 it opened. In June it was sold.", "1985-05 1985-06")]
    [TestCase("The president, who came in January 1988 from a rival, resigned Dec. 23.", "1988-01 1997-12-23")]
    [TestCase("He has ruled since 1978 and was sworn in again Jan. 5.", "1978 1998-01-05")]
    [TestCase("The plan for fiscal 1998 began Oct. 1.", "1998 1997-10-01")]
    [TestCase("It opened in 1985, when in June the war began.", "1985 1985-06")]
    public void BackgroundYearsDoNotTakeOverUnlessTheyOpenTheSentence(string text, string expected) =>
        Assert.That(DateText.Values(text, Thursday), Is.EqualTo(expected));

    [TestCase("It burnt on Tuesday. The next day it rained.", "1998-02-10 1998-02-11")]
    [TestCase("It burnt on Tuesday, two days after the sale.", "1998-02-10 1998-02-08")]
    [TestCase("He was held Tuesday over a fire the night before.", "1998-02-10 1998-02-09")]
    public void CountedFromTheText(string text, string expected) => Assert.That(DateText.Values(text, Thursday), Is.EqualTo(expected));

    [TestCase("It struck at 7:48 a.m. on Tuesday.", "1998-02-10T07:48 1998-02-10")]
    [TestCase("It struck at 3.45pm yesterday.", "1998-02-11T15:45 1998-02-11")]
    [TestCase("It struck on Tuesday at 0737 GMT.", "1998-02-10 1998-02-10T07:37Z")]
    [TestCase("It struck at 7:48 am (2248 GMT Monday).", "1998-02-12T07:48 1998-02-09T22:48Z")]
    [TestCase("It struck at 4:30 a.m. Monday (10:30 p.m. ET).", "1998-02-09T04:30 1998-02-09 1998-02-09T22:30-05:00")]
    [TestCase("It struck at 4:30 a.m. (10:30 p.m. ET).", "1998-02-12T04:30 1998-02-11T22:30-05:00")]
    [TestCase("It struck on July 3, 1997 at noon EDT.", "1997-07-03 1997-07-03T12:00-04:00")]
    [TestCase("It struck just before midnight on Tuesday.", "1998-02-10T24:00 1998-02-10")]
    [TestCase("It struck at 6 p.m. local time.", "1998-02-12T18:00")]
    public void ClockTimes(string text, string expected) => Assert.That(DateText.Values(text, Thursday), Is.EqualTo(expected));

    [Test]
    public void AnEmbeddedPostIsReadFromItsOwnDay() =>
        Assert.That(
            DateText.Values(
                "What burnt yesterday was a barn.\n— The Fire Brigade (@brigade) January 5, 1998\n\nIt rained yesterday.",
                Thursday
            ),
            Is.EqualTo("1998-01-04 1998-01-05 1998-02-11")
        );

    [TestCase("on Tuesday")]
    [TestCase("yesterday")]
    [TestCase("in June")]
    [TestCase("on May 4")]
    [TestCase("the following month")]
    [TestCase("at 4 p.m.")]
    [TestCase("on Christmas Eve")]
    public void WithoutAnythingToCountFromADateStaysOpen(string text) => Assert.That(DateText.Values(text), Is.EqualTo("?"));
}
