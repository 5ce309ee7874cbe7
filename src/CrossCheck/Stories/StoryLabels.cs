using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using CrossCheck.Articles;
using CrossCheck.Claims;

namespace CrossCheck.Stories;

/// <summary>
/// Says in a few words what a story is about: the names that most of its articles and few others hold, and the months in which they were
/// published.
/// </summary>
internal sealed class StoryLabels
{
    /// <summary>So many names tell a story from others.</summary>
    private const int MostNames = 2;

    /// <summary>A longer name is a line of a page.</summary>
    private const int LongestName = 40;

    /// <summary>A small run says little about how rare a name is, so it is taken among so many imagined articles without it.</summary>
    private const double ImaginedArticles = 200;

    private readonly ImmutableArray<Article> articles;
    private readonly List<string>[] namesOf;
    private readonly Dictionary<string, int> articlesWith = new(StringComparer.Ordinal);

    /// <summary>Counts the names beside the claims, which come in the order of articles.</summary>
    public StoryLabels(ImmutableArray<Article> articles, ImmutableArray<Claim> claims)
    {
        this.articles = articles;
        namesOf = new List<string>[articles.Length];
        var met = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < claims.Length; i++)
        {
            var article = claims[i].Context.ArticleNumber;
            if (namesOf[article] is null)
            {
                namesOf[article] = [];
                met.Clear();
            }

            foreach (var name in claims[i].Participants)
            {
                if (name.Length <= LongestName && met.Add(name))
                {
                    namesOf[article].Add(name);
                    CollectionsMarshal.GetValueRefOrAddDefault(articlesWith, name, out _)++;
                }
            }
        }
    }

    /// <summary>The label of the story that the articles of these numbers tell.</summary>
    public string Of(IReadOnlyList<int> story)
    {
        if (story is [var only])
        {
            return articles[only].Title ?? articles[only].Id;
        }

        var counts = story.SelectMany(i => namesOf[i] ?? []).GroupBy(name => name, StringComparer.Ordinal);
        var chosen = new List<string>();
        foreach (
            var name in counts
                .OrderByDescending(g => g.Count() * Math.Log((articles.Length + ImaginedArticles) / articlesWith[g.Key]))
                .ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => g.Key)
        )
        {
            if (
                chosen.Count < MostNames
                && !chosen.Exists(other => other.Contains(name, StringComparison.Ordinal) || name.Contains(other, StringComparison.Ordinal))
            )
            {
                chosen.Add(name);
            }
        }

        if (chosen.Count == 0)
        {
            return articles[story[0]].Title ?? articles[story[0]].Id;
        }

        return string.Join(
            ", ",
            story.Min(i => articles[i].Published) is { } first
                ? [.. chosen, Months(first, story.Max(i => articles[i].Published)!.Value)]
                : chosen
        );
    }

    /// <summary>"November 2018", "March to June 2016", "2003 to 2019".</summary>
    private static string Months(DateOnly first, DateOnly last) =>
        first.Year != last.Year ? string.Create(CultureInfo.InvariantCulture, $"{first.Year} to {last.Year}")
        : first.Month != last.Month ? string.Create(CultureInfo.InvariantCulture, $"{first:MMMM} to {last:MMMM yyyy}")
        : first.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
}
