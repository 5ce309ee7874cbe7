using System.Collections.Immutable;
using CrossCheck.Findings;
using CrossCheck.Reports.Review;
using NUnit.Framework;

namespace CrossCheck.Browser.Tests;

/// <summary>Decisions made in a report opened from disk.</summary>
public sealed class DecisionTests
{
    [Test]
    public async Task A_decision_outlives_the_page()
    {
        await using var report = await ReportPage.Open(Stories.Ferry(), "#g1");
        await report.Page.FillAsync("#finding-g1 .signature", "Ana");
        await report.Page.FillAsync("#finding-g1 textarea", "Two counts at two times.");
        await report.Page.ClickAsync("#finding-g1 .choice-confirmed");
        await report.Page.ReloadAsync();
        Assert.That(await report.Page.TextContentAsync("#finding-g1 .state"), Is.EqualTo("Confirmed"));
        Assert.That(await report.Page.InputValueAsync("#finding-g1 textarea"), Is.EqualTo("Two counts at two times."));
        Assert.That(await report.Page.TextContentAsync("#finding-g1 .made"), Does.StartWith("Confirmed by Ana, "));
    }

    [Test]
    public async Task After_a_click_on_a_decision_the_focus_is_in_its_note_and_it_can_be_undone()
    {
        await using var report = await ReportPage.Open(Stories.Ferry(), "#g1");
        await report.Page.ClickAsync("#finding-g1 .choice-dismissed");
        Assert.That(await report.Page.EvaluateAsync<bool>("document.activeElement === document.querySelector('#finding-g1 textarea')"));
        await report.Page.Keyboard.TypeAsync("c, d and e are letters here");
        await report.Page.ClickAsync("#finding-g1 .undo");
        Assert.That(await report.Page.Locator("#finding-g1 .state").CountAsync(), Is.Zero);
    }

    [Test]
    public async Task Who_changes_anothers_decision_is_told_and_the_old_note_stays()
    {
        var ferry = Stories.Ferry();
        var bens = Reviews.Decide(
            ferry.Findings[0],
            ReviewState.Confirmed,
            "Checked with the coast guard.",
            "Ben",
            new(2026, 1, 5, 9, 30, 0, TimeSpan.Zero)
        );
        await using var report = await ReportPage.Open(ferry.With([bens]), "#g1");
        await report.Page.FillAsync("#finding-g1 .signature", "Ana");
        await report.Page.ClickAsync("#finding-g1 .choice-dismissed");
        Assert.That(await report.Page.TextContentAsync("#live"), Does.Contain("it was confirmed by Ben"));
        Assert.That(
            await report.Page.TextContentAsync("#finding-g1 .earlier"),
            Is.EqualTo("Before: Confirmed by Ben, 5 Jan 2026: “Checked with the coast guard.”")
        );
    }

    [Test]
    public async Task A_claim_can_be_taken_out_and_the_exported_file_keeps_it()
    {
        var ferry = Stories.Ferry();
        await using var report = await ReportPage.Open(ferry, "#g1");
        await report.Page.ClickAsync("#finding-g1 .take-out >> nth=1");
        await report.Page.ClickAsync("#finding-g1 .take-out >> nth=2");
        await report.Page.ClickAsync("#finding-g1 .split");
        Assert.That(await report.Page.Locator("#finding-g1 .out").CountAsync(), Is.EqualTo(2));
        var download = await report.Page.RunAndWaitForDownloadAsync(() => report.Page.ClickAsync("#export"));
        var later = ferry.With(ReviewFile.Read(await download.PathAsync()));
        Assert.That(later.Findings.Select(f => f.Id), Does.Contain("g1b"), "a later run knows the split");
        Assert.That(later.Findings.Single(f => f.Id == "g1b").Verdict, Is.EqualTo(Verdict.Agree));
    }

    [Test]
    public async Task Selected_findings_are_decided_together()
    {
        await using var report = await ReportPage.Open(Stories.Ferry());
        await report.Page.CheckAsync("#finding-g1 .select-row");
        await report.Page.CheckAsync("#finding-g3 .select-row");
        Assert.That(await report.Page.TextContentAsync("#bulk b"), Is.EqualTo("2 selected"));
        await report.Page.ClickAsync("#bulk >> text=Confirm");
        Assert.That(await report.Page.TextContentAsync("#progress"), Is.EqualTo("2 of 4 reviewed"));
        Assert.That(await report.Page.Locator("#bulk").IsHiddenAsync());
    }

    [Test]
    public async Task Pressing_a_decision_again_takes_it_back()
    {
        await using var report = await ReportPage.Open(Stories.Ferry(), "#g1");
        await report.Page.ClickAsync("#finding-g1 .choice-dismissed");
        Assert.That(await report.Page.GetAttributeAsync("#finding-g1 .choice-dismissed", "aria-pressed"), Is.EqualTo("true"));
        await report.Page.ClickAsync("#finding-g1 .choice-dismissed");
        Assert.That(await report.Page.GetAttributeAsync("#finding-g1 .choice-dismissed", "aria-pressed"), Is.EqualTo("false"));
    }

    [Test]
    public async Task A_dismissed_finding_is_folded_away_and_can_be_shown()
    {
        var ferry = Stories.Ferry();
        var dismissed = Reviews.Decide(
            ferry.Findings[0],
            ReviewState.Dismissed,
            "Two ferries.",
            "Ben",
            new(2026, 1, 5, 9, 30, 0, TimeSpan.Zero)
        );
        await using var report = await ReportPage.Open(ferry.With([dismissed]));
        Assert.That(await report.Listed(), Is.EqualTo(new[] { "g2", "g3", "g4" }));
        Assert.That(await report.Page.TextContentAsync("#folded"), Is.EqualTo("1 dismissed finding folded away. Show"));
        await report.Page.ClickAsync("#folded button");
        Assert.That(await report.Listed(), Is.EqualTo(new[] { "g1" }));
        Assert.That(await report.Page.TextContentAsync("#finding-g1 .state"), Is.EqualTo("Dismissed"));
    }

    [Test]
    public async Task A_finding_whose_value_changed_is_open_again_and_says_on_what_it_was_decided()
    {
        var ferry = Stories.Ferry();
        var decided = Reviews.Decide(ferry.Findings[0], ReviewState.Confirmed, "", "Ben", new(2026, 1, 5, 9, 30, 0, TimeSpan.Zero)) with
        {
            Fingerprint = "ffffffffffffffff",
            Values = ["11", "13"],
        };
        await using var report = await ReportPage.Open(ferry.With([decided]), "#g1");
        Assert.That(await report.Page.TextContentAsync("#finding-g1 .state"), Is.EqualTo("Open again"));
        Assert.That(
            await report.Page.TextContentAsync("#finding-g1 .reopened"),
            Does.StartWith("Decided on 11 against 13; now 11 against 12. It was confirmed by Ben on 5 Jan 2026.")
        );
        Assert.That(await report.Page.TextContentAsync("#progress"), Is.EqualTo("0 of 4 reviewed; 1 open again because a value changed"));
    }

    [Test]
    public async Task The_exported_file_is_a_review_file_with_every_decision()
    {
        var ferry = Stories.Ferry();
        var at = new DateTimeOffset(2026, 1, 5, 9, 30, 0, TimeSpan.Zero);
        var kept = Reviews.Decide(ferry.Findings[2], ReviewState.Explained, "Another policy. </script> \"ü\"", "Ben", at);
        var elsewhere = new Decision
        {
            Fingerprint = "eeeeeeeeeeeeeeee",
            State = ReviewState.Confirmed,
            At = at,
        };
        await using var report = await ReportPage.Open(ferry.With([kept, elsewhere]), "#g1");
        await report.Page.FillAsync("#finding-g1 textarea", "A note.");
        await report.Page.ClickAsync("#finding-g1 .choice-confirmed");
        var download = await report.Page.RunAndWaitForDownloadAsync(() => report.Page.ClickAsync("#export"));
        Assert.That(download.SuggestedFilename, Is.EqualTo(ReviewFile.Name));

        var path = await download.PathAsync();
        var decisions = ReviewFile.Read(path);
        Assert.That(
            decisions.Select(d => (d.Fingerprint, d.State, d.Note, d.By)),
            Is.EqualTo(
                new[]
                {
                    (ferry.Findings[0].Fingerprint, ReviewState.Confirmed, "A note.", ""),
                    (kept.Fingerprint, kept.State, kept.Note, kept.By),
                    (elsewhere.Fingerprint, elsewhere.State, "", ""),
                }
            )
        );
        Assert.That(
            decisions[0] with
            {
                At = at,
            },
            Is.EqualTo(
                Reviews.Decide(ferry.Findings[0], ReviewState.Confirmed, "A note.", "", at) with
                {
                    Values = decisions[0].Values,
                    Sentences = decisions[0].Sentences,
                }
            )
        );
        Assert.That(decisions[0].Values, Is.EqualTo(ImmutableArray.Create("11", "12")));

        var rewritten = new StringWriter();
        ReviewFile.Write(decisions, rewritten);
        Assert.That(
            await File.ReadAllTextAsync(path),
            Is.EqualTo(rewritten.ToString()),
            "The page and the program write the same characters."
        );
    }
}
