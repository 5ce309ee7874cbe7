using CrossCheck.Alignment.Blocking;
using CrossCheck.Alignment.Comparing;
using CrossCheck.Alignment.Joining;
using CrossCheck.Alignment.Profiles;
using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Findings;
using CrossCheck.Findings.Reasons;
using CrossCheck.Tests.Cli;
using NUnit.Framework;

namespace CrossCheck.Tests.Findings.Reasons;

/// <summary>What is said of why claims stand together or apart is what was decided.</summary>
public sealed class ExaminationTests
{
    private static readonly Examination Quake = new CrossChecker().Examine(new ArticleReader().Read([CommandLine.Corpus]).Articles);

    [Test]
    public void The_report_is_the_one_of_a_check() =>
        Assert.That(
            Quake.Report.Findings.Select(f => f.Fingerprint),
            Is.EqualTo(new CrossChecker().Check(Quake.Report.Articles).Findings.Select(f => f.Fingerprint)).And.Not.Empty
        );

    [Test]
    public void Every_pair_of_a_finding_adds_up_from_the_base_to_its_probability()
    {
        var pairs = Quake.Report.Findings.SelectMany(f => Quake.Explain(f).Pairs).ToList();
        Assert.That(pairs, Is.Not.Empty);
        foreach (var pair in pairs)
        {
            Assert.That(pair.Outcome, Is.EqualTo(PairOutcome.Together));
            Assert.That(pair.Features.Select(f => f.Feature), Is.EqualTo(Comparisons.All.Select(c => c.Name)));
            Assert.That(pair.Total, Is.EqualTo(pair.Base + pair.Features.Sum(f => f.Weight)).Within(1e-9));
            Assert.That(pair.Probability, Is.EqualTo(1 / (1 + Math.Exp(-pair.Total))).Within(1e-3));
        }
    }

    [Test]
    public void A_finding_of_n_claims_has_all_its_pairs()
    {
        foreach (var finding in Quake.Report.Findings)
        {
            var n = finding.Claims.Length;
            Assert.That(Quake.Explain(finding).Pairs, Has.Length.EqualTo(n * (n - 1) / 2));
        }
    }

    [Test]
    public void The_points_of_a_severity_are_its_severity()
    {
        var conflict = Quake.Report.Findings.First(f => f.Verdict == Verdict.Conflict);
        var evidence = Quake.Explain(conflict);
        var points = evidence.Severity.Sum(p => p.Points);
        Assert.That(
            conflict.Severity,
            Is.EqualTo(
                points >= FindingEvidence.HighFrom ? Severity.High
                : points >= FindingEvidence.MediumFrom ? Severity.Medium
                : Severity.Low
            )
        );
        Assert.That(evidence.Verdict[0], Does.Contain(conflict.Deciding!.A.Id).And.Contain(conflict.Deciding.B.Id));
    }

    [Test]
    public void An_agreement_has_no_severity_to_explain() =>
        Assert.That(Quake.Explain(Quake.Report.Findings.First(f => f.Verdict == Verdict.Agree)).Severity, Is.Empty);

    [Test]
    public void The_short_form_tells_the_strongest_of_what_the_long_form_tells()
    {
        foreach (var finding in Quake.Report.Findings)
        {
            var told = finding.Deciding!.For.Concat(finding.Deciding.Against).ToList();
            var weighed = Quake.Explain(finding.Deciding.A, finding.Deciding.B);
            Assert.That(told, Is.SubsetOf(weighed.Features.Select(f => $"{f.Feature}: {f.Level}")).And.Not.Empty);
            Assert.That(finding.Deciding.Probability, Is.EqualTo(weighed.Probability));
        }
    }

    [Test]
    public void The_nearest_claims_are_outside_and_in_order()
    {
        foreach (var finding in Quake.Report.Findings)
        {
            var nearest = Quake.Explain(finding).Nearest;
            Assert.That(nearest.Select(n => n.B.Id), Is.Unique.And.All.Matches<string>(id => finding.Claims.All(c => c.Id != id)));
            Assert.That(nearest.Select(n => n.A.Id).Distinct(), Is.SubsetOf(finding.Claims.Select(c => c.Id)));
            Assert.That(nearest.Select(n => n.Total), Is.Ordered.Descending);
        }
    }

    [TestCase(
        "The blaze killed [two] people.",
        "The blaze injured [seven] people.",
        PairOutcome.Vetoed,
        "something else befell those counted",
        TestName = "The killed are not the injured"
    )]
    [TestCase(
        "The attack killed [14] American soldiers.",
        "The attack killed [15] Iraqi soldiers.",
        PairOutcome.Vetoed,
        "other people are counted",
        TestName = "Americans are not Iraqis"
    )]
    [TestCase(
        "In 2003 the fire killed [14] miners.",
        "In 2011 the fire killed [15] miners.",
        PairOutcome.Vetoed,
        "different years",
        TestName = "A sentence of 2003 is not one of 2011"
    )]
    [TestCase(
        "The fire killed [14] miners.",
        "The fire of [3 May 2011] killed 14 miners.",
        PairOutcome.NeverCompared,
        "a count and a date",
        TestName = "A count is not a date"
    )]
    [TestCase(
        "It weighs [95 tonnes].",
        "The lake froze and [31] swans flew away.",
        PairOutcome.NeverCompared,
        "can't answer one question",
        TestName = "A weight is not a count"
    )]
    [TestCase(
        "[Nine] swans flew over Cardiff.",
        "The senate passed [16] bills.",
        PairOutcome.NeverCompared,
        "share no key",
        TestName = "Swans and bills do not meet"
    )]
    [TestCase(
        "The bank closed [31] branches in Wales.",
        "Children broke [900] branches off the trees to build a hut.",
        PairOutcome.TooWeak,
        "Too little speaks",
        TestName = "A common noun alone is too little"
    )]
    public void Two_claims_are_apart_for_a_reason_that_is_named(string one, string other, PairOutcome outcome, string reason)
    {
        var examination = new CrossChecker().Examine([Article("a", one), Article("b", other)]);
        var pair = examination.Explain(Marked("a", one), Marked("b", other));
        Assert.That((pair.Outcome, pair.Reason), Is.EqualTo((outcome, pair.Reason)));
        Assert.That(pair.Reason, Does.Contain(reason));

        Claim Marked(string article, string text) =>
            examination.Report.Claims.Single(c => c.Article.Id == article && c.ValueSpan.Start == text.IndexOf('['));
    }

    [Test]
    public void A_pair_tells_the_keys_of_both_and_which_they_share()
    {
        var examination = new CrossChecker().Examine([
            Article("a", "The blaze killed 31 miners in Cardiff."),
            Article("b", "A fire killed 30 miners in Wales."),
        ]);
        var pair = examination.Explain(examination.Report.Claims[0], examination.Report.Claims[1]);
        Assert.That(pair.KeysOfA.Where(k => k.IsShared).Select(k => k.Name), Is.SupersetOf(new[] { "noun: miners", "event: kill" }));
        Assert.That(pair.KeysOfA.Where(k => !k.IsShared).Select(k => k.Name), Is.SupersetOf(new[] { "value: 31", "word: Cardiff" }));
        Assert.That(pair.KeysOfB.Count(k => k.IsShared), Is.EqualTo(pair.KeysOfA.Count(k => k.IsShared)));
    }

    [Test]
    public void Dates_are_found_by_their_months()
    {
        var examination = new CrossChecker().Examine([
            Article("a", "The bridge fell on 3 May 2011."),
            Article("b", "The bridge was opened in 1970."),
        ]);
        var pair = examination.Explain(examination.Report.Claims[0], examination.Report.Claims[1]);
        Assert.That(pair.KeysOfA.Select(k => k.Name), Has.Member("month: 2011-05"));
        Assert.That(pair.KeysOfB.Select(k => k.Name), Is.SupersetOf(new[] { "months: 1970-01 to 1970-12", "event: open" }));
    }

    [Test]
    public void In_a_large_run_claims_of_other_stories_are_apart()
    {
        var articles = Enumerable
            .Range(0, 80)
            .Select(i => Article($"a{i:00}", i < 2 ? $"The blaze killed {31 + i} miners." : $"The mayor of town {i} praised the band."))
            .ToList();
        var examination = new CrossChecker().Examine(articles);
        var miners = examination.Report.Claims.Where(c => c.Subject == "miners").ToList();
        var pair = examination.Explain(miners[0], miners[1]);
        Assert.That((pair.Outcome, pair.Reason), Is.EqualTo((PairOutcome.NeverCompared, pair.Reason)));
    }

    [Test]
    public void What_is_told_to_be_compared_is_what_candidates_are()
    {
        var pairs = Candidates.Of(Profiles()).Pairs().ToHashSet();
        var candidates = Candidates.Of(Profiles());
        var all =
            from a in Enumerable.Range(0, candidates.Claims)
            from b in Enumerable.Range(0, candidates.Claims)
            where a != b
            select (a, b);
        Assert.That(all.Where(p => candidates.Meet(p.a, p.b)), Is.EquivalentTo(pairs.Concat(pairs.Select(p => (p.B, p.A)))));

        static ClaimProfile[] Profiles() =>
            Aligner.Profiles(
                Quake.Report.Claims,
                CrossCheck.Articles.TextReuse.Lineages.Find([.. Quake.Report.Articles.Select(Document.Parse)])
            );
    }

    [Test]
    public void Items_of_one_list_are_apart()
    {
        var examination = new CrossChecker().Examine([Article("a", "He leaves two sons, 11 and 14 years old.")]);
        var ages = examination.Report.Claims.Where(c => c.ValueText is not "two").ToList();
        Assert.That(ages, Has.Count.EqualTo(2));
        Assert.That(examination.Explain(ages[0], ages[1]).Outcome, Is.EqualTo(PairOutcome.Listed));
    }

    [Test]
    public void A_claim_has_no_pair_with_itself() =>
        Assert.That(() => Quake.Explain(Quake.Report.Claims[0], Quake.Report.Claims[0]), Throws.ArgumentException);

    [Test]
    public void A_claim_of_another_report_is_not_explained() =>
        Assert.That(() => Quake.Explain(Quake.Report.Claims[0], Quake.Report.Claims[0] with { Id = "c4711" }), Throws.ArgumentException);

    private static Article Article(string id, string text) =>
        new()
        {
            Id = id,
            Path = id + ".txt",
            Source = id,
            Text = text.Replace("[", "").Replace("]", ""),
        };
}
