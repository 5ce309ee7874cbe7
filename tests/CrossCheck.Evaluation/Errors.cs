using System.Globalization;
using CrossCheck.Alignment.Comparing;
using CrossCheck.Alignment.Profiles;
using CrossCheck.Alignment.Weighing;
using CrossCheck.Claims;
using CrossCheck.Findings;
using CrossCheck.Findings.Judging;

namespace CrossCheck.Evaluation;

/// <summary>
/// Lists what a corpus shows to be wrong, with the levels and weights of each pair, so that the largest class of error can be worked on
/// first.
/// </summary>
internal static class Errors
{
    /// <summary>Prints false findings, wrongly joined facts and the discrepancies that were not found.</summary>
    public static void Print(Corpus corpus, AlignmentWeights weights, TextWriter output)
    {
        var scorer = new PairScorer(weights.Pairs);
        output.WriteLine($"== {corpus.Gold.Name}: {corpus.Completeness()}");
        var judgements = corpus.Judge(weights);
        foreach (
            var judgement in judgements.Where(j =>
                j.Verdict is Verdict.Conflict or Verdict.Update && !AlignmentScore.IsRight(ScoredGroup.Of(j), corpus.Gold, corpus.FactsOf)
            )
        )
        {
            output.WriteLine($"false {judgement.Verdict} over {judgement.Claims.Length} claims");
            Print(judgement.Strongest.A, judgement.Strongest.B, scorer, output);
        }

        foreach (var judgement in judgements)
        {
            var wrong = judgement
                .Claims.SelectMany((a, i) => judgement.Claims.Skip(i + 1).Select(b => (A: a, B: b)))
                .Where(p =>
                    corpus.FactsOf.ContainsKey(p.A.Claim)
                    && corpus.FactsOf.ContainsKey(p.B.Claim)
                    && !corpus.StateOneFact(p.A.Claim, p.B.Claim)
                )
                .ToList();
            if (wrong.Count > 0)
            {
                output.WriteLine($"{wrong.Count} pairs of two facts in a group of {judgement.Claims.Length}");
                Print(wrong[0].A, wrong[0].B, scorer, output);
            }
        }

        foreach (var trap in corpus.Gold.Traps)
        {
            if (corpus.Joined(trap, judgements) is { } joined)
            {
                output.WriteLine($"trap: {trap.Why}");
                Print(joined.A, joined.B, scorer, output);
            }
        }

        foreach (var fact in corpus.Gold.Facts.Where(f => f.IsDiffering && !corpus.IsDetected(f, judgements)))
        {
            if (corpus.Strongest(fact, scorer) is not { } pair)
            {
                output.WriteLine($"not found, no two values differ: {fact.Question}");
                continue;
            }

            output.WriteLine($"{(pair.Probability < Judge.FlagAt ? "not found" : "lost in grouping")}: {fact.Question}");
            Print(pair.A, pair.B, scorer, output);
            if (pair.Probability >= Judge.FlagAt)
            {
                foreach (
                    var group in judgements.Where(j =>
                        j.Claims.Any(c => corpus.FactsOf.TryGetValue(c.Claim, out var facts) && facts.Contains(fact.Id))
                    )
                )
                {
                    var claims = group.Claims.Select(c => $"{Fact(c.Claim)}[{c.Claim.ValueText}] {c.Claim.Article.Id}");
                    output.WriteLine($"       {group.Verdict}: {string.Join("; ", claims)}");
                }
            }

            string Fact(Claim claim) =>
                !corpus.FactsOf.TryGetValue(claim, out var facts) ? "unknown "
                : facts.Contains(fact.Id) ? ""
                : "other ";
        }
    }

    private static void Print(ClaimProfile a, ClaimProfile b, PairScorer scorer, TextWriter output)
    {
        var family = PairFamilies.Of(a, b);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {PairScorer.Probability(scorer.LogOdds(a, b)):0.00} [{a.Claim.ValueText}] {a.Claim.Article.Id}: {a.Claim.SentenceText}"
            )
        );
        output.WriteLine($"       [{b.Claim.ValueText}] {b.Claim.Article.Id}: {b.Claim.SentenceText}");
        output.WriteLine(
            "       "
                + string.Join(
                    "; ",
                    Comparisons.All.Select(
                        (feature, i) =>
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{feature.Name}: {feature.Levels[feature.Level(a, b)]} "
                                    + $"{scorer.Weights.Of(family, i, feature.Level(a, b)):+0.0;-0.0}"
                            )
                    )
                )
        );
    }
}
