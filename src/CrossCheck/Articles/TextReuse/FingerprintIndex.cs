namespace CrossCheck.Articles.TextReuse;

/// <summary>
/// Which articles share fingerprints: an inverted index without the fingerprints that one article has alone, in memory and time near-linear
/// in the length of all texts. A fingerprint in
/// few articles pairs them all; one in many is a stock phrase and pairs each article with the next two only: copies, which share nearly all
/// of theirs, still form one chain, while
/// articles that share a phrase or two by custom do not meet.
/// </summary>
internal sealed class FingerprintIndex
{
    /// <summary>A fingerprint in more articles than this is a stock phrase.</summary>
    private const int MostNeighbours = 24;

    /// <summary>With so many of the following articles a stock phrase pairs an article.</summary>
    private const int ChainNeighbours = 2;

    /// <summary>The articles of each fingerprint, ascending, fingerprint after fingerprint.</summary>
    private readonly int[] articles;

    /// <summary>For each place in <see cref="articles"/>, with how many of those that follow it is paired.</summary>
    private readonly byte[] reach;

    /// <summary>For each article its places in <see cref="articles"/>, article after article.</summary>
    private readonly int[] places;

    /// <summary>Where each article begins in <see cref="places"/>, and at the end their number.</summary>
    private readonly int[] starts;

    /// <summary>
    /// Indexes the fingerprints of each article, which are distinct. Half of their bits are enough to tell them apart: a chance meeting
    /// pairs nobody.
    /// </summary>
    public FingerprintIndex(uint[]?[] fingerprints)
    {
        var entries = new ulong[fingerprints.Sum(own => (long)(own?.Length ?? 0))];
        var at = 0;
        for (var i = 0; i < fingerprints.Length; i++)
        {
            foreach (var fingerprint in fingerprints[i] ?? [])
            {
                entries[at++] = ((ulong)fingerprint << 32) | (uint)i;
            }
        }

        Array.Sort(entries);
        var (shared, paired) = Shared(entries);
        articles = shared;
        reach = paired;
        starts = new int[fingerprints.Length + 1];
        foreach (var article in articles)
        {
            starts[article + 1]++;
        }

        for (var i = 0; i < fingerprints.Length; i++)
        {
            starts[i + 1] += starts[i];
        }

        places = new int[articles.Length];
        var next = starts.AsSpan(0, fingerprints.Length).ToArray();
        for (var i = 0; i < articles.Length; i++)
        {
            places[next[articles[i]]++] = i;
        }
    }

    /// <summary>How many articles there are.</summary>
    public int Count => starts.Length - 1;

    /// <summary>The later articles that share enough fingerprints with <paramref name="article"/>, ascending.</summary>
    /// <param name="article">The article.</param>
    /// <param name="shared">As many zeros as there are articles; zeros again on return.</param>
    /// <param name="enough">Whether another article, and the number of fingerprints shared with it, one or more, are enough.</param>
    public List<int> Partners(int article, int[] shared, Func<int, int, bool> enough)
    {
        var met = new List<int>();
        for (var i = starts[article]; i < starts[article + 1]; i++)
        {
            foreach (var other in articles.AsSpan(places[i] + 1, reach[places[i]]))
            {
                if (shared[other]++ == 0)
                {
                    met.Add(other);
                }
            }
        }

        var partners = met.FindAll(other => enough(other, shared[other]));
        met.ForEach(other => shared[other] = 0);
        partners.Sort();
        return partners;
    }

    private static (int[] Articles, byte[] Reach) Shared(ulong[] entries)
    {
        var articles = new List<int>();
        var reach = new List<byte>();
        for (var start = 0; start < entries.Length; )
        {
            var end = start + 1;
            while (end < entries.Length && entries[end] >> 32 == entries[start] >> 32)
            {
                end++;
            }

            var neighbours = end - start > MostNeighbours ? ChainNeighbours : MostNeighbours;
            for (var i = start; i < end && end - start > 1; i++)
            {
                articles.Add((int)(uint)entries[i]);
                reach.Add((byte)Math.Min(neighbours, end - 1 - i));
            }

            start = end;
        }

        return ([.. articles], [.. reach]);
    }
}
