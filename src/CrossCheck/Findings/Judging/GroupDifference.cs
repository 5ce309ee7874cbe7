using System.Collections.Immutable;
using CrossCheck.Alignment.Comparing;
using CrossCheck.Alignment.Joining;
using CrossCheck.Alignment.Profiles;
using CrossCheck.Claims;
using CrossCheck.Language;

namespace CrossCheck.Findings.Judging;

/// <summary>How the claims of a group differ: the pair that shows it best, and what tells whether the difference is one.</summary>
/// <param name="Strongest">The two claims that differ and most surely answer one question; of two articles where any are.</param>
/// <param name="Probability">That those two answer one question, 0 to 1, among their rivals.</param>
/// <param name="IsInternal">Whether claims differ only inside one article.</param>
/// <param name="Signs">What <see cref="FindingModel"/> weighs, in the order of <see cref="FindingModel.Names"/>.</param>
internal sealed record GroupDifference(
    (ClaimProfile A, ClaimProfile B) Strongest,
    double Probability,
    bool IsInternal,
    ImmutableArray<double> Signs
)
{
    /// <summary>Figures this many times apart are two questions, not two answers; a toll may grow further than that.</summary>
    private const decimal MostTimesApart = 10;

    /// <summary>
    /// Two values of one article are about one thing only where the sentences name the same: this share of the names of the one that has
    /// fewer, weighed by rarity.
    /// </summary>
    private const float NamesSharedInside = 0.6f;

    /// <summary>Kept between a mean probability and 0 or 1, so that its log-odds are finite.</summary>
    private const double Margin = 0.01;

    /// <summary>Beyond this ratio (its natural logarithm) figures are about equally unlikely to answer one question.</summary>
    private const double MostLogRatio = 2;

    /// <summary>
    /// How the claims of <paramref name="group"/> differ; null where no two exclude each other that can be answers to one question.
    /// </summary>
    public static GroupDifference? Of(ClaimGroup group)
    {
        var members = group.Members;
        var links = group.Links.ToDictionary(l => (l.A, l.B), l => l.Probability);
        (int A, int B, double Probability, bool Inside)? strongest = null;
        var (sum, between, insides) = (0.0, 0, 0);
        for (var i = 0; i < members.Length; i++)
        {
            for (var j = i + 1; j < members.Length; j++)
            {
                if (ValueComparison.Compare(members[i].Claim.Value, members[j].Claim.Value) != ValueRelation.Different)
                {
                    continue;
                }

                var inside = members[i].Context.ArticleNumber == members[j].Context.ArticleNumber;
                var probability = links.GetValueOrDefault((i, j));
                sum += inside ? 0 : probability;
                between += inside ? 0 : 1;
                insides += inside ? 1 : 0;
                var isBetter =
                    strongest is not { } best || (best.Inside && !inside) || (best.Inside == inside && probability > best.Probability);
                if (isBetter && IsPlausible(members[i].Claim, members[j].Claim) && (!inside || ShareNames(members[i], members[j])))
                {
                    strongest = (i, j, probability, inside);
                }
            }
        }

        if (strongest is not { } pair)
        {
            return null;
        }

        var (a, b) = (members[pair.A], members[pair.B]);
        var (sideA, sideB) = (Side(members, a), Side(members, b));
        var ratio = LogRatio(a.Claim.Value, b.Claim.Value);
        var values = Values(members);
        var kind = a.Claim.Kind;
        return new GroupDifference(
            (a, b),
            pair.Probability,
            pair.Inside,
            [
                1,
                LogOdds(pair.Probability),
                LogOdds(between == 0 ? pair.Probability : sum / between),
                Math.Log(Math.Max(sideA, sideB)),
                Math.Log(Math.Min(sideA, sideB)),
                Math.Log(members.Length),
                pair.Inside ? 1 : 0,
                !pair.Inside && insides > 0 ? 1 : 0,
                values >= 3 ? 1 : 0,
                values >= 5 ? 1 : 0,
                ratio,
                ratio > 1 ? 1 : 0,
                RunningFigure.MayRun(members) ? 1 : 0,
                .. ClaimKinds.All.Select(row => row.Kind == kind ? 1.0 : 0),
            ]
        );
    }

    /// <summary>In how many articles a claim of the group says the same, or nothing against it.</summary>
    private static int Side(ImmutableArray<ClaimProfile> members, ClaimProfile of) =>
        members
            .Where(m => ValueComparison.Compare(m.Claim.Value, of.Claim.Value) != ValueRelation.Different)
            .Select(m => m.Context.ArticleNumber)
            .Distinct()
            .Count();

    /// <summary>How many values there are that exclude each other, taken in order.</summary>
    private static int Values(ImmutableArray<ClaimProfile> members)
    {
        var values = new List<Value>();
        foreach (var member in members)
        {
            if (values.TrueForAll(v => ValueComparison.Compare(v, member.Claim.Value) == ValueRelation.Different))
            {
                values.Add(member.Claim.Value);
            }
        }

        return values.Count;
    }

    private static double LogRatio(Value a, Value b) =>
        a is Quantity x && b is Quantity y && ValueComparison.Ratio(x, y) is { } ratio
            ? Math.Min(MostLogRatio, Math.Log((double)Math.Min(ratio, (decimal)Math.Exp(MostLogRatio) + 1)))
            : 0;

    private static double LogOdds(double probability) => Math.Log((probability + Margin) / (1 + Margin - probability));

    /// <summary>
    /// Whether two values can be answers to one question: no vague length of time against a measured one, and not whole orders apart.
    /// </summary>
    private static bool IsPlausible(Claim a, Claim b)
    {
        if (a.Value is not Quantity x || b.Value is not Quantity y)
        {
            return true;
        }

        var isToll = a.Kind == ClaimKind.Count && EventSorts.Is(a.Event, EventSort.Running);
        return isToll
            || (ValueComparison.Ratio(x, y) is not { } ratio || ratio <= MostTimesApart)
                && (a.Kind != ClaimKind.Duration || (x.Amount is not null && y.Amount is not null && x.Unit == y.Unit));
    }

    private static bool ShareNames(ClaimProfile a, ClaimProfile b) =>
        Math.Min(a.Sentence.NameMass, b.Sentence.NameMass) is var mass
        && (mass <= 0 || new ClaimPair(a, b).SharedNames >= NamesSharedInside * mass);
}
