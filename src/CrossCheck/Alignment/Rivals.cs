using CrossCheck.Claims;

namespace CrossCheck.Alignment;

/// <summary>The better partner that one of two claims has in the other's article.</summary>
/// <param name="Claim">Index of the claim that has it.</param>
/// <param name="Partner">Index of the partner.</param>
/// <param name="Probability">That those two answer one question, 0 to 1.</param>
internal readonly record struct Rival(int Claim, int Partner, double Probability);

/// <summary>Tells the links that a better one speaks against: where two values differ, the other article may answer the question elsewhere.</summary>
internal sealed class Rivals
{
    /// <summary>
    /// A link between differing values is kept at this share of the best link that either claim has into the other's article. Chosen on annotated corpora, each left out of the
    /// fit in turn: anything from 0.5 to 0.7 serves; the rule raises precision of pairs and of findings by 0.02 each and costs no finding.
    /// </summary>
    public const double LeastShare = 0.6;

    private readonly IReadOnlyList<ClaimProfile> profiles;
    private readonly Dictionary<(int Claim, int Article), Rival> best;

    /// <summary>Notes the best partner of each claim in each article, of the same links the first.</summary>
    public Rivals(IReadOnlyList<ClaimProfile> profiles, ArraySegment<Link> links)
    {
        this.profiles = profiles;
        best = new(2 * links.Count);
        foreach (var link in links)
        {
            Note(link.A, link.B, link.Probability);
            Note(link.B, link.A, link.Probability);
        }
    }

    /// <summary>The best partner that speaks against a link; null where none does.</summary>
    public Rival? Against(Link link)
    {
        if (profiles[link.A].Context.Article == profiles[link.B].Context.Article
            || ValueComparison.Compare(profiles[link.A].Claim.Value, profiles[link.B].Claim.Value) != ValueRelation.Different)
        {
            return null;
        }

        var (ofA, ofB) = (BestOf(link.A, link.B), BestOf(link.B, link.A));
        var rival = ofB.Probability > ofA.Probability ? ofB : ofA;
        return link.Probability < LeastShare * rival.Probability ? rival : null;
    }

    private Rival BestOf(int claim, int other) => best.GetValueOrDefault((claim, profiles[other].Context.Article));

    private void Note(int claim, int partner, double probability)
    {
        var key = (claim, profiles[partner].Context.Article);
        if (!best.TryGetValue(key, out var known) || probability > known.Probability)
        {
            best[key] = new Rival(claim, partner, probability);
        }
    }
}
