using CrossCheck.Alignment.Profiles;
using CrossCheck.Alignment.Vetoes;
using CrossCheck.Alignment.Weighing;

namespace CrossCheck.Alignment.Joining;

/// <summary>What the rule for joining says of two claims.</summary>
internal enum PairStanding
{
    /// <summary>They share no key by which claims find each other.</summary>
    NeverCompared,

    /// <summary>They are items of one list.</summary>
    Listed,

    /// <summary>They contradict each other.</summary>
    Vetoed,

    /// <summary>Too little speaks for one question.</summary>
    TooWeak,

    /// <summary>One of them has a better partner in the other's article.</summary>
    Rivalled,

    /// <summary>They would join by themselves.</summary>
    Joined,
}

/// <summary>The better partner that one of two claims has in the other's article.</summary>
/// <param name="Claim">Index of the claim that has it.</param>
/// <param name="Partner">Index of the partner.</param>
/// <param name="Probability">That those two answer one question by themselves, 0 to 1.</param>
internal readonly record struct Rival(int Claim, int Partner, double Probability);

/// <summary>Whether two claims may join, and why not.</summary>
/// <param name="Standing">What the rule says.</param>
/// <param name="Probability">That they answer one question, 0 to 1; zero where grouping does not count the pair.</param>
/// <param name="Veto">What contradicts, where they are vetoed.</param>
/// <param name="Rival">The better partner, where they are rivalled.</param>
internal readonly record struct PairDecision(
    PairStanding Standing,
    double Probability = 0,
    Contradiction Veto = Contradiction.None,
    Rival? Rival = null
)
{
    /// <summary>Two claims that were never compared.</summary>
    public static readonly PairDecision NeverCompared = new(PairStanding.NeverCompared);

    /// <summary>Whether grouping counts the pair: for joining, or where it is too weak for that among others.</summary>
    public bool IsLink => Probability > 0;
}

/// <summary>
/// The one rule by which two claims may join: no items of one list, no contradiction, enough that speaks for one question.
/// <see cref="SecondPass"/> has the last word.
/// </summary>
internal sealed class JoiningRule(PairScorer scorer)
{
    /// <summary>Decides on two claims that were compared; by themselves, before their rivals are asked.</summary>
    /// <param name="a">The one claim.</param>
    /// <param name="b">The other.</param>
    /// <param name="least">
    /// Log-odds below which a pair is called too weak as soon as that is clear, whatever else speaks against it.
    /// </param>
    public PairDecision Decide(ClaimProfile a, ClaimProfile b, double least = Grouping.WeakestDifference)
    {
        if (IsListed(a, b))
        {
            return new PairDecision(PairStanding.Listed);
        }

        var logOdds = scorer.LogOdds(a, b, least, out var veto);
        var weakest = a.DiffersFrom(b) ? Grouping.WeakestDifference : Grouping.WeakestLink;
        var probability = logOdds > weakest ? PairScorer.Probability(logOdds) : 0;
        return new PairDecision(
            veto != Contradiction.None ? PairStanding.Vetoed
                : probability >= Grouping.JoinAt ? PairStanding.Joined
                : PairStanding.TooWeak,
            probability,
            veto
        );
    }

    /// <summary>
    /// Whether two different values are items of one list: one sentence states both ("two sons, 11 and 14"), or each stands in the other's
    /// sentence too.
    /// A figure that the sentence revises ("six and later eight") is none.
    /// </summary>
    public static bool IsListed(ClaimProfile a, ClaimProfile b) =>
        (ReferenceEquals(a.Context.Sentence, b.Context.Sentence) || b.Beside.Contains(a.ValueHash) || a.Beside.Contains(b.ValueHash))
        && a.DiffersFrom(b)
        && !((a.Context.IsRevision || b.Context.IsRevision) && a.Context.Head == b.Context.Head);
}
