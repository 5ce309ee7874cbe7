using CrossCheck.Claims;

namespace CrossCheck.Alignment;

/// <summary>Drops the links that a better one speaks against: where two values differ, the other article may answer the question elsewhere.</summary>
internal static class Rivals
{
    /// <summary>
    /// A link between differing values is kept at this share of the best link that either claim has into the other's article. Chosen on annotated corpora, each left out of the
    /// fit in turn: anything from 0.5 to 0.7 serves; the rule raises precision of pairs and of findings by 0.02 each and costs no finding.
    /// </summary>
    public const double LeastShare = 0.6;

    /// <summary>The links that no rival speaks against, in their order.</summary>
    public static Link[] Without(IReadOnlyList<ClaimProfile> profiles, ArraySegment<Link> links)
    {
        var best = new Dictionary<(int Claim, int Article), double>(2 * links.Count);
        foreach (var link in links)
        {
            Note(link.A, link.B, link.Probability);
            Note(link.B, link.A, link.Probability);
        }

        return [.. links.Where(link => !Differ(link) || (Holds(link.A, link.B, link.Probability) && Holds(link.B, link.A, link.Probability)))];

        void Note(int claim, int other, double probability)
        {
            var key = (claim, profiles[other].Context.Article);
            best[key] = Math.Max(probability, best.GetValueOrDefault(key));
        }

        bool Holds(int claim, int other, double probability) => probability >= LeastShare * best[(claim, profiles[other].Context.Article)];

        bool Differ(Link link) =>
            profiles[link.A].Context.Article != profiles[link.B].Context.Article
            && ValueComparison.Compare(profiles[link.A].Claim.Value, profiles[link.B].Claim.Value) == ValueRelation.Different;
    }
}
