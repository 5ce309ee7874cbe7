using System.Collections.Immutable;
using CrossCheck.Alignment.Anchors;
using CrossCheck.Alignment.Comparing;
using CrossCheck.Alignment.Profiles;
using CrossCheck.Alignment.Vetoes;

namespace CrossCheck.Alignment.Weighing;

/// <summary>
/// How likely two claims answer one question: the log-odds of their levels added up (Fellegi and Sunter's model of record linkage, with
/// fitted weights).
/// </summary>
internal sealed class PairScorer
{
    /// <summary>The log-odds of one toll stated at two times: about four in five, since the same formula may tell of two places.</summary>
    private const double RunningToll = 1.4;

    /// <summary>
    /// The log-odds of one question where both ages are of one person by full name, or by a last name where they do not differ: about nine
    /// in ten, since a name may be misread.
    /// </summary>
    private const double OnePerson = 2.2;

    /// <summary>The features in the order in which they are asked: the costly last.</summary>
    private static readonly ImmutableArray<int> Order =
    [
        .. Enumerable.Range(0, Comparisons.All.Count).OrderBy(i => Comparisons.All[i].IsCostly),
    ];

    /// <summary>For each family and place in <see cref="Order"/>, the most that the features from there on can add.</summary>
    private readonly double[][] most;

    /// <summary>Scores with <paramref name="weights"/>.</summary>
    public PairScorer(PairWeights weights)
    {
        Weights = weights;
        most = [.. Enum.GetValues<PairFamily>().Select(family => Most(weights, family))];
    }

    /// <summary>The weights added up.</summary>
    public PairWeights Weights { get; }

    /// <summary>The log-odds that the two claims answer one question; negative infinity where they contradict.</summary>
    public double LogOdds(ClaimProfile a, ClaimProfile b) => LogOdds(a, b, double.NegativeInfinity, out _);

    /// <summary>
    /// The log-odds that the two claims answer one question; negative infinity where they contradict, and where they can't reach
    /// <paramref name="least"/>, as soon as that is clear. <paramref name="veto"/> tells what contradicts.
    /// </summary>
    public double LogOdds(ClaimProfile a, ClaimProfile b, double least, out Contradiction veto)
    {
        var pair = new ClaimPair(a, b);
        var recognised = Recognise(ref pair, out veto);
        if (recognised != Recognised.Nothing)
        {
            return LogOdds(recognised);
        }

        if (veto != Contradiction.None)
        {
            return double.NegativeInfinity;
        }

        var family = pair.Family;
        var reachable = most[(int)family];
        var sum = Weights.Intercept(family);
        for (var i = 0; i < Order.Length; i++)
        {
            if (sum + reachable[i] < least)
            {
                return double.NegativeInfinity;
            }

            sum += Weights.Of(family, Order[i], Comparisons.All[Order[i]].Of(ref pair));
        }

        return sum;
    }

    /// <summary>How the log-odds of two claims add up, feature by feature, also where a contradiction keeps them apart.</summary>
    public Waterfall Weigh(ClaimProfile a, ClaimProfile b)
    {
        var pair = new ClaimPair(a, b);
        var family = pair.Family;
        var recognised = Recognise(ref pair, out var veto);
        if (recognised != Recognised.Nothing)
        {
            return new Waterfall(family, LogOdds(recognised), [], veto, recognised);
        }

        var steps = ImmutableArray.CreateBuilder<WaterfallStep>(Comparisons.All.Count);
        for (var i = 0; i < Comparisons.All.Count; i++)
        {
            var feature = Comparisons.All[i];
            var level = feature.Of(ref pair);
            steps.Add(
                new WaterfallStep(
                    feature.Name,
                    feature.Levels[level].Label,
                    Weights.Of(family, i, level),
                    !feature.IsCircumstance && !feature.Levels[level].IsNothing
                )
            );
        }

        return new Waterfall(family, Weights.Intercept(family), steps.ToImmutable(), veto, Recognised.Nothing);
    }

    /// <summary>A probability, neither 0 nor 1, as log-odds.</summary>
    public static double LogOdds(double probability) => Math.Log(probability / (1 - probability));

    /// <summary>Log-odds as a probability.</summary>
    public static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    /// <summary>As what a pair is recognised as a whole, and what contradicts.</summary>
    private static Recognised Recognise(ref ClaimPair pair, out Contradiction veto)
    {
        veto = Contradiction.None;
        if (StoryAnchors.MayMeet(pair.A, pair.B) && Contradictions.AreRunningToll(ref pair))
        {
            return Recognised.RunningToll;
        }

        veto = Contradictions.Of(ref pair);
        return veto == Contradiction.None && Owners.AreOnePerson(ref pair) ? Recognised.OnePerson : Recognised.Nothing;
    }

    private static double LogOdds(Recognised recognised) => recognised == Recognised.RunningToll ? RunningToll : OnePerson;

    private static double[] Most(PairWeights weights, PairFamily family)
    {
        var most = new double[Order.Length + 1];
        for (var i = Order.Length - 1; i >= 0; i--)
        {
            most[i] =
                most[i + 1]
                + Enumerable.Range(0, Comparisons.All[Order[i]].Levels.Length).Max(level => weights.Of(family, Order[i], level));
        }

        return most;
    }
}
