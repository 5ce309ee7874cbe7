using NUnit.Framework;

namespace CrossCheck.Browser.Tests;

/// <summary>
/// What a fact-checker takes along: a quotation with its source, a link to a finding. The pages of one browser share
/// its clipboard, so the tests that read it run alone.
/// </summary>
public sealed class CopyTests
{
    [Test]
    [NonParallelizable]
    public async Task A_quotation_is_copied_with_its_source_day_and_address()
    {
        await using var report = await Open("#g1");
        await report.Page.ClickAsync("#finding-g1 .quote .copy");
        Assert.That(await Said(report), Is.EqualTo("Quotation copied"));
        Assert.That(
            await report.Page.EvaluateAsync<string>("navigator.clipboard.readText()"),
            Is.EqualTo(
                "“At least 11 people died when the ferry Albatross sank off the cape on 31 December.” Harbour Post, 31 Dec 2019, "
                    + "https://harbour.example/ferry"
            )
        );
    }

    [Test]
    [NonParallelizable]
    public async Task The_link_that_is_copied_opens_the_finding()
    {
        await using var report = await Open("#g1");
        await report.Page.ClickAsync("#finding-g1 .reasons .copy");
        Assert.That(await Said(report), Is.EqualTo("Link copied"));
        var link = await report.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.That(link, Is.EqualTo($"{report.Address}#0000000000000001"));
        await report.Go("#g2");
        await report.Go(new Uri(link).Fragment);
        Assert.That(await report.Current(), Is.EqualTo("g1"));
    }

    [Test]
    public async Task Where_the_browser_forbids_it_the_page_says_so()
    {
        await using var report = await ReportPage.Open(Stories.Ferry(), "#g1");
        await report.Page.EvaluateAsync("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('denied')); }");
        await report.Page.ClickAsync("#finding-g1 .quote .copy");
        Assert.That(await Said(report), Is.EqualTo("This browser does not let the page copy."));
    }

    private static async Task<ReportPage> Open(string hash)
    {
        var report = await ReportPage.Open(Stories.Ferry(), hash);
        await report.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        return report;
    }

    /// <summary>What the page tells those who can't see it, once it has told something.</summary>
    private static async Task<string?> Said(ReportPage report)
    {
        await report.Page.WaitForFunctionAsync("() => /cop/.test(document.querySelector('#live').textContent)");
        return await report.Page.TextContentAsync("#live");
    }
}
