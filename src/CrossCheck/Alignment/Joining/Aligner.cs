using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CrossCheck.Alignment.Blocking;
using CrossCheck.Alignment.Profiles;
using CrossCheck.Alignment.Weighing;
using CrossCheck.Articles.TextReuse;
using CrossCheck.Claims;
using CrossCheck.Claims.Context;
using CrossCheck.Language;

namespace CrossCheck.Alignment.Joining;

/// <summary>Claims that answer one question, with how sure that is.</summary>
/// <param name="Members">The claims, in the order given.</param>
/// <param name="Cohesion">The mean probability over all pairs of members that they answer one question, 0 to 1.</param>
internal sealed record ClaimGroup(ImmutableArray<ClaimProfile> Members, double Cohesion)
{
    /// <summary>
    /// The links among the members, by their places in <see cref="Members"/>; two members without one hardly answer one question by
    /// themselves.
    /// </summary>
    public ImmutableArray<Link> Links { get; init; } = [];
}

/// <summary>
/// Brings together the claims that answer the same question: candidates, comparison, a second look at those that differ among their rivals,
/// grouping.
/// </summary>
internal sealed class Aligner(PairScorer scorer, RivalWeights rivals)
{
    /// <summary>The partners of so many claims are compared in one piece of work.</summary>
    private const int Batch = 1024;

    private readonly JoiningRule rule = new(scorer);

    /// <summary>
    /// The groups among <paramref name="claims"/>, which come in the order of articles and text; claims that stand alone are left out.
    /// </summary>
    public ImmutableArray<ClaimGroup> Align(ImmutableArray<Claim> claims, Lineages lineages, IReadOnlyList<int>? stories = null) =>
        Align(Profiles(claims, lineages, stories));

    /// <summary>The groups among claims that are prepared already.</summary>
    public ImmutableArray<ClaimGroup> Align(ClaimProfile[] profiles) =>
        Grouping.Group(profiles, SecondPass.Revise(profiles, Links(profiles), rivals));

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
                            links.Add(new Link(a, b, decision.Probability, profiles[a].DiffersFrom(profiles[b])));
                        }
                    }
                }

                links.TrimExcess();
                batches[batch] = links;
                return search;
            },
            _ => { }
        );
        return batches;
    }

    /// <summary>Prepares all claims for comparison. They come in the order of articles and text.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="lineages">Which articles share text.</param>
    /// <param name="stories">The number of each article's story; null where nobody looked.</param>
    public static ClaimProfile[] Profiles(ImmutableArray<Claim> claims, Lineages lineages, IReadOnlyList<int>? stories = null)
    {
        // What a word tells, it tells among the articles of its story: the weights were fitted on runs of one story each.
        var known = claims
            .GroupBy(Story)
            .ToDictionary(story => story.Key, story => (new WordRarity([.. story]), WordHash.OfConcept('s', story.First().Article.Id)));
        var profiles = new ClaimProfile[claims.Length];
        Parallel.ForEach(
            Runs(claims, 0, claims.Length, (a, b) => a.Context.ArticleNumber == b.Context.ArticleNumber).ToList(),
            run =>
            {
                var story = Story(claims[run.First]);
                var (rarity, key) = known[story];
                var sentences = Runs(claims, run.First, run.End, (a, b) => ReferenceEquals(a.Context.Sentence, b.Context.Sentence))
                    .Select(s => (s.First, s.End, Profile: Sentence(claims[s.First].Context, rarity)))
                    .ToList();
                var read = sentences.Select(s => (s.Profile, claims[s.First].Context.Sentence));
                var article = ArticleProfile.Of(claims[run.First].Context.ArticleNumber, story, key, lineages, read, rarity);
                var statements = new ArticleStatements(
                    new ArraySegment<Claim>(ImmutableCollectionsMarshal.AsArray(claims)!, run.First, run.End - run.First)
                );
                foreach (var (first, end, sentence) in sentences)
                {
                    for (var i = first; i < end; i++)
                    {
                        profiles[i] = ClaimProfile.Of(claims[i], sentence, article, statements, rarity, claims.AsSpan()[first..end]);
                    }
                }
            }
        );
        return profiles;

        int Story(Claim claim) => stories?[claim.Context.ArticleNumber] ?? 0;
    }

    private static SentenceProfile Sentence(ClaimContext context, WordRarity rarity) =>
        context.Sentence is null ? SentenceProfile.Empty : SentenceProfile.Of(context.Sentence, context.Before, rarity);

    /// <summary>The stretches from <paramref name="start"/> to <paramref name="end"/> of claims that belong together.</summary>
    private static IEnumerable<(int First, int End)> Runs(
        ImmutableArray<Claim> claims,
        int start,
        int end,
        Func<Claim, Claim, bool> together
    )
    {
        for (var first = start; first < end; )
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
}
