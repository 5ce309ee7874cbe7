using System.Runtime.InteropServices;
using CrossCheck.Articles;
using CrossCheck.Stories.Terms;

namespace CrossCheck.Stories.Pairs;

/// <summary>
/// The pairs of articles worth comparing: those that share one of the terms that tell most about both. Articles with a term stand in the
/// order of publication, and each meets the next few only
/// (the sorted neighbourhood of Hernández and Stolfo, SIGMOD 1995), so that the pairs grow with the number of articles and not with its
/// square.
/// </summary>
internal sealed class StoryCandidates
{
    /// <summary>In so small a run every article meets every other.</summary>
    public const int SmallRun = 64;

    /// <summary>An article meets one fewer of the articles that follow it with a term.</summary>
    public const int Neighbours = 20;

    /// <summary>The articles of each term, term after term, in order of publication.</summary>
    private readonly int[] members;

    /// <summary>For each place in <see cref="members"/> the end of its term's articles.</summary>
    private readonly int[] ends;

    /// <summary>For each article its places in <see cref="members"/>, article after article.</summary>
    private readonly int[] places;

    /// <summary>Where each article begins in <see cref="places"/>, and at the end their number.</summary>
    private readonly int[] starts;

    private StoryCandidates(int[] members, int[] ends, int[] places, int[] starts)
    {
        this.members = members;
        this.ends = ends;
        this.places = places;
        this.starts = starts;
    }

    private int Articles => starts.Length - 1;

    /// <summary>Indexes the articles by their terms.</summary>
    /// <param name="articles">The articles; their texts are not asked.</param>
    /// <param name="termsOf">The terms of the article of a number; asked once for each, on several threads.</param>
    public static StoryCandidates Of(IReadOnlyList<Article> articles, Func<int, ArticleTerms> termsOf)
    {
        // Entries sort by term and then by the article's place in the order of publication.
        int[] order = [.. Enumerable.Range(0, articles.Count).OrderBy(i => articles[i].Published ?? DateOnly.MaxValue).ThenBy(i => i)];
        var ranks = new int[order.Length];
        for (var rank = 0; rank < order.Length; rank++)
        {
            ranks[order[rank]] = rank;
        }

        var keys = new uint[articles.Count][];
        Parallel.For(0, keys.Length, i => keys[i] = articles.Count <= SmallRun ? [] : StoryKeys.Of(termsOf(i)));
        var starts = new int[keys.Length + 1];
        for (var i = 0; i < keys.Length; i++)
        {
            starts[i + 1] = starts[i] + keys[i].Length;
        }

        var entries = new ulong[starts[^1]];
        Parallel.For(
            0,
            keys.Length,
            i =>
            {
                for (var k = 0; k < keys[i].Length; k++)
                {
                    entries[starts[i] + k] = ((ulong)keys[i][k] << 32) | (uint)ranks[i];
                }
            }
        );
        Array.Sort(entries);
        var members = new int[entries.Length];
        var ends = new int[entries.Length];
        var places = new int[entries.Length];
        var next = starts.AsSpan(0, keys.Length).ToArray();
        for (var start = 0; start < entries.Length; )
        {
            var end = start + 1;
            while (end < entries.Length && entries[end] >> 32 == entries[start] >> 32)
            {
                end++;
            }

            for (var i = start; i < end; i++)
            {
                members[i] = order[(int)(uint)entries[i]];
                ends[i] = end;
                places[next[members[i]]++] = i;
            }

            start = end;
        }

        return new StoryCandidates(members, ends, places, starts);
    }

    /// <summary>The articles that meet <paramref name="article"/> and come after it in the order given, ascending.</summary>
    public List<int> After(int article)
    {
        var met = new List<int>();
        if (Articles <= SmallRun)
        {
            met.AddRange(Enumerable.Range(article + 1, Articles - article - 1));
            return met;
        }

        foreach (var place in places.AsSpan(starts[article]..starts[article + 1]))
        {
            for (var i = place + 1; i < Math.Min(ends[place], place + Neighbours); i++)
            {
                met.Add(members[i]);
            }

            for (var i = place - 1; i > place - Neighbours && i >= 0 && ends[i] == ends[place]; i--)
            {
                met.Add(members[i]);
            }
        }

        met.RemoveAll(other => other < article);
        met.Sort();
        var kept = 0;
        for (var i = 0; i < met.Count; i++)
        {
            if (kept == 0 || met[i] != met[kept - 1])
            {
                met[kept++] = met[i];
            }
        }

        CollectionsMarshal.SetCount(met, kept);
        return met;
    }
}
