using System.Collections.Immutable;
using CrossCheck.Articles;
using CrossCheck.Claims;

namespace CrossCheck.Tests.Claims;

/// <summary>A text of a sentence or two as an article of its own.</summary>
internal static class OneArticle
{
    /// <summary>All its claims, in text order.</summary>
    public static ImmutableArray<Claim> Claims(string text, DateOnly? published = null) =>
        new CrossChecker()
            .Extract([
                new Article
                {
                    Id = "a",
                    Path = "a.txt",
                    Source = "a",
                    Text = text,
                    Published = published,
                },
            ])
            .Claims;
}
