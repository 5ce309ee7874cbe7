using System.Collections.Immutable;
using System.Globalization;
using CrossCheck.Articles;
using CrossCheck.Claims;

namespace CrossCheck.Stories;

/// <summary>The stories of a run, and which of them each article tells.</summary>
internal sealed class StoryMap
{
    private readonly int[] storyOf;

    private StoryMap(int[] storyOf, ImmutableArray<Story> all)
    {
        this.storyOf = storyOf;
        All = all;
    }

    /// <summary>The stories, in the order of their first articles.</summary>
    public ImmutableArray<Story> All { get; }

    /// <summary>For each article of the run, by its number, the number of its story among <see cref="All"/>.</summary>
    public IReadOnlyList<int> OfArticles => storyOf;

    /// <summary>The story of article <paramref name="article"/>.</summary>
    public Story Of(int article) => All[storyOf[article]];

    /// <summary>The story that most of the claims belong to; of several the first.</summary>
    public Story Of(IEnumerable<Claim> claims) =>
        All[claims.GroupBy(c => storyOf[c.Context.ArticleNumber]).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().Key];

    /// <summary>
    /// Names the stories of <paramref name="articles"/>, of which <paramref name="firsts"/> says the first article of each one's story, as
    /// <see cref="StoryFinder"/> does.
    /// </summary>
    public static StoryMap Of(ImmutableArray<Article> articles, int[] firsts, ImmutableArray<Claim> claims)
    {
        var labels = new StoryLabels(articles, claims);
        var told = Enumerable.Range(0, articles.Length).GroupBy(i => firsts[i]).OrderBy(g => g.Key).ToList();
        var storyOf = new int[articles.Length];
        var all = ImmutableArray.CreateBuilder<Story>(told.Count);
        foreach (var numbers in told.Select(story => story.ToList()))
        {
            numbers.ForEach(i => storyOf[i] = all.Count);
            all.Add(
                new Story
                {
                    Id = "s" + (all.Count + 1).ToString(CultureInfo.InvariantCulture),
                    Label = labels.Of(numbers),
                    Articles = [.. numbers.Select(i => articles[i].Id)],
                    First = numbers.Min(i => articles[i].Published),
                    Last = numbers.Max(i => articles[i].Published),
                    Sources = [.. numbers.Select(i => articles[i].Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                }
            );
        }

        return new StoryMap(storyOf, all.MoveToImmutable());
    }
}
