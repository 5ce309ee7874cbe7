using System.Collections.Immutable;
using CrossCheck.Articles;
using CrossCheck.Findings;
using CrossCheck.Reports;
using CrossCheck.Reports.Comparison;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace CrossCheck.Tests.Reports.Comparison;

/// <summary>What is new, changed and gone between two reports.</summary>
public sealed class ReportComparisonTests
{
    private static readonly Report Sample = SampleReport.Build();

    [Test]
    public void A_report_and_itself_say_the_same_also_where_one_was_written_and_read_again()
    {
        var written = Path.GetTempFileName();
        try
        {
            using (var output = new StreamWriter(written))
            {
                ReportFormat.All.Single(f => f.Name == "json").Write(Sample, output);
            }

            Assert.That(
                ReportComparison.Of(ComparedReport.Of(Sample), ComparedReport.Read(written)),
                Has.Property("IsEmpty").True.And.Property("Unchanged").EqualTo(3)
            );
        }
        finally
        {
            File.Delete(written);
        }
    }

    [Test]
    public void What_only_the_later_report_holds_is_new_and_the_other_way_round_gone()
    {
        var fewer = Sample with { Findings = [.. Sample.Findings.Where(f => f.Id != "g2")] };
        Assert.That(Compared(fewer, Sample).New.Single().Id, Is.EqualTo("g2"));
        Assert.That(Compared(Sample, fewer).Gone.Single().Id, Is.EqualTo("g2"));
    }

    [Test]
    public void Agreements_come_and_go_without_a_word()
    {
        var fewer = Sample with { Findings = [.. Sample.Findings.Where(f => f.Verdict != Verdict.Agree)] };
        Assert.That(Compared(Sample, fewer).IsEmpty && Compared(fewer, Sample).IsEmpty);
    }

    [Test]
    public void A_finding_whose_values_changed_is_known_by_a_claim_that_it_shares()
    {
        var corrected = With(
            "g1",
            f => f with { Fingerprint = "ffffffffffffffff", Claims = [f.Claims[0], Sample.Claims[2]], Differs = "at least 11 against 14." }
        );
        var change = Compared(Sample, corrected).Changed.Single();
        Assert.That((change.Was.Id, change.Is.Id, change.Aspects), Is.EqualTo(("g1", "g1", ImmutableArray.Create(Aspect.Values))));
    }

    [Test]
    public void A_claim_is_known_by_its_words_where_its_text_was_edited_above_it()
    {
        var edited = Sample.Articles[0] with { Text = "UPDATED\r\n\r\n" + Sample.Articles[0].Text };
        Article Now(Article article) => article.Id == edited.Id ? edited : article;
        TextSpan Moved(TextSpan span) => new(span.Start + 11, span.Length);
        var claims = Sample.Claims.ToDictionary(
            c => c.Id,
            c =>
                c.Article.Id == edited.Id
                    ? c with
                    {
                        Article = edited,
                        ValueSpan = Moved(c.ValueSpan),
                        SentenceSpan = Moved(c.SentenceSpan),
                    }
                    : c
        );
        var later = Sample with
        {
            Articles = [.. Sample.Articles.Select(Now)],
            Claims = [.. Sample.Claims.Select(c => claims[c.Id])],
            Findings =
            [
                .. Sample.Findings.Select(f =>
                    f with
                    {
                        Fingerprint = "f" + f.Fingerprint[1..],
                        Claims = [.. f.Claims.Select(c => claims[c.Id])],
                    }
                ),
            ],
        };
        Assert.That(
            Compared(Sample, later),
            Has.Property("New").Empty.And.Property("Gone").Empty.And.Property("Changed").Length.EqualTo(3)
        );
    }

    [Test]
    public void A_change_of_verdict_severity_review_or_sources_is_told()
    {
        Assert.That(
            Aspects("g2", f => f with { Verdict = Verdict.Agree, Severity = null }),
            Is.EqualTo(new[] { Aspect.Verdict, Aspect.Severity })
        );
        Assert.That(
            Aspects("g4", f => f with { Verdict = Verdict.Conflict, Severity = Severity.Low }),
            Is.EqualTo(new[] { Aspect.Verdict, Aspect.Severity })
        );
        Assert.That(Aspects("g3", f => f with { Differs = "It rose from 11 to 14, say three." }), Is.EqualTo(new[] { Aspect.Sources }));
        Assert.That(Aspects("g3", Dismissed), Is.EqualTo(new[] { Aspect.Review }));
    }

    [TestCase("g1", Severity.High, true)]
    [TestCase("g2", Severity.Medium, false, Description = "of low severity")]
    [TestCase("g3", Severity.Low, false, Description = "an update")]
    public void Only_a_conflict_of_some_weight_fails(string id, Severity severity, bool fails)
    {
        var without = Sample with { Findings = [.. Sample.Findings.Where(f => f.Id != id)] };
        Assert.That(Compared(without, Sample).Fails(severity), Is.EqualTo(fails));
        Assert.That(Compared(without, With(id, Dismissed)).Fails(severity), Is.False);
        Assert.That(Compared(Sample, without).Fails(Severity.Low), Is.False);
    }

    [Test]
    public void Each_flagged_finding_is_new_changed_or_unchanged_whatever_two_runs_hold() =>
        Prop.ForAll<bool[], bool[]>(
                (kept, keptLater) =>
                {
                    var (earlier, later) = (Part(kept), Part(keptLater));
                    var comparison = Compared(earlier, later);
                    int Flagged(Report report) => report.Findings.Count(f => f.Traits().IsFlagged);
                    return comparison.New.Length + comparison.Changed.Length + comparison.Unchanged == Flagged(later)
                        && comparison.Gone.Length + comparison.Changed.Length + comparison.Unchanged == Flagged(earlier)
                        && comparison.Gone.Select(f => f.Id).SequenceEqual(Compared(later, earlier).New.Select(f => f.Id));
                }
            )
            .QuickCheckThrowOnFailure();

    [Test]
    public Task Text() => Verifier.Verify(Written(ComparisonText.Write));

    [Test]
    public Task Json() => Verifier.Verify(Written(ComparisonJson.Write), "json");

    [Test]
    public void Json_can_be_read() =>
        Assert.That(JObject.Parse(Written(ComparisonJson.Write))["changed"]!.Single()["was"]!["id"]!.ToString(), Is.EqualTo("g3"));

    private static Finding Dismissed(Finding finding) =>
        finding with
        {
            Decision = new Decision
            {
                Fingerprint = finding.Fingerprint,
                State = ReviewState.Dismissed,
                At = DateTimeOffset.UnixEpoch,
                Question = finding.Label,
                Values = [],
                Sentences = [],
            },
        };

    private static string Written(Action<ReportComparison, TextWriter> write)
    {
        var earlier = Sample with { Findings = [.. Sample.Findings.Where(f => f.Id != "g1")] };
        var later = With(
            "g3",
            f => f with { Fingerprint = "ffffffffffffffff", Severity = Severity.High, Differs = "It rose from 11 to 15\u001b[31m." }
        );
        var output = new StringWriter();
        write(Compared(earlier, later with { Findings = [.. later.Findings.Where(f => f.Id != "g2")] }), output);
        return output.ToString().ReplaceLineEndings("\n");
    }

    private static Report Part(bool[] kept) => Sample with { Findings = [.. Sample.Findings.Where((_, i) => i < kept.Length && kept[i])] };

    private static Report With(string id, Func<Finding, Finding> change) =>
        Sample with
        {
            Findings = [.. Sample.Findings.Select(f => f.Id == id ? change(f) : f)],
        };

    private static IEnumerable<Aspect> Aspects(string id, Func<Finding, Finding> change) =>
        Compared(Sample, With(id, change)).Changed.Single().Aspects;

    private static ReportComparison Compared(Report earlier, Report later) =>
        ReportComparison.Of(ComparedReport.Of(earlier), ComparedReport.Of(later));
}
