using CrossCheck.Articles;
using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Refiners.Labels;

/// <summary>
/// "1998", "the 2003 report", and a day beside its month, where the date scanner has left them: four digits without a separator that count
/// no noun.
/// </summary>
internal sealed class Years : INonClaim
{
    public string? Reason(Reading reading, QuantityMention mention)
    {
        if (
            mention.Kind != ClaimKind.Count
            || reading.Kind(mention.FigureToken) != TokenKind.Number
            || mention.FirstToken != mention.FigureToken
        )
        {
            return null;
        }

        if (reading.Is(mention.FirstToken - 1, WordClass.Month) && reading.IsCapitalised(mention.FirstToken - 1))
        {
            return "part of a date";
        }

        // "'87"
        if (
            reading.Form(mention.FirstToken - 1) is ['\'' or '’' or '‘']
            && reading.Touches(mention.FirstToken)
            && reading.Form(mention.FigureToken).Length == 2
        )
        {
            return "a year";
        }

        var isYear =
            reading.Form(mention.FigureToken) is { Length: 4 } form
            && !form.ContainsAny(',', '.')
            && mention.EndToken == mention.FigureToken + 1
            && mention.Quantity.Amount is >= 1000 and <= 2100;
        return isYear && !CountedNouns.Follow(reading, mention.EndToken) ? "a year" : null;
    }
}
