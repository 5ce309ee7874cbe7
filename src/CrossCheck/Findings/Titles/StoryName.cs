using CrossCheck.Claims;
using CrossCheck.Claims.Questions;

namespace CrossCheck.Findings.Titles;

/// <summary>
/// Names what the articles of a group tell of: "Boston Marathon bombing", or where no two of them agree on a name the place and the sort,
/// "Aceh quake".
/// </summary>
internal static class StoryName
{
    /// <summary>A naming in the headline or lead counts so often.</summary>
    private const int LeadWeight = 3;

    /// <summary>More namings in one article say no more.</summary>
    private const int MostTimes = 5;

    /// <summary>An article that names happenings less often than this, weighed, is hardly about one.</summary>
    private const int FewNamings = 6;

    /// <summary>The least share of the namings that the sort of the main happening must have.</summary>
    private const double LeastShare = 0.25;

    /// <summary>The name; empty where the articles are not about a happening.</summary>
    public static string Of(IReadOnlyList<Claim> claims)
    {
        List<Claim> articles = [.. claims.DistinctBy(c => c.Article.Id).OrderBy(c => c.Article.Id, StringComparer.Ordinal)];
        if (Sort(articles) is not { } sort)
        {
            return "";
        }

        var names = Ranked(articles, t => t.Happenings.Where(h => h.IsNamed && h.Concept == sort), mustBeName: true);
        if (names is [var name, ..] && (name.Articles > 1 || articles.Count == 1) && name.Weight >= LeadWeight)
        {
            return name.Words;
        }

        var things = Ranked(articles, t => t.Happenings.Where(h => h.IsNamed && h.Concept == sort), mustBeName: false);
        if (things is [var thing, ..] && 2 * thing.Articles > articles.Count && thing.Articles > 1)
        {
            // "trade war", "government shutdown": what most of them call it.
            return thing.Words;
        }

        var nouns = Ranked(articles, t => t.Happenings.Where(h => !h.IsNamed && h.Concept == sort), mustBeName: false);
        var places = Ranked(articles, t => t.Places, mustBeName: true);
        return nouns is [var noun, ..] && places is [var place, ..] ? $"{place.Words} {noun.Words.ToLowerInvariant()}"
            : names is [var only, ..] ? only.Words
            : "";
    }

    /// <summary>The sort of happening that the articles tell of most; null where none has enough of the namings.</summary>
    private static uint? Sort(List<Claim> articles)
    {
        var shares = new SortedDictionary<uint, double>();
        foreach (var article in articles)
        {
            var happenings = article.Context.Question.Topic.Happenings;
            var all = Math.Max(FewNamings, happenings.Sum(Weight));
            foreach (var happening in happenings)
            {
                shares[happening.Concept] = shares.GetValueOrDefault(happening.Concept) + ((double)Weight(happening) / all);
            }
        }

        var most = shares.Count == 0 ? default : shares.MaxBy(s => s.Value);
        return most.Value >= LeastShare * articles.Count ? most.Key : null;
    }

    private static int Weight(Naming naming) => Math.Min(naming.Times, MostTimes) * (naming.IsLeading ? LeadWeight : 1);

    /// <summary>The namings by the number of articles that have them, then by weight.</summary>
    private static List<(int Articles, int Weight, string Words)> Ranked(
        List<Claim> articles,
        Func<Topic, IEnumerable<Naming>> namings,
        bool mustBeName
    )
    {
        var votes = new SortedDictionary<string, (int Articles, int Weight, string Words, string Last)>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            foreach (var naming in namings(article.Context.Question.Topic))
            {
                var words = TitleText.Of(article.Article.Text, naming.Span, dropsDeterminer: true);
                if (words.Length == 0 || (mustBeName && !words.Any(char.IsUpper)))
                {
                    continue;
                }

                var key = string.Join(' ', TitleStems.Of(words).Order(StringComparer.Ordinal));
                var vote = votes.TryGetValue(key, out var known) ? known : (Articles: 0, Weight: 0, Words: words, Last: "");
                votes[key] = (
                    vote.Articles + (vote.Last == article.Article.Id ? 0 : 1),
                    vote.Weight + Weight(naming),
                    string.CompareOrdinal(words, vote.Words) > 0 ? words : vote.Words,
                    article.Article.Id
                );
            }
        }

        return
        [
            .. votes
                .Values.Select(v => (v.Articles, v.Weight, v.Words))
                .OrderByDescending(v => v.Articles)
                .ThenByDescending(v => v.Weight)
                .ThenBy(v => v.Words, StringComparer.Ordinal),
        ];
    }
}
