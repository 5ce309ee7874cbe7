using CrossCheck.Claims;

namespace CrossCheck.Findings.Titles;

/// <summary>
/// Titles a group: of the titles that its claims would give it, the one that has most words in common with the question a reader would ask.
/// </summary>
internal static class QuestionTitle
{
    /// <summary>How many content words a reader's question has, on the annotated corpora.</summary>
    private const double UsualWords = 6.3;

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
    public static string Of(IReadOnlyList<Claim> claims, StoryNames stories)
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

        var story = 2 * ordered.Count(IsOld) > ordered.Count ? "" : stories.Of(claims);
        var support = new WordSupport(ordered, story);
        List<(double Score, string Title, HashSet<string> Stems)> forms =
        [
            .. ordered
                .SelectMany(c => new TitleForms(c, story).All())
                .Distinct(StringComparer.Ordinal)
                .Select(f => Rated(f, TitleStems.Of(f)))
                .OrderByDescending(f => f.Score)
                .ThenBy(f => f.Title, StringComparer.Ordinal),
        ];
        if (forms.Count == 0)
        {
            return claims[0].Kind.ToString().ToLowerInvariant();
        }

        var best = forms[0];
        foreach (var context in Contexts(ordered, story))
        {
            var stems = TitleStems.Of(context);
            foreach (var form in forms.Take(MostFollowed))
            {
                if (form.Title.Length + context.Length + 2 > TitleForms.Longest || stems.Overlaps(form.Stems))
                {
                    continue;
                }

                var followed = Rated($"{form.Title}, {context}", [.. form.Stems, .. stems]);
                best = followed.Score > best.Score ? followed : best;
            }
        }

        return best.Title;

        // The expected share of words in common with a question of the usual length, but for a factor of two.
        (double Score, string Title, HashSet<string> Stems) Rated(string title, HashSet<string> stems) =>
            (stems.Order(StringComparer.Ordinal).Sum(support.Of) / (stems.Count + UsualWords), title, stems);
    }

    /// <summary>The title of a total that does not match its parts.</summary>
    public static string OfTotal(Claim total) =>
        Of([total], StoryNames.None) is var title && $"total of {title}" is { Length: <= TitleForms.Longest } whole ? whole : title;

    private static bool IsOld(Claim claim) =>
        claim.Article.Published is { } published && claim.Context.Last is { } last && last.AddDays(OldNews) < published;

    /// <summary>
    /// What may stand behind a form to tell it from others: the places of the lead, when it holds, and the story; the most frequent first.
    /// An age is its owner's alone.
    /// </summary>
    private static IEnumerable<string> Contexts(List<Claim> claims, string story) =>
        claims
            .Where(c => c.Value is not Quantity { Dimension: "age" })
            .SelectMany(c =>
                c.Context.Question.Topic.Places.Where(p => p.IsLeading && p.IsNamed)
                    .Select(p => TitleText.Of(c.Article.Text, p.Span))
                    .Append(IsOld(c) ? TitleDate.Of(c) : "")
                    .Distinct(StringComparer.Ordinal)
            )
            .Append(claims[0].Value is Quantity { Dimension: "age" } ? "" : story)
            .Where(n => n.Length > 2)
            .GroupBy(n => n, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ThenByDescending(g => g.Key.Length)
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Take(MostContexts)
            .Select(g => g.Key);
}
