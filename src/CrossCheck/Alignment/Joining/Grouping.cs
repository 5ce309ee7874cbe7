using System.Collections.Immutable;
using CrossCheck.Alignment.Profiles;

namespace CrossCheck.Alignment.Joining;

/// <summary>Two claims with the probability that they answer one question.</summary>
/// <param name="A">Index of the one.</param>
/// <param name="B">Index of the other, larger.</param>
/// <param name="Probability">0 to 1.</param>
/// <param name="Differs">Whether their values differ.</param>
internal readonly record struct Link(int A, int B, double Probability, bool Differs = false);

/// <summary>
/// Joins linked claims into groups. Claims that no chain of links strong enough to join connects are grouped apart from each other, on all
/// processors.
/// </summary>
internal static class Grouping
{
    /// <summary>Pairs below these log-odds (about 1 in 50) never help to hold a group together and are not kept.</summary>
    public const double WeakestLink = -4;

    /// <summary>Pairs whose values differ are kept from these on until their rivals were asked, who may raise them.</summary>
    public const double WeakestDifference = -5.5;

    /// <summary>Two groups join when the mean probability over all pairs between them reaches this.</summary>
    public const double JoinAt = 0.2;

    /// <summary>The groups of two or more, ordered by their first member.</summary>
    /// <param name="profiles">The claims.</param>
    /// <param name="links">The links, in batches, in whatever order.</param>
    /// <param name="joinAt">What the mean probability must reach.</param>
    public static ImmutableArray<ClaimGroup> Group(
        IReadOnlyList<ClaimProfile> profiles,
        IReadOnlyList<List<Link>> links,
        double joinAt = JoinAt
    )
    {
        var components = Components(profiles.Count, links, joinAt);
        var groups = new List<(int First, ClaimGroup Group)>[components.Count];
        Parallel.For(
            0,
            components.Count,
            i =>
            {
                var component = new Component(profiles, components[i]);
                groups[i] = component.Group(joinAt).ConvertAll(members => (members[0], component.Made(members)));
            }
        );
        return [.. groups.SelectMany(g => g).OrderBy(g => g.First).Select(g => g.Group)];
    }

    /// <summary>The links of each component, strongest first; components in the order of their first claims.</summary>
    private static List<ArraySegment<Link>> Components(int claims, IReadOnlyList<List<Link>> links, double joinAt)
    {
        // Union by smaller index with path halving: the root of a component is its first claim.
        var parent = new int[claims];
        for (var i = 0; i < claims; i++)
        {
            parent[i] = i;
        }

        foreach (var link in All())
        {
            if (link.Probability >= joinAt)
            {
                var (a, b) = (Root(link.A), Root(link.B));
                parent[Math.Max(a, b)] = Math.Min(a, b);
            }
        }

        var starts = new int[claims + 1];
        foreach (var link in All())
        {
            starts[Root(link.A) + 1] += Root(link.A) == Root(link.B) ? 1 : 0;
        }

        for (var i = 0; i < claims; i++)
        {
            starts[i + 1] += starts[i];
        }

        var sorted = new Link[starts[claims]];
        var next = starts.AsSpan(0, claims).ToArray();
        foreach (var link in All())
        {
            if (Root(link.A) == Root(link.B))
            {
                sorted[next[Root(link.A)]++] = link;
            }
        }

        var components = new List<ArraySegment<Link>>();
        for (var root = 0; root < claims; root++)
        {
            if (starts[root + 1] > starts[root])
            {
                components.Add(new ArraySegment<Link>(sorted, starts[root], starts[root + 1] - starts[root]));
            }
        }

        return components;

        IEnumerable<Link> All() => links.SelectMany(batch => batch);

        int Root(int i)
        {
            while (parent[i] != i)
            {
                i = parent[i] = parent[parent[i]];
            }

            return i;
        }
    }
}
