using CrossCheck.Alignment.Weighing;
using NUnit.Framework;

namespace CrossCheck.Tests.Alignment;

/// <summary>What is explained of a pair is what was decided on it.</summary>
public sealed class PairScorerTests
{
    private static readonly PairScorer Scorer = new(PairWeights.Fitted);

    [TestCase("Five soldiers died in Basra.", "Six soldiers died in Basra.", nameof(Recognised.Nothing))]
    [TestCase("Mayor Johnathan Smith, 58, spoke.", "Mayor Johnathan Smith, 59, spoke.", nameof(Recognised.OnePerson))]
    [TestCase(
        "In all, 42 soldiers had been killed in Basra by 3 May 2003.",
        "In all, 56 soldiers had been killed in Basra by 9 June 2003.",
        nameof(Recognised.RunningToll)
    )]
    public void The_waterfall_ends_at_the_log_odds(string one, string other, string recognised)
    {
        var (a, b) = (Sentences.First(one, 1), Sentences.First(other, 2));
        var waterfall = Scorer.Weigh(a, b);
        Assert.That(waterfall.Recognised.ToString(), Is.EqualTo(recognised));
        Assert.That(waterfall.Total, Is.EqualTo(Scorer.LogOdds(a, b)).Within(1e-9));
    }
}
