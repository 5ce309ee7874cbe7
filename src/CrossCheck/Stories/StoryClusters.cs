namespace CrossCheck.Stories;

/// <summary>Two articles that may tell one story.</summary>
/// <param name="A">The first article.</param>
/// <param name="B">The second; greater than the first.</param>
/// <param name="LogOdds">The log-odds that they do.</param>
internal readonly record struct StoryLink(int A, int B, double LogOdds);

/// <summary>
/// Joins articles into stories, the surest pair of stories first, while the log-odds between them are enough on average over all pairs of
/// their articles (average linkage). One article that two
/// stories share in part does not make them one. The number of stories is not given.
/// </summary>
internal sealed class StoryClusters
{
    private readonly double absent;
    private readonly double joinAt;
    private readonly List<int>?[] members;

    /// <summary>
    /// The first article of each story: by it pairs that are equally sure are told apart, whatever else there is in the run.
    /// </summary>
    private readonly int[] firsts;
    private readonly Dictionary<int, Evidence>?[] links;
    private readonly PriorityQueue<Merge, (double, int, int)> queue = new();

    /// <summary>The clusters of so many articles.</summary>
    /// <param name="articles">How many there are.</param>
    /// <param name="pairs">The pairs that were compared and may be one story.</param>
    /// <param name="absent">The log-odds of all other pairs.</param>
    /// <param name="joinAt">The least mean log-odds at which two stories are one.</param>
    private StoryClusters(int articles, IEnumerable<StoryLink> pairs, double absent, double joinAt)
    {
        this.absent = absent;
        this.joinAt = joinAt;
        members = new List<int>?[articles];
        firsts = [.. Enumerable.Range(0, articles)];
        links = new Dictionary<int, Evidence>?[articles];
        for (var i = 0; i < articles; i++)
        {
            members[i] = [i];
        }

        foreach (var (a, b, logOdds) in pairs)
        {
            Link(a, b, new Evidence(logOdds, 1));
            Offer(a, b);
        }
    }

    /// <summary>For each article the first article of its story.</summary>
    public static int[] Of(int articles, IEnumerable<StoryLink> pairs, double absent, double joinAt)
    {
        var clusters = new StoryClusters(articles, pairs, absent, joinAt);
        clusters.Join();
        var first = new int[articles];
        foreach (var cluster in clusters.members.OfType<List<int>>())
        {
            var least = cluster.Min();
            cluster.ForEach(article => first[article] = least);
        }

        return first;
    }

    private void Join()
    {
        while (queue.TryDequeue(out var merge, out _))
        {
            // A story that has grown since was offered anew.
            if (members[merge.A]?.Count == merge.SizeA && members[merge.B]?.Count == merge.SizeB)
            {
                Join(merge.A, merge.B);
            }
        }
    }

    private void Join(int a, int b)
    {
        var (large, small) = links[a]!.Count < links[b]!.Count ? (b, a) : (a, b);
        links[large]!.Remove(small);
        foreach (var (other, evidence) in links[small]!)
        {
            if (other != large)
            {
                links[other]!.Remove(small);
                Link(large, other, evidence);
            }
        }

        links[small] = null;
        members[large]!.AddRange(members[small]!);
        members[small] = null;
        firsts[large] = Math.Min(firsts[large], firsts[small]);
        foreach (var other in links[large]!.Keys)
        {
            Offer(large, other);
        }
    }

    private void Link(int a, int b, Evidence more)
    {
        var evidence = (links[a] ??= []).GetValueOrDefault(b);
        links[a]![b] = (links[b] ??= [])[a] = new Evidence(evidence.Sum + more.Sum, evidence.Pairs + more.Pairs);
    }

    private void Offer(int a, int b)
    {
        var evidence = links[a]![b];
        var pairs = (double)members[a]!.Count * members[b]!.Count;
        var mean = (evidence.Sum + (absent * (pairs - evidence.Pairs))) / pairs;
        if (mean > joinAt)
        {
            var order = (-mean, Math.Min(firsts[a], firsts[b]), Math.Max(firsts[a], firsts[b]));
            queue.Enqueue(new Merge(a, b, members[a]!.Count, members[b]!.Count), order);
        }
    }

    /// <summary>The log-odds between two stories.</summary>
    private readonly record struct Evidence(double Sum, int Pairs);

    /// <summary>Two stories as they were when they were found to be one.</summary>
    private readonly record struct Merge(int A, int B, int SizeA, int SizeB);
}
