using NUnit.Framework;

namespace CrossCheck.Browser.Tests;

/// <summary>Everything can be done without a mouse.</summary>
public sealed class KeyboardTests
{
    [TestCase("j", "g1")]
    [TestCase("j j j", "g3")]
    [TestCase("j j k", "g1")]
    [TestCase("j k k", "g1", Description = "the first stays the first")]
    [TestCase("k", "g4", Description = "backwards from the end")]
    [TestCase("j j j j j j", "g4", Description = "the last stays the last")]
    public async Task J_and_k_step_through_the_findings(string keys, string current)
    {
        await using var report = await ReportPage.Open(Stories.Ferry());
        await report.Press(keys.Split(' '));
        Assert.That(await report.Current(), Is.EqualTo(current));
        Assert.That(await report.Focused(), Is.EqualTo(current));
    }

    [Test]
    public async Task O_opens_and_closes()
    {
        await using var report = await ReportPage.Open(Stories.Ferry());
        await report.Press("j", "j", "o");
        Assert.That(await report.Unfolded(), Is.EqualTo(new[] { "g2" }));
        Assert.That(await report.Page.GetAttributeAsync("#finding-g2 .question", "aria-expanded"), Is.EqualTo("true"));
        await report.Press("o");
        Assert.That(await report.Unfolded(), Is.Empty);
    }

    [TestCase("c", "Confirmed")]
    [TestCase("d", "Dismissed")]
    public async Task A_letter_decides_and_u_takes_it_back(string key, string state)
    {
        await using var report = await ReportPage.Open(Stories.Ferry());
        await report.Press("j", key);
        Assert.That(await report.Page.TextContentAsync("#finding-g1 .state"), Is.EqualTo(state));
        Assert.That(await report.Page.TextContentAsync("#progress"), Is.EqualTo("1 of 4 reviewed"));
        await report.Press("u");
        Assert.That(await report.Page.Locator("#finding-g1 .state").CountAsync(), Is.Zero);
    }

    [Test]
    public async Task E_asks_for_a_note_and_decides_when_it_is_written()
    {
        await using var report = await ReportPage.Open(Stories.Ferry());
        await report.Press("j", "e");
        Assert.That(await report.Page.EvaluateAsync<string>("document.activeElement.placeholder"), Does.StartWith("Explain needs a note"));
        Assert.That(await report.Page.Locator("#finding-g1 .state").CountAsync(), Is.Zero);
        await report.Page.Keyboard.TypeAsync("Two counts.");
        await report.Press("Escape");
        Assert.That(await report.Page.TextContentAsync("#finding-g1 .state"), Is.EqualTo("Explained"));
    }

    [Test]
    public async Task After_a_decision_comes_the_next_open_finding()
    {
        await using var report = await ReportPage.Open(Stories.Ferry());
        await report.Press("j", "c");
        Assert.That(await report.Current(), Is.EqualTo("g2"));
        await report.Press("d");
        Assert.That(await report.Current(), Is.EqualTo("g3"));
        await report.Press("u");
        Assert.That(
            (await report.Current(), await report.Page.Locator("#finding-g2 .state").CountAsync()),
            Is.EqualTo(("g2", 0)),
            "undone, and back there"
        );
    }

    [TestCase("#finding-g1 .choice-confirmed")]
    [TestCase("#finding-g1 .in-article")]
    [TestCase("#v-agree")]
    [TestCase("#f-sort")]
    public async Task A_letter_at_a_control_is_no_command(string control)
    {
        await using var report = await ReportPage.Open(Stories.Ferry(), "#g1");
        await report.Page.Locator(control).First.FocusAsync();
        await report.Press("d");
        Assert.That(await report.Page.TextContentAsync("#progress"), Is.EqualTo("0 of 4 reviewed"));
    }

    [Test]
    public async Task N_writes_a_note_and_escape_leaves_it()
    {
        await using var report = await ReportPage.Open(Stories.Ferry());
        await report.Press("j", "n");
        await report.Page.Keyboard.TypeAsync("jjj, the count of the coast guard");
        await report.Press("Escape");
        Assert.That(await report.Page.InputValueAsync("#finding-g1 textarea"), Is.EqualTo("jjj, the count of the coast guard"));
        Assert.That(await report.Page.Locator("#finding-g1 .noted").CountAsync(), Is.EqualTo(1));
        await report.Press("j");
        Assert.That(await report.Current(), Is.EqualTo("g2"));
    }

    [Test]
    public async Task Slash_searches_and_letters_typed_there_are_text()
    {
        await using var report = await ReportPage.Open(Stories.Ferry());
        await report.Press("/");
        await report.Page.Keyboard.TypeAsync("dock");
        Assert.That(await report.Page.InputValueAsync("#search"), Is.EqualTo("dock"));
        Assert.That(await report.Current(), Is.Null);
    }

    [Test]
    public async Task Question_mark_shows_the_help_and_keys_rest_while_it_is_open()
    {
        await using var report = await ReportPage.Open(Stories.Ferry());
        await report.Press("?", "j");
        Assert.That(await report.Page.Locator("#help-dialog").IsVisibleAsync());
        Assert.That(await report.Current(), Is.Null);
        await report.Press("Escape");
        Assert.That(await report.Page.Locator("#help-dialog").IsHiddenAsync());
    }

    [Test]
    public async Task Tab_meets_the_way_past_the_masthead_first_then_the_masthead_then_the_report()
    {
        await using var report = await ReportPage.Open(Stories.Ferry());
        var met = new List<string>();
        for (var i = 0; i < 8; i++)
        {
            await report.Press("Tab");
            met.Add(
                await report.Page.EvaluateAsync<string>(
                    "(document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent).trim()"
                )
            );
        }

        Assert.That(
            met,
            Is.EqualTo(
                new[]
                {
                    "Skip to the report",
                    "CrossCheck",
                    "Findings",
                    "Articles",
                    "Sources",
                    "Switch between light and dark",
                    "Keyboard and reading help",
                    "1 high",
                }
            )
        );
    }

    [Test]
    public async Task A_modifier_leaves_the_key_to_the_browser()
    {
        await using var report = await ReportPage.Open(Stories.Ferry());
        await report.Press("j", "Control+d");
        Assert.That(await report.Page.Locator("#finding-g1 .state").CountAsync(), Is.Zero);
    }
}
