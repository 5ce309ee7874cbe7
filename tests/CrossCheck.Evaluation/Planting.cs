using CrossCheck.Articles;

namespace CrossCheck.Evaluation;

/// <summary>A value changed in one article of several that agree.</summary>
/// <param name="Fact">The fact, as the changed corpus annotates it.</param>
/// <param name="Article">The id of the article changed.</param>
/// <param name="Sort">What sort of value was changed: "day of a month", "figure in digits".</param>
public sealed record Plant(GoldFact Fact, string Article, string Sort);

/// <summary>A corpus with wrong values planted in it.</summary>
/// <param name="Gold">Its annotation, the planted facts among those that differ.</param>
/// <param name="Articles">The changed articles.</param>
/// <param name="Plants">What was planted.</param>
public sealed record PlantedCorpus(GoldCorpus Gold, IReadOnlyList<Article> Articles, IReadOnlyList<Plant> Plants);

/// <summary>
/// Changes the value that one of several agreeing articles states, wherever it states it, to another of the same form, as the project's own
/// plants do. A difference in value that is
/// known to be an error, at no cost of annotation: some pairs of claims that answer one question and differ are needed by the thousand.
/// </summary>
public static class Planting
{
    /// <summary>A third of the facts is changed in one copy, so that most of its news stays as it was.</summary>
    private const int ShareOfFacts = 3;

    /// <summary>The corpus with values changed; other ones for another <paramref name="seed"/>.</summary>
    public static PlantedCorpus Plant(GoldCorpus gold, IReadOnlyList<Article> articles, int seed)
    {
        var texts = articles.ToDictionary(a => a.Id, a => a.Text);
        var random = new Random(seed);
        var facts = gold.Facts.ToArray();
        random.Shuffle(facts);
        var claimed = gold
            .Facts.SelectMany(f => f.Mentions)
            .SelectMany(m => m.Places(texts[m.Article]).Select(p => (m.Article, p.Number.Start)))
            .CountBy(p => p)
            .ToDictionary();
        var edits = texts.Keys.ToDictionary(id => id, _ => new List<Edit>());
        var planted = new Dictionary<string, (string Article, string Sort)>();
        foreach (var fact in facts.Where(f => f.Verdict == "agree"))
        {
            if (planted.Count >= Math.Max(1, facts.Length / ShareOfFacts))
            {
                break;
            }

            var stated = fact.Mentions.GroupBy(m => m.Value).MaxBy(g => g.Count())!.Key;
            var agreeing = fact
                .Mentions.GroupBy(m => m.Article)
                .Where(g => g.All(m => m.Value == stated))
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .ToList();
            if (agreeing.Count < 2)
            {
                continue;
            }

            var changed = agreeing[random.Next(agreeing.Count)];
            var form = random.Next();
            var own = new List<Edit>();
            foreach (var place in changed.SelectMany(m => m.Places(texts[changed.Key])).Distinct())
            {
                var written = texts[changed.Key][place.Number.Start..place.Number.End];
                if (
                    claimed[(changed.Key, place.Number.Start)] > 1
                    || edits[changed.Key].Exists(e => e.Span.Overlaps(place.Number))
                    || OtherValue.Of(written, fact.Kind, new Random(form)) is not { } other
                    || other.Text == written
                )
                {
                    own.Clear();
                    break;
                }

                own.Add(new Edit(place.Number, other.Text, other.Sort));
            }

            if (own.Count > 0)
            {
                edits[changed.Key].AddRange(own);
                planted.Add(fact.Id, (changed.Key, own[0].Sort));
            }
        }

        foreach (var list in edits.Values)
        {
            list.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        }

        return Changed(gold, articles, edits, planted);
    }

    private static PlantedCorpus Changed(
        GoldCorpus gold,
        IReadOnlyList<Article> articles,
        Dictionary<string, List<Edit>> edits,
        Dictionary<string, (string Article, string Sort)> planted
    )
    {
        var texts = articles.ToDictionary(a => a.Id, a => a.Text);
        var changed = articles.ToDictionary(a => a.Id, a => Rewritten(a.Text, 0, a.Text.Length, edits[a.Id]));
        var facts = gold
            .Facts.Select(f =>
                planted.TryGetValue(f.Id, out var plant)
                    ? f with
                    {
                        Verdict = "conflict",
                        Mentions = [.. f.Mentions.SelectMany(Moved)],
                        Differs =
                        [
                            .. f.Mentions.Select(m => m.Article).Distinct().Where(a => a != plant.Article).Select(a => (a, plant.Article)),
                        ],
                    }
                    : f with
                    {
                        Mentions = [.. f.Mentions.SelectMany(Moved)],
                    }
            )
            .ToList();
        return new PlantedCorpus(
            gold with
            {
                Facts = facts,
                Traps = [],
            },
            [.. articles.Select(a => a with { Text = changed[a.Id] })],
            [.. facts.Where(f => planted.ContainsKey(f.Id)).Select(f => new Plant(f, planted[f.Id].Article, planted[f.Id].Sort))]
        );

        IEnumerable<GoldMention> Moved(GoldMention mention) =>
            mention
                .Places(texts[mention.Article])
                .Select(place =>
                    mention with
                    {
                        Quote = Rewritten(texts[mention.Article], place.Quote.Start, place.Quote.End, edits[mention.Article]),
                        Number = Rewritten(texts[mention.Article], place.Number.Start, place.Number.End, edits[mention.Article]),
                    }
                )
                .Distinct();
    }

    /// <summary>A stretch of a text with the changes inside it made.</summary>
    private static string Rewritten(string text, int start, int end, List<Edit> edits)
    {
        var written = new System.Text.StringBuilder();
        foreach (var edit in edits.Where(e => e.Span.Start >= start && e.Span.End <= end))
        {
            written.Append(text, start, edit.Span.Start - start).Append(edit.Text);
            start = edit.Span.End;
        }

        return written.Append(text, start, end - start).ToString();
    }

    private readonly record struct Edit(TextSpan Span, string Text, string Sort);
}
