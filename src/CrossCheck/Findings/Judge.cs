using System.Collections.Immutable;
using CrossCheck.Alignment;
using CrossCheck.Claims;
using CrossCheck.Claims.Context;
using CrossCheck.Claims.Lexicon;

namespace CrossCheck.Findings;

/// <summary>What was found of one group: the verdict and the pair that carries it.</summary>
/// <param name="Claims">The claims judged.</param>
/// <param name="Verdict">How they stand to each other.</param>
/// <param name="Confidence">How sure the verdict is, 0 to 1.</param>
/// <param name="Strongest">The two claims that differ and most surely answer one question, or of an agreement the first two.</param>
/// <param name="IsInternal">Whether claims differ only inside one article.</param>
internal sealed record Judgement(ImmutableArray<ClaimProfile> Claims, Verdict Verdict, double Confidence, (ClaimProfile A, ClaimProfile B) Strongest, bool IsInternal);

/// <summary>Judges groups: what agrees, what merely moved with time, what can't both hold.</summary>
internal sealed class Judge(PairScorer scorer)
{
    /// <summary>A difference is reported when the two claims that differ answer one question at least this surely; below it the group is taken apart.</summary>
    public const double FlagAt = 0.4;

    /// <summary>Judges a group. A group whose values differ without enough evidence comes apart into groups that do not differ.</summary>
    public IEnumerable<Judgement> Decide(ClaimGroup group)
    {
        var members = group.Members;
        (ClaimProfile A, ClaimProfile B)? strongest = null;
        var sure = 0.0;
        var (anyDifferent, anyContained, crossDifferent) = (false, false, false);
        for (var i = 0; i < members.Length; i++)
        {
            for (var j = i + 1; j < members.Length; j++)
            {
                var (a, b) = (members[i], members[j]);
                var relation = ValueComparison.Compare(a.Claim.Value, b.Claim.Value);
                anyContained |= relation is ValueRelation.Contained or ValueRelation.Rounded;
                if (relation != ValueRelation.Different)
                {
                    continue;
                }

                anyDifferent = true;
                var inside = a.Context.Article == b.Context.Article;
                var probability = PairScorer.Probability(scorer.LogOdds(a, b));
                if (IsPlausible(a.Claim, b.Claim) && (!inside || ShareNames(a, b)) && probability >= FlagAt && (!inside && !crossDifferent || probability > sure && inside != crossDifferent))
                {
                    (strongest, sure) = ((a, b), probability);
                    crossDifferent |= !inside;
                }
            }
        }

        if (strongest is { } pair)
        {
            yield return new Judgement(members, IsUpdate(members) ? Verdict.Update : Verdict.Conflict, Calibrated(sure), pair, !crossDifferent);
        }
        else if (anyDifferent)
        {
            foreach (var part in Apart(members))
            {
                yield return part;
            }
        }
        else
        {
            yield return Settled(members, anyContained, group.Cohesion);
        }
    }

    /// <summary>
    /// Link probabilities with the share of reported differences that were right at them, each of seven annotated corpora left out of the fit in turn (docs/alignment.md).
    /// The fit is too sure of weak links and about right on strong ones.
    /// </summary>
    private static readonly (double Link, double Right)[] Reliability = [(FlagAt, 0.5), (0.65, 0.75), (0.8, 0.9), (1, 0.95)];

    /// <summary>How sure a reported difference is: the share of right ones at its link, between the points measured on a straight line.</summary>
    private static double Calibrated(double probability)
    {
        var at = 1;
        while (at < Reliability.Length - 1 && Reliability[at].Link < probability)
        {
            at++;
        }

        var ((from, low), (to, high)) = (Reliability[at - 1], Reliability[at]);
        return low + ((high - low) * Math.Clamp((probability - from) / (to - from), 0, 1));
    }

    /// <summary>Figures this many times apart are two questions, not two answers; a toll may grow further than that.</summary>
    private const decimal MostTimesApart = 10;

    /// <summary>Whether two values can be answers to one question: no vague length of time against a measured one, and not whole orders apart.</summary>
    private static bool IsPlausible(Claim a, Claim b)
    {
        if (a.Value is not Quantity x || b.Value is not Quantity y)
        {
            return true;
        }

        var isToll = a.Kind == ClaimKind.Count && EventSorts.Is(a.Event, EventSort.Running);
        return isToll || (ValueComparison.Ratio(x, y) is not { } ratio || ratio <= MostTimesApart) && (a.Kind != ClaimKind.Duration || (x.Amount is not null && y.Amount is not null && x.Unit == y.Unit));
    }

    /// <summary>Two values of one article are about one thing only where the sentences name the same: this share of the names of the one that has fewer, weighed by rarity.</summary>
    private const float NamesSharedInside = 0.6f;

    private static bool ShareNames(ClaimProfile a, ClaimProfile b) =>
        Math.Min(a.Sentence.NameMass, b.Sentence.NameMass) is var mass && (mass <= 0 || new ClaimPair(a, b).SharedNames >= NamesSharedInside * mass);

    private static Judgement Settled(ImmutableArray<ClaimProfile> members, bool contained, double cohesion) =>
        new(members, contained ? Verdict.Compatible : Verdict.Agree, cohesion, (members[0], members[1]), false);

    /// <summary>Splits members into runs of values that do not differ, in their order.</summary>
    private IEnumerable<Judgement> Apart(ImmutableArray<ClaimProfile> members)
    {
        var parts = new List<List<ClaimProfile>>();
        foreach (var member in members)
        {
            var home = parts.Find(p => p.TrueForAll(m => ValueComparison.Compare(m.Claim.Value, member.Claim.Value) != ValueRelation.Different));
            if (home is null)
            {
                parts.Add([member]);
            }
            else
            {
                home.Add(member);
            }
        }

        foreach (var part in parts.Where(p => p.Count > 1))
        {
            var contained = part.Exists(a => part.Exists(b => ValueComparison.Compare(a.Claim.Value, b.Claim.Value) is ValueRelation.Contained or ValueRelation.Rounded));
            yield return Settled([.. part], contained, PairScorer.Probability(scorer.LogOdds(part[0], part[1])));
        }
    }

    /// <summary>A running figure that the later reports state larger moved with time; so did one that the texts themselves date differently.</summary>
    private static bool IsUpdate(ImmutableArray<ClaimProfile> members) => IsRevised(members) || (MayRun(members) && (GrowsWithPublication(members) || GrowsWithTexts(members)));

    /// <summary>Whether a sentence itself revises the figure: "with six and later eight".</summary>
    public static bool IsRevised(ImmutableArray<ClaimProfile> members) => members.Any(m => m.Context.IsRevision);

    /// <summary>Whether the claims are of a figure that may run up with time.</summary>
    public static bool MayRun(ImmutableArray<ClaimProfile> members) => members[0].Claim.Kind is ClaimKind.Count or ClaimKind.Duration or ClaimKind.Money && members.Any(IsRunning);

    /// <summary>Whether whoever published later states more.</summary>
    public static bool GrowsWithPublication(ImmutableArray<ClaimProfile> members) => GrowsWith(members, m => (m.Claim.Article.Published, m.Claim.Article.Published));

    /// <summary>Whether the figures that the texts themselves date later are larger.</summary>
    public static bool GrowsWithTexts(ImmutableArray<ClaimProfile> members) => GrowsWith(members, m => (m.Context.First, m.Context.Last));

    /// <summary>Whether every member has a time, and of any two that differ in value one is wholly later and larger.</summary>
    private static bool GrowsWith(ImmutableArray<ClaimProfile> members, Func<ClaimProfile, (DateOnly? First, DateOnly? Last)> time)
    {
        for (var i = 0; i < members.Length; i++)
        {
            for (var j = i + 1; j < members.Length; j++)
            {
                if (time(members[i]) is not ({ } first, { } last) || time(members[j]) is not ({ } otherFirst, { } otherLast))
                {
                    return false;
                }

                if (ValueComparison.Compare(members[i].Claim.Value, members[j].Claim.Value) == ValueRelation.Different
                    && !(last < otherFirst && Least(members[i]) < Least(members[j])) && !(otherLast < first && Least(members[j]) < Least(members[i])))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static decimal? Least(ClaimProfile member) => member.Claim.Value is Quantity quantity ? quantity.Amount ?? quantity.Low : null;

    /// <summary>A toll, or a count that the text calls a total or dates with "since".</summary>
    private static bool IsRunning(ClaimProfile member) =>
        (member.Context.Scope & Scope.Total) != 0
        || EventSorts.Is(member.Claim.Event, EventSort.Running)
        || member.Claim.Time?.EndsWith("/..", StringComparison.Ordinal) == true;
}
