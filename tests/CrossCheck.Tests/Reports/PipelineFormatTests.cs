using System.Xml.Linq;
using CrossCheck.Findings;
using CrossCheck.Reports.Pipelines;
using NUnit.Framework;

namespace CrossCheck.Tests.Reports;

/// <summary>What pipelines read, apart from SARIF.</summary>
public sealed class PipelineFormatTests
{
    private static readonly Report Sample = SampleReport.Build();

    [Test]
    public Task Summary() => Verifier.Verify(ReportText.Of("summary", Sample, new Gate { ChangedArticles = ["herald-2"] }), "md");

    [Test]
    public Task Annotations() => Verifier.Verify(ReportText.Of("github", Sample), "txt");

    [Test]
    public Task Text() => Verifier.Verify(ReportText.Of("text", Sample), "txt");

    [Test]
    public Task JUnit() =>
        Verifier.Verify(ReportText.Of("junit", Sample, new Gate { Baseline = GateTests.BaselineOf(Sample, "g2") }), "xml");

    [Test]
    public void There_are_no_annotations_when_everything_is_known() =>
        Assert.That(ReportText.Of("github", Sample, new Gate { Baseline = GateTests.BaselineOf(Sample, "g1", "g2", "g3") }), Is.Empty);

    [Test]
    public void The_text_is_the_counts_alone_when_everything_is_known() =>
        Assert.That(
            ReportText.Of("text", Sample, new Gate { Baseline = GateTests.BaselineOf(Sample, "g1", "g2", "g3") }),
            Is.EqualTo($"0 new; in all {FindingCounts.InWords(Sample.Findings)}.\n")
        );

    [Test]
    public void A_summary_says_so_when_everything_is_known() =>
        Assert.That(
            ReportText.Of("summary", Sample, new Gate { Baseline = GateTests.BaselineOf(Sample, "g1", "g2", "g3") }),
            Does.StartWith("## CrossCheck: nothing new\n")
        );

    [Test]
    public void A_long_summary_stays_below_what_GitHub_takes_for_a_comment()
    {
        var many = Sample with
        {
            Findings = [.. Enumerable.Range(0, 1000).Select(i => Sample.Findings[0] with { Fingerprint = $"{i:x16}" })],
        };
        var summary = ReportText.Of("summary", many);
        Assert.That(summary, Does.EndWith("\n980 more; the full report has them.\n"));
        Assert.That(summary, Has.Length.LessThan(65_536));
    }

    [Test]
    public void JUnit_has_a_case_for_each_group_and_counts_them()
    {
        var xml = XDocument.Parse(ReportText.Of("junit", Sample));
        Assert.Multiple(() =>
        {
            Assert.That(xml.Descendants("testcase").Count(), Is.EqualTo(Sample.Findings.Length));
            Assert.That(xml.Descendants("failure").Count(), Is.EqualTo((int?)xml.Root!.Attribute("failures")));
            Assert.That(xml.Descendants("testsuite").Sum(s => (int?)s.Attribute("tests")), Is.EqualTo((int?)xml.Root!.Attribute("tests")));
        });
    }

    [TestCase("a\u0001b\uFFFEc")]
    [TestCase("lone \uD83D surrogate")]
    [TestCase("]]> & <b>")]
    public void JUnit_is_well_formed_whatever_an_article_holds(string label)
    {
        var xml = ReportText.Of("junit", Sample with { Findings = [Sample.Findings[0] with { Label = label, Differs = label }] });
        Assert.That(() => XDocument.Parse(xml), Throws.Nothing);
    }

    [TestCase("a,b:c%.txt", "a%2Cb%3Ac%25.txt")]
    public void An_annotation_encodes_what_would_end_a_property(string path, string encoded)
    {
        var moved = Sample.Findings[0] with
        {
            Claims = [.. Sample.Findings[0].Claims.Select(c => c with { Article = c.Article with { Path = path } })],
        };
        Assert.That(
            ReportText.Of("github", Sample with { Findings = [moved] }),
            Does.StartWith($"::warning file={encoded},line=3,col=1,endLine=3,endColumn=12,title=")
        );
    }

    [Test]
    public void No_text_of_an_article_adds_a_command_to_the_log()
    {
        var forged = Sample.Findings[0] with { Label = "x\n::error::forged", Differs = "y\r\n::stop-commands::z" };
        Assert.That(
            ReportText.Of("github", Sample with { Findings = [forged] }).TrimEnd('\n'),
            Does.Not.Contain("\n").And.StartsWith("::warning ")
        );
    }
}
