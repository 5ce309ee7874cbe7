using CrossCheck.Articles;
using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Refiners.Labels;

/// <summary>
/// "Boeing 747", "Highway 61", "resolution 1701", "page 5", "Formula One" by the lexicon; and digits right after any other capitalised word
/// that the lexicon does not know as a word
/// ("Curve 8900", "Celtics 95"), unless a noun follows that they count ("In Mosul 25 soldiers").
/// </summary>
internal sealed class NumberedNames : INonClaim
{
    /// <summary>The reason of a number in a name.</summary>
    public const string PartOfName = "part of a name";

    private const int LongestAbbreviation = 4;

    /// <summary>A model's number that a plural may follow ("747 jets") has at least three digits.</summary>
    private const int ModelDigits = 3;

    public string? Reason(Reading reading, QuantityMention mention)
    {
        var first = mention.FirstToken;
        if (Lines.StartAt(reading, first) || mention.Kind != ClaimKind.Count || reading.Touches(first) || mention.FigureToken != first)
        {
            return null;
        }

        if (IsModel(reading, first))
        {
            return PartOfName;
        }

        if (CountedNouns.Follow(reading, mention.EndToken))
        {
            return null;
        }

        // "art. 5", "pp. 12": the full stop of an abbreviation.
        var before = reading.IsMark(first - 1, '.') && reading.Form(first - 2).Length <= LongestAbbreviation ? first - 2 : first - 1;
        if (reading.Word(before) is { } word)
        {
            return word.Is(WordClass.NumberedName) ? word.Reason : null;
        }

        return
            before == first - 1
            && reading.Kind(first) == TokenKind.Number
            && reading.Kind(before) == TokenKind.Word
            && reading.IsCapitalised(before)
            ? PartOfName
            : null;
    }

    /// <summary>
    /// "Boeing 747 jets", "SEA-ME-WE 4 cable": a maker's name of the lexicon before digits that no comma groups, or a compound in capitals.
    /// </summary>
    private static bool IsModel(Reading reading, int first)
    {
        var name = first - 1;
        if (
            reading.Kind(first) != TokenKind.Number
            || reading.Form(first).ContainsAny(',', '.')
            || reading.Kind(name) != TokenKind.Word
            || !reading.IsCapitalised(name)
        )
        {
            return false;
        }

        return (
                reading.Tokens[first].Length >= ModelDigits
                && reading.Word(name) is { Reason: PartOfName } word
                && word.Is(WordClass.NumberedName)
            )
            || (
                reading.IsMark(name - 1, '-')
                && reading.Touches(name)
                && reading.Touches(name - 1)
                && reading.Form(name).Length > 1
                && !reading.Form(name).ContainsAnyExceptInRange('A', 'Z')
            );
    }
}
