using CrossCheck.Findings;
using Microsoft.Playwright;
using NUnit.Framework;

namespace CrossCheck.Browser.Tests;

/// <summary>The list of findings: what shows at once, filters, order, unfolding and addresses.</summary>
public sealed class FindingsTests
{
    private static readonly string[] Differences = ["g1", "g2", "g3", "g4"];

    [Test]
    public async Task The_first_screen_says_how_many_conflicts_there_are_and_how_many_matter_most()
    {
        await using var report = await ReportPage.Open(Stories.Ferry());
        Assert.That(await report.Page.TextContentAsync("h1"), Is.EqualTo("3 conflicts between articles"));
        Assert.That(await report.Page.Locator(".weight").AllTextContentsAsync(), Is.EqualTo(new[] { "1 high", "1 medium", "1 low" }));
        Assert.That(await report.Page.TextContentAsync("#progress"), Is.EqualTo("0 of 4 reviewed"));
        Assert.That(await report.Page.Locator("#finding-g1").IsVisibleAsync());
    }

    [Test]
    public async Task What_differs_is_listed_first_and_agreements_are_a_click_away()
    {
        await using var report = await ReportPage.Open(Stories.Ferry());
        Assert.That(await report.Listed(), Is.EqualTo(Differences));
        await report.Page.ClickAsync("#v-agree");
        Assert.That(await report.Listed(), Is.EqualTo(Differences.Append("g7")));
        await report.Page.ClickAsync("#v-conflict");
        Assert.That(await report.Listed(), Is.EqualTo(new[] { "g4", "g7" }));
    }

    [TestCase("albatross", "g1 g2 g4", Description = "the question, whatever its case")]
    [TestCase("Evening   Mail", "g3 g4", Description = "the source")]
    [TestCase("went down off the cape", "g1 g2", Description = "a quotation")]
    [TestCase("cape wire toll", "g1 g2", Description = "words in any order")]
    [TestCase("0000000000000003", "g3", Description = "the fingerprint")]
    [TestCase("2", "", Description = "a number, not the end of a longer one")]
    [TestCase("$13.9", "g3", Description = "marks as they are")]
    [TestCase("(a]-\\/.*", "", Description = "marks that mean something to a pattern")]
    [TestCase("submarine", "", Description = "nothing")]
    public async Task Search_finds(string text, string ids)
    {
        await using var report = await ReportPage.Open(Stories.Ferry());
        await report.Page.FillAsync("#search", text);
        Assert.That(string.Join(' ', await report.Listed()), Is.EqualTo(ids));
    }

    [TestCase("severity", "high", "g1")]
    [TestCase("severity", "medium", "g1 g2 g4")]
    [TestCase("kind", "money", "g3")]
    [TestCase("kind", "date", "g2")]
    [TestCase("source", "0", "g3 g4", Description = "Evening Mail")]
    [TestCase("review", "open", "g1 g2 g3 g4")]
    [TestCase("review", "dismissed", "")]
    [TestCase("sort", "text", "g1 g2 g4 g3")]
    [TestCase("sort", "articles", "g1 g2 g3 g4")]
    public async Task A_filter_leaves(string name, string value, string ids)
    {
        await using var report = await ReportPage.Open(Stories.Ferry());
        await report.Page.SelectOptionAsync($"#f-{name}", value);
        Assert.That(string.Join(' ', await report.Listed()), Is.EqualTo(ids));
    }

    [Test]
    public async Task A_weight_in_the_headline_shows_these_conflicts_alone()
    {
        await using var report = await ReportPage.Open(Stories.Ferry());
        await report.Page.ClickAsync(".weight.s-high");
        Assert.That(await report.Listed(), Is.EqualTo(new[] { "g1" }));
    }

    [Test]
    public async Task Filters_and_open_findings_survive_a_reload()
    {
        await using var report = await ReportPage.Open(Stories.Ferry());
        await report.Page.ClickAsync("#v-agree");
        await report.Page.FillAsync("#search", "albatross");
        await report.Page.SelectOptionAsync("#f-source", "1");
        await report.Press("Escape");
        await report.Page.ClickAsync("#finding-g2 .question");
        var (listed, unfolded) = (await report.Listed(), await report.Unfolded());
        await report.Page.ReloadAsync();
        Assert.That((await report.Listed(), await report.Unfolded()), Is.EqualTo((listed, unfolded)));
        Assert.That(await report.Page.InputValueAsync("#search"), Is.EqualTo("albatross"));
    }

    [Test]
    public async Task A_search_says_where_hidden_hits_are()
    {
        await using var report = await ReportPage.Open(Stories.Ferry());
        await report.Page.FillAsync("#search", "passengers");
        Assert.That(await report.Page.TextContentAsync("#found"), Does.Contain("1 more not shown: 1 among agreements."));
        await report.Page.ClickAsync("#show-hidden");
        Assert.That(await report.Listed(), Does.Contain("g7"));
    }

    [Test]
    public async Task Filters_that_leave_nothing_can_be_cleared()
    {
        await using var report = await ReportPage.Open(Stories.Ferry());
        await report.Page.FillAsync("#search", "submarine");
        await report.Page.ClickAsync("#reset");
        Assert.That((await report.Listed()).Length, Is.EqualTo(7));
        Assert.That(await report.Page.InputValueAsync("#search"), Is.Empty);
    }

    [Test]
    public async Task An_unfolded_finding_sets_the_quotations_side_by_side_with_their_values_marked()
    {
        await using var report = await ReportPage.Open(Stories.Ferry(), "#g1");
        var page = report.Page;
        Assert.That(await page.Locator("#finding-g1 h3 bdi").AllTextContentsAsync(), Is.EqualTo(new[] { "At least 11", "At least 12" }));
        Assert.That(
            await page.Locator("#finding-g1 mark").AllTextContentsAsync(),
            Is.EqualTo(new[] { "At least 11", "At least 12", "At least 12" })
        );
        Assert.That(
            await page.Locator("#finding-g1 blockquote").First.TextContentAsync(),
            Is.EqualTo("At least 11 people died when the ferry Albatross sank off the cape on 31 December.")
        );
        Assert.That(
            await page.Locator("#finding-g1 .voices").AllTextContentsAsync(),
            Is.EqualTo(new[] { "1 article", "2 articles, 1 lineage" })
        );
        var sides = await page.EvaluateAsync<double[]>(
            "[...document.querySelectorAll('#finding-g1 .side')].map(s => s.getBoundingClientRect().top)"
        );
        Assert.That(sides.Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task Figures_stand_on_a_scale_with_one_mark_for_each_article_and_a_shape_for_each_lineage()
    {
        await using var report = await ReportPage.Open(Stories.Ferry(), "#g1");
        Assert.That(await report.Page.Locator("#finding-g1 .scale .track .mark").CountAsync(), Is.EqualTo(3));
        var marks = await report.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('#finding-g1 .scale .track .mark')].map(m => m.tagName + m.getAttribute('class'))"
        );
        Assert.That(marks[1], Is.EqualTo(marks[2]).And.Not.EqualTo(marks[0]));
        var places = await report.Page.EvaluateAsync<double[]>(
            "[...document.querySelectorAll('#finding-g1 .scale .track .mark')].map(m => m.getBoundingClientRect().x)"
        );
        Assert.That(places[0], Is.LessThan(places[1]));
        Assert.That(await report.Page.Locator("#finding-g1 .axis text").AllTextContentsAsync(), Is.EqualTo(new[] { "11", "12" }));
    }

    [Test]
    public async Task Dates_stand_on_a_time_line()
    {
        await using var report = await ReportPage.Open(Stories.Ferry(), "#g2");
        Assert.That(
            await report.Page.Locator("#finding-g2 .axis text").AllTextContentsAsync(),
            Is.EqualTo(new[] { "31 Dec 2019", "1 Jan 2020" })
        );
    }

    [Test]
    public async Task A_row_tells_each_value_with_its_sources_and_days_and_the_two_quotations_that_carry_the_verdict()
    {
        await using var report = await ReportPage.Open(Stories.Ferry());
        Assert.That(
            await report.Page.InnerTextAsync("#finding-g3 .stands"),
            Is.EqualTo("$13.9 million (Wire One, 1 Jan) against $19 million (Evening Mail, 9 Jan)")
        );
        Assert.That(
            await report.Page.Locator("#finding-g3 .carrying li").AllTextContentsAsync(),
            Is.EqualTo(
                new[] { "“The owner is insured for $13.9 million.” Wire One", "“The owner is insured for $19 million.” Evening Mail" }
            )
        );
        Assert.That(await report.Page.Locator("#finding-g3 .spark-ends span").AllTextContentsAsync(), Is.EqualTo(new[] { "13.9M", "19M" }));
    }

    [Test]
    public async Task A_figure_that_moved_with_time_is_drawn_as_a_time_line_in_order()
    {
        await using var report = await ReportPage.Open(Stories.Ferry(), "#g4");
        Assert.That(
            await report.Page.Locator("#finding-g4 .moments li").AllTextContentsAsync(),
            Is.EqualTo(new[] { "31 Dec 201940 Harbour Post", "9 Jan 202052 Evening Mail" })
        );
        var marks = await report.Page.EvaluateAsync<double[]>(
            "[...document.querySelectorAll('#finding-g4 .course .mark')].flatMap(m => [m.getBoundingClientRect().x, "
                + "m.getBoundingClientRect().y])"
        );
        Assert.That(marks[2], Is.GreaterThan(marks[0]), "later is further right");
        Assert.That(marks[3], Is.LessThan(marks[1]), "more is higher up");
    }

    [Test]
    public async Task A_quotation_shows_what_its_value_was_understood_as()
    {
        await using var report = await ReportPage.Open(Stories.Ferry(), "#g1");
        Assert.That(await report.Page.Locator("#finding-g1 .said").First.TextContentAsync(), Is.EqualTo(" (understood as 11 or more)"));
    }

    [TestCase("#g6", Description = "by its number, though the filters hide agreements")]
    [TestCase("#0000000000000006", Description = "by its fingerprint")]
    public async Task An_address_opens_its_finding(string hash)
    {
        await using var report = await ReportPage.Open(Stories.Ferry(), hash);
        Assert.That(await report.Unfolded(), Is.EqualTo(new[] { "g6" }));
        Assert.That(await report.Current(), Is.EqualTo("g6"));
        Assert.That(await report.Focused(), Is.EqualTo("g6"));
    }

    [Test]
    public async Task A_large_report_draws_a_few_screens_at_a_time()
    {
        await using var report = await ReportPage.Open(Stories.Large(5000, 1000) with { MostFindings = 5000 });
        Assert.That(new FileInfo(new Uri(report.Address).LocalPath).Length, Is.LessThan(25_000_000));
        Assert.That((await report.Listed()).Length, Is.LessThanOrEqualTo(120));
        Assert.That(await report.Page.TextContentAsync("#found"), Does.StartWith("2,500 of 5,000 findings"));

        await report.Page.FillAsync("#search", "town 2077");
        Assert.That(await report.Listed(), Is.EqualTo(new[] { "g2078" }));

        await report.Go("#g4900");
        Assert.That(await report.Current(), Is.EqualTo("g4900"));
        Assert.That((await report.Listed()).Length, Is.LessThanOrEqualTo(200));
        await report.Press("k");
        Assert.That(await report.Current(), Is.EqualTo("g4899"));

        TestContext.Out.WriteLine(
            "Opened in {0:0} ms.",
            await report.Page.EvaluateAsync<double>("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
        );
    }

    [Test]
    public async Task Scrolling_to_the_end_brings_more()
    {
        await using var report = await ReportPage.Open(Stories.Large(400, 80));
        // Each time the page is looked at it is scrolled to its end, for as long as it takes: a busy machine draws late.
        await report.Page.WaitForFunctionAsync(
            "() => { scrollTo(0, document.body.scrollHeight); return document.querySelectorAll('.finding').length === 200; }"
        );
        Assert.That(await report.Page.Locator("#later").IsHiddenAsync());
    }

    [Test]
    public async Task On_paper_all_that_matches_is_shown_with_the_quotations_that_carry_it_and_what_the_reader_unfolded()
    {
        await using var report = await ReportPage.Open(Stories.Large(400, 80), "#g2");
        await report.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await report.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        Assert.That((await report.Listed()).Length, Is.EqualTo(200));
        Assert.That(await report.Page.Locator(".carrying").CountAsync(), Is.EqualTo(199));
        Assert.That(await report.Unfolded(), Is.EqualTo(new[] { "g2" }));
        Assert.That(await report.Page.Locator(".toolbar").IsHiddenAsync());
    }

    [Test]
    public async Task A_report_without_conflicts_says_so_and_lists_what_there_is()
    {
        var ferry = Stories.Ferry();
        await using var report = await ReportPage.Open(
            ferry with
            {
                Findings = [.. ferry.Findings.Where(f => f.Verdict == Verdict.Agree)],
            }
        );
        Assert.That(await report.Page.TextContentAsync("h1"), Is.EqualTo("No conflicts between articles"));
        Assert.That(await report.Listed(), Is.EqualTo(new[] { "g7" }));
    }

    [Test]
    public async Task An_empty_report_opens()
    {
        await using var report = await ReportPage.Open(
            new Report
            {
                Articles = [],
                Claims = [],
                Findings = [],
                Sources = [],
                Lineages = [],
            }
        );
        await report.Go("#/sources");
        await report.Go("#/articles");
        Assert.That(await report.Page.TextContentAsync("h1"), Is.EqualTo("Articles"));
    }
}
