using System.Collections.Concurrent;
using CrossCheck.Articles;
using CrossCheck.Stories.Terms;

namespace CrossCheck.Stories.Pairs;

/// <summary>
/// The articles that one article meets, found without indexing the run: of the articles that hold a term of its keys only those next to it
/// are looked at, in the order of publication, until enough of them have it among their own keys. They are exactly those that
/// <see cref="StoryCandidates"/> lets meet. For several threads at once.
/// </summary>
/// <param name="articles">The articles of the run; their texts are not asked.</param>
/// <param name="termsOf">The terms of the article of a number.</param>
/// <param name="with">The articles that hold a term, in any order.</param>
internal sealed class StoryNeighbours(IReadOnlyList<Article> articles, Func<int, ArticleTerms> termsOf, Func<uint, IEnumerable<int>> with)
{
    private readonly uint[]?[] keys = new uint[articles.Count][];
    private readonly ConcurrentDictionary<uint, ulong[]> inOrder = [];

    /// <summary>All articles that meet <paramref name="article"/>, ascending.</summary>
    public int[] Around(int article)
    {
        if (articles.Count <= StoryCandidates.SmallRun)
        {
            return [.. Enumerable.Range(0, articles.Count).Where(other => other != article)];
        }

        var met = new SortedSet<int>();
        foreach (var key in KeysOf(article))
        {
            var ordered = inOrder.GetOrAdd(key, InOrder);
            var at = Array.BinarySearch(ordered, Place(article));
            Meet(key, ordered, at, 1, met);
            Meet(key, ordered, at, -1, met);
        }

        return [.. met];
    }

    private static int ArticleAt(ulong place) => (int)(uint)place;

    /// <summary>Adds the next articles in one direction that have a term among their keys.</summary>
    private void Meet(uint key, ulong[] ordered, int at, int step, SortedSet<int> met)
    {
        var left = StoryCandidates.Neighbours - 1;
        for (var i = at + step; i >= 0 && i < ordered.Length && left > 0; i += step)
        {
            var other = ArticleAt(ordered[i]);
            if (KeysOf(other).Contains(key))
            {
                met.Add(other);
                left--;
            }
        }
    }

    /// <summary>The places of the articles that hold a term, in the order of publication.</summary>
    private ulong[] InOrder(uint key)
    {
        ulong[] places = [.. with(key).Select(Place)];
        Array.Sort(places);
        return places;
    }

    /// <summary>The place of an article in the order of publication, those without a day last.</summary>
    private ulong Place(int article) => ((ulong)(articles[article].Published ?? DateOnly.MaxValue).DayNumber << 32) | (uint)article;

    private uint[] KeysOf(int article) => keys[article] ??= StoryKeys.Of(termsOf(article));
}
