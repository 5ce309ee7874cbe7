using CrossCheck.Articles;

namespace CrossCheck.Stories;

/// <summary>
/// The passages that sites put on every page ("Please enable Javascript to watch this video"), and so tell no story: the same words in
/// articles that lie far apart in time, or where the articles
/// have no dates, in several of one source. A dispatch that many carry says the same words within days.
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

    /// <summary>The hashes of the passages that are boilerplate.</summary>
    public static HashSet<uint> Of(IReadOnlyList<Article> articles, IReadOnlyList<ArticleText> texts)
    {
        var entries = new List<ulong>();
        for (var i = 0; i < texts.Count; i++)
        {
            foreach (var passage in texts[i].Passages)
            {
                entries.Add(((ulong)passage.Hash << 32) | (uint)i);
            }
        }

        entries.Sort();
        var found = new HashSet<uint>();
        var sharing = new List<Article>();
        for (var start = 0; start < entries.Count; )
        {
            sharing.Clear();
            var end = start;
            for (; end < entries.Count && entries[end] >> 32 == entries[start] >> 32; end++)
            {
                if (end == start || entries[end] != entries[end - 1])
                {
                    sharing.Add(articles[(int)(uint)entries[end]]);
                }
            }

            if (sharing.Count > 1 && IsBoilerplate(sharing))
            {
                found.Add((uint)(entries[start] >> 32));
            }

            start = end;
        }

        return found;
    }

    private static bool IsBoilerplate(List<Article> sharing)
    {
        var days = sharing.Select(a => a.Published?.DayNumber).OfType<int>().ToList();
        return days.Count > 1
            ? days.Max() - days.Min() > DispatchDays
            : sharing.GroupBy(a => a.Source, StringComparer.Ordinal).Any(s => s.Count() >= Updates);
    }
}
