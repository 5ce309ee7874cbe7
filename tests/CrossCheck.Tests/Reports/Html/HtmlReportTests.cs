using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CrossCheck.Articles;
using CrossCheck.Findings;
using CrossCheck.Reports.Html;
using CrossCheck.Reports.Review;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace CrossCheck.Tests.Reports.Html;

/// <summary>The page as a browser parses it: a fixed page around one block of data that nothing in an article can leave.</summary>
public sealed class HtmlReportTests
{
    [Test]
    public void The_policy_lets_in_the_pages_own_style_and_script_and_nothing_else()
    {
        var page = Parse(Render(SampleReport.Build()));
        var policy = page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content");
        var style = page.QuerySelectorAll("style").Single().TextContent;
        var script = page.QuerySelectorAll("script:not([type])").Single().TextContent;
        Assert.That(
            policy,
            Is.EqualTo(
                $"default-src 'none'; script-src '{Digest(script)}'; style-src '{Digest(style)}'; base-uri 'none'; form-action 'none'"
            )
        );
    }

    [Test]
    public void The_policy_stands_before_everything_it_rules() =>
        Assert.That(
            Parse(Render(SampleReport.Build())).Head!.Children.Select(c => c.LocalName).Take(2),
            Is.EqualTo(new[] { "meta", "meta" })
        );

    [Test]
    public void A_served_page_may_talk_to_its_own_address_only() =>
        Assert.That(ReviewSession.Policy, Is.EqualTo(HtmlReport.PolicyOf(isServed: false) + "; connect-src 'self'"));

    [Test]
    public void Nothing_in_the_page_points_outside()
    {
        var page = Parse(Render(SampleReport.Build()));
        Assert.That(page.QuerySelectorAll("[src], link, iframe, object, embed, base"), Is.Empty);
        Assert.That(page.QuerySelectorAll("[href]").Select(e => e.GetAttribute("href")), Has.All.StartsWith("#"));
        Assert.That(page.QuerySelector("style")!.TextContent, Does.Not.Contain("url(").And.Not.Contain("@import"));
    }

    [Test]
    public void Whatever_a_title_and_a_text_say_they_come_back_as_they_were_and_the_page_stays_the_same()
    {
        var report = SampleReport.Build();
        var shape = Shape(Parse(Render(report)));
        Prop.ForAll<string?, string?>(
                (title, text) =>
                {
                    var hostile = report.Articles[0] with
                    {
                        Title = title + "</script><!--<script>",
                        Text = "<!--]]>" + text,
                        Source = text + "\u2028{{data}}",
                    };
                    var page = Parse(
                        Render(report with { Articles = [hostile], Claims = [], Findings = [], Lineages = [], Overlaps = [] })
                    );
                    var article = Data(page)["articles"]![0]!;
                    return (string?)article["title"] == hostile.Title
                        && (string?)article["passages"]![0]![1] == hostile.Text
                        && Shape(page) == shape;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [TestCase("https://herald.example/a b?x=<y>", "https://herald.example/a%20b?x=%3Cy%3E")]
    [TestCase("http://herald.example", "http://herald.example/")]
    [TestCase("javascript:alert(1)", null)]
    [TestCase("data:text/html,x", null)]
    [TestCase("file:///etc/passwd", null)]
    [TestCase("//herald.example", null)]
    [TestCase("herald", null)]
    [TestCase(null, null)]
    public void Only_web_addresses_are_carried(string? url, string? carried)
    {
        var report = SampleReport.Build();
        var page = Parse(
            Render(
                report with
                {
                    Articles = [report.Articles[0] with { Url = url }],
                    Claims = [],
                    Findings = [],
                    Lineages = [],
                    Overlaps = [],
                }
            )
        );
        Assert.That((string?)Data(page)["articles"]![0]!["url"], Is.EqualTo(carried));
    }

    [Test]
    public void The_same_report_gives_the_same_characters()
    {
        var first = Render(SampleReport.Build());
        Assert.That(Render(SampleReport.Build()), Is.EqualTo(first));
    }

    [Test]
    public void A_quotation_is_a_span_of_its_articles_text()
    {
        var report = SampleReport.Build();
        var data = Data(Parse(Render(report)));
        var texts = data["articles"]!.Select(a => (string)a["passages"]![0]![1]!).ToList();
        Assert.That(
            data["claims"]!.Select(c => texts[(int)c[1]!].Substring((int)c[3]!, (int)c[4]!)),
            Is.EqualTo(report.Claims.Select(c => c.ValueText))
        );
    }

    [Test]
    public void A_very_large_report_carries_the_sentences_of_its_findings_only()
    {
        var report = SampleReport.Build();
        var filler = new Article
        {
            Id = "filler",
            Path = "filler.txt",
            Source = "Filler",
            Text = new string('x', 18_000_000),
        };
        var data = Data(Parse(Render(report with { Articles = [.. report.Articles, filler] })));
        Assert.That(data["articles"]!.Last!["passages"]!, Is.Empty);
        Assert.That(
            data["articles"]![0]!["passages"]!.Select(p => (string)p[1]!),
            Is.EqualTo(new[] { "At least 11 people died on Sunday.", "By evening 50 were hurt, later 60." })
        );
    }

    [Test]
    public void Beyond_what_anybody_reads_the_least_important_findings_are_counted_but_not_carried()
    {
        var report = SampleReport.Build();
        var data = Data(Parse(Render(report with { Findings = [.. Enumerable.Repeat(report.Findings[0], 23)], MostFindings = 20 })));
        Assert.That(((int)data["omitted"]!, data["findings"]!.Count()), Is.EqualTo((3, 20)));
    }

    private static string Render(Report report)
    {
        var text = new StringWriter();
        HtmlReport.Write(report, text);
        return text.ToString();
    }

    private static IHtmlDocument Parse(string html) => new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument(html);

    private static JObject Data(IHtmlDocument page) => JObject.Parse(page.QuerySelector("#report-data")!.TextContent);

    /// <summary>The page's elements without the data: what no article may change.</summary>
    private static string Shape(IHtmlDocument page) => string.Join(' ', page.All.Select(e => e.LocalName + e.Attributes.Length));

    private static string Digest(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
