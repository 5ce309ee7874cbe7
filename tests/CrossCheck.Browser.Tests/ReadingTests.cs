using CrossCheck.Findings;
using CrossCheck.Findings.Sources;
using NUnit.Framework;

namespace CrossCheck.Browser.Tests;

/// <summary>
/// The page can be read by anybody, on anything: narrow screens, dark rooms, screen readers; and its other views hold what they should.
/// </summary>
public sealed class ReadingTests
{
    private static readonly string[] Views = ["", "#g1", "#g3", "#g6", "#/articles", "#/article/001", "#/sources", "#/shared/001/002"];

    /// <summary>Elements whose own text has less contrast with its ground than WCAG 2.2 AA asks for: 4.5, or 3 for large text.</summary>
    private const string Faint = """
        () => {
          const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
          const paint = (colours) => {
            canvas.clearRect(0, 0, 1, 1);
            for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); }
            return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
          };
          const luminance = (rgb) => rgb.map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
          const faint = [];
          for (const node of document.querySelectorAll('body *')) {
            if (![...node.childNodes].some(c => c.nodeType === 3 && c.textContent.trim()) || !node.checkVisibility({ visibilityProperty: true }) || node.closest('.unseen, .skip, script, title')) continue;
            const style = getComputedStyle(node);
            const grounds = [];
            for (let n = node; n; n = n.parentElement) grounds.unshift(getComputedStyle(n).backgroundColor);
            const ground = paint(['white', ...grounds]);
            const ink = paint(['white', ...grounds, node instanceof SVGElement ? style.fill : style.color]);
            const [a, b] = [luminance(ink), luminance(ground)].sort((x, y) => y - x);
            const ratio = (a + 0.05) / (b + 0.05);
            const size = parseFloat(style.fontSize);
            const isLarge = size >= 24 || size >= 18.66 && style.fontWeight >= 700;
            if (ratio < (isLarge ? 3 : 4.5)) faint.push(`${node.className.baseVal ?? node.className} "${node.textContent.trim().slice(0, 30)}" ${ratio.toFixed(2)}`);
          }
          return [...new Set(faint)];
        }
        """;

    [TestCase(360)]
    [TestCase(768)]
    [TestCase(1280)]
    public async Task No_view_scrolls_sideways(int width)
    {
        await using var report = await ReportPage.Open(Stories.Ferry(), "", width);
        await using var hostile = await ReportPage.Open(Stories.Hostile(), "", width);
        foreach (var view in Views)
        {
            foreach (var page in new[] { report, hostile })
            {
                await page.Go(view);
                Assert.That(await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(width), view);
            }
        }
    }

    [Test]
    public async Task On_paper_a_page_holds_at_least_three_findings_and_none_is_empty()
    {
        await using var report = await ReportPage.Open(Stories.Large(36, 6));
        var listed = (await report.Listed()).Length;
        var paper = System.Text.Encoding.Latin1.GetString(await report.Page.PdfAsync(new() { Format = "A4" }));
        var pages = System.Text.RegularExpressions.Regex.Count(paper, @"/Type\s*/Page\b");
        Assert.That(pages, Is.InRange(1, (listed + 2) / 3));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Text_stands_out_from_its_ground(bool isDark)
    {
        await using var report = await ReportPage.Open(Stories.Ferry(), "", isDark: isDark);
        await report.Press("j", "c", "j", "d", "j", "e");
        foreach (var view in Views)
        {
            await report.Go(view);
            Assert.That(await report.Page.EvaluateAsync<string[]>(Faint), Is.Empty, view);
        }
    }

    [Test]
    public async Task The_reader_picks_light_or_dark_and_the_page_remembers()
    {
        await using var report = await ReportPage.Open(Stories.Ferry());
        const string Ground = "getComputedStyle(document.body).backgroundColor";
        var light = await report.Page.EvaluateAsync<string>(Ground);
        await report.Page.ClickAsync("#theme");
        var dark = await report.Page.EvaluateAsync<string>(Ground);
        await report.Page.ReloadAsync();
        Assert.That(dark, Is.Not.EqualTo(light));
        Assert.That(await report.Page.EvaluateAsync<string>(Ground), Is.EqualTo(dark));
    }

    [Test]
    public async Task Landmarks_and_names_are_there_for_screen_readers()
    {
        await using var report = await ReportPage.Open(Stories.Ferry(), "#g1");
        var page = report.Page;
        foreach (var landmark in new[] { "main", "body > header", "nav[aria-label]", "body > footer", "[role=search]" })
        {
            Assert.That(await page.Locator(landmark).CountAsync(), Is.EqualTo(1), landmark);
        }

        var levels = await page.EvaluateAsync<int[]>("[...document.querySelectorAll('main h1, main h2, main h3')].map(h => +h.tagName[1])");
        Assert.That(levels.Count(l => l == 1), Is.EqualTo(1));
        Assert.That(levels.Zip(levels.Skip(1)).Where(pair => pair.Second > pair.First + 1), Is.Empty, "No heading skips a level.");
        var nameless = await page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll('button, a, input, select, textarea, [role=img], section, article')].filter(n =>
              !(n.getAttribute('aria-label') || document.getElementById(n.getAttribute('aria-labelledby'))?.textContent || n.closest('label')?.textContent || /^(A|BUTTON)$/.test(n.tagName) && n.textContent.trim()))
              .map(n => n.outerHTML.slice(0, 80))
            """
        );
        Assert.That(nameless, Is.Empty);
        var twice = await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('[id]')].map(n => n.id).filter((id, i, all) => all.indexOf(id) !== i)"
        );
        Assert.That(twice, Is.Empty);
    }

    [Test]
    public async Task An_article_shows_its_text_with_every_claim_marked_and_linked_to_its_finding()
    {
        var ferry = Stories.Ferry();
        await using var report = await ReportPage.Open(ferry, "#/article/000");
        Assert.That(
            await report.Page.Locator(".text p").AllTextContentsAsync(),
            Is.EqualTo(ferry.Articles[0].Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        );
        Assert.That(
            await report.Page.Locator(".text .claim").AllTextContentsAsync(),
            Is.EqualTo(ferry.Claims.Where(c => c.Article.Id == "000").Select(c => c.ValueText))
        );
        Assert.That(await report.Page.Locator(".text .claim.alone").AllTextContentsAsync(), Is.EqualTo(new[] { "four" }));
        await report.Page.ClickAsync(".text .claim >> text=some 170");
        Assert.That(await report.Unfolded(), Is.EqualTo(new[] { "g7" }));
    }

    [Test]
    public async Task A_quotation_leads_into_its_article_at_the_sentence()
    {
        await using var report = await ReportPage.Open(Stories.Ferry(), "#g2");
        await report.Page.Locator("#finding-g2 .in-article").Nth(1).ClickAsync();
        Assert.That(await report.Page.TextContentAsync("h1"), Is.EqualTo("Ferry toll"));
        Assert.That(await report.Page.TextContentAsync(".is-target"), Is.EqualTo("New Year’s Day"));
        await report.Page.GoBackAsync();
        Assert.That(await report.Unfolded(), Is.EqualTo(new[] { "g2" }));
    }

    [Test]
    public async Task The_passages_that_two_articles_share_stand_side_by_side()
    {
        await using var report = await ReportPage.Open(Stories.Ferry(), "#/sources");
        Assert.That(
            await report.Page.Locator(".overlaps li").AllTextContentsAsync(),
            Is.EqualTo(
                new[]
                {
                    "Wire One (1 Jan 2020) and Wire One (2 Jan 2020): 71% of the shorter text",
                    "Harbour Post and Wire One (1 Jan 2020): 20% of the shorter text",
                }
            )
        );
        await report.Page.Locator(".overlaps a").First.ClickAsync();
        Assert.That(await report.Page.TextContentAsync("h1"), Is.EqualTo("Shared text"));
        Assert.That(
            await report.Page.Locator(".pair blockquote").AllTextContentsAsync(),
            Is.EqualTo(
                new[]
                {
                    "off the cape on New Year’s Day",
                    "off the cape on New Year’s Day",
                    "carried 170 passengers.",
                    "carried 170 passengers.",
                }
            )
        );
    }

    [Test]
    public async Task Estimates_show_as_estimates_and_a_source_that_stands_alone_is_named()
    {
        var ferry = Stories.Ferry();
        var findings = ferry.Findings.SetItem(
            0,
            ferry.Findings[0] with
            {
                Estimate = new Estimate("At least 12", 0.81, EstimateMethod.Vote),
            }
        );
        var sources = ferry.Sources.SetItem(1, ferry.Sources[1] with { Reliability = 0.424, Raw = Wilson.Of(12, 6), Alone = ["g1", "g2"] });
        await using var report = await ReportPage.Open(ferry with { Findings = findings, Sources = sources }, "#g1");
        Assert.That(
            await report.Page.Locator("#finding-g1 .reasons").InnerTextAsync(),
            Does.Contain("At least 12, 81% as far as these sources tell: an estimate, not the truth")
        );
        await report.Go("#/sources");
        Assert.That(await report.Page.Locator(".scores tr >> text=0.42").CountAsync(), Is.EqualTo(1));
        await report.Page.ClickAsync(".alone-list summary");
        await report.Page.ClickAsync(".alone-list a >> nth=1");
        Assert.That(await report.Unfolded(), Is.EqualTo(new[] { "g1", "g2" }));
    }

    [Test]
    public async Task Sources_show_their_scores_who_agrees_with_whom_and_who_shares_text()
    {
        await using var report = await ReportPage.Open(Stories.Ferry(), "#/sources");
        var page = report.Page;
        Assert.That(
            await page.Locator(".scores tbody th").AllTextContentsAsync(),
            Is.EquivalentTo(new[] { "Harbour Post", "Wire One", "Evening Mail" })
        );
        Assert.That(
            await page.Locator(".scores tbody tr", new() { HasText = "Harbour Post" }).Locator("td").AllInnerTextsAsync(),
            Is.EqualTo(new[] { "too few to score", "2 of 4", "2 of 4", "–", "1", "6" }),
            "With fewer than five comparisons only the counts are shown."
        );
        Assert.That(
            await page.Locator(".matrix tbody td").AllTextContentsAsync(),
            Is.EqualTo(new[] { "", "2/4", "0/1", "2/4", "", "", "0/1", "", "" })
        );
        Assert.That(
            await page.Locator(".lineages h3").AllTextContentsAsync(),
            Is.EqualTo(new[] { " 2 articles, 71% shared · credits AFP" })
        );
        Assert.That(
            await page.Locator(".lineages ol a").AllTextContentsAsync(),
            Is.EqualTo(new[] { "Ferry toll", "Ferry toll, rewritten" })
        );
    }
}
