using CrossCheck.Findings.Truth;
using NUnit.Framework;

namespace CrossCheck.Tests.Findings.Truth;

/// <summary>What two sources' common errors say about copying.</summary>
public sealed class CopyFitTests
{
    [Test]
    public void Two_accurate_sources_agree_without_copying()
    {
        // Both are right on nine of ten: 81 both, 9 and 9 one alone, 1 neither.
        var fit = CopyFit.Of(
            new PairCounts
            {
                BothTrue = 81,
                FirstTrue = 9,
                SecondTrue = 9,
                OtherError = 0.9,
                SameError = 0.1,
                ChanceError = 0.1,
            }
        );
        Assert.Multiple(() =>
        {
            Assert.That(fit.Gain, Is.LessThan(1));
            Assert.That(fit.Rate, Is.LessThan(0.05));
        });
    }

    [Test]
    public void The_rate_of_copying_is_found()
    {
        // The first is right on 60 of 100. The second takes over half of that, and is right on 60% of the rest: of 60 true ones 30 + 18 the
        // same, 12 not;
        // of 40 false ones 20 + 1.6 the same, 12 true in the second's, 6.4 false in another way; one false value in ten coincides.
        var pair = new PairCounts
        {
            BothTrue = 48,
            FirstTrue = 12,
            SameError = 21.6,
            SecondTrue = 12,
            OtherError = 6.4,
            ChanceError = 2.8,
        };
        var fit = CopyFit.Of(pair);
        Assert.Multiple(() =>
        {
            Assert.That(fit.Rate, Is.EqualTo(0.5).Within(0.1));
            Assert.That(fit.Gain, Is.GreaterThan(10));
            Assert.That(CopyFit.Of(pair.Turned()).Gain, Is.EqualTo(fit.Gain).Within(1e-9), "the counts tell nothing of the direction");
        });
    }

    [Test]
    public void Who_is_another_source_outside_what_it_shares_is_the_copier()
    {
        // The second is right on 90 of 100 questions that the first leaves out, but shares its many errors.
        var pair = new PairCounts
        {
            BothTrue = 58,
            FirstTrue = 2,
            SameError = 36,
            SecondTrue = 3,
            OtherError = 1,
            ChanceError = 3.7,
            SecondAloneTrue = 90,
            SecondAloneFalse = 10,
            FirstAloneTrue = 60,
            FirstAloneFalse = 40,
        };
        Assert.That(CopyFit.Of(pair).Direction, Is.GreaterThan(CopyFit.Of(pair.Turned()).Direction + 5));
    }

    [Test]
    public void Nothing_in_common_says_nothing() =>
        Assert.That(CopyFit.Of(new PairCounts { FirstAloneTrue = 10, SecondAloneTrue = 10 }), Is.EqualTo(default(CopyFit)));
}
