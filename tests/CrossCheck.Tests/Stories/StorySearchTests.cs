using CrossCheck.Articles;
using CrossCheck.Benchmarks.News;
using CrossCheck.Stories;
using CrossCheck.Stories.Terms;
using NUnit.Framework;

namespace CrossCheck.Tests.Stories;

/// <summary>Asked for the story of one article, it is the one that sorting all articles finds.</summary>
public sealed class StorySearchTests
{
    [TestCase(40, Description = "so few that every article meets every other")]
    [TestCase(300)]
    public void Every_article_tells_the_story_that_sorting_all_finds(int count)
    {
        Article[] articles = [.. new GeneratedNews(800).Articles(count).Select(a => a.Article).OrderBy(a => a.Id, StringComparer.Ordinal)];
        var byArticle = new CrossChecker().Extract(articles).Claims.ToLookup(c => c.Article.Id, StringComparer.Ordinal);
        ArticleText[] texts = [.. articles.Select(a => ArticleText.Of(Document.Parse(a), [.. byArticle[a.Id]]))];
        var firsts = StoryFinder.Find(articles, texts);
        var stories = Enumerable.Range(0, count).GroupBy(i => firsts[i]).ToDictionary(s => s.Key, s => s.ToArray());
        var weighed = RunTerms.Of(articles, texts).WeighAll();
        var with = Enumerable
            .Range(0, count)
            .SelectMany(i => weighed[i].Shared.ToArray(), (i, term) => (i, term.Hash))
            .ToLookup(entry => entry.Hash, entry => entry.i);
        var search = new StorySearch(articles, i => weighed[i], term => with[term], CancellationToken.None);
        Assert.That(stories.Values.Count(s => s.Length > 1), Is.GreaterThan(count / 10));
        Assert.That(
            Enumerable.Range(0, count).Reverse().Select(search.StoryOf).Reverse(),
            Is.EqualTo(firsts.Select(first => stories[first]))
        );
    }
}
