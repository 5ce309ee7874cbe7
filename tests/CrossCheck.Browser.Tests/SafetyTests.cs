using NUnit.Framework;

namespace CrossCheck.Browser.Tests;

/// <summary>Articles are untrusted: whatever they say shows as text, and nothing gets in or out.</summary>
public sealed class SafetyTests
{
    private static readonly string[] Views =
    [
        "",
        "#g1",
        "#/articles",
        "#/article/000",
        "#/article/001/c2",
        "#/sources",
        "#/article/%E0%A4%A",
        "#</script>",
    ];

    [Test]
    public async Task Hostile_text_shows_as_text_in_every_view()
    {
        await using var report = await ReportPage.Open(Stories.Hostile());
        foreach (var view in Views)
        {
            await report.Go(view);
            Assert.That(await report.Page.EvaluateAsync<bool>("window.owned === undefined"), view);
            Assert.That(
                await report.Page.Locator("main img, main script, main iframe, main svg[onload], main style").CountAsync(),
                Is.Zero,
                view
            );
        }

        await report.Go("#g1");
        Assert.That(
            await report.Page.TextContentAsync("#finding-g1 .question"),
            Is.EqualTo("</script><img src=x onerror=window.owned=1> people killed")
        );
        Assert.That(
            await report.Page.Locator("#finding-g1 blockquote").First.TextContentAsync(),
            Does.Contain("<!-- <script> --> ]]> </title></style></textarea> 11 people <svg onload=window.")
        );
        await report.Go("#/article/000");
        Assert.That(await report.Page.TextContentAsync("h1"), Is.EqualTo("</script><script>window.owned=1</script>"));
        Assert.That(await report.Page.TitleAsync(), Does.StartWith("</script><script>window.owned=1</script>"));
    }

    [Test]
    public async Task Only_web_addresses_become_links()
    {
        await using var report = await ReportPage.Open(Stories.Hostile());
        foreach (var view in Views)
        {
            await report.Go(view);
            var links = await report.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('a')].map(a => a.getAttribute('href'))");
            Assert.That(links, Has.All.StartsWith("#").Or.StartsWith("https://news.example/"), view);
        }
    }

    [TestCase(
        "const s = document.createElement('script'); s.textContent = 'window.owned = 1'; document.body.append(s)",
        Description = "an inline script"
    )]
    [TestCase(
        "const b = document.createElement('button'); b.setAttribute('onclick', 'window.owned = 1'); document.body.append(b); b.click()",
        Description = "an event attribute"
    )]
    [TestCase(
        "const b = document.createElement('b'); b.setAttribute('style', 'color: rgb(1, 2, 3)'); document.body.append(b); if "
            + "(getComputedStyle(b).color === 'rgb(1, 2, 3)') window.owned = 1",
        Description = "a style attribute"
    )]
    [TestCase(
        "const f = document.createElement('iframe'); f.src = 'https://evil.example/'; document.body.append(f)",
        Description = "a frame"
    )]
    [TestCase("new Image().src = 'https://evil.example/'", Description = "an image")]
    [TestCase("fetch('https://evil.example/').then(() => { window.owned = 1 }, () => {})", Description = "a request")]
    public async Task The_policy_stops(string attempt)
    {
        var browser = Chromium.Browser;
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"policy-{Guid.NewGuid():n}.html");
        try
        {
            await using (var output = new StreamWriter(file))
            {
                CrossCheck.Reports.Html.HtmlReport.Write(Stories.Ferry(), output);
            }

            var sent = 0;
            page.RequestFinished += (_, request) => sent += request.Url.StartsWith("https:", StringComparison.Ordinal) ? 1 : 0;
            await page.GotoAsync(new Uri(file).AbsoluteUri);
            var stopped = await page.EvaluateAsync<bool>(
                $$"""
                new Promise(done => {
                  document.addEventListener('securitypolicyviolation', () => done(true));
                  {{attempt}};
                  setTimeout(() => done(false), 2000);
                })
                """
            );
            Assert.That(stopped, "The browser reports a violation of the policy.");
            Assert.That(await page.EvaluateAsync<bool>("window.owned === undefined"));
            Assert.That(sent, Is.Zero);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
