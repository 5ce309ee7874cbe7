using System.Globalization;
using CrossCheck.Claims;
using CrossCheck.Findings;
using CrossCheck.Findings.Judging;

namespace CrossCheck.Evaluation;

/// <summary>A group of claims as the scorer sees it.</summary>
/// <param name="Claims">The claims.</param>
/// <param name="Flagged">Whether the verdict is conflict or update.</param>
/// <param name="Confidence">How sure the program is.</param>
public sealed record ScoredGroup(IReadOnlyList<Claim> Claims, bool Flagged, double Confidence)
{
    /// <summary>A judgement as the scorer sees it.</summary>
    internal static ScoredGroup Of(Judgement judgement) =>
        new([.. judgement.Claims.Select(c => c.Claim)], judgement.Verdict is Verdict.Conflict or Verdict.Update, judgement.Confidence);
}

/// <summary>Counts of right and wrong, as the project's scorer defines them; they add up over corpora.</summary>
public sealed record AlignmentScore(
    int Mentions,
    int Found,
    int GoldPairs,
    int FoundPairs,
    int RightPairs,
    int WrongPairs,
    int Traps,
    int Trapped,
    int Differing,
    int Detected,
    int Flagged,
    int RightlyFlagged
)
{
    public static readonly AlignmentScore None = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public double PairPrecision => Share(RightPairs, RightPairs + WrongPairs);

    public double PairRecall => Share(FoundPairs, GoldPairs);

    public double PairF1 => F1(PairPrecision, PairRecall);

    public double FindingPrecision => Share(RightlyFlagged, Flagged);

    public double FindingRecall => Share(Detected, Differing);

    public double FindingF1 => F1(FindingPrecision, FindingRecall);

    public static AlignmentScore operator +(AlignmentScore a, AlignmentScore b) =>
        new(
            a.Mentions + b.Mentions,
            a.Found + b.Found,
            a.GoldPairs + b.GoldPairs,
            a.FoundPairs + b.FoundPairs,
            a.RightPairs + b.RightPairs,
            a.WrongPairs + b.WrongPairs,
            a.Traps + b.Traps,
            a.Trapped + b.Trapped,
            a.Differing + b.Differing,
            a.Detected + b.Detected,
            a.Flagged + b.Flagged,
            a.RightlyFlagged + b.RightlyFlagged
        );

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"mention R {Share(Found, Mentions):0.000}  pair P {PairPrecision:0.000} R {PairRecall:0.000} F1 {PairF1:0.000}  traps "
                + $"{Trapped}/{Traps}  finding P {FindingPrecision:0.000} R {FindingRecall:0.000} F1 {FindingF1:0.000}  flagged {Flagged}"
        );

    /// <summary>Scores the groups of one corpus.</summary>
    public static AlignmentScore Of(GoldCorpus gold, ClaimMatcher matcher, IReadOnlyList<ScoredGroup> groups)
    {
        var groupOf = new Dictionary<Claim, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < groups.Count; i++)
        {
            foreach (var claim in groups[i].Claims)
            {
                groupOf[claim] = i;
            }
        }

        var factsOf = FactsOf(gold, matcher);
        var (mentions, found, goldPairs, foundPairs) = (0, 0, 0, 0);
        foreach (var fact in gold.Facts)
        {
            var hits = fact.Mentions.Select(m => (m.Article, Claims: matcher.Find(m))).ToList();
            mentions += hits.Count;
            found += hits.Count(h => h.Claims.Count > 0);
            for (var i = 0; i < hits.Count; i++)
            {
                for (var j = i + 1; j < hits.Count; j++)
                {
                    if (hits[i].Article != hits[j].Article)
                    {
                        goldPairs++;
                        foundPairs += Together(hits[i].Claims, hits[j].Claims, groupOf) ? 1 : 0;
                    }
                }
            }
        }

        var (right, wrong) = (0, 0);
        foreach (var group in groups)
        {
            var known = group.Claims.Where(factsOf.ContainsKey).ToList();
            for (var i = 0; i < known.Count; i++)
            {
                for (var j = i + 1; j < known.Count; j++)
                {
                    if (factsOf[known[i]].Overlaps(factsOf[known[j]]))
                    {
                        right++;
                    }
                    else
                    {
                        wrong++;
                    }
                }
            }
        }

        var differing = gold.Facts.Where(f => f.IsDiffering).ToList();
        return new AlignmentScore(
            mentions,
            found,
            goldPairs,
            foundPairs,
            right,
            wrong,
            gold.Traps.Count,
            gold.Traps.Count(t => Together(matcher.Find(t.A), matcher.Find(t.B), groupOf)),
            differing.Count,
            differing.Count(f => IsDetected(f, matcher, groups, factsOf)),
            groups.Count(g => g.Flagged),
            groups.Count(g => g.Flagged && IsRight(g, gold, factsOf))
        );
    }

    /// <summary>The facts that each claim states.</summary>
    public static Dictionary<Claim, HashSet<string>> FactsOf(GoldCorpus gold, ClaimMatcher matcher)
    {
        var facts = new Dictionary<Claim, HashSet<string>>(ReferenceEqualityComparer.Instance);
        foreach (var fact in gold.Facts)
        {
            foreach (var claim in fact.Mentions.SelectMany(matcher.Find))
            {
                if (!facts.TryGetValue(claim, out var held))
                {
                    facts.Add(claim, held = []);
                }

                held.Add(fact.Id);
            }
        }

        return facts;
    }

    /// <summary>
    /// Whether a flagged group holds two mentions of a differing fact that make up at least half of its annotated claims.
    /// </summary>
    public static bool IsRight(ScoredGroup group, GoldCorpus gold, Dictionary<Claim, HashSet<string>> factsOf)
    {
        var held = Held(group, factsOf);
        return gold.Facts.Any(f => f.IsDiffering && held.Contains(f.Id));
    }

    /// <summary>The facts of which a group holds two claims or more, and that are at least half of what it holds of any.</summary>
    public static HashSet<string> Held(ScoredGroup group, Dictionary<Claim, HashSet<string>> factsOf)
    {
        var known = group.Claims.Where(factsOf.ContainsKey).ToList();
        return
        [
            .. known
                .SelectMany(c => factsOf[c])
                .GroupBy(f => f)
                .Where(g => g.Count() >= 2 && 2 * g.Count() >= known.Count)
                .Select(g => g.Key),
        ];
    }

    /// <summary>Whether a flagged group that is about <paramref name="fact"/> holds two of its articles that differ.</summary>
    public static bool IsDetected(
        GoldFact fact,
        ClaimMatcher matcher,
        IReadOnlyList<ScoredGroup> groups,
        Dictionary<Claim, HashSet<string>> factsOf
    )
    {
        var claims = fact.Mentions.SelectMany(m => matcher.Find(m).Select(c => (m.Article, Claim: c))).ToList();
        foreach (var group in groups.Where(g => g.Flagged && Held(g, factsOf).Contains(fact.Id)))
        {
            var members = new HashSet<Claim>(group.Claims, ReferenceEqualityComparer.Instance);
            foreach (var (a, b) in fact.Differs)
            {
                var x = claims
                    .Where(c => c.Article == a && members.Contains(c.Claim))
                    .Select(c => c.Claim)
                    .ToHashSet(ReferenceEqualityComparer.Instance);
                var y = claims
                    .Where(c => c.Article == b && members.Contains(c.Claim))
                    .Select(c => c.Claim)
                    .ToHashSet(ReferenceEqualityComparer.Instance);
                if (x.Count > 0 && y.Count > 0 && x.Union(y, ReferenceEqualityComparer.Instance).Count() > 1)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Together(IReadOnlyList<Claim> a, IReadOnlyList<Claim> b, Dictionary<Claim, int> groupOf) =>
        a.Any(x => groupOf.TryGetValue(x, out var g) && b.Any(y => groupOf.TryGetValue(y, out var h) && g == h));

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;

    private static double F1(double p, double r) => p + r == 0 ? 0 : 2 * p * r / (p + r);
}
