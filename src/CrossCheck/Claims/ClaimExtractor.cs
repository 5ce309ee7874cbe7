using System.Collections.Immutable;
using CrossCheck.Articles;
using CrossCheck.Claims.Context;
using CrossCheck.Claims.Context.Totals;
using CrossCheck.Claims.Dates;
using CrossCheck.Claims.Quantities;
using CrossCheck.Language;

namespace CrossCheck.Claims;

/// <summary>What one article yields.</summary>
/// <param name="Document">The article, cut into sentences.</param>
/// <param name="Mentions">Every number and date found, claims or not, in text order.</param>
/// <param name="Claims">The claims, in text order; <see cref="NumberedClaims"/> gives them their ids.</param>
internal sealed record Extraction(Document Document, ImmutableArray<Mention> Mentions, ImmutableArray<Claim> Claims)
{
    /// <summary>The totals that the article breaks down, as places in <see cref="Claims"/>.</summary>
    public ImmutableArray<Partition> Totals { get; init; } = [];

    /// <summary>Every mention with the claim it makes, or the reason why it makes none.</summary>
    /// <param name="numbered">
    /// For each of <see cref="Claims"/> the claim as the run numbered it; null where its kind is not reported.
    /// </param>
    public IEnumerable<RecognisedValue> Recognised(IReadOnlyList<Claim?> numbered)
    {
        var (made, sentence) = (0, 0);
        for (var i = 0; i < Mentions.Length; i++)
        {
            var mention = Mentions[i];
            while (Document.Sentences[sentence].EndToken <= mention.FirstToken)
            {
                sentence++;
            }

            var isMade = made < Claims.Length && Claims[made].Mention == i;
            var claim = isMade ? numbered[made++] : null;
            var value =
                claim?.Value
                ?? (mention is QuantityMention quantity ? quantity.Quantity : (Value?)((DateMention)mention).Date ?? new OpenDate());
            yield return new RecognisedValue(
                Document.Article,
                mention.Kind,
                value,
                mention.Span,
                claim?.Id,
                claim is null ? Reason(mention, isMade, sentence) : null
            );
        }
    }

    private string Reason(Mention mention, bool isMade, int sentence) =>
        mention.Reason
        ?? (
            isMade ? "of a kind that is not reported"
            : Document.Sentences[sentence].Kind == SentenceKind.Heading ? "in a heading"
            : "page furniture"
        );
}

/// <summary>Turns an article into claims: mentions first, then what each is about. Stateless.</summary>
internal static class ClaimExtractor
{
    /// <summary>
    /// Extracts all claims of <paramref name="document"/>, the article numbered <paramref name="article"/> in its run, as the English
    /// lexicon reads it.
    /// </summary>
    public static Extraction Extract(Document document, int article) => Extract(document, article, WordList.English);

    /// <summary>
    /// Extracts all claims of <paramref name="document"/>, the article numbered <paramref name="article"/> in its run, as
    /// <paramref name="words"/> reads it.
    /// </summary>
    public static Extraction Extract(Document document, int article, WordList words)
    {
        var reading = new Reading(document, words);
        var dates = DateScanner.Scan(reading);
        var quantities = QuantityScanner.Scan(reading, dates);
        var mentions = Merge(dates, quantities);
        var placed = MentionReader.Read(reading, mentions);
        var totals = TotalReader.Find(reading, placed);
        return new Extraction(document, mentions, new ClaimBuilder(reading, article, mentions, dates).Build(placed, totals))
        {
            Totals = totals,
        };
    }

    private static ImmutableArray<Mention> Merge(ImmutableArray<DateMention> dates, ImmutableArray<QuantityMention> quantities)
    {
        var merged = ImmutableArray.CreateBuilder<Mention>(dates.Length + quantities.Length);
        var (d, q) = (0, 0);
        while (d < dates.Length || q < quantities.Length)
        {
            merged.Add(
                q == quantities.Length || (d < dates.Length && dates[d].FirstToken <= quantities[q].FirstToken)
                    ? dates[d++]
                    : quantities[q++]
            );
        }

        return merged.MoveToImmutable();
    }
}
