using System.Collections.Immutable;
using System.Globalization;
using CrossCheck.Articles;
using CrossCheck.Articles.TextReuse;

namespace CrossCheck.Findings.Sources;

/// <summary>Names what text reuse found: which articles are one voice, and the passages that show it.</summary>
internal static class ArticleLineages
{
    /// <summary>The lineages; every article is in exactly one.</summary>
    /// <param name="articles">The articles, as text reuse numbers them.</param>
    /// <param name="reuse">What text reuse found.</param>
    public static ImmutableArray<Lineage> Draw(ImmutableArray<Article> articles, Lineages reuse)
    {
        var groupOf = reuse.Groups.SelectMany((members, group) => members.Select(m => (m, group))).ToDictionary(x => x.m, x => x.group);
        var shared = new double[reuse.Groups.Length];
        foreach (var pair in reuse.Pairs)
        {
            if (groupOf[pair.First] == groupOf[pair.Second])
            {
                ref var most = ref shared[groupOf[pair.First]];
                most = Math.Max(most, pair.Text.Containment);
            }
        }

        return
        [
            .. reuse.Groups.Select(
                (members, i) =>
                    new Lineage(
                        "l" + (i + 1).ToString(CultureInfo.InvariantCulture),
                        [.. members.Select(m => articles[m].Id)],
                        shared[i],
                        Credit(members.Select(m => articles[m]))
                    )
                    {
                        Earliest = Earliest([.. members.Select(m => articles[m])]),
                    }
            ),
        ];
    }

    /// <summary>The pairs of articles that share text, those too that share too little to be one voice.</summary>
    /// <param name="documents">The articles, as text reuse numbers them.</param>
    /// <param name="reuse">What text reuse found.</param>
    public static ImmutableArray<Overlap> Overlaps(IReadOnlyList<Document> documents, Lineages reuse) =>
        [
            .. reuse.Pairs.Select(pair =>
            {
                var (first, second) = (documents[pair.First], documents[pair.Second]);
                return new Overlap(
                    first.Article.Id,
                    second.Article.Id,
                    pair.Text.Containment,
                    pair.Text.Resemblance,
                    pair.Ordered,
                    pair.IsCopy
                )
                {
                    Earlier = Earliest([first.Article, second.Article]),
                    Passages = [.. pair.Text.Passages.Select(p => new SharedSpan(p.First, p.Second))],
                    Sentences =
                    [
                        .. pair.Sentences.Select(s => new SharedSpan(first.Sentences[s.First].Span, second.Sentences[s.Second].Span)),
                    ],
                };
            }),
        ];

    /// <summary>Whom the articles credit, each once.</summary>
    private static string? Credit(IEnumerable<Article> articles)
    {
        var credits = string.Join(", ", articles.Select(a => a.Credit).OfType<string>().Distinct(StringComparer.Ordinal));
        return credits.Length == 0 ? null : credits;
    }

    /// <summary>The one published before all others; null where dates do not tell.</summary>
    private static string? Earliest(ImmutableArray<Article> articles)
    {
        if (articles.Length < 2 || articles.Any(a => a.Published is null))
        {
            return null;
        }

        var first = articles.Min(a => a.Published);
        return articles.Where(a => a.Published == first).Take(2).ToList() is [var only] ? only.Id : null;
    }
}
