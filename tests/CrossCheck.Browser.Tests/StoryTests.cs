using NUnit.Framework;

namespace CrossCheck.Browser.Tests;

/// <summary>A folder that tells several stories: findings stand under their stories, and one can be shown alone.</summary>
public sealed class StoryTests
{
    private const string OtherStory = "s1";

    [Test]
    public async Task Findings_stand_under_their_stories_that_of_the_gravest_first()
    {
        await using var report = await ReportPage.Open(Stories.BridgeAndStrike());
        Assert.That(
            await report.Page.Locator(".story h2 bdi").AllTextContentsAsync(),
            Is.EqualTo(new[] { "Bridge collapse at Weir", "Bus strike in Riverton" })
        );
        Assert.That(
            await report.Page.Locator("#list > *").EvaluateAllAsync<string[]>("rows => rows.map(r => r.id || r.className)"),
            Is.EqualTo(new[] { "story", "finding-g1", "story", "finding-g2" })
        );
        Assert.That(
            await report.Page.Locator(".story p").First.InnerTextAsync(),
            Does.StartWith("2 articles from 2 sources, 3 May 2021 to 4 May 2021: 1 conflict")
        );
    }

    [Test]
    public async Task One_story_can_be_shown_alone_and_the_address_keeps_it()
    {
        await using var report = await ReportPage.Open(Stories.BridgeAndStrike());
        await report.Page.SelectOptionAsync("#f-story", OtherStory);
        Assert.That(await report.Listed(), Is.EqualTo(new[] { "g2" }));
        await report.Page.ReloadAsync();
        Assert.That(await report.Listed(), Is.EqualTo(new[] { "g2" }));
        Assert.That(await report.Page.InputValueAsync("#f-story"), Is.EqualTo(OtherStory));
    }

    [Test]
    public async Task The_heading_of_a_story_shows_it_alone_and_all_again()
    {
        await using var report = await ReportPage.Open(Stories.BridgeAndStrike());
        await report.Page.ClickAsync(".story:first-child button");
        Assert.That(await report.Listed(), Is.EqualTo(new[] { "g1" }));
        await report.Page.ClickAsync(".story button");
        Assert.That(await report.Listed(), Is.EqualTo(new[] { "g1", "g2" }));
    }

    [Test]
    public async Task In_another_order_each_row_names_its_story()
    {
        await using var report = await ReportPage.Open(Stories.BridgeAndStrike());
        await report.Page.SelectOptionAsync("#f-sort", "text");
        Assert.That(await report.Listed(), Is.EqualTo(new[] { "g2", "g1" }));
        Assert.That(await report.Page.Locator(".story").CountAsync(), Is.Zero);
        Assert.That(await report.Page.InnerTextAsync("#finding-g2 .gist > .who"), Is.EqualTo("Bus strike in Riverton"));
    }

    [Test]
    public async Task With_one_story_there_is_nothing_to_choose()
    {
        await using var report = await ReportPage.Open(Stories.Ferry());
        Assert.That(await report.Page.Locator("#f-story, .story").CountAsync(), Is.Zero);
    }
}
