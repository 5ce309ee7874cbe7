using CrossCheck.Findings;
using CrossCheck.Findings.Sources;
using CrossCheck.Reports.Review;
using CrossCheck.Tests.Reports;
using NUnit.Framework;

namespace CrossCheck.Tests.Findings;

/// <summary>One set of counts for all outputs.</summary>
public sealed class FindingCountsTests
{
    [Test]
    public void Each_finding_is_counted_once()
    {
        var report = SampleReport.Build();
        Assert.That(FindingCounts.Of(report.Findings).Sum(s => s.Findings.Length), Is.EqualTo(report.Findings.Length));
        Assert.That(
            FindingCounts.InWords(report.Findings),
            Does.StartWith("1 conflict between articles, 1 conflict inside one article, 1 update, ")
                .And.EndsWith("1 agreement, 0 dismissed")
        );
    }

    [Test]
    public void What_was_dismissed_counts_only_as_that_and_fails_nothing()
    {
        var report = SampleReport.Build();
        var dismissed = report.With([Reviews.Decide(report.Findings[0], ReviewState.Dismissed, "", "Ana", DateTimeOffset.UnixEpoch)]);
        Assert.That(
            FindingCounts.InWords(dismissed.Findings),
            Does.StartWith("0 conflicts between articles, 1 conflict inside one article, ").And.EndsWith("1 dismissed")
        );
        Assert.That(FindingCounts.Fails(report.Findings[0], Severity.High), Is.True);
        Assert.That(FindingCounts.Fails(dismissed.Findings[0], Severity.Low), Is.False);
    }

    [Test]
    public void What_was_dismissed_counts_against_no_source()
    {
        var report = SampleReport.Build();
        Finding[] conflicts = [.. report.Findings.Take(1)];
        var only = report with { Findings = [.. conflicts] };
        var compared = only.With([Reviews.Decide(conflicts[0], ReviewState.Dismissed, "", "Ana", DateTimeOffset.UnixEpoch)])
            .Sources.Select(s => s.Raw.Compared);
        Assert.That(compared, Is.All.Zero);
    }

    [TestCase(4, 2, "2 of 4")]
    [TestCase(5, 5, "1.00 (5 of 5; 0.57 to 1.00)")]
    [TestCase(0, 0, "nothing to compare")]
    public void A_score_is_shown_with_enough_comparisons_behind_it(int compared, int agreed, string shown) =>
        Assert.That(Wilson.Of(compared, agreed).ToString(), Is.EqualTo(shown));
}
