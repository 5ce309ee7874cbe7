using System.Collections.Immutable;
using CrossCheck.Alignment.Joining;
using CrossCheck.Alignment.Profiles;
using CrossCheck.Articles;
using CrossCheck.Articles.TextReuse;

namespace CrossCheck.Tests.Alignment;

/// <summary>Claims prepared for comparison, as texts of a sentence or two give them.</summary>
internal static class Sentences
{
    /// <summary>The first claim of a text published on 7 January 2009, in the article and story of those numbers.</summary>
    public static ClaimProfile First(string text, int article = 1, int story = 0) => All(text, article, story)[0];

    /// <summary>All claims of a text.</summary>
    public static ClaimProfile[] All(string text, int article = 1, int story = 0)
    {
        var id = $"a{article}";
        var claims = new CrossChecker()
            .Extract([
                new Article
                {
                    Id = id,
                    Path = id + ".txt",
                    Source = id,
                    Text = text,
                    Published = new DateOnly(2009, 1, 7),
                },
            ])
            .Claims;
        int[] stories = [.. Enumerable.Repeat(story, article + 1)];
        return Aligner.Profiles(
            [.. claims.Select(c => c with { Context = c.Context with { ArticleNumber = article } })],
            Lineages.Find([]),
            stories
        );
    }

    /// <summary>All claims of several texts, each an article of its own, in their order and published a day apart.</summary>
    public static ClaimProfile[] Of(params ImmutableArray<string> texts) =>
        Dated([.. texts.Select((text, i) => (text, new DateOnly(2009, 1, 7).AddDays(i)))]);

    /// <summary>The same, published on the days given.</summary>
    public static ClaimProfile[] Dated(params ImmutableArray<(string Text, DateOnly Published)> texts)
    {
        var articles = texts.Select(
            (t, i) =>
                new Article
                {
                    Id = $"a{i}",
                    Path = $"a{i}.txt",
                    Source = $"a{i}",
                    Text = t.Text,
                    Published = t.Published,
                }
        );
        return Aligner.Profiles(new CrossChecker().Extract(articles).Claims, Lineages.Find([]));
    }
}
