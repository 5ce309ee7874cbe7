using CrossCheck.Articles;
using CrossCheck.Claims.Lexicon;

namespace CrossCheck.Claims.Quantities.Refiners;

/// <summary>
/// "Boeing 747", "Highway 61", "resolution 1701", "page 5", "Formula One" by the lexicon; and digits right after any other capitalised word that the lexicon does not know as a word
/// ("Curve 8900", "Celtics 95"), unless a noun follows that they count ("In Mosul 25 soldiers").
/// </summary>
internal sealed class NumberedNames : INonClaim
{
    private const int LongestAbbreviation = 4;

    public string? Reason(Reading reading, QuantityMention mention)
    {
        var first = mention.FirstToken;
        if (Lines.StartAt(reading, first) || mention.Kind != ClaimKind.Count || reading.Touches(first) || mention.FigureToken != first || CountedNouns.Follow(reading, mention.EndToken))
        {
            return null;
        }

        // "art. 5", "pp. 12": the full stop of an abbreviation.
        var before = reading.IsMark(first - 1, '.') && reading.Form(first - 2).Length <= LongestAbbreviation ? first - 2 : first - 1;
        if (reading.Word(before) is { } word)
        {
            return word.Is(WordClass.NumberedName) ? word.Reason : null;
        }

        return before == first - 1 && reading.Kind(first) == TokenKind.Number && reading.Kind(before) == TokenKind.Word && reading.IsCapitalised(before) ? "part of a name" : null;
    }
}
