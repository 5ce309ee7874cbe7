using System.Collections.Immutable;
using CrossCheck.Alignment.Joining;
using CrossCheck.Claims;

namespace CrossCheck.Benchmarks.News;

/// <summary>How many pairs of claims that answer one question share a group, and how many pairs in a group answer one question.</summary>
internal sealed class TruthScore
{
    /// <summary>Scores <paramref name="groups"/>.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="questions">The question of each, -1 for none, which is left out.</param>
    /// <param name="groups">What was aligned.</param>
    public TruthScore(ImmutableArray<Claim> claims, int[] questions, ImmutableArray<ClaimGroup> groups)
    {
        TruePairs = questions.Where(q => q >= 0).CountBy(q => q).Sum(q => Pairs(q.Value));
        var questionOf = new Dictionary<Claim, int>(claims.Length, ReferenceEqualityComparer.Instance);
        for (var i = 0; i < claims.Length; i++)
        {
            questionOf.Add(claims[i], questions[i]);
        }

        var (right, joined) = (0L, 0L);
        foreach (var group in groups)
        {
            var answered = group.Members.Select(m => questionOf[m.Claim]).Where(q => q >= 0).CountBy(q => q).ToList();
            joined += Pairs(answered.Sum(q => q.Value));
            right += answered.Sum(q => Pairs(q.Value));
        }

        Precision = joined == 0 ? 1 : (double)right / joined;
        Recall = TruePairs == 0 ? 1 : (double)right / TruePairs;
    }

    /// <summary>Pairs of claims that answer one question.</summary>
    public long TruePairs { get; }

    /// <summary>Share of the joined pairs that answer one question.</summary>
    public double Precision { get; }

    /// <summary>Share of the pairs that answer one question that were joined.</summary>
    public double Recall { get; }

    /// <summary>The harmonic mean of both.</summary>
    public double F1 => 2 * Precision * Recall / (Precision + Recall);

    private static long Pairs(long count) => count * (count - 1) / 2;
}
