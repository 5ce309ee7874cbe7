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
internal sealed record Extraction(Document Document, ImmutableArray<Mention> Mentions, ImmutableArray<Claim> Claims)
{
    /// <summary>The totals that the article breaks down, as places in <see cref="Claims"/>.</summary>
    public ImmutableArray<Partition> Totals { get; init; } = [];

    /// <summary>Every mention with the claim it makes, whose id stands in <paramref name="numbered"/>, or the reason why it makes none.</summary>
    /// <param name="numbered">The claims that are reported, in the same order, with the ids that they have in the run.</param>
    public IEnumerable<RecognisedValue> Recognised(IReadOnlyList<Claim> numbered)
    {
        var (made, reported, sentence) = (0, 0, 0);
        foreach (var mention in Mentions)
        {
            while (Document.Sentences[sentence].EndToken <= mention.FirstToken)
            {
                sentence++;
            }

            var isMade = made < Claims.Length && Claims[made].ValueSpan == mention.Span;
            var claim = isMade && reported < numbered.Count && numbered[reported].ValueSpan == mention.Span ? numbered[reported] : null;
            made += isMade ? 1 : 0;
            reported += claim is null ? 0 : 1;
            var value = claim?.Value ?? (mention is QuantityMention quantity ? quantity.Quantity : (Value?)((DateMention)mention).Date ?? new OpenDate());
            yield return new RecognisedValue(Document.Article, mention.Kind, value, mention.Span, claim?.Id, claim is null ? Reason(mention, isMade, sentence) : null);
        }
    }

    private string Reason(Mention mention, bool isMade, int sentence) =>
        mention.Reason ?? (isMade ? "of a kind that is not reported" : Document.Sentences[sentence].Kind == SentenceKind.Heading ? "in a heading" : "page furniture");
}

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
        var totals = TotalReader.Find(reading, mentions, claims);
        return new Extraction(document, mentions, Marked(claims, totals)) { Totals = totals };
    }

    /// <summary>The claims, those of totals and their parts marked as such.</summary>
    private static ImmutableArray<Claim> Marked(ImmutableArray<Claim> claims, ImmutableArray<Partition> totals)
    {
        if (totals.IsEmpty)
        {
            return claims;
        }

        var marked = claims.ToBuilder();
        foreach (var (total, parts, _, _) in totals)
        {
            marked[total] = marked[total] with { Context = marked[total].Context with { HasParts = true } };
            foreach (var part in parts)
            {
                marked[part] = marked[part] with { Context = marked[part].Context with { PartOf = claims[total].Context.Token } };
            }
        }

        return marked.MoveToImmutable();
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
