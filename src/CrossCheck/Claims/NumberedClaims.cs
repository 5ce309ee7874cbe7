using System.Collections.Immutable;
using System.Globalization;

namespace CrossCheck.Claims;

/// <summary>
/// The claims of all articles of a run with ids that are unique in it and dates as repeated words mean them, but for those of kinds that
/// are not reported.
/// </summary>
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
        var numbered = ImmutableArray.CreateBuilder<Claim>();
        foreach (var claim in extractions.SelectMany(e => e.Claims).Where(c => !ignored.Contains(c.Kind)))
        {
            numbered.Add(claim with { Id = "c" + (numbered.Count + 1).ToString(CultureInfo.InvariantCulture) });
        }

        var all = RepeatedDates.Resolve(numbered.ToImmutable());
        var ofArticles = new Claim?[extractions.Count][];
        var next = 0;
        for (var article = 0; article < extractions.Count; article++)
        {
            ofArticles[article] = [.. extractions[article].Claims.Select(c => ignored.Contains(c.Kind) ? null : all[next++])];
        }

        return new NumberedClaims(all, ofArticles);
    }
}
