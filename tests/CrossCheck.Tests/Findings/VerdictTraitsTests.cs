using CrossCheck.Findings;
using CrossCheck.Findings.Sources;
using CrossCheck.Reports.Pipelines;
using CrossCheck.Tests.Reports;
using NUnit.Framework;

namespace CrossCheck.Tests.Findings;

/// <summary>The table of verdicts is whole, and every output, gate and score goes by it.</summary>
public sealed class VerdictTraitsTests
{
    private static IEnumerable<Verdict> All => Enum.GetValues<Verdict>();

    [Test]
    public void Every_verdict_has_one_row_in_the_order_of_reports() =>
        Assert.That(Verdicts.All.Select(v => v.Verdict), Is.EqualTo(All.OrderDescending()));

    [Test]
    public void Names_headings_and_colours_tell_the_verdicts_apart()
    {
        Assert.That(Verdicts.All.Select(v => v.Name), Is.Unique);
        Assert.That(Verdicts.All.Select(v => v.Plural), Is.Unique);
        Assert.That(Verdicts.All.Select(v => v.Group), Is.Unique);
        Assert.That(Verdicts.All.Select(v => v.Heading), Is.Unique);
        Assert.That(Verdicts.All.Select(v => v.Tone), Is.Unique);
    }

    [Test]
    public void Only_what_differs_is_flagged() =>
        Assert.That(Verdicts.All.Where(v => v.IsFlagged), Has.All.Property(nameof(VerdictTraits.Differs)).True);

    [Test]
    public void A_verdict_without_a_row_is_refused() =>
        Assert.That(() => ((Verdict)99).Traits(), Throws.TypeOf<ArgumentOutOfRangeException>());

    [TestCaseSource(nameof(All))]
    public void The_gate_goes_by_the_table(Verdict verdict)
    {
        var (report, finding) = With(verdict);
        var gate = new Gate();
        Assert.That(gate.Fails(finding), Is.EqualTo(verdict.Traits().Fails));
        Assert.That(gate.News(report), Has.Length.EqualTo(verdict.Traits().IsFlagged ? 1 : 0));
    }

    [TestCaseSource(nameof(All))]
    public void Each_kind_of_value_has_a_rule_where_it_is_flagged(Verdict verdict)
    {
        foreach (var finding in SampleReport.Build().Findings.Select(f => f with { Verdict = verdict, Breakdown = null }))
        {
            Assert.That(() => FindingKind.Of(finding), verdict.Traits().IsFlagged ? Throws.Nothing : Throws.ArgumentException);
        }
    }

    [TestCaseSource(nameof(All))]
    public void Outputs_for_people_have_its_words(Verdict verdict)
    {
        var (report, _) = With(verdict);
        Assert.That(ReportText.Of("md", report), Does.Contain(verdict.Traits().Heading));
        Assert.That(ReportText.Of("junit", report), Does.Contain($"CrossCheck: {verdict.Traits().Group}"));
        Assert.That(ReportText.Of("json", report), Does.Contain($"\"verdict\":\"{verdict.Traits().Name}\""));
    }

    [TestCaseSource(nameof(All))]
    public void The_page_has_its_colour_and_its_words(Verdict verdict)
    {
        var traits = verdict.Traits();
        var page = ReportText.Of("html", With(verdict).Report);
        Assert.That(
            page,
            Does.Contain($"--{traits.Name}: {traits.Tone};").And.Contain($".v-{traits.Name} {{").And.Contain($"\"name\":\"{traits.Name}\"")
        );
    }

    [TestCaseSource(nameof(All))]
    public void Sources_are_held_to_what_votes(Verdict verdict)
    {
        var (report, finding) = With(verdict);
        var votes = new FindingVotes([finding], [.. report.Sources.Select(s => s.Name)], report.Lineages);
        Assert.That(votes.Ballots.QuestionCount, Is.EqualTo(verdict.Traits().Votes ? 1 : 0));
    }

    /// <summary>The sample report with its first finding alone, under a verdict.</summary>
    private static (Report Report, Finding Finding) With(Verdict verdict)
    {
        var report = SampleReport.Build();
        var finding = report.Findings[0] with
        {
            Verdict = verdict,
            Severity = verdict.Traits().IsFlagged ? Severity.High : null,
            IsInternal = false,
        };
        return (report with { Findings = [finding] }, finding);
    }
}
