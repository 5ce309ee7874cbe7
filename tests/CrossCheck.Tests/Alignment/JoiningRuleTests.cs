using CrossCheck.Alignment.Joining;
using CrossCheck.Alignment.Vetoes;
using CrossCheck.Alignment.Weighing;
using NUnit.Framework;

namespace CrossCheck.Tests.Alignment;

/// <summary>
/// Whether two claims may join by themselves, and what keeps them apart. The first figures of two texts are compared, or the first two of
/// one.
/// </summary>
public sealed class JoiningRuleTests
{
    private static readonly JoiningRule Rule = new(new PairScorer(PairWeights.Fitted));

    [TestCase("Five soldiers died in Basra.", "Six soldiers died in Basra.", nameof(PairStanding.Joined), nameof(Contradiction.None))]
    [TestCase(
        "Five Iraqi soldiers died in Basra.",
        "Six American soldiers died in Basra.",
        nameof(PairStanding.Vetoed),
        nameof(Contradiction.OtherPopulation)
    )]
    [TestCase("Five soldiers died in 2004.", "Six soldiers died in 2006.", nameof(PairStanding.Vetoed), nameof(Contradiction.OtherYear))]
    [TestCase("Five soldiers died in Basra.", "Shops sold 900 lamps in Oslo.", nameof(PairStanding.TooWeak), nameof(Contradiction.None))]
    public void Between_articles(string one, string other, string standing, string veto)
    {
        var decision = Rule.Decide(Sentences.First(one, 1), Sentences.First(other, 2));
        Assert.That((decision.Standing.ToString(), decision.Veto.ToString()), Is.EqualTo((standing, veto)));
        Assert.That(decision.IsLink, Is.EqualTo(decision.Standing == PairStanding.Joined));
    }

    [TestCase("Five soldiers and six children died.", nameof(PairStanding.Listed))]
    public void In_one_sentence(string text, string standing)
    {
        var claims = Sentences.All(text);
        Assert.That(Rule.Decide(claims[0], claims[1]).Standing.ToString(), Is.EqualTo(standing));
    }
}
