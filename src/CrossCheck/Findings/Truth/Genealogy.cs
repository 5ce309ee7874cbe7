namespace CrossCheck.Findings.Truth;

/// <summary>Whom a source copies.</summary>
/// <param name="Root">The source at the root of its family; itself where it copies nobody.</param>
/// <param name="Copies">The source it copies; -1 where none.</param>
/// <param name="Rate">Share of the common questions that it copied.</param>
/// <param name="Probability">That the two depend on each other, 0 to 1.</param>
internal readonly record struct Descent(int Root, int Copies, double Rate, double Probability);

/// <summary>
/// Draws the family tree of sources from the pairs that depend on each other: two copies of one original share its errors too, but less
/// closely than each shares them with the original, so the tree of the closest pairs is taken. Its root is the source from which the
/// copying best
/// explains the accuracies and the publication order; where these leave it open, the one most copied, then the one named first.
/// </summary>
internal static class Genealogy
{
    /// <summary>Directions whose log-likelihoods differ by less than this are taken as open.</summary>
    private const double Open = 5;

    /// <summary>The descent of each source.</summary>
    public static Descent[] Of(IEnumerable<Dependence> dependences, int sourceCount)
    {
        var descent = new Descent[sourceCount];
        var parent = Enumerable.Range(0, sourceCount).ToArray();
        var branches = new List<Dependence>[sourceCount];
        foreach (var pair in dependences.OrderByDescending(d => d.Gain).ThenBy(d => d.First).ThenBy(d => d.Second))
        {
            var (a, b) = (Find(parent, pair.First), Find(parent, pair.Second));
            if (a != b)
            {
                parent[Math.Max(a, b)] = Math.Min(a, b);
                (branches[pair.First] ??= []).Add(pair);
                (branches[pair.Second] ??= []).Add(pair);
            }
        }

        for (var source = 0; source < sourceCount; source++)
        {
            descent[source] = new Descent(source, -1, 0, 0);
        }

        foreach (var family in Enumerable.Range(0, sourceCount).GroupBy(s => Find(parent, s)).Where(f => f.Count() > 1))
        {
            Descend(Root([.. family], branches), branches, descent);
        }

        return descent;
    }

    /// <summary>The member from which the tree is likeliest to have grown.</summary>
    private static int Root(int[] family, List<Dependence>[] branches)
    {
        var likelihood = new Dictionary<int, double> { [family[0]] = 0 };
        var open = new Stack<int>([family[0]]);
        while (open.TryPop(out var source))
        {
            // Moving the root along a branch turns that branch round and no other.
            foreach (var branch in branches[source])
            {
                var other = branch.First == source ? branch.Second : branch.First;
                var turned = branch.First == source ? -branch.SecondCopies : branch.SecondCopies;
                if (likelihood.TryAdd(other, likelihood[source] + turned))
                {
                    open.Push(other);
                }
            }
        }

        var best = likelihood.Values.Max();
        return likelihood
            .Where(l => l.Value > best - Open)
            .Select(l => l.Key)
            .OrderByDescending(s => branches[s].Count)
            .ThenBy(s => s)
            .First();
    }

    private static void Descend(int root, List<Dependence>[] branches, Descent[] descent)
    {
        descent[root] = new Descent(root, -1, 0, 0);
        var open = new Stack<int>([root]);
        while (open.TryPop(out var source))
        {
            foreach (var branch in branches[source])
            {
                var other = branch.First == source ? branch.Second : branch.First;
                if (other != descent[source].Copies)
                {
                    descent[other] = new Descent(root, source, branch.Rate, branch.Probability);
                    open.Push(other);
                }
            }
        }
    }

    private static int Find(int[] parent, int source)
    {
        while (parent[source] != source)
        {
            parent[source] = parent[parent[source]];
            source = parent[source];
        }

        return source;
    }
}
