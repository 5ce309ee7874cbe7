using System.Collections.Immutable;
using CrossCheck.Articles;
using CrossCheck.Claims.Context;
using CrossCheck.Claims.Dates;
using CrossCheck.Claims.Lexicon;
using CrossCheck.Claims.Quantities;

namespace CrossCheck.Claims;

/// <summary>What one article yields.</summary>
/// <param name="Document">The article, cut into sentences.</param>
/// <param name="Mentions">Every number and date found, claims or not, in text order.</param>
/// <param name="Claims">The claims, in text order; their ids count from 1 within the article.</param>
internal sealed record Extraction(Document Document, ImmutableArray<Mention> Mentions, ImmutableArray<Claim> Claims);

/// <summary>Turns an article into claims: mentions first, then what each is about. Stateless.</summary>
internal static class ClaimExtractor
{
    /// <summary>Extracts all claims of <paramref name="document"/>, the article numbered <paramref name="article"/> in its run, as the English lexicon reads it.</summary>
    public static Extraction Extract(Document document, int article) => Extract(document, article, WordList.English);

    /// <summary>Extracts all claims of <paramref name="document"/>, the article numbered <paramref name="article"/> in its run, as <paramref name="words"/> reads it.</summary>
    public static Extraction Extract(Document document, int article, WordList words)
    {
        var reading = new Reading(document, words);
        var dates = DateScanner.Scan(reading);
        var quantities = QuantityScanner.Scan(reading, dates);
        var mentions = Merge(dates, quantities);
        var claims = new ClaimBuilder(reading, article, dates).Build(mentions);
        return new Extraction(document, mentions, claims);
    }

    private static ImmutableArray<Mention> Merge(ImmutableArray<DateMention> dates, ImmutableArray<QuantityMention> quantities)
    {
        var merged = ImmutableArray.CreateBuilder<Mention>(dates.Length + quantities.Length);
        var (d, q) = (0, 0);
        while (d < dates.Length || q < quantities.Length)
        {
            merged.Add(q == quantities.Length || (d < dates.Length && dates[d].FirstToken <= quantities[q].FirstToken) ? dates[d++] : quantities[q++]);
        }

        return merged.MoveToImmutable();
    }
}
