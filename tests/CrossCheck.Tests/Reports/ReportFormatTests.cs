using CrossCheck.Claims;
using CrossCheck.Findings;
using CrossCheck.Reports;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace CrossCheck.Tests.Reports;

/// <summary>What the files look like.</summary>
public sealed class ReportFormatTests
{
    private static readonly Report Empty = new()
    {
        Articles = [],
        Claims = [],
        Findings = [],
        Sources = [],
        Lineages = [],
    };

    [Test]
    public Task Json() => Verifier.Verify(Render("json", SampleReport.Build()), "json");

    [Test]
    public Task Markdown() => Verifier.Verify(Render("md", SampleReport.Build()), "md");

    [Test]
    public Task Markdown_of_two_stories() => Verifier.Verify(Render("md", SampleReport.InTwoStories()), "md");

    [Test]
    public void A_log_names_the_story_of_each_finding_where_there_are_several()
    {
        Assert.That(
            Render("text", SampleReport.InTwoStories()),
            Does.Contain("\n  story: Quake [31m, 2009 (s2)\n").And.Contain("\n  story: Hurt | by *evening* (s1)\n")
        );
        Assert.That(Render("text", SampleReport.Build()), Does.Not.Contain("story:"));
    }

    [Test]
    public void Json_of_nothing_is_empty_lists() =>
        Assert.That(
            JToken.DeepEquals(
                JObject.Parse(Render("json", Empty)),
                JObject.Parse(
                    """{ "schemaVersion": "1", "counts": { "conflict": 0, "conflictInside": 0, "update": 0, "possible": 0, "compatible": 0, "agree": 0, "dismissed": 0 }, "articles": [], "claims": [], "groups": [], "sources": [], "stories": [], "lineages": [] }"""
                )
            ),
            Is.True
        );

    [Test]
    public void Markdown_of_nothing_has_no_empty_sections() =>
        Assert.That(
            Render("md", Empty).Split('\n').Where(l => l.StartsWith('#')),
            Is.EqualTo(new[] { "# Discrepancy report", "## Sources", "## Lineages" })
        );

    [TestCase("11", "11")]
    [TestCase("11.00", "11")]
    [TestCase("7.60", "7.6")]
    [TestCase("0.0", "0")]
    [TestCase("13900000000", "13900000000")]
    [TestCase("0.3333", "0.3333")]
    [TestCase("-12.50", "-12.5")]
    [TestCase("79228162514264337593543950335", "79228162514264337593543950335")]
    public void Json_numbers_carry_no_trailing_zeros(string stated, string written)
    {
        var report = SampleReport.Build();
        var claim = report.Claims[0] with { Value = new Quantity { Amount = decimal.Parse(stated) } };
        Assert.That(Render("json", report with { Claims = [claim] }), Does.Contain($"\"amount\":{written},"));
    }

    private static string Render(string name, Report report)
    {
        var text = new StringWriter();
        ReportFormat.All.Single(f => f.Name == name).Write(report, text);
        return text.ToString();
    }
}
