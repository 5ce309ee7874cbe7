using CrossCheck.Articles.Blocks;
using NUnit.Framework;

namespace CrossCheck.Tests.Articles;

/// <summary>What a text's own first and last lines say of headline, date, credit and address.</summary>
public sealed class FrontMatterTests
{
    private const string Body = "\nCrews tackled a blaze on Sunday.\nHalf the roof has collapsed.";

    [TestCase("Waitrose fire tackled", "Waitrose fire tackled")]
    [TestCase("http://www.bbc.co.uk/news/23395104\n21 July 2013 Last updated at 11:11 GMT\nWaitrose fire tackled", "Waitrose fire tackled")]
    [TestCase("Breaking\nJuly 21, 2024\n\nFire tackled in Wellington", "Fire tackled in Wellington")]
    [TestCase("A fire has been tackled.", null)]
    public void Title(string head, string? expected) => Assert.That(FrontMatter.Read(head + Body).Title, Is.EqualTo(expected));

    [TestCase("03 January, 2020", "2020-01-03")]
    [TestCase("Jan 5, 2024", "2024-01-05")]
    [TestCase("2013-09-26", "2013-09-26")]
    [TestCase("26 September 2013, 10:00 (GMT+05:00)", "2013-09-26")]
    [TestCase("Friday, Sep 10, 2010 | Updated 8:52 PM EDT", "2010-09-10")]
    [TestCase("8:13 AM PDT 8/2/2013", "2013-08-02")]
    [TestCase("Last updated 13:26 14/09/2013", "2013-09-14")]
    [TestCase("11/30/09 05:40 PM ET", "2009-11-30")]
    [TestCase("Published: Dec. 19, 2005 at 9:44 PM", "2005-12-19")]
    [TestCase("published: 2012-04-04T11:47:35Z", "2012-04-04")]
    [TestCase("WEDNESDAY, APRIL 24TH, 2013 AT 10:40 AM", "2013-04-24")]
    [TestCase("8:44AM BST 16 Sep 2013", "2013-09-16")]
    [TestCase("Article posted on 08.07.2012", "2012-07-08")]
    [TestCase("Reuters Sep 18, 2013, 02.16PM IST", "2013-09-18")]
    [TestCase("Feb. 30, 2013", null)]
    [TestCase("Dec. 24 4:33 AM EST", null)]
    [TestCase("10,000 dead since May 5, 2013", null)]
    public void Published_line(string line, string? expected) =>
        Assert.That(FrontMatter.Read("Waitrose fire tackled\n" + line + Body).Published?.ToString("yyyy-MM-dd"), Is.EqualTo(expected));

    [TestCase("July 21, 2024\nWaitrose fire tackled\nJan 5, 2024", "2024-01-05", Description = "below the headline before above it")]
    [TestCase("Waitrose fire tackled\nJan 5, 2024\nUpdated: Jan 6, 2024", "2024-01-06", Description = "labelled before bare")]
    [TestCase("http://x.com/2013/08/02/fire/\nWaitrose fire tackled", "2013-08-02", Description = "the address where no line says it")]
    [TestCase(
        "http://x.com/2013/08/02/fire/\nWaitrose fire tackled\nAug. 3, 2013",
        "2013-08-03",
        Description = "a line before the address"
    )]
    [TestCase("LONDON, Jan. 5, 2020 (Reuters) - A fire broke out.", "2020-01-05", Description = "the dateline")]
    [TestCase(
        "These are the dates.\nMarch 20, 2003\nWar began.\nApril 9, 2003\nBaghdad fell.\nMay 1, 2003\nIt ended.",
        null,
        Description = "a time line's headings are no date of publication"
    )]
    public void Published_chosen(string head, string? expected) =>
        Assert.That(FrontMatter.Read(head + Body).Published?.ToString("yyyy-MM-dd"), Is.EqualTo(expected));

    [TestCase("Fire in town" + Body + "\nAFP with additional input by GVS News Desk.", "AFP")]
    [TestCase("Fire in town" + Body + "\nThe Associated Press contributed to this report.", "AP")]
    [TestCase("Fire in town" + Body + "\nSource: Agence France-Presse", "AFP")]
    [TestCase("Fire in town" + Body + " Nobody was hurt. (ANI)", "ANI")]
    [TestCase("Fire in town\nBy Jane Doe, Associated Press Writer" + Body, "AP")]
    [TestCase("JAKARTA, Indonesia (AP) - A quake struck." + Body, "AP")]
    [TestCase("Fire in town\nA man looks on. (AP Photo/Jane Doe)" + Body + "\nRead more: Reuters poll shows a lead", null)]
    public void Credit(string text, string? expected) => Assert.That(FrontMatter.Read(text).Credit, Is.EqualTo(expected));

    [Test]
    public void Address_on_the_first_line() =>
        Assert.That(
            FrontMatter.Read("http://www.bbc.co.uk/news/23395104\nWaitrose fire tackled" + Body).Url,
            Is.EqualTo("http://www.bbc.co.uk/news/23395104")
        );
}
