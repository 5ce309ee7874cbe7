using System.Collections.Immutable;
using System.Globalization;

namespace CrossCheck.Claims;

/// <summary>The claims of all articles of a run with ids that are unique in it, but for those of kinds that are not reported.</summary>
internal sealed class NumberedClaims
{
    private readonly Claim?[][] ofArticles;

    private NumberedClaims(ImmutableArray<Claim> all, Claim?[][] ofArticles)
    {
        All = all;
        this.ofArticles = ofArticles;
    }

    /// <summary>All of them, in the order of articles and text.</summary>
    public ImmutableArray<Claim> All { get; }

    /// <summary>For each claim that the article yielded the one that is reported; null where its kind is not.</summary>
    /// <param name="article">The article's number in the run.</param>
    public IReadOnlyList<Claim?> OfArticle(int article) => ofArticles[article];

    /// <summary>Numbers the claims of <paramref name="extractions"/>, which come in the order of articles.</summary>
    /// <param name="extractions">What the articles yielded.</param>
    /// <param name="ignored">The kinds that are not reported.</param>
    public static NumberedClaims Of(IReadOnlyList<Extraction> extractions, ImmutableHashSet<ClaimKind> ignored)
    {
        var all = ImmutableArray.CreateBuilder<Claim>();
        var ofArticles = new Claim?[extractions.Count][];
        for (var article = 0; article < extractions.Count; article++)
        {
            var claims = extractions[article].Claims;
            ofArticles[article] = new Claim?[claims.Length];
            for (var i = 0; i < claims.Length; i++)
            {
                if (!ignored.Contains(claims[i].Kind))
                {
                    var numbered = claims[i] with { Id = "c" + (all.Count + 1).ToString(CultureInfo.InvariantCulture) };
                    ofArticles[article][i] = numbered;
                    all.Add(numbered);
                }
            }
        }

        return new NumberedClaims(all.ToImmutable(), ofArticles);
    }
}
