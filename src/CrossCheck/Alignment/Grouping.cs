using System.Collections.Immutable;

namespace CrossCheck.Alignment;

/// <summary>Two claims with the probability that they answer one question.</summary>
/// <param name="A">Index of the one.</param>
/// <param name="B">Index of the other, larger.</param>
/// <param name="Probability">0 to 1.</param>
internal readonly record struct Link(int A, int B, double Probability);

/// <summary>Joins linked claims into groups, strongest link first, as long as a group as a whole agrees to the newcomer (average linkage).</summary>
internal static class Grouping
{
    /// <summary>Pairs below these log-odds (about 1 in 50) never help to hold a group together and are not kept.</summary>
    public const double WeakestLink = -4;

    /// <summary>Two groups join when the mean probability over all pairs between them reaches this.</summary>
    public const double JoinAt = 0.26;

    /// <summary>The groups of two or more, ordered by their first member.</summary>
    public static ImmutableArray<ClaimGroup> Group(IReadOnlyList<ClaimProfile> profiles, List<Link> links, double joinAt = JoinAt)
    {
        var probability = new Dictionary<(int, int), double>(links.Count);
        foreach (var link in links)
        {
            probability[(link.A, link.B)] = link.Probability;
        }

        var members = new List<int>?[profiles.Count];
        var groupOf = new int[profiles.Count];
        for (var i = 0; i < profiles.Count; i++)
        {
            members[i] = [i];
            groupOf[i] = i;
        }

        links.Sort(static (x, y) => x.Probability != y.Probability ? y.Probability.CompareTo(x.Probability) : x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
        foreach (var link in links)
        {
            if (link.Probability < joinAt)
            {
                break;
            }

            var (a, b) = (groupOf[link.A], groupOf[link.B]);
            if (a == b || Between(members[a]!, members[b]!, probability) < joinAt || Contradict(members[a]!, members[b]!, profiles))
            {
                continue;
            }

            if (members[a]!.Count < members[b]!.Count)
            {
                (a, b) = (b, a);
            }

            foreach (var member in members[b]!)
            {
                groupOf[member] = a;
            }

            members[a]!.AddRange(members[b]!);
            members[b] = null;
        }

        return [.. members.Where(m => m is { Count: > 1 })
            .Select(m => m!.Order().ToList())
            .OrderBy(m => m[0])
            .Select(m => new ClaimGroup([.. m.Select(i => profiles[i])], Within(m, probability)))];
    }

    /// <summary>Two groups whose claims contradict each other in more than this share of pairs stay apart; a lone misread claim does not keep two groups from joining.</summary>
    private const double MostContradictions = 0.1;

    /// <summary>Whether the claims of two groups contradict each other too often for the groups to join.</summary>
    public static bool Contradict(List<int> a, List<int> b, IReadOnlyList<ClaimProfile> profiles)
    {
        var allowed = (int)(MostContradictions * a.Count * b.Count);
        foreach (var x in a)
        {
            foreach (var y in b)
            {
                if (Comparisons.Contradict(profiles[x], profiles[y]) && --allowed < 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Up to so many pairs the stronger half decides: among two or three texts, one that words its claim oddly would keep the others away.</summary>
    private const int FewPairs = 4;

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

    private static double Within(List<int> members, Dictionary<(int, int), double> probability)
    {
        var sum = 0.0;
        for (var i = 0; i < members.Count; i++)
        {
            for (var j = i + 1; j < members.Count; j++)
            {
                sum += probability.GetValueOrDefault((members[i], members[j]));
            }
        }

        return sum / (members.Count * (members.Count - 1) / 2.0);
    }
}
