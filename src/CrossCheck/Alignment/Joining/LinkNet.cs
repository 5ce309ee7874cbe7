using CrossCheck.Alignment.Profiles;
using CrossCheck.Alignment.Weighing;
using CrossCheck.Claims;

namespace CrossCheck.Alignment.Joining;

/// <summary>The other end of a link.</summary>
/// <param name="Claim">Index of the claim there.</param>
/// <param name="LogOdds">How likely the two answer one question, by themselves.</param>
/// <param name="Differs">Whether their values differ.</param>
internal readonly record struct Partner(int Claim, float LogOdds, bool Differs);

/// <summary>The links of all claims, found from either end. Immutable.</summary>
internal sealed class LinkNet
{
    private readonly IReadOnlyList<ClaimProfile> profiles;
    private readonly Partner[] partners;

    /// <summary>Where each claim's partners begin in <see cref="partners"/>, and at the end their number.</summary>
    private readonly int[] starts;

    /// <summary>Lays out <paramref name="links"/>, each of which stands once.</summary>
    public LinkNet(IReadOnlyList<ClaimProfile> profiles, IEnumerable<List<Link>> links)
    {
        this.profiles = profiles;
        starts = new int[profiles.Count + 1];
        foreach (var link in links.SelectMany(batch => batch))
        {
            starts[link.A + 1]++;
            starts[link.B + 1]++;
        }

        for (var i = 0; i < profiles.Count; i++)
        {
            starts[i + 1] += starts[i];
        }

        partners = new Partner[starts[^1]];
        var next = starts.AsSpan(0, profiles.Count).ToArray();
        foreach (var link in links.SelectMany(batch => batch))
        {
            var logOdds = (float)PairScorer.LogOdds(link.Probability);
            partners[next[link.A]++] = new Partner(link.B, logOdds, link.Differs);
            partners[next[link.B]++] = new Partner(link.A, logOdds, link.Differs);
        }

        for (var i = 0; i < profiles.Count; i++)
        {
            partners.AsSpan(starts[i]..starts[i + 1]).Sort(static (x, y) => x.Claim.CompareTo(y.Claim));
        }
    }

    /// <summary>The partners of a claim in order, and so article by article.</summary>
    public ReadOnlySpan<Partner> Of(int claim) => partners.AsSpan(starts[claim]..starts[claim + 1]);

    /// <summary>
    /// The best other partner that <paramref name="claim"/> has in the article of <paramref name="other"/>; null where it has none. One
    /// that states what <paramref name="other"/> does only repeats it.
    /// </summary>
    /// <param name="claim">Index of a claim.</param>
    /// <param name="other">Index of a claim of another article.</param>
    /// <param name="sameValue">Whether to look only among those that state what <paramref name="claim"/> does.</param>
    public Partner? Rival(int claim, int other, bool sameValue = false)
    {
        Partner? best = null;
        foreach (var partner in Of(claim))
        {
            if (
                partner.Claim != other
                && !(sameValue && partner.Differs)
                && ArticleOf(partner.Claim) == ArticleOf(other)
                && !(best?.LogOdds >= partner.LogOdds)
                && !Repeats(partner.Claim, other)
            )
            {
                best = partner;
            }
        }

        return best;
    }

    /// <summary>
    /// In how many other articles both claims find one partner, each counted as far as both are likely to answer one question with it.
    /// </summary>
    public double CommonPartners(int a, int b)
    {
        var x = Of(a);
        var y = Of(b);
        var (i, j, sum, best, article) = (0, 0, 0.0, float.NegativeInfinity, -1);
        while (i < x.Length && j < y.Length)
        {
            if (x[i].Claim != y[j].Claim)
            {
                _ = x[i].Claim < y[j].Claim ? i++ : j++;
                continue;
            }

            var (here, both) = (ArticleOf(x[i].Claim), Math.Min(x[i++].LogOdds, y[j++].LogOdds));
            if (here == ArticleOf(a) || here == ArticleOf(b))
            {
                continue;
            }

            if (here != article)
            {
                sum += PairScorer.Probability(best);
                (article, best) = (here, float.NegativeInfinity);
            }

            best = Math.Max(best, both);
        }

        return sum + PairScorer.Probability(best);
    }

    /// <summary>
    /// In how many other articles than <paramref name="besides"/>' a claim finds a partner, each counted as far as it is likely to answer
    /// one question with it.
    /// </summary>
    public double Partners(int claim, int besides)
    {
        var (sum, best, article) = (0.0, float.NegativeInfinity, -1);
        foreach (var partner in Of(claim))
        {
            var here = ArticleOf(partner.Claim);
            if (here == ArticleOf(claim) || here == ArticleOf(besides))
            {
                continue;
            }

            if (here != article)
            {
                sum += PairScorer.Probability(best);
                (article, best) = (here, float.NegativeInfinity);
            }

            best = Math.Max(best, partner.LogOdds);
        }

        return sum + PairScorer.Probability(best);
    }

    private int ArticleOf(int claim) => profiles[claim].Context.ArticleNumber;

    private bool Repeats(int one, int other) =>
        ValueComparison.Compare(profiles[one].Claim.Value, profiles[other].Claim.Value) is ValueRelation.Equal or ValueRelation.Rounded;
}
