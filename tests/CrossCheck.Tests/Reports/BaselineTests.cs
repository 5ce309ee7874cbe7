using CrossCheck.Articles;
using CrossCheck.Findings;
using CrossCheck.Reports.Pipelines;
using NUnit.Framework;

namespace CrossCheck.Tests.Reports;

public sealed class BaselineTests
{
    private static readonly Report Sample = SampleReport.Build();

    /// <summary>The baseline written for <paramref name="report"/>, read again.</summary>
    public static Baseline RoundTrip(Report report)
    {
        var text = new StringWriter();
        Baseline.Write(report, text);
        return Read(text.ToString());
    }

    [Test]
    public void Holds_what_differs_one_finding_a_line()
    {
        var text = new StringWriter();
        Baseline.Write(Sample, text);
        Assert.That(
            text.ToString(),
            Is.EqualTo(
                """
                {"format":"crosscheck baseline","version":1,"findings":[
                {"fingerprint":"00000000000000g1","question":"people killed | in the <quake>","differs":"at least 11 against 12."},
                {"fingerprint":"00000000000000g2","question":"people hurt","differs":"50 against 60."},
                {"fingerprint":"00000000000000g3","question":"toll","differs":"It rose from 11 to 14 in two days."}
                ]}

                """
            )
        );
    }

    [Test]
    public void Is_read_back_as_it_was_written() =>
        Assert.That(Sample.Findings.Select(RoundTrip(Sample).Contains), Is.EqualTo(new[] { true, true, true, false }));

    [Test]
    public void Of_nothing_is_empty() => Assert.That(RoundTrip(Sample with { Findings = [] }).Count, Is.Zero);

    [Test]
    public void A_JSON_report_is_a_baseline_too() =>
        Assert.That(Sample.Findings.All(Read(ReportText.Of("json", Sample)).Contains), Is.True);

    [TestCase("{\"format\":", ":1: this is no JSON; write the baseline anew with \"crosscheck baseline\".")]
    [TestCase("[1, 2]", ": this is neither a baseline nor a JSON report; write one with \"crosscheck baseline\".")]
    [TestCase(
        "{\"format\":\"crosscheck baseline\",\"version\":2,\"findings\":[]}",
        ": this program reads baselines of version 1; write the baseline anew with \"crosscheck baseline\"."
    )]
    [TestCase(
        "{\"format\":\"crosscheck baseline\",\"version\":1,\"findings\":[\n{\"question\":\"q\"}]}",
        ":2: an entry has no fingerprint of 16 digits; write the baseline anew with \"crosscheck baseline\"."
    )]
    public void A_damaged_file_is_an_error_that_names_the_line(string text, string message) =>
        Assert.That(() => Read(text), Throws.TypeOf<InputException>().With.Message.EndsWith(message));

    [Test]
    public void A_missing_file_is_an_error() =>
        Assert.That(
            () => Baseline.Read(Path.Combine(Path.GetTempPath(), "no such baseline.json")),
            Throws.TypeOf<InputException>().With.Message.Contains("write one with")
        );

    private static Baseline Read(string text)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            return Baseline.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
