using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CrossCheck.Articles.TextReuse;
using CrossCheck.Claims;

namespace CrossCheck.Alignment;

/// <summary>Claims that answer one question, with how sure that is.</summary>
/// <param name="Members">The claims, in the order given.</param>
/// <param name="Cohesion">The mean probability over all pairs of members that they answer one question, 0 to 1.</param>
internal sealed record ClaimGroup(ImmutableArray<ClaimProfile> Members, double Cohesion);

/// <summary>Brings together the claims that answer the same question: candidates, comparison, grouping.</summary>
internal sealed class Aligner(PairScorer scorer)
{
    /// <summary>The groups among <paramref name="claims"/>, which come in the order of articles and text; claims that stand alone are left out.</summary>
    public ImmutableArray<ClaimGroup> Align(ImmutableArray<Claim> claims, Lineages lineages)
    {
        var profiles = Profiles(claims, lineages);
        var links = new List<Link>();
        foreach (var (a, b) in Candidates.Find(profiles))
        {
            if (IsListed(profiles[a], profiles[b]))
            {
                continue;
            }

            var logOdds = scorer.LogOdds(profiles[a], profiles[b]);
            if (logOdds > Grouping.WeakestLink)
            {
                links.Add(new Link(a, b, PairScorer.Probability(logOdds)));
            }
        }

        return Grouping.Group(profiles, links);
    }

    /// <summary>Whether two different values are items of one list: one sentence states both ("two sons, 11 and 14"), or each stands in the other's sentence too.</summary>
    public static bool IsListed(ClaimProfile a, ClaimProfile b) =>
        ValueComparison.Compare(a.Claim.Value, b.Claim.Value) == ValueRelation.Different
        && (ReferenceEquals(a.Context.Sentence, b.Context.Sentence) || b.Beside.Contains(a.ValueHash) || a.Beside.Contains(b.ValueHash));

    /// <summary>Prepares all claims for comparison.</summary>
    public static ClaimProfile[] Profiles(ImmutableArray<Claim> claims, Lineages lineages)
    {
        var rarity = new WordRarity(claims);
        var profiles = new ClaimProfile[claims.Length];
        var all = ImmutableCollectionsMarshal.AsArray(claims).AsSpan();
        for (var first = 0; first < claims.Length;)
        {
            var end = first + 1;
            while (end < claims.Length && ReferenceEquals(claims[end].Context.Sentence, claims[first].Context.Sentence))
            {
                end++;
            }

            for (var i = first; i < end; i++)
            {
                profiles[i] = ClaimProfile.Of(claims[i], rarity, all[first..end]);
                profiles[i].Lineages = lineages;
            }

            first = end;
        }

        foreach (var ofKind in profiles.GroupBy(p => (p.Context.Article, p.Claim.Kind)))
        {
            var values = ofKind.Select(p => p.ValueHash).Where(v => v != 0).ToHashSet();
            foreach (var profile in ofKind)
            {
                profile.InArticle = values;
            }
        }

        foreach (var alike in profiles.GroupBy(p => (p.Context.Article, p.Claim.Kind, p.Context.Head, p.Claim.Event)))
        {
            var count = alike.Count();
            foreach (var profile in alike)
            {
                profile.Alike = count;
            }
        }

        return profiles;
    }
}
