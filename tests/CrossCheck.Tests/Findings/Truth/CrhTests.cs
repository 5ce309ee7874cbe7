using CrossCheck.Findings.Truth;
using NUnit.Framework;

namespace CrossCheck.Tests.Findings.Truth;

/// <summary>CRH on an example worked by hand.</summary>
public sealed class CrhTests
{
    [Test]
    public void Two_questions_by_three_sources()
    {
        // a says 10 and 20, b 10 and 22, c 16 and 20. The medians are 10 and 20.
        // The standard deviations are √8 = 2.828 and √(8/9) = 0.943, so c is 6 / 2.828 = 2.121 away on the first, b 2 / 0.943 = 2.121 on
        // the second,
        // in the mean of two 1.061 each, half of all distance: both weigh -ln 0.5 = 0.693. a has no distance and weighs -ln 0.000001.
        var builder = new BallotBuilder(3, 3);
        builder.Add(ValueFamily.Number, [10, 16], [new(0, 0, 0, 0), new(0, 1, 1, 0), new(1, 2, 2, 0)]);
        builder.Add(ValueFamily.Number, [20, 22], [new(0, 0, 0, 0), new(1, 1, 1, 0), new(0, 2, 2, 0)]);
        var crh = Crh.On(builder.Build(), [1, 1, 1, 1, 1, 1]);
        Assert.Multiple(() =>
        {
            Assert.That(crh.Converged, Is.True);
            Assert.That(crh.Truth, Is.EqualTo(new[] { 10.0, 20.0 }));
            Assert.That(crh.Weights[0], Is.EqualTo(13.816).Within(0.001));
            Assert.That(crh.Weights[1], Is.EqualTo(0.693).Within(0.001));
            Assert.That(crh.Weights[2], Is.EqualTo(0.693).Within(0.001));
        });
    }

    [Test]
    public void A_copied_figure_draws_the_median_no_further()
    {
        // 5, 7, 9, 9, 9: the median is 9; where the last two are copies it is 7.
        var builder = new BallotBuilder(5, 5);
        builder.Add(ValueFamily.Number, [5, 7, 9], [new(0, 0, 0, 0), new(1, 1, 1, 0), new(2, 2, 2, 0), new(2, 3, 3, 0), new(2, 4, 4, 0)]);
        var ballots = builder.Build();
        Assert.Multiple(() =>
        {
            Assert.That(Crh.On(ballots, [1, 1, 1, 1, 1]).Truth[0], Is.EqualTo(9));
            Assert.That(Crh.On(ballots, [1, 1, 1, 0, 0]).Truth[0], Is.EqualTo(7));
        });
    }

    [Test]
    public void Names_have_no_median()
    {
        var builder = new BallotBuilder(2, 2);
        builder.Add(ValueFamily.Category, [double.NaN, double.NaN], [new(0, 0, 0, 0), new(1, 1, 1, 0)]);
        Assert.That(Crh.On(builder.Build(), [1, 1]).Truth[0], Is.NaN);
    }
}
