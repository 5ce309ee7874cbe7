using NUnit.Framework;

namespace CrossCheck.Tests.Claims.Dates;

/// <summary>Dates written in full: the text needs nothing else to be read.</summary>
public sealed class WrittenDateTests
{
    [TestCase("They met on April 12, 1998 in Rome.", "April 12, 1998 = 1998-04-12")]
    [TestCase("They met on 12 April, 1998.", "12 April, 1998 = 1998-04-12")]
    [TestCase("They met on 12 April 1998.", "12 April 1998 = 1998-04-12")]
    [TestCase("They met on the 12th of April 1998.", "12th of April 1998 = 1998-04-12")]
    [TestCase("They met on the third of May 1998.", "third of May 1998 = 1998-05-03")]
    [TestCase("They met on Nov. 3, 1989.", "Nov. 3, 1989 = 1989-11-03")]
    [TestCase("As of Sept 30, 2016, it held.", "Sept 30, 2016 = 2016-09-30")]
    [TestCase("They met on Friday, 5 June 2009.", "Friday, 5 June 2009 = 2009-06-05")]
    [TestCase("They met on Friday (5 June 2009).", "Friday (5 June 2009) = 2009-06-05")]
    [TestCase("The leap day was February 29, 2012.", "February 29, 2012 = 2012-02-29")]
    [TestCase("No such day: February 29, 2013.", "February 29, 2013 = ?")]
    [TestCase("They met on May 5 '97.", "May 5 '97 = 1997-05-05")]
    public void DaysAndMonths(string text, string expected) => Assert.That(DateText.Read(text), Is.EqualTo(expected));

    [TestCase("dated 2011-07-22 and", "2011-07-22 = 2011-07-22")]
    [TestCase("dated 2011/07/22 and", "2011/07/22 = 2011-07-22")]
    [TestCase("dated 20110722 and", "20110722 = 2011-07-22")]
    [TestCase("dated 22.07.2011 and", "22.07.2011 = 2011-07-22")]
    [TestCase("dated 10/29/89 and", "10/29/89 = 1989-10-29")]
    [TestCase("dated 29-10-89 and", "29-10-89 = 1989-10-29")]
    [TestCase("dated 05/05/2011 and", "05/05/2011 = 2011-05-05")]
    [TestCase("dated 20111399 and", "")]
    [TestCase("since 9/11 the law", "9/11 = 2001-09-11")]
    public void Figures(string text, string expected) => Assert.That(DateText.Read(text), Is.EqualTo(expected));

    [TestCase("dated 03/07/2013.", null, "?", TestName = "Day and month can't be told apart")]
    [TestCase("dated 03/07/2013.", "2013-07-04", "2013-07-03", TestName = "The day before publication is meant")]
    [TestCase("dated 03/07/2013.", "2013-03-08", "2013-03-07", TestName = "The other reading is near publication")]
    [TestCase("dated 03/07/2013.", "2014-03-08", "?", TestName = "Neither reading is near publication")]
    public void AmbiguousFigures(string text, string? published, string expected) =>
        Assert.That(DateText.Values(text, published), Is.EqualTo(expected));

    [TestCase("in August 2006", "August 2006 = 2006-08")]
    [TestCase("in August of 2006", "August of 2006 = 2006-08")]
    [TestCase("in mid-August 2006", "mid-August 2006 = 2006-08")]
    [TestCase("in early August 2006", "early August 2006 = 2006-08-01/2006-08-10")]
    [TestCase("in late February 2008", "late February 2008 = 2008-02-21/2008-02-29")]
    [TestCase("at the end of August 2006", "the end of August 2006 = 2006-08")]
    [TestCase("in the first 15 days of August 2006", "the first 15 days of August 2006 = 2006-08-01/2006-08-15")]
    [TestCase("in the last week of August 2006", "the last week of August 2006 = 2006-08-25/2006-08-31")]
    public void PartsOfMonths(string text, string expected) => Assert.That(DateText.Read(text), Is.EqualTo(expected));

    [TestCase("in 2006", "2006 = 2006")]
    [TestCase("the 2006 election", "2006 = 2006")]
    [TestCase("the plant (2006) and", "2006 = 2006")]
    [TestCase("2006 Rebels took the town", "2006 = 2006")]
    [TestCase("in late 2006", "late 2006 = 2006-10/2006-12")]
    [TestCase("in early 2006", "early 2006 = 2006-01/2006-03")]
    [TestCase("by mid-2006", "mid-2006 = 2006-05/2006-08")]
    [TestCase("by the end of 2006", "the end of 2006 = 2006-12")]
    [TestCase("at year-end 1990", "year-end 1990 = 1990-12")]
    [TestCase("in fiscal 1990", "fiscal 1990 = 1990")]
    [TestCase("the class of '89", "'89 = 1989")]
    [TestCase("the 1988-89 season", "1988-89 = 1988/1989")]
    [TestCase("won in 2003, 2004 and 2006", "2003 = 2003 | 2004 = 2004 | 2006 = 2006")]
    [TestCase("in the 1990s", "the 1990s = 1990/1999")]
    [TestCase("in the mid-1990s", "the mid-1990s = 1990/1999")]
    [TestCase("in the '80s", "the '80s = 1980/1989")]
    public void YearsAndDecades(string text, string expected) => Assert.That(DateText.Read(text), Is.EqualTo(expected));

    [TestCase("in nineteen eighty-seven", "nineteen eighty-seven = 1987")]
    [TestCase("since nineteen oh five", "nineteen oh five = 1905")]
    [TestCase("by the year two thousand", "year two thousand = 2000")]
    [TestCase("October of nineteen eighty seven", "October of nineteen eighty seven = 1987-10")]
    [TestCase("on February twenty-third, nineteen ninety-eight", "February twenty-third, nineteen ninety-eight = 1998-02-23")]
    [TestCase("on the twenty-first of June 1998", "twenty-first of June 1998 = 1998-06-21")]
    [TestCase("in the nineteen sixties", "the nineteen sixties = 1960/1969")]
    [TestCase("in the late seventies", "the late seventies = 1970/1979")]
    [TestCase("in the 60s", "the 60s = 1960/1969")]
    [TestCase("the summer of '95", "summer of '95 = 1995-06/1995-08")]
    [TestCase("notes due 1999", "1999 = 1999")]
    [TestCase("the first six months of 1991", "the first six months of 1991 = 1991-01/1991-06")]
    public void InWords(string text, string expected) => Assert.That(DateText.Read(text), Is.EqualTo(expected));

    [TestCase("in Q3 2013", "Q3 2013 = 2013-07/2013-09")]
    [TestCase("in the third quarter of 2013", "third quarter of 2013 = 2013-07/2013-09")]
    [TestCase("third-quarter 1996 profit", "third-quarter 1996 = 1996-07/1996-09")]
    [TestCase("in the 1989 fourth quarter", "1989 fourth quarter = 1989-10/1989-12")]
    [TestCase("in 1988's first half", "1988's first half = 1988-01/1988-06")]
    [TestCase("in spring 2004", "spring 2004 = 2004-03/2004-05")]
    [TestCase("in the winter of 2003", "winter of 2003 = 2003-12/2004-02")]
    public void PartsOfYears(string text, string expected) => Assert.That(DateText.Read(text), Is.EqualTo(expected));

    [TestCase("on 8–9 November 2014", "8–9 November 2014 = 2014-11-08/2014-11-09")]
    [TestCase("on 13/14 August 2014", "13/14 August 2014 = 2014-08-13/2014-08-14")]
    [TestCase("on Nov. 1-5, 1989", "Nov. 1-5, 1989 = 1989-11-01/1989-11-05")]
    [TestCase("between 5 and 11 June 2014", "5 and 11 June 2014 = 2014-06-05/2014-06-11")]
    [TestCase("from 3 May to 9 June 2014", "3 May to 9 June 2014 = 2014-05-03/2014-06-09")]
    [TestCase("from December 2012 to March 2013", "December 2012 to March 2013 = 2012-12/2013-03")]
    [TestCase("from November to March 2013", "November to March 2013 = 2012-11/2013-03")]
    [TestCase("between 2003 and 2011", "2003 and 2011 = 2003/2011")]
    [TestCase("from 1985 to 1988", "1985 to 1988 = 1985/1988")]
    public void Stretches(string text, string expected) => Assert.That(DateText.Read(text), Is.EqualTo(expected));

    [TestCase(
        "On 5 September, 15 September and 3 December 2014 they met.",
        "5 September = 2014-09-05 | 15 September = 2014-09-15 | 3 December 2014 = 2014-12-03"
    )]
    [TestCase("On August 26 and September 3, 2014 they met.", "August 26 = 2014-08-26 | September 3, 2014 = 2014-09-03")]
    [TestCase("On March 20 and 21, 2003 they met.", "March 20 = 2003-03-20 | 21, 2003 = 2003-03-21")]
    [TestCase("On 5, 15 and 20 June 2011 they met.", "5 = 2011-06-05 | 15 = 2011-06-15 | 20 June 2011 = 2011-06-20")]
    public void ListsShareTheirYearAndMonth(string text, string expected) => Assert.That(DateText.Read(text), Is.EqualTo(expected));
}
