using CrossCheck.Articles;
using CrossCheck.Claims.Lexicon;

namespace CrossCheck.Claims.Quantities.Refiners;

/// <summary>
/// "Boeing 747", "Highway 61", "resolution 1701", "page 5", "Formula One" by the lexicon; and digits right after any other capitalised word that the lexicon does not know as a word
/// ("Curve 8900", "Celtics 95"), unless a noun follows that they count ("In Mosul 25 soldiers").
/// </summary>
internal sealed class NumberedNames : INonClaim
{
    private const WordClass Counted = WordClass.Person | WordClass.Thing | WordClass.Nationality | WordClass.HarmVerb | WordClass.HarmNoun;

    public string? Reason(Reading reading, QuantityMention mention)
    {
        var first = mention.FirstToken;
        if (first == 0 || mention.Kind != ClaimKind.Count || reading.Touches(first) || mention.FigureToken != first || CountsNoun(reading, mention.EndToken))
        {
            return null;
        }

        var before = reading.IsMark(first - 1, '.') ? first - 2 : first - 1;
        if (reading.Word(before) is { } word)
        {
            return word.Is(WordClass.NumberedName) ? word.Reason : null;
        }

        return before == first - 1 && reading.Kind(first) == TokenKind.Number && reading.Kind(before) == TokenKind.Word && reading.IsCapitalised(before) ? "part of a name" : null;
    }

    /// <summary>Whether the words after the number are what it counts: people, things, or a plural.</summary>
    private static bool CountsNoun(Reading reading, int at)
    {
        if (reading.Kind(at) != TokenKind.Word)
        {
            return false;
        }

        if (reading.Is(at, Counted))
        {
            return true;
        }

        var noun = reading.Is(at, WordClass.Adjective) ? at + 1 : at;
        return reading.Form(noun) is [_, _, .., 's'] && !reading.IsCapitalised(noun) && !reading.Is(noun, WordClass.Verb | WordClass.Preposition | WordClass.Auxiliary | WordClass.Determiner | WordClass.Adverb | WordClass.Conjunction);
    }
}
