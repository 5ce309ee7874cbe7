using CrossCheck.Alignment.Blocking;
using CrossCheck.Alignment.Joining;
using CrossCheck.Articles;
using CrossCheck.Articles.TextReuse;
using CrossCheck.Claims;
using NUnit.Framework;

namespace CrossCheck.Tests.Parts;

/// <summary>What is kept of an article by itself says what it would say among others.</summary>
public sealed class ArticleSketchTests
{
    /// <summary>
    /// A date in words that means the day it meant in an earlier text changes no anchor: a date's own time is none, and what else an anchor
    /// is made of stands in the article.
    /// </summary>
    [TestCase(
        "The last of the sluices at Borna was closed on Friday by the engineers of the regional water board, Ulla Brenner, 62, said."
    )]
    [TestCase("Ulla Brenner, 62, a nurse who was born in Borna, was shot dead on Friday in front of her house in Alda, police said.")]
    [TestCase("\"Since Friday we have had 310 soldiers in Iraq and 45 in Syria beside the allies,\" Colonel Ulla Brenner, 62, told us.")]
    public void A_date_that_is_taken_over_changes_no_anchor(string repeated)
    {
        const string Own = " In March 2007 there were 1,200 American soldiers in Iraq and Kuwait. Edmund Tarrant, 41, saw 17 of them.";
        var first = Article("a", repeated, new DateOnly(2019, 5, 5));
        var copy = Article("b", repeated + Own, new DateOnly(2019, 5, 17));
        var alone = Claims(copy);
        var among = Claims(first, copy);
        Assert.That(
            among.Where(c => c.Kind == ClaimKind.Date).Select(c => c.Value),
            Is.Not.EqualTo(alone.Where(c => c.Kind == ClaimKind.Date).Select(c => c.Value)),
            "the day is another one"
        );
        Assert.That(Anchors(among), Is.EqualTo(Anchors(alone)).And.Some.Not.Null);
    }

    private static uint?[] Anchors(Claim[] claims) =>
        [.. Aligner.Profiles([.. claims], Lineages.None).Select(profile => BlockKeys.Anchor(profile)?.Hash)];

    /// <summary>The claims of the last article, as they are among all.</summary>
    private static Claim[] Claims(params Article[] articles) =>
        [.. new CrossChecker().Extract(articles).Claims.Where(c => c.Article.Id == articles[^1].Id)];

    private static Article Article(string id, string text, DateOnly published) =>
        new()
        {
            Id = id,
            Path = id,
            Source = id,
            Text = text,
            Published = published,
        };
}
