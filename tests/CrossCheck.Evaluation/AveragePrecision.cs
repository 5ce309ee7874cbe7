namespace CrossCheck.Evaluation;

/// <summary>
/// How well pairs of claims are ranked: the mean, over the pairs of one fact, of the share of such pairs among all that rank as high.
/// </summary>
internal static class AveragePrecision
{
    /// <summary>
    /// Over the pairs of two articles whose values differ; the mean of the corpora, each weighed by the root of how many such pairs state
    /// one fact.
    /// </summary>
    public static double Over(IEnumerable<Corpus> corpora, Func<Corpus, AlignmentWeights> weightsFor)
    {
        var (sum, mass) = (0.0, 0.0);
        foreach (var corpus in corpora)
        {
            var ranked = corpus.Ranked(weightsFor(corpus)).OrderByDescending(p => p.LogOdds).Select(p => p.Same).ToList();
            var weight = Math.Sqrt(ranked.Count(same => same));
            sum += weight * Of(ranked);
            mass += weight;
        }

        return mass == 0 ? 0 : sum / mass;
    }

    private static double Of(List<bool> ranked)
    {
        var (right, sum) = (0, 0.0);
        for (var i = 0; i < ranked.Count; i++)
        {
            right += ranked[i] ? 1 : 0;
            sum += ranked[i] ? (double)right / (i + 1) : 0;
        }

        return right == 0 ? 0 : sum / right;
    }
}
