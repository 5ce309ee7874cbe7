using CrossCheck.Articles;
using CrossCheck.Claims;

namespace CrossCheck.Evaluation;

/// <summary>Finds the claims that stand where a gold mention does.</summary>
public sealed class ClaimMatcher
{
    private readonly ILookup<string, Claim> byArticle;
    private readonly Dictionary<string, string> texts;

    public ClaimMatcher(IEnumerable<Article> articles, IEnumerable<Claim> claims)
    {
        texts = articles.ToDictionary(a => a.Id, a => a.Text);
        byArticle = claims.ToLookup(c => c.Article.Id);
    }

    /// <summary>
    /// The claims whose value overlaps the mention's number, longest overlap first; a quotation may stand in several places.
    /// </summary>
    public IReadOnlyList<Claim> Find(GoldMention mention)
    {
        var text = texts[mention.Article];
        var hits = new List<(int Overlap, Claim Claim)>();
        foreach (var (_, number) in mention.Places(text))
        {
            foreach (var claim in byArticle[mention.Article])
            {
                var overlap = Math.Min(number.End, claim.ValueSpan.End) - Math.Max(number.Start, claim.ValueSpan.Start);
                if (overlap > 0)
                {
                    hits.Add((overlap, claim));
                }
            }
        }

        return [.. hits.OrderByDescending(h => h.Overlap).Select(h => h.Claim).Distinct()];
    }
}
