using System.Runtime.InteropServices;
using CrossCheck.Articles;

namespace CrossCheck.Stories;

/// <summary>
/// The pairs of articles worth comparing: those that share one of the terms that tell most about both. Articles with a term stand in the
/// order of publication, and each meets the next few only
/// (the sorted neighbourhood of Hernández and Stolfo, SIGMOD 1995), so that the pairs grow with the number of articles and not with its
/// square.
/// </summary>
internal sealed class StoryCandidates
{
    /// <summary>In so small a run every article meets every other.</summary>
    private const int SmallRun = 64;

    /// <summary>How many of an article's weightiest terms bring others to it.</summary>
    private const int Keys = 24;

    /// <summary>How many of the following articles with a term an article meets.</summary>
    private const int Neighbours = 20;

    /// <summary>A name or a day tells more than a word of the same rarity.</summary>
    private const float NameOverWord = 1.5f;

    /// <summary>The articles of each term, term after term, in order of publication.</summary>
    private readonly int[] members;

    /// <summary>For each place in <see cref="members"/> the end of its term's articles.</summary>
    private readonly int[] ends;

    /// <summary>For each article its places in <see cref="members"/>.</summary>
    private readonly int[][] places;

    private StoryCandidates(int[] members, int[] ends, int[][] places)
    {
        this.members = members;
        this.ends = ends;
        this.places = places;
    }

    /// <summary>Indexes the articles by their terms.</summary>
    public static StoryCandidates Of(IReadOnlyList<Article> articles, ArticleTerms[] terms)
    {
        // Entries sort by term and then by the article's place in the order of publication.
        int[] order = [.. Enumerable.Range(0, articles.Count).OrderBy(i => articles[i].Published ?? DateOnly.MaxValue).ThenBy(i => i)];
        var ranks = new int[order.Length];
        for (var rank = 0; rank < order.Length; rank++)
        {
            ranks[order[rank]] = rank;
        }

        var keys = new ulong[articles.Count][];
        Parallel.For(
            0,
            articles.Count,
            i => keys[i] = [.. KeysOf(terms[i], articles.Count).Select(hash => ((ulong)hash << 32) | (uint)ranks[i])]
        );
        ulong[] entries = [.. keys.SelectMany(k => k)];
        Array.Sort(entries);
        var members = new int[entries.Length];
        var ends = new int[entries.Length];
        var placesOf = new List<int>[articles.Count];
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
                (placesOf[members[i]] ??= []).Add(i);
            }

            start = end;
        }

        return new StoryCandidates(members, ends, [.. placesOf.Select(p => p?.ToArray() ?? [])]);
    }

    /// <summary>The articles that meet <paramref name="article"/> and come after it in the order given, ascending.</summary>
    public List<int> After(int article) => From(article + 1, article);

    /// <summary>All articles that meet <paramref name="article"/>, ascending.</summary>
    public List<int> Around(int article) => From(0, article);

    /// <summary>Those that meet <paramref name="article"/>, from the number <paramref name="first"/> on.</summary>
    private List<int> From(int first, int article)
    {
        var met = new List<int>();
        if (places.Length <= SmallRun)
        {
            met.AddRange(Enumerable.Range(first, places.Length - first).Where(other => other != article));
            return met;
        }

        foreach (var place in places[article])
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

        met.RemoveAll(other => other < first);
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

    private static IEnumerable<uint> KeysOf(ArticleTerms terms, int articles)
    {
        if (articles <= SmallRun)
        {
            return [];
        }

        var shared = terms.Shared.ToArray();
        return shared
            .OrderByDescending(t => t.Weight * ((t.Kind & ~TermKind.Lead) == TermKind.Word ? 1 : NameOverWord))
            .ThenBy(t => t.Hash)
            .Take(Keys)
            .Select(t => t.Hash);
    }
}
