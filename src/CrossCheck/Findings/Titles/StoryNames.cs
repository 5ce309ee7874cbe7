using System.Collections.Immutable;
using CrossCheck.Claims;
using CrossCheck.Stories;

namespace CrossCheck.Findings.Titles;

/// <summary>The names of a run's stories, each found when it is first asked for.</summary>
internal sealed class StoryNames
{
    /// <summary>No story, no name.</summary>
    public static readonly StoryNames None = new();

    private readonly Func<Claim, int> storyOf;
    private readonly ILookup<int, Claim> articlesOf;
    private readonly Dictionary<int, string> names = [];

    /// <summary>The stories of <paramref name="map"/>, whose articles state <paramref name="claims"/>.</summary>
    public StoryNames(StoryMap map, ImmutableArray<Claim> claims)
    {
        storyOf = c => map.OfArticles[c.Context.ArticleNumber];
        articlesOf = claims.DistinctBy(c => c.Context.ArticleNumber).ToLookup(storyOf);
    }

    private StoryNames()
    {
        storyOf = _ => 0;
        articlesOf = Array.Empty<Claim>().ToLookup(storyOf);
    }

    /// <summary>The name of the story that most of <paramref name="claims"/> belong to; empty where it has none.</summary>
    public string Of(IReadOnlyList<Claim> claims)
    {
        var story = claims.GroupBy(storyOf).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().Key;
        if (!names.TryGetValue(story, out var name))
        {
            names.Add(story, name = StoryName.Of([.. articlesOf[story]]));
        }

        return name;
    }
}
