using CrossCheck.Claims;
using CrossCheck.Reports;
using NUnit.Framework;

namespace CrossCheck.Tests.Reports;

/// <summary>Who says what, in short.</summary>
public sealed class PositionTests
{
    [TestCase("g1", "At least 11 (Daily Herald)|12 (<img src=x onerror=alert(1)> | `News`)")]
    [TestCase("g2", "50 (Daily Herald)|60 (Daily Herald)")]
    [TestCase("g3", "At least 11 (Daily Herald)|14 (Daily Herald)", Description = "an update runs from the oldest figure to the newest")]
    [TestCase("g4", "Sunday (2009-01-04) (Daily Herald, <img src=x onerror=alert(1)> | `News`)", Description = "a source is named once")]
    public void Of_a_finding(string id, string positions) =>
        Assert.That(string.Join('|', Position.Of(SampleReport.Build().Findings.Single(f => f.Id == id))), Is.EqualTo(positions));

    [Test]
    public void Hedges_and_units_make_no_position_of_their_own()
    {
        var finding = SampleReport.Build().Findings[0];
        var (hedged, other) = (finding.Claims[0], finding.Claims[1]);
        Claim[] claims =
        [
            hedged,
            other with { Value = new Quantity { Amount = 11.0m, Low = 11, High = 11 } },
            other with { Value = new Quantity { Amount = 11_000, BaseAmount = 11, Unit = "mm" } },
        ];
        Assert.That(Position.Of(finding with { Claims = [.. claims] }), Has.Length.EqualTo(1));
    }
}
