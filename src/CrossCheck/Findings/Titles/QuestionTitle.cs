using CrossCheck.Claims;
using CrossCheck.Language;

namespace CrossCheck.Findings.Titles;

/// <summary>
/// Titles a group: of the titles that its claims would give it, the one that has most words in common with the question a reader would ask.
/// </summary>
internal static class QuestionTitle
{
    /// <summary>
    /// The length of the question that a title is measured against, in content words. On the annotated corpora readers use 6.3; a longer
    /// one lets titles say more, and they share more with the questions (F1 0.442 against 0.433, corpora left out).
    /// </summary>
    private const double UsualWords = 10;

    /// <summary>More claims than this add no forms that the first lack.</summary>
    private const int MostClaims = 24;

    /// <summary>How many of the best forms are tried with a name or date behind them.</summary>
    private const int MostFollowed = 12;

    /// <summary>How many names and dates are tried behind a form.</summary>
    private const int MostContexts = 10;

    /// <summary>A figure that holds this many days before its article was published belongs to something else than its story.</summary>
    private const int OldNews = 60;

    /// <summary>
    /// The title of a group that holds <paramref name="claims"/>, of the stories named, the same whatever the order of the claims.
    /// </summary>
    public static string Of(IReadOnlyList<Claim> claims, StoryNames stories) =>
        Rated(claims, stories, TitleWeights.Fitted)
            .DefaultIfEmpty((Score: 0, Title: claims[0].Kind.ToString().ToLowerInvariant()))
            .MaxBy(t => t.Score)
            .Title;

    /// <summary>
    /// The titles that the claims would give their group, each with the share of words in common that it may be expected to have with a
    /// reader's question; the best of equals first.
    /// </summary>
    public static IEnumerable<(double Score, string Title)> Rated(IReadOnlyList<Claim> claims, StoryNames stories, TitleWeights weights)
    {
        var (ordered, story) = Read(claims, stories);
        var support = new WordSupport(ordered, story, weights);
        List<(string Title, HashSet<string> Stems, double Score)> forms =
        [
            .. ordered
                .SelectMany(c => TitleForms.Of(c, story))
                .Distinct(StringComparer.Ordinal)
                .Where(title => !TitleStems.Repeats(title))
                .Select(title => (Title: title, Stems: TitleStems.Of(title)))
                .Select(f => (f.Title, f.Stems, Score: Score(f.Stems)))
                .OrderByDescending(f => f.Score)
                .ThenBy(f => f.Title, StringComparer.Ordinal),
        ];
        foreach (var form in forms)
        {
            yield return (form.Score, form.Title);
        }

        foreach (var context in Contexts(ordered, story))
        {
            var stems = TitleStems.Of(context);
            foreach (var form in forms.Take(MostFollowed))
            {
                if (form.Title.Length + context.Length + 2 <= TitleForms.Longest && !stems.Overlaps(form.Stems))
                {
                    yield return (Score([.. form.Stems, .. stems]), $"{form.Title}, {context}");
                }
            }
        }

        // The expected share of words in common with a question of the usual length, but for a factor of two.
        double Score(HashSet<string> stems) => stems.Order(StringComparer.Ordinal).Sum(support.Of) / (stems.Count + UsualWords);
    }

    /// <summary>Where the articles of a group have which words.</summary>
    public static WordSupport Support(IReadOnlyList<Claim> claims, StoryNames stories, TitleWeights weights)
    {
        var (ordered, story) = Read(claims, stories);
        return new WordSupport(ordered, story, weights);
    }

    /// <summary>The claims that a title is made of, in order, and the name of their story where they belong to its news.</summary>
    private static (List<Claim> Claims, string Story) Read(IReadOnlyList<Claim> claims, StoryNames stories)
    {
        List<Claim> ordered =
        [
            .. claims.OrderBy(c => c.Article.Id, StringComparer.Ordinal).ThenBy(c => c.ValueSpan.Start).Take(MostClaims),
        ];
        if (ordered.Exists(c => c.Context.Question.Owner.IsNamed))
        {
            // Who is named by one is "the gunman" of another.
            ordered.RemoveAll(c => !c.Context.Question.Owner.IsNamed);
        }

        return (ordered, 2 * ordered.Count(IsOld) > ordered.Count ? "" : stories.Of(claims));
    }

    /// <summary>The title of a total that does not match its parts.</summary>
    public static string OfTotal(Claim total) =>
        Of([total], StoryNames.None) is var title && $"total of {title}" is { Length: <= TitleForms.Longest } whole ? whole : title;

    private static bool IsOld(Claim claim) =>
        claim.Article.Published is { } published && claim.Context.Last is { } last && last.AddDays(OldNews) < published;

    /// <summary>
    /// What may stand behind a form to tell it from others: the places of the lead, when it holds, the story, and the names that most
    /// articles have beside the figure; the most frequent first. An age is its owner's alone.
    /// </summary>
    private static IEnumerable<string> Contexts(List<Claim> claims, string story)
    {
        if (claims[0].Value is Quantity { Dimension: "age" })
        {
            return [];
        }

        var articles = claims.Select(c => c.Article.Id).Distinct(StringComparer.Ordinal).Count();
        var named = claims
            .SelectMany(c => c.Participants.Where(IsTelling).Select(name => (c.Article.Id, Name: name)))
            .Distinct()
            .GroupBy(n => n.Name, n => n.Name, StringComparer.Ordinal)
            .Where(n => 2 * n.Count() > articles)
            .SelectMany(n => n);
        return claims
            .SelectMany(c =>
                c.Context.Question.Topic.Places.Where(p => p.IsLeading && p.IsNamed)
                    .Select(p => TitleText.Of(c.Article.Text, p.Span))
                    .Append(TitleDate.Of(c))
                    .Distinct(StringComparer.Ordinal)
            )
            .Append(story)
            .Concat(named)
            .Where(n => n.Length > 2)
            .GroupBy(n => n, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ThenByDescending(g => g.Key.Length)
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Take(MostContexts)
            .Select(g => g.Key);
    }

    /// <summary>Whether a name tells who or what it is: no "Iraqi", no "MAN" of a headline.</summary>
    private static bool IsTelling(string name) =>
        name.Any(char.IsLower) && !(WordList.English.Find(name) is { } word && word.Is(WordClass.Nationality));
}
