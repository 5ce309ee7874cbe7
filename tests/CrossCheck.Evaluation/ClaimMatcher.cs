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

    /// <summary>The claims whose value overlaps the mention's number, longest overlap first; a quotation may stand in several places.</summary>
    public IReadOnlyList<Claim> Find(GoldMention mention)
    {
        var text = texts[mention.Article];
        var hits = new List<(int Overlap, Claim Claim)>();
        for (var at = text.IndexOf(mention.Quote, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mention.Quote, at + 1, StringComparison.Ordinal))
        {
            var start = at + mention.Quote.IndexOf(mention.Number, StringComparison.Ordinal);
            var end = start + mention.Number.Length;
            foreach (var claim in byArticle[mention.Article])
            {
                var overlap = Math.Min(end, claim.ValueSpan.End) - Math.Max(start, claim.ValueSpan.Start);
                if (overlap > 0)
                {
                    hits.Add((overlap, claim));
                }
            }
        }

        return [.. hits.OrderByDescending(h => h.Overlap).Select(h => h.Claim).Distinct()];
    }
}
