using System.Collections.Immutable;
using CrossCheck.Alignment.Profiles;
using CrossCheck.Alignment.Vetoes;

namespace CrossCheck.Alignment.Joining;

/// <summary>
/// Claims that chains of links connect. Joins them into groups, strongest link first, as long as a group as a whole agrees to the newcomer
/// (average linkage).
/// </summary>
internal sealed class Component
{
    /// <summary>
    /// Two groups whose claims contradict each other in more than this share of pairs stay apart; a lone misread claim does not keep two
    /// groups from joining.
    /// </summary>
    private const double MostContradictions = 0.1;

    /// <summary>
    /// Up to so many pairs the stronger half decides: among two or three texts, one that words its claim oddly would keep the others away.
    /// </summary>
    private const int FewPairs = 4;

    private readonly IReadOnlyList<ClaimProfile> profiles;
    private readonly Link[] links;
    private readonly Dictionary<(int, int), double> probability;

    /// <summary>The component that <paramref name="links"/> connect.</summary>
    public Component(IReadOnlyList<ClaimProfile> profiles, ArraySegment<Link> links)
    {
        this.profiles = profiles;
        this.links = [.. links];
        probability = new Dictionary<(int, int), double>(this.links.Length);
        foreach (var link in this.links)
        {
            probability[(link.A, link.B)] = link.Probability;
        }

        this.links.AsSpan()
            .Sort(
                static (x, y) =>
                    x.Probability != y.Probability ? y.Probability.CompareTo(x.Probability)
                    : x.A != y.A ? x.A.CompareTo(y.A)
                    : x.B.CompareTo(y.B)
            );
    }

    /// <summary>The groups of two or more; members ascending.</summary>
    public List<ImmutableArray<int>> Group(double joinAt)
    {
        var groupOf = new Dictionary<int, List<int>>();
        var apart = new HashSet<(int, int, int, int)>();
        foreach (var link in links)
        {
            if (link.Probability < joinAt)
            {
                break;
            }

            var (a, b) = (Of(link.A), Of(link.B));
            if (a == b || apart.Contains(Names(a, b)))
            {
                continue;
            }

            if (Between(a, b, probability) < joinAt || Contradict(a, b, profiles) || GiveArticleTwoPositions(a, b, joinAt))
            {
                apart.Add(Names(a, b));
                continue;
            }

            var (large, small) = a.Count < b.Count ? (b, a) : (a, b);
            large.AddRange(small);
            foreach (var member in small)
            {
                groupOf[member] = large;
            }
        }

        return [.. groupOf.Values.Distinct().Where(g => g.Count > 1).Select(g => g.Order().ToImmutableArray())];

        List<int> Of(int claim)
        {
            if (!groupOf.TryGetValue(claim, out var group))
            {
                groupOf.Add(claim, group = [claim]);
            }

            return group;
        }

        // A group keeps its first member and only grows, so these name two groups as they are now.
        static (int, int, int, int) Names(List<int> a, List<int> b) =>
            a[0] < b[0] ? (a[0], a.Count, b[0], b.Count) : (b[0], b.Count, a[0], a.Count);
    }

    /// <summary>The group of <paramref name="members"/>, which ascend, with the links among them.</summary>
    public ClaimGroup Made(ImmutableArray<int> members)
    {
        var sum = 0.0;
        var within = ImmutableArray.CreateBuilder<Link>();
        for (var i = 0; i < members.Length; i++)
        {
            for (var j = i + 1; j < members.Length; j++)
            {
                if (probability.TryGetValue((members[i], members[j]), out var p))
                {
                    sum += p;
                    within.Add(new Link(i, j, p));
                }
            }
        }

        return new ClaimGroup([.. members.Select(i => profiles[i])], sum / (members.Length * (members.Length - 1) / 2.0))
        {
            Links = within.ToImmutable(),
        };
    }

    /// <summary>Whether the claims of two groups contradict each other too often for the groups to join.</summary>
    public static bool Contradict(List<int> a, List<int> b, IReadOnlyList<ClaimProfile> profiles)
    {
        var allowed = (int)(MostContradictions * a.Count * b.Count);
        foreach (var x in a)
        {
            foreach (var y in b)
            {
                if (Contradictions.Any(profiles[x], profiles[y]) && --allowed < 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// Whether joined an article would hold two positions on one question: it states different values in the two groups, and no two of them
    /// would join by themselves, as they do where it
    /// revises or repeats itself in other words.
    /// </summary>
    private bool GiveArticleTwoPositions(List<int> a, List<int> b, double joinAt)
    {
        var split = new HashSet<int>();
        var revised = new HashSet<int>();
        foreach (var x in a)
        {
            foreach (var y in b)
            {
                if (profiles[x].Context.ArticleNumber == profiles[y].Context.ArticleNumber && profiles[x].DiffersFrom(profiles[y]))
                {
                    (probability.GetValueOrDefault(x < y ? (x, y) : (y, x)) < joinAt ? split : revised).Add(
                        profiles[x].Context.ArticleNumber
                    );
                }
            }
        }

        return !split.IsSubsetOf(revised);
    }

    /// <summary>The mean probability over all pairs between two groups, or over the stronger half where there are few.</summary>
    public static double Between(List<int> a, List<int> b, Dictionary<(int, int), double> probability)
    {
        var pairs = a.Count * b.Count;
        Span<double> few = stackalloc double[FewPairs];
        var sum = 0.0;
        var count = 0;
        foreach (var x in a)
        {
            foreach (var y in b)
            {
                var p = probability.GetValueOrDefault(x < y ? (x, y) : (y, x));
                sum += p;
                if (pairs <= FewPairs)
                {
                    few[count++] = p;
                }
            }
        }

        if (pairs > FewPairs)
        {
            return sum / pairs;
        }

        few[..count].Sort();
        var half = Math.Max(1, count / 2);
        sum = 0;
        foreach (var p in few[(count - half)..count])
        {
            sum += p;
        }

        return sum / half;
    }
}
