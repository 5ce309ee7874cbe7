using CrossCheck.Articles;
using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Refiners.Labels;

/// <summary>"1. Open the box", "2) Close it" at the start of a line; "(3)" alone there too; and "4.)" anywhere.</summary>
internal sealed class ListNumbers : INonClaim
{
    private const decimal LongestList = 100;

    public string? Reason(Reading reading, QuantityMention mention)
    {
        if (reading.IsMark(mention.EndToken, '.') && reading.IsMark(mention.EndToken + 1, ')') && reading.Touches(mention.EndToken + 1))
        {
            return "a list number";
        }

        var first = reading.IsMark(mention.FirstToken - 1, '(') ? mention.FirstToken - 1 : mention.FirstToken;
        var isMarked = reading.Form(mention.EndToken) is ['.' or ')'] && reading.Touches(mention.EndToken);
        return
            isMarked
            && mention.Quantity.Amount is <= LongestList
            && reading.Kind(mention.FigureToken) == TokenKind.Number
            && reading.Kind(mention.EndToken + 1) == TokenKind.Word
            && Lines.StartAt(reading, first)
            ? "a list number"
            : null;
    }
}
