using CrossCheck.Alignment.Blocking;
using CrossCheck.Alignment.Joining;
using CrossCheck.Alignment.Profiles;
using CrossCheck.Alignment.Weighing;

namespace CrossCheck.Findings.Reasons;

/// <summary>
/// What alignment decided of any two claims of a run, worked out again when it is asked for; the first question takes longer. Safe for any
/// number of threads.
/// </summary>
internal sealed class PairDecisions
{
    private readonly ClaimProfile[] profiles;
    private readonly JoiningRule rule;
    private readonly Lazy<Candidates> candidates;
    private readonly Lazy<LinkNet> net;
    private readonly Lazy<SecondPass> secondPass;

    /// <summary>The decisions on all pairs of <paramref name="profiles"/>, which are named by their places there.</summary>
    public PairDecisions(ClaimProfile[] profiles, PairScorer scorer)
    {
        this.profiles = profiles;
        rule = new JoiningRule(scorer);
        candidates = new(() => Candidates.Of(profiles));
        net = new(() => new LinkNet(profiles, new Aligner(scorer, RivalWeights.Fitted).Links(profiles)));
        secondPass = new(() => new SecondPass(profiles, net.Value, RivalWeights.Fitted));
    }

    /// <summary>The pass that weighs links among their rivals.</summary>
    public SecondPass SecondPass => secondPass.Value;

    /// <summary>What the rule for joining says of two claims, rivals and all.</summary>
    public PairDecision Decide(int a, int b)
    {
        var decision = Alone(a, b);
        if (!decision.IsLink)
        {
            return decision;
        }

        var probability = Revised(a, b, decision);
        if (probability >= Grouping.JoinAt)
        {
            return decision with { Standing = PairStanding.Joined, Probability = probability };
        }

        var rival = decision.Standing == PairStanding.Joined ? BetterPartner(a, b, decision.Probability) : null;
        return decision with
        {
            Standing = rival is null ? PairStanding.TooWeak : PairStanding.Rivalled,
            Probability = probability,
            Rival = rival,
        };
    }

    /// <summary>
    /// The best partner that either claim has in the other's article and that beats the pair by itself; null where none does.
    /// </summary>
    private Rival? BetterPartner(int a, int b, double alone)
    {
        var (ofA, ofB) = (net.Value.Rival(a, b), net.Value.Rival(b, a));
        var (claim, best) = ofB is not null && !(ofA?.LogOdds >= ofB.Value.LogOdds) ? (b, ofB) : (a, ofA);
        return best is { } partner && PairScorer.Probability(partner.LogOdds) is var probability && probability > alone
            ? new Rival(claim, partner.Claim, probability)
            : null;
    }

    /// <summary>The probability that two claims answer one question, among their rivals.</summary>
    private double Revised(int a, int b, PairDecision alone) => SecondPass.Revised(LinkOf(a, b, alone)).Probability;

    /// <summary>The link that two claims would be by themselves.</summary>
    public Link LinkOf(int a, int b, PairDecision alone) =>
        new(Math.Min(a, b), Math.Max(a, b), alone.Probability, profiles[a].DiffersFrom(profiles[b]));

    /// <summary>What it says of two claims by themselves.</summary>
    public PairDecision Alone(int a, int b) =>
        candidates.Value.Meet(a, b) ? rule.Decide(profiles[a], profiles[b], double.NegativeInfinity) : PairDecision.NeverCompared;
}
