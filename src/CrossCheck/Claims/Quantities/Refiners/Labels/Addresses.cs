using CrossCheck.Articles;
using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Refiners.Labels;

/// <summary>
/// "40 East 5th Avenue", "1600 Pennsylvania Ave.", "5th Street", "the 3600 block of North Central": numbers of houses and streets.
/// </summary>
internal sealed class Addresses : INonClaim
{
    /// <summary>The most words between a house number and "Street".</summary>
    private const int Reach = 4;

    public string? Reason(Reading reading, QuantityMention mention)
    {
        if (reading.Kind(mention.FigureToken) != TokenKind.Number && mention.Kind == ClaimKind.Count)
        {
            return null;
        }

        if (
            reading.Says(mention.EndToken, "block")
            && reading.Says(mention.EndToken + 1, "of")
            && (reading.IsCapitalised(mention.EndToken + 2) || reading.Kind(mention.EndToken + 2) == TokenKind.Number)
        )
        {
            return "an address";
        }

        for (var i = mention.EndToken; i <= mention.EndToken + Reach; i++)
        {
            if (
                reading.Kind(i) == TokenKind.Number
                || reading.Form(i) is ['.']
                || Recognisers.Shares.RankRecogniser.IsOrdinalEnding(reading, i)
            )
            {
                continue;
            }

            if (reading.Kind(i) != TokenKind.Word || !reading.IsCapitalised(i))
            {
                return null;
            }

            if (reading.Is(i, WordClass.StreetType) && (i > mention.EndToken || mention.Kind == ClaimKind.Rank))
            {
                return "an address";
            }
        }

        return null;
    }
}
