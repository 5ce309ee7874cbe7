namespace CrossCheck.Alignment;

/// <summary>How likely two claims answer one question: the log-odds of their levels added up (Fellegi and Sunter's model of record linkage, with fitted weights).</summary>
internal sealed class PairScorer(PairWeights weights)
{
    /// <summary>The weights added up.</summary>
    public PairWeights Weights => weights;

    /// <summary>The log-odds of one toll stated at two times: about four in five, since the same formula may tell of two places.</summary>
    private const double RunningToll = 1.4;

    /// <summary>The log-odds that the two claims answer one question; negative infinity where they contradict.</summary>
    public double LogOdds(ClaimProfile a, ClaimProfile b)
    {
        if (Comparisons.AreRunningToll(a, b))
        {
            return RunningToll;
        }

        if (Comparisons.Contradict(a, b))
        {
            return double.NegativeInfinity;
        }

        var family = PairFamilies.Of(a, b);
        var sum = weights.Intercept(family);
        for (var i = 0; i < Comparisons.All.Count; i++)
        {
            sum += weights.Of(family, i, Comparisons.All[i].Level(a, b));
        }

        return sum;
    }

    /// <summary>Log-odds as a probability.</summary>
    public static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
