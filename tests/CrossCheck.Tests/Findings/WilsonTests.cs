using CrossCheck.Findings.Sources;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace CrossCheck.Tests.Findings;

/// <summary>The interval around an agreement score.</summary>
public sealed class WilsonTests
{
    [TestCase(24, 22, 0.9167, 0.7415, 0.9768, Description = "worked by hand from Wilson 1927 with z = 1.96")]
    [TestCase(10, 10, 1.0, 0.7225, 1.0)]
    [TestCase(10, 0, 0.0, 0.0, 0.2775)]
    public void Known_values(int compared, int agreed, double share, double low, double high)
    {
        var agreement = Wilson.Of(compared, agreed);
        Assert.Multiple(() =>
        {
            Assert.That(agreement.Share, Is.EqualTo(share).Within(0.0001));
            Assert.That(agreement.Low, Is.EqualTo(low).Within(0.0005));
            Assert.That(agreement.High, Is.EqualTo(high).Within(0.0005));
        });
    }

    [Test]
    public void Nothing_compared_gives_no_score() => Assert.That(Wilson.Of(0, 0), Is.EqualTo(new Agreement(0, 0, null, null, null)));

    [Test]
    public void The_interval_holds_the_share() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<(PositiveInt, NonNegativeInt)>(),
                x =>
                {
                    var compared = x.Item1.Get;
                    var agreement = Wilson.Of(compared, x.Item2.Get % (compared + 1));
                    return agreement.Low <= agreement.Share + 1e-12
                        && agreement.Share <= agreement.High + 1e-12
                        && agreement is { Low: >= 0, High: <= 1 };
                }
            )
            .QuickCheckThrowOnFailure();
}
