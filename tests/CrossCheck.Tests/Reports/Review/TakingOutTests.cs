using System.Collections.Immutable;
using CrossCheck.Findings;
using CrossCheck.Reports.Review;
using NUnit.Framework;

namespace CrossCheck.Tests.Reports.Review;

/// <summary>Claims that a reviewer took out of a finding, and what later runs make of it.</summary>
public sealed class TakingOutTests
{
    private static readonly DateTimeOffset Then = new(2026, 1, 5, 9, 30, 0, TimeSpan.Zero);

    /// <summary>A conflict of three claims: 11 against 12 and 14.</summary>
    private static readonly Report Report = SampleReport.Build() is var sample
        ? sample with
        {
            Findings = [sample.Findings[0] with { Claims = [sample.Claims[0], sample.Claims[6], sample.Claims[5]] }],
        }
        : throw new InvalidOperationException();

    [Test]
    public void The_finding_is_judged_without_them_and_says_so()
    {
        var later = Reviewed(false, "c6");
        Assert.That(later.Findings.Single().Claims.Select(c => c.Id), Is.EqualTo(new[] { "c1", "c7" }));
        Assert.That(later.Findings.Single().TakenOut.Select(c => c.Id), Is.EqualTo(new[] { "c6" }));
        Assert.That(later.Findings.Single().Verdict, Is.EqualTo(Verdict.Conflict));
        var markdown = new StringWriter();
        CrossCheck.Reports.Markdown.MarkdownReport.Write(later, markdown);
        Assert.That(markdown.ToString(), Does.Contain("Taken out by a reviewer"));
    }

    [Test]
    public void The_decision_is_found_again_with_its_fingerprint_and_values() =>
        Assert.That(
            DecisionBasis.Values(Reviewed(false, "c6").Findings.Single()),
            Is.EquivalentTo(DecisionBasis.Values(Report.Findings[0]))
        );

    [Test]
    public void Those_taken_out_of_a_split_finding_are_one_of_their_own()
    {
        var four = Report with { Findings = [Report.Findings[0] with { Claims = [.. Report.Findings[0].Claims, Report.Claims[3]] }] };
        var later = Reviewed(four, true, "c6", "c4");
        Assert.That(later.Findings.Select(f => string.Join(' ', f.Claims.Select(c => c.Id))), Is.EqualTo(new[] { "c1 c7", "c6 c4" }));
        Assert.That(later.Findings[1].Fingerprint, Has.Length.EqualTo(16).And.Not.EqualTo(later.Findings[0].Fingerprint));
    }

    [Test]
    public void A_finding_of_which_one_claim_is_left_counts_as_dismissed() =>
        Assert.That(Reviewed(false, "c6", "c7").Findings.Single().Review, Is.EqualTo(ReviewState.Dismissed));

    [Test]
    public void What_no_longer_differs_is_no_conflict()
    {
        var same = Report.Findings[0].Claims[0] with { Id = "c9", Article = Report.Articles[1] };
        var four = Report with { Findings = [Report.Findings[0] with { Claims = [same, .. Report.Findings[0].Claims] }] };
        var rest = Reviewed(four, false, "c6", "c7").Findings.Single();
        Assert.That((rest.Verdict, rest.Severity), Is.EqualTo((Verdict.Agree, (Severity?)null)));
    }

    [Test]
    public void The_file_keeps_them_and_the_decisions_before()
    {
        var first = Reviews.Decide(Report.Findings[0], ReviewState.Confirmed, "Seen.", "Ben", Then);
        var second = Reviews.Decide(Report.Findings[0], ReviewState.Dismissed, "No.", "Ana", Then.AddDays(1)) with
        {
            Apart = ["0a1b2c3d 12"],
            IsSplit = true,
        };
        var text = new StringWriter();
        ReviewFile.Write([second.After(first) with { Fingerprint = "0123456789abcdef" }], text);
        var read = ReviewFile.Parse(new StringReader(text.ToString()), "x").Single();
        Assert.That((read.Apart.Single(), read.IsSplit), Is.EqualTo(("0a1b2c3d 12", true)));
        Assert.That(read.Earlier, Is.EqualTo(new[] { new EarlierDecision(ReviewState.Confirmed, "Seen.", "Ben", Then) }));
    }

    private static Report Reviewed(bool isSplit, params string[] apart) => Reviewed(Report, isSplit, apart);

    private static Report Reviewed(Report report, bool isSplit, params string[] apart)
    {
        var finding = report.Findings[0];
        ImmutableArray<string> keys = [.. finding.Claims.Where(c => apart.Contains(c.Id)).Select(DecisionBasis.Key)];
        return report.With([Reviews.Decide(finding, ReviewState.Open, "", "Ana", Then) with { Apart = keys, IsSplit = isSplit }]);
    }
}
