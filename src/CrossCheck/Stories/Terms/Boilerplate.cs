using System.Collections;
using CrossCheck.Articles;

namespace CrossCheck.Stories.Terms;

/// <summary>
/// The passages that sites put on every page ("Please enable Javascript to watch this video"), and so tell no story: the same words in
/// articles that lie far apart in time, or where the articles have no dates, in several of one source. A dispatch that many carry says the
/// same words within days.
/// </summary>
internal static class Boilerplate
{
    /// <summary>
    /// The same words more days apart than this are no dispatch. Background that a reporter repeats from article to article is lost with
    /// it, but says its names elsewhere too.
    /// </summary>
    private const int DispatchDays = 30;

    /// <summary>The same words in so many undated articles of one source are no update of an article.</summary>
    private const int Updates = 4;

    /// <summary>So many bits of a passage's hash are looked at first: enough that few of a million passages share theirs.</summary>
    private const int FilterBits = 24;

    /// <summary>The hashes of the passages that are boilerplate.</summary>
    public static HashSet<uint> Of(IReadOnlyList<Article> articles, IReadOnlyList<ArticleText> texts)
    {
        // Most passages stand in one article. One whose bits nobody else has set does for certain.
        var (once, again) = (new BitArray(1 << FilterBits), new BitArray(1 << FilterBits));
        foreach (var text in texts)
        {
            foreach (ref readonly var passage in text.Passages)
            {
                var bit = (int)(passage.Hash >> (32 - FilterBits));
                again[bit] |= once[bit];
                once[bit] = true;
            }
        }

        var entries = new List<ulong>();
        for (var i = 0; i < texts.Count; i++)
        {
            foreach (ref readonly var passage in texts[i].Passages)
            {
                if (again[(int)(passage.Hash >> (32 - FilterBits))])
                {
                    entries.Add(((ulong)passage.Hash << 32) | (uint)i);
                }
            }
        }

        entries.Sort();
        var found = new HashSet<uint>();
        var sharing = new List<Article>();
        for (var i = 0; i < entries.Count; i++)
        {
            if (i == 0 || entries[i] != entries[i - 1])
            {
                sharing.Add(articles[(int)(uint)entries[i]]);
            }

            if (i + 1 == entries.Count || entries[i + 1] >> 32 != entries[i] >> 32)
            {
                if (Is(sharing))
                {
                    found.Add((uint)(entries[i] >> 32));
                }

                sharing.Clear();
            }
        }

        return found;
    }

    /// <summary>Whether words are boilerplate that <paramref name="sharing"/> share.</summary>
    public static bool Is(List<Article> sharing)
    {
        if (sharing.Count < 2)
        {
            return false;
        }

        var (dated, first, last) = (0, int.MaxValue, int.MinValue);
        foreach (var article in sharing)
        {
            if (article.Published is { DayNumber: var day })
            {
                (dated, first, last) = (dated + 1, Math.Min(first, day), Math.Max(last, day));
            }
        }

        return dated > 1
            ? last - first > DispatchDays
            : sharing.GroupBy(a => a.Source, StringComparer.Ordinal).Any(s => s.Count() >= Updates);
    }
}
