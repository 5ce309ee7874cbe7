using CrossCheck.Findings;
using NUnit.Framework;

namespace CrossCheck.Browser.Tests;

/// <summary>The page on paper, as Chromium prints it on A4.</summary>
public sealed class PrintTests
{
    /// <summary>A finding takes at most a third of a page, so that at least so many stand on one.</summary>
    private const int FewestOnAPage = 3;

    /// <summary>Down to here a page goes at least, as a share of its height: what does not fit below is less than a finding.</summary>
    private const double WellFilled = 1 - 1.0 / FewestOnAPage;

    [TestCase("", Description = "rows only")]
    [TestCase("#g1", Description = "with an unfolded finding")]
    public async Task Every_page_but_the_last_is_well_filled(string hash)
    {
        var pages = await Print(Stories.Large(200, 80), hash);
        Assert.That(pages, Has.Length.GreaterThan(5));
        Assert.That(
            pages.SkipLast(1).Select(p => p.Filled),
            Has.All.GreaterThan(WellFilled),
            "where less is, it was broken at the wrong place"
        );
        Assert.That(pages[^1].Lines, Is.Positive);
    }

    [Test]
    public async Task Neither_is_one_left_half_empty_before_long_quotations()
    {
        var pages = await Print(Stories.LongQuotations(findings: 9, articles: 6, figures: 2), "#g1");
        Assert.That(pages, Has.Length.GreaterThan(2));
        Assert.That(pages.SkipLast(1).Select(p => p.Filled), Has.All.GreaterThan(WellFilled));
    }

    [TestCase(200, 80, Description = "short ones")]
    [TestCase(30, 0, Description = "of eight articles each, with long quotations")]
    public async Task A_finding_takes_at_most_a_third_of_a_page(int findings, int articles)
    {
        var report = articles > 0 ? Stories.Large(findings, articles) : Stories.LongQuotations(findings, articles: 8, figures: 8);
        var listed = report.Findings.Count(f => f.Traits().IsFlagged);
        Assert.That(await Print(report), Has.Length.InRange(1, listed / FewestOnAPage));
    }

    private static async Task<PrintedPage[]> Print(Report printed, string hash = "")
    {
        await using var report = await ReportPage.Open(printed, hash);
        var pdf = await report.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true });
        return PrintedPage.Read(pdf);
    }
}
