using CrossCheck.Alignment.Comparing;
using CrossCheck.Alignment.Profiles;
using CrossCheck.Alignment.Weighing;

namespace CrossCheck.Alignment.Joining;

/// <summary>
/// Weighs links between differing values a second time, among their rivals. Two values that differ are one question's only where neither
/// claim has its own answer elsewhere in the other's
/// article; and where both find the same partners in other articles, more speaks for them than the two texts alone.
/// </summary>
internal sealed class SecondPass(IReadOnlyList<ClaimProfile> profiles, LinkNet net, RivalWeights weights)
{
    /// <summary>
    /// The links with what they are after their rivals were asked, without those that this left too weak; batch by batch as they came.
    /// </summary>
    public static List<Link>[] Revise(IReadOnlyList<ClaimProfile> profiles, List<Link>[] links, RivalWeights weights)
    {
        var pass = new SecondPass(profiles, new LinkNet(profiles, links), weights);
        var weakest = PairScorer.Probability(Grouping.WeakestLink);
        var revised = new List<Link>[links.Length];
        Parallel.For(0, links.Length, batch => revised[batch] = [.. links[batch].Select(pass.Revised).Where(l => l.Probability > weakest)]);
        return revised;
    }

    /// <summary>Whether rivals have a say on a link: two articles state values that differ.</summary>
    public bool Concerns(Link link) => link.Differs && profiles[link.A].Context.ArticleNumber != profiles[link.B].Context.ArticleNumber;

    /// <summary>The link as it is among its rivals.</summary>
    public Link Revised(Link link) =>
        Concerns(link)
            ? link with
            {
                Probability = PairScorer.Probability(weights.LogOdds(Of(link), PairFamilies.Of(profiles[link.A], profiles[link.B]))),
            }
            : link;

    /// <summary>What the other links of both ends say of a link.</summary>
    public Surroundings Of(Link link)
    {
        var (a, b) = (link.A, link.B);
        return new Surroundings(
            PairScorer.LogOdds(link.Probability),
            net.Rival(a, b),
            net.Rival(b, a),
            net.Rival(a, b, sameValue: true),
            net.Rival(b, a, sameValue: true),
            net.CommonPartners(a, b),
            net.Partners(a, b),
            net.Partners(b, a)
        );
    }
}
