using System.Collections.Immutable;
using CrossCheck.Articles.TextReuse;
using CrossCheck.Claims;

namespace CrossCheck.Alignment;

/// <summary>Claims that answer one question, with how sure that is.</summary>
/// <param name="Members">The claims, in the order given.</param>
/// <param name="Cohesion">The mean probability over all pairs of members that they answer one question, 0 to 1.</param>
internal sealed record ClaimGroup(ImmutableArray<ClaimProfile> Members, double Cohesion)
{
    /// <summary>The links among the members, by their places in <see cref="Members"/>; two members without one hardly answer one question by themselves.</summary>
    public ImmutableArray<Link> Links { get; init; } = [];
}

/// <summary>Brings together the claims that answer the same question: candidates, comparison, a second look at those that differ among their rivals, grouping.</summary>
internal sealed class Aligner(PairScorer scorer, RivalWeights rivals)
{
    /// <summary>The partners of so many claims are compared in one piece of work.</summary>
    private const int Batch = 1024;

    private readonly JoiningRule rule = new(scorer);

    /// <summary>The groups among <paramref name="claims"/>, which come in the order of articles and text; claims that stand alone are left out.</summary>
    public ImmutableArray<ClaimGroup> Align(ImmutableArray<Claim> claims, Lineages lineages, IReadOnlyList<int>? stories = null) => Align(Profiles(claims, lineages, stories));

    /// <summary>The groups among claims that are prepared already.</summary>
    public ImmutableArray<ClaimGroup> Align(ClaimProfile[] profiles) => Grouping.Group(profiles, SecondPass.Revise(profiles, Links(profiles), rivals));

    /// <summary>The links between candidates by themselves, batch by batch in order of the first claim.</summary>
    public List<Link>[] Links(ClaimProfile[] profiles)
    {
        var candidates = Candidates.Of(profiles);
        var batches = new List<Link>[(profiles.Length + Batch - 1) / Batch];
        Parallel.For(
            0,
            batches.Length,
            () => new Candidates.Search(candidates),
            (batch, _, search) =>
            {
                var links = new List<Link>();
                for (var a = batch * Batch; a < Math.Min(profiles.Length, (batch + 1) * Batch); a++)
                {
                    foreach (var b in search.Partners(a))
                    {
                        if (rule.Decide(profiles[a], profiles[b]) is { IsLink: true } decision)
                        {
                            links.Add(new Link(a, b, decision.Probability, ValueComparison.Compare(profiles[a].Claim.Value, profiles[b].Claim.Value) == ValueRelation.Different));
                        }
                    }
                }

                links.TrimExcess();
                batches[batch] = links;
                return search;
            },
            _ => { });
        return batches;
    }

    /// <summary>Prepares all claims for comparison. They come in the order of articles and text.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="lineages">Which articles share text.</param>
    /// <param name="stories">The number of each article's story; null where nobody looked.</param>
    public static ClaimProfile[] Profiles(ImmutableArray<Claim> claims, Lineages lineages, IReadOnlyList<int>? stories = null)
    {
        // What a word tells, it tells among the articles of its story: the weights were fitted on runs of one story each.
        var rarities = claims.GroupBy(Story).ToDictionary(story => story.Key, story => new WordRarity([.. story]));
        var profiles = new ClaimProfile[claims.Length];
        Parallel.ForEach(Runs(claims, 0, claims.Length, (a, b) => a.Context.Article == b.Context.Article).ToList(), article =>
        {
            var story = Story(claims[article.First]);
            var rarity = rarities[story];
            foreach (var (first, end) in Runs(claims, article.First, article.End, (a, b) => ReferenceEquals(a.Context.Sentence, b.Context.Sentence)))
            {
                var context = claims[first].Context;
                var sentence = context.Sentence is null ? SentenceProfile.Empty : SentenceProfile.Of(context.Sentence, context.Before, rarity);
                for (var i = first; i < end; i++)
                {
                    profiles[i] = ClaimProfile.Of(claims[i], sentence, rarity, claims.AsSpan()[first..end]);
                    profiles[i].Lineages = lineages;
                    profiles[i].Story = story;
                }
            }

            CompareWithin(new ArraySegment<ClaimProfile>(profiles, article.First, article.End - article.First), rarity);
        });
        return profiles;

        int Story(Claim claim) => stories?[claim.Context.Article] ?? 0;
    }

    /// <summary>The stretches from <paramref name="start"/> to <paramref name="end"/> of claims that belong together.</summary>
    private static IEnumerable<(int First, int End)> Runs(ImmutableArray<Claim> claims, int start, int end, Func<Claim, Claim, bool> together)
    {
        for (var first = start; first < end;)
        {
            var next = first + 1;
            while (next < end && together(claims[first], claims[next]))
            {
                next++;
            }

            yield return (first, next);
            first = next;
        }
    }

    /// <summary>Tells each claim of one article what the article's other claims state.</summary>
    private static void CompareWithin(ArraySegment<ClaimProfile> article, WordRarity rarity)
    {
        var about = ArticleProfile.Of(article.Select(p => (p.Sentence, p.Context.Sentence)).Distinct(), rarity);
        foreach (var profile in article)
        {
            profile.Article = about;
        }

        foreach (var ofKind in article.GroupBy(p => p.Claim.Kind))
        {
            int[] values = [.. ofKind.Select(p => p.ValueHash).Where(v => v != 0).Distinct().Order()];
            foreach (var profile in ofKind)
            {
                profile.InArticle = values;
            }
        }

        foreach (var ofNoun in article.Where(p => p.IsAge && !p.Context.Question.Owner.IsNamed).GroupBy(p => p.Context.Question.Owner.Noun))
        {
            var isOnly = ofNoun.Select(p => p.ValueHash).Distinct().Count() == 1;
            foreach (var profile in ofNoun)
            {
                profile.IsOnlyAge = isOnly;
            }
        }

        foreach (var alike in article.GroupBy(p => (p.Claim.Kind, p.Context.Head, p.Claim.Event)))
        {
            var count = alike.Count();
            foreach (var profile in alike)
            {
                profile.Alike = count;
            }
        }
    }
}
