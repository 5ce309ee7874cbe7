using System.Runtime.CompilerServices;
using CrossCheck.Findings;
using CrossCheck.Reports.Pipelines;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace CrossCheck.Tests.Reports;

public sealed class SarifReportTests
{
    private static readonly JsonSchema Schema = new(Parse(File.ReadAllText(Path.Combine(Here(), "Schemas", "sarif-2.1.0.json"))));

    private static readonly Decision Dismissed = new()
    {
        Fingerprint = "00000000000000g2",
        State = ReviewState.Dismissed,
        Note = "two different days",
        At = default,
    };

    [Test]
    public void Is_valid_by_the_official_schema() => Assert.That(Schema.Errors(Render(SampleReport.Build())), Is.Empty);

    [Test]
    public void Is_valid_with_baseline_review_and_nothing_found()
    {
        var report = SampleReport.Build();
        var reviewed = report with
        {
            Findings = [.. report.Findings.Select(f => f.Fingerprint == Dismissed.Fingerprint ? f with { Decision = Dismissed } : f)],
        };
        var empty = report with { Articles = [], Claims = [], Findings = [], Problems = [] };
        Assert.Multiple(() =>
        {
            Assert.That(Schema.Errors(Render(reviewed, new Gate { Baseline = GateTests.BaselineOf(report, "g1") })), Is.Empty);
            Assert.That(Schema.Errors(Render(empty)), Is.Empty);
        });
    }

    [TestCase("$.runs[0].results[0].locations[0].physicalLocation.region.startLine", "0", "minimum")]
    [TestCase("$.runs[0].results[0].level", "'fatal'", "enum")]
    [TestCase("$.runs[0].tool.driver.name", "7", "type")]
    public void The_schema_would_tell(string path, string value, string keyword)
    {
        var sarif = Render(SampleReport.Build());
        sarif.SelectToken(path)!.Replace(JToken.Parse(value));
        Assert.That(Schema.Errors(sarif), Has.Some.Contains(keyword));
    }

    [Test]
    public void Every_conflict_and_update_is_a_result_of_the_rule_for_its_kind() =>
        Assert.That(
            Results(Render(SampleReport.Build())).Select(r => $"{r["ruleId"]} {r["level"]}"),
            Is.EqualTo(new[] { "conflict/count error", "internal-conflict/count note", "update/count note" })
        );

    [Test]
    public void Every_rule_index_names_the_rule()
    {
        var sarif = Render(SampleReport.Build());
        var rules = sarif.SelectToken("$.runs[0].tool.driver.rules")!;
        Assert.That(Results(sarif).Select(r => rules[(int)r["ruleIndex"]!]!["id"]), Is.EqualTo(Results(sarif).Select(r => r["ruleId"])));
    }

    [Test]
    public void A_region_is_where_the_value_stands_in_the_file()
    {
        // The value "At least 11" begins the third line.
        var place = Results(Render(SampleReport.Build())).First().SelectToken("locations[0].physicalLocation")!;
        Assert.That(
            $"{place["artifactLocation"]!["uri"]} {Span(place["region"]!)} {place["region"]!["snippet"]!["text"]} in "
                + $"{Span(place["contextRegion"]!)}",
            Is.EqualTo("quake/herald.txt 3:1-3:12 At least 11 in 3:1-3:35")
        );

        static string Span(JToken region) => $"{region["startLine"]}:{region["startColumn"]}-{region["endLine"]}:{region["endColumn"]}";
    }

    [Test]
    public void The_other_sides_are_related_locations_that_the_message_links_to()
    {
        var result = Results(Render(SampleReport.Build())).First();
        Assert.Multiple(() =>
        {
            Assert.That(
                (string?)result.SelectToken("relatedLocations[0].physicalLocation.artifactLocation.uri"),
                Is.EqualTo("quake/hostile%7C%3Cb%3E.txt")
            );
            Assert.That(
                (string?)result.SelectToken("message.text"),
                Is.EqualTo("people killed | in the <quake>: at least 11 against 12. See [<img src=x onerror=alert(1)> | `News`: 12](1).")
            );
            Assert.That((int?)result.SelectToken("relatedLocations[0].id"), Is.EqualTo(1));
        });
    }

    [Test]
    public void Text_of_an_article_makes_no_link_and_no_placeholder()
    {
        var report = SampleReport.Build();
        var sarif = Render(report with { Findings = [report.Findings[0] with { Label = "[click](https://evil.example) {0}" }] });
        Assert.That((string?)Results(sarif).First().SelectToken("message.text"), Does.StartWith("[click] (https://evil.example) {{0}}: "));
    }

    [Test]
    public void The_fingerprint_identifies_a_result_across_runs() =>
        Assert.That(
            Results(Render(SampleReport.Build())).Select(r => (string?)r.SelectToken("partialFingerprints.['crosscheckFinding/v1']")),
            Is.EqualTo(new[] { "00000000000000g1", "00000000000000g2", "00000000000000g3" })
        );

    [Test]
    public void What_the_baseline_holds_is_unchanged_and_what_was_reviewed_is_suppressed()
    {
        var report = SampleReport.Build();
        var reviewed = report with
        {
            Findings = [.. report.Findings.Select(f => f.Fingerprint == Dismissed.Fingerprint ? f with { Decision = Dismissed } : f)],
        };
        Assert.That(
            Results(Render(reviewed, new Gate { Baseline = GateTests.BaselineOf(report, "g1") }))
                .Select(r => $"{r["baselineState"]} {r.SelectToken("suppressions[0].justification")}"),
            Is.EqualTo(new[] { "unchanged ", "new dismissed: two different days", "new " })
        );
    }

    private static IEnumerable<JToken> Results(JToken sarif) => sarif.SelectToken("$.runs[0].results")!;

    private static JObject Render(Report report, Gate? gate = null) => Parse(ReportText.Of("sarif", report, gate));

    private static JObject Parse(string text) =>
        JObject.Load(new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None });

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
