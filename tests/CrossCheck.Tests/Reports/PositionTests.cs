using CrossCheck.Claims;
using CrossCheck.Findings;
using CrossCheck.Reports;
using NUnit.Framework;

namespace CrossCheck.Tests.Reports;

/// <summary>Who says what, in short.</summary>
public sealed class PositionTests
{
    [TestCase(
        "g1",
        "At least 11 (Daily Herald, 4 Jan)|12 (<img src=x onerror=alert(1)> | `News`)",
        Description = "a day that is not known is left out"
    )]
    [TestCase("g2", "50 (Daily Herald, 4 Jan)|60 (Daily Herald, 4 Jan)")]
    [TestCase(
        "g3",
        "At least 11 (Daily Herald, 4 Jan)|14 (Daily Herald, 6 Jan)",
        Description = "an update runs from the oldest figure to the newest"
    )]
    [TestCase(
        "g4",
        "Sunday (2009-01-04) (Daily Herald, 4 Jan; <img src=x onerror=alert(1)> | `News`)",
        Description = "a source is named once"
    )]
    public void Of_a_finding(string id, string positions) =>
        Assert.That(
            string.Join('|', new Positions(SampleReport.Build()).Of(SampleReport.Build().Findings.Single(f => f.Id == id))),
            Is.EqualTo(positions)
        );

    [Test]
    public void The_value_with_more_voices_comes_first_unless_the_figure_runs()
    {
        var report = SampleReport.Build();
        var conflict = report.Findings[0];
        var (herald, hostile) = (conflict.Claims[0], conflict.Claims[1]);
        var third = hostile with
        {
            Id = "c9",
            Article = herald.Article with { Id = "third", Published = new DateOnly(2010, 1, 1) },
            ValueSpan = herald.ValueSpan,
        };
        var three = conflict with { Claims = [herald, hostile, third] };
        string[] Values(Finding finding) => [.. new Positions(report).Of(finding).Select(p => $"{p.Claims.Length} of {p.Claims[0].Id}")];
        Assert.That(Values(three), Is.EqualTo(new[] { "2 of c7", "1 of c1" }));
        Assert.That(
            Values(three with { IsRunning = true }),
            Is.EqualTo(new[] { "1 of c1", "2 of c9" }),
            "from the oldest on, undated claims last"
        );
        Assert.That(Values(three with { IsRunning = true, Claims = [herald, third] }), Is.EqualTo(new[] { "1 of c1", "1 of c9" }));
        Assert.That(
            new Positions(report).Of(three with { Claims = [herald, third] })[1].Voices[0].Day,
            Is.EqualTo("1 Jan 2010"),
            "over several years the year is said"
        );
    }

    [Test]
    public void Two_claims_of_different_values_carry_the_verdict()
    {
        var report = SampleReport.Build();
        Assert.That(
            new Positions(report).Carrying(report.Findings[0]),
            Is.EqualTo((report.Findings[0].Claims[0], report.Findings[0].Claims[1]))
        );
        Assert.That(new Positions(report).Carrying(report.Findings[3]), Is.Null);
    }

    [Test]
    public void Hedges_and_units_make_no_position_of_their_own()
    {
        var finding = SampleReport.Build().Findings[0];
        var (hedged, other) = (finding.Claims[0], finding.Claims[1]);
        Claim[] claims =
        [
            hedged,
            other with
            {
                Value = new Quantity
                {
                    Amount = 11.0m,
                    Low = 11,
                    High = 11,
                },
            },
            other with
            {
                Value = new Quantity
                {
                    Amount = 11_000,
                    BaseAmount = 11,
                    Unit = "mm",
                },
            },
        ];
        Assert.That(new Positions(SampleReport.Build()).Of(finding with { Claims = [.. claims] }), Has.Length.EqualTo(1));
    }
}
