using CrossCheck.Findings;
using CrossCheck.Reports;
using CrossCheck.Reports.Review;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace CrossCheck.Tests.Reports.Review;

/// <summary>Reports show what reviewers decided; what they dismissed is folded away, never left out.</summary>
public sealed class ReviewedReportsTests
{
    private static readonly DateTimeOffset Monday = new(2026, 1, 5, 9, 30, 0, TimeSpan.Zero);
    private static readonly Report Report = SampleReport.Build();

    [Test]
    public void Markdown_moves_a_dismissed_finding_into_a_fold_with_the_reason()
    {
        var markdown = Render("md", Report.With([Decide(ReviewState.Dismissed)]));
        Assert.That(markdown, Does.Not.Contain("### High: people killed"));
        Assert.That(markdown, Does.Contain("<details><summary>Dismissed by reviewers (1)</summary>"));
        Assert.That(markdown, Does.Contain("| g1: Ana, 2026-01-05, Two &lt;quakes&gt;. |"));
        Assert.That(markdown, Does.Contain("| Conflicts between articles | 0 | 0 | 0 | 0 |"));
    }

    [Test]
    public void Markdown_says_who_decided_what_and_why() =>
        Assert.That(
            Render("md", Report.With([Decide(ReviewState.Explained)])),
            Does.Contain("\n- Explained: Ana, 2026-01-05, Two &lt;quakes&gt;.\n")
        );

    [Test]
    public void Markdown_says_why_a_finding_is_open_again() =>
        Assert.That(
            Render("md", Report.With([Outdated()])),
            Does.Contain("\n- Open again: Decided on 11 against 13; now 11 against 12.\n")
        );

    [Test]
    public void Json_holds_the_decision_with_its_finding() =>
        Assert.That(
            JToken.DeepEquals(
                JObject.Parse(Render("json", Report.With([Decide(ReviewState.Dismissed)])))["groups"]![0]!["review"],
                JObject.Parse("""{ "state": "dismissed", "note": "Two <quakes>.", "by": "Ana", "at": "2026-01-05T09:30:00Z" }""")
            ),
            Is.True
        );

    [Test]
    public void Json_says_why_a_finding_is_open_again() =>
        Assert.That(
            (string?)JObject.Parse(Render("json", Report.With([Outdated()])))["groups"]![0]!["reopened"],
            Is.EqualTo("Decided on 11 against 13; now 11 against 12.")
        );

    private static Decision Decide(ReviewState state) => Reviews.Decide(Report.Findings[0], state, "Two <quakes>.", "Ana", Monday);

    private static Decision Outdated() => Decide(ReviewState.Confirmed) with { Fingerprint = "ffffffffffffffff", Values = ["11", "13"] };

    private static string Render(string name, Report report)
    {
        var text = new StringWriter();
        ReportFormat.All.Single(f => f.Name == name).Write(report, text);
        return text.ToString();
    }
}
