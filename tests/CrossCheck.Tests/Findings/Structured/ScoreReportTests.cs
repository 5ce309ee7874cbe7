using System.Globalization;
using CrossCheck.Findings;
using CrossCheck.Findings.Sources;
using CrossCheck.Findings.Structured;
using NUnit.Framework;

namespace CrossCheck.Tests.Findings.Structured;

/// <summary>What a table of claims says about its sources.</summary>
public sealed class ScoreReportTests
{
    [TestCase("11 12", Verdict.Conflict)]
    [TestCase("11 11", Verdict.Agree)]
    [TestCase("11 11.0", Verdict.Agree)]
    [TestCase("14,000 13,960", Verdict.Compatible, Description = "the finer one rounds to the coarser")]
    [TestCase("14,000 13,400", Verdict.Conflict)]
    [TestCase("10,000 9,400", Verdict.Conflict, Description = "rounding excuses no more than five in a hundred")]
    [TestCase("2003-03-20 2003-03-20", Verdict.Agree)]
    [TestCase("2003-03-20 2003-03", Verdict.Compatible, Description = "the month holds the day")]
    [TestCase("2003-03-20 2003-03-21", Verdict.Conflict)]
    [TestCase("2003-03-20 2004", Verdict.Conflict)]
    [TestCase("2003 2004", Verdict.Conflict)]
    [TestCase("Paris Lyon", Verdict.Conflict)]
    [TestCase("Paris Paris", Verdict.Agree)]
    [TestCase("11 eleven", Verdict.Conflict, Description = "where one is no number all are words")]
    public void Two_values_of_one_item(string values, Verdict verdict) =>
        Assert.That(Single(values.Split(' ').Select((v, i) => $"s{i},i,\"{v}\",,,,")).Verdict, Is.EqualTo(verdict));

    [TestCase("35,km 22,miles", Verdict.Agree, Description = "converted figures may differ by three in a hundred")]
    [TestCase("35,km 25,miles", Verdict.Conflict)]
    [TestCase("35,km 35,", Verdict.Agree, Description = "a bare figure is in the unit of the others")]
    [TestCase("35,km 35,kg", Verdict.Conflict)]
    public void Units(string values, Verdict verdict) =>
        Assert.That(
            Single(values.Split(' ').Select((v, i) => $"s{i},i,{v.Split(',')[0]},,{v.Split(',')[1]},,")).Verdict
                is Verdict.Compatible
                    or Verdict.Agree,
            Is.EqualTo(verdict == Verdict.Agree)
        );

    [Test]
    public void A_coarse_value_joins_the_best_supported_it_covers()
    {
        var finding = Single(["a,i,13960,,,,", "b,i,13960,,,,", "c,i,14210,,,,", "d,i,\"14,000\",,,,"]);
        Assert.That(finding.Differs, Is.EqualTo("13960 (a, b, d) against 14210 (c)."));
    }

    [Test]
    public void A_source_that_contradicts_itself_is_told()
    {
        var finding = Single(["a,i,11,,,,", "a,i,12,,,,"]);
        Assert.Multiple(() =>
        {
            Assert.That((finding.Verdict, finding.IsInternal, finding.Severity), Is.EqualTo((Verdict.Conflict, true, Severity.Low)));
            Assert.That(finding.Estimate, Is.Null);
        });
    }

    [TestCase("count", "2009-01-04", "2009-01-06", Verdict.Update)]
    [TestCase("count", "2009-01-06", "2009-01-04", Verdict.Conflict, Description = "it fell")]
    [TestCase("count", "2009-01-04", "2009-01-04", Verdict.Conflict, Description = "on one day")]
    [TestCase("count", "2009-01-04", "", Verdict.Conflict, Description = "one is not dated")]
    [TestCase("measure", "2009-01-04", "2009-01-06", Verdict.Conflict, Description = "a length does not grow")]
    public void A_count_may_move_with_time(string kind, string first, string second, Verdict verdict) =>
        Assert.That(Single([$"a,toll,11,{kind},,{first},", $"b,toll,14,{kind},,{second},"]).Verdict, Is.EqualTo(verdict));

    [TestCase("11 11 12 12", Severity.High, Description = "two voices on either side")]
    [TestCase("11 12", Severity.Medium, Description = "one against one")]
    [TestCase("11 11 11 12", Severity.Low, Description = "one against several")]
    public void Severity_weighs_the_voices_on_each_side(string values, Severity severity) =>
        Assert.That(Single(values.Split(' ').Select((v, i) => $"s{i},i,{v},,,,")).Severity, Is.EqualTo(severity));

    [Test]
    public void Sources_of_one_lineage_are_one_voice()
    {
        var report = Report(["a,i,11,,,,afp", "b,i,11,,,,afp", "c,i,11,,,,afp", "d,i,12,,,,", "e,i,12,,,,"]);
        Assert.Multiple(() =>
        {
            Assert.That(report.Findings.Single().Estimate!.Value, Is.EqualTo("12"));
            Assert.That(report.Sources[0].Raw, Is.EqualTo(Wilson.Of(1, 1)), "two others say the same, two otherwise");
            Assert.That(report.Sources[0].ByLineage, Is.EqualTo(Wilson.Of(1, 0)), "of other lineages two say otherwise");
            Assert.That(report.Sources[0].Alone, Is.EqualTo(new[] { "g1" }));
            Assert.That(report.Lineages.Single().Credit, Is.EqualTo("afp"));
            Assert.That(report.Lineages.Single().Sources.Select(s => s.Source), Is.EqualTo(new[] { "a", "b", "c" }));
        });
    }

    [Test]
    public void A_copier_is_named_with_whom_it_copies()
    {
        var report = Report(Copied(day: _ => ""));
        var lineage = report.Lineages.Single().Sources;
        Assert.Multiple(() =>
        {
            Assert.That(lineage.Select(s => (s.Source, s.Copies)), Is.EqualTo(new[] { ("a", null), ("copy", "a") }));
            Assert.That(lineage[1].Rate, Is.GreaterThan(0.8));
            Assert.That(report.Sources.Select(s => s.Reliability), Is.All.InRange(0.5, 1.0));
        });
    }

    [Test]
    public void Where_dates_tell_who_came_first_the_later_is_the_copier()
    {
        var report = Report(Copied(day: source => source == "a" ? "2009-01-06" : "2009-01-04"));
        Assert.That(
            report.Lineages.Single().Sources.Select(s => (s.Source, s.Copies)),
            Is.EqualTo(new[] { ("a", "copy"), ("copy", null) })
        );
    }

    [Test]
    public void Conflicts_come_first_and_findings_are_numbered_in_their_order()
    {
        var report = Report([
            "a,same,1,,,,",
            "b,same,1,,,,",
            "a,round,14000,,,,",
            "b,round,13960,,,,",
            "a,differs,1,,,,",
            "b,differs,2,,,,",
            "a,alone,1,,,,",
        ]);
        Assert.Multiple(() =>
        {
            Assert.That(
                report.Findings.Select(f => (f.Id, f.Item, f.Verdict)),
                Is.EqualTo(
                    new[] { ("g1", "differs", Verdict.Conflict), ("g2", "round", Verdict.Compatible), ("g3", "same", Verdict.Agree) }
                )
            );
            Assert.That(
                (
                    report.Count(Verdict.Conflict),
                    report.Count(Verdict.Compatible),
                    report.Count(Verdict.Agree),
                    report.Count(Verdict.Update)
                ),
                Is.EqualTo((1, 1, 1, 0))
            );
        });
    }

    [Test]
    public void A_fingerprint_stays_while_item_and_values_do()
    {
        var one = Single(["a,i,11,,,,", "b,i,12,,,,"]).Fingerprint;
        Assert.Multiple(() =>
        {
            Assert.That(Single(["b,i,12,,,,", "c,i,12,,,,", "a,i,11,,,,"]).Fingerprint, Is.EqualTo(one));
            Assert.That(Single(["a,i,11,,,,", "b,i,13,,,,"]).Fingerprint, Is.Not.EqualTo(one));
            Assert.That(Single(["a,j,11,,,,", "b,j,12,,,,"]).Fingerprint, Is.Not.EqualTo(one));
        });
    }

    [Test]
    public void A_source_with_nothing_to_compare_has_no_score()
    {
        var source = Report(["a,i,11,,,,"]).Sources.Single();
        Assert.That(
            (source.Raw.Share, source.ByLineage.Share, source.Reliability),
            Is.EqualTo(((double?)null, (double?)null, (double?)null))
        );
    }

    [Test]
    public void No_claims_make_an_empty_report()
    {
        var report = Report([]);
        Assert.That(
            (report.Sources.Length, report.Lineages.Length, report.Findings.Count(), report.Matrix.Sources.Length),
            Is.EqualTo((0, 0, 0, 0))
        );
    }

    private static ItemFinding Single(IEnumerable<string> rows) => Report(rows).Findings.Single();

    private static ScoreReport Report(IEnumerable<string> rows)
    {
        var (table, bad) = ClaimTableTests.Read("source,item,value,kind,unit,date,lineage\n" + string.Concat(rows.Select(r => r + "\n")));
        Assert.That(bad, Is.Empty);
        return ScoreReport.Of(table);
    }

    /// <summary>
    /// Five sources that err on every fourth to sixth item, each in its own way, and one that takes nine of ten answers over from the
    /// first.
    /// </summary>
    private static IEnumerable<string> Copied(Func<string, string> day)
    {
        string[] sources = ["a", "b", "c", "d", "e", "copy"];
        for (var item = 0; item < 200; item++)
        {
            var truth = 1000 + (item * 7);
            string? original = null;
            for (var s = 0; s < sources.Length; s++)
            {
                var errs = (item + (3 * s)) % (4 + (s % 3)) == 0;
                var value = (errs ? truth + 101 + (37 * s) : truth).ToString(CultureInfo.InvariantCulture);
                original ??= value;
                value = sources[s] == "copy" && item % 10 != 3 ? original : value;
                yield return $"{sources[s]},item {item},{value},number,,{day(sources[s])},";
            }
        }
    }
}
