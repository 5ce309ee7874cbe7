using CrossCheck.Articles;
using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities;

/// <summary>Tells whether a number counts the words after it.</summary>
internal static class CountedNouns
{
    private static WordClass NeverNouns =>
        WordClass.Verb
        | WordClass.Preposition
        | WordClass.Auxiliary
        | WordClass.Determiner
        | WordClass.Adverb
        | WordClass.Conjunction
        | WordClass.Pronoun;

    /// <summary>How many adjectives and names may stand before the noun ("25 wounded Iraqi soldiers").</summary>
    private const int Reach = 3;

    /// <summary>
    /// Whether a plural noun, or what is done to people, stands at token <paramref name="at"/>, modifiers before it left out.
    /// </summary>
    public static bool Follow(Reading reading, int at)
    {
        for (var i = at; i < at + Reach; i++)
        {
            if (reading.Kind(i) != TokenKind.Word)
            {
                return false;
            }

            if (IsPlural(reading, i) || reading.Is(i, WordClass.HarmVerb))
            {
                return true;
            }

            if (!reading.Is(i, WordClass.Adjective | WordClass.Nationality | WordClass.Organisation))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether token <paramref name="at"/> looks like a plural noun.</summary>
    public static bool IsPlural(Reading reading, int at)
    {
        var form = reading.Form(at);
        if (form is [_, _, .., 's' or 'S'])
        {
            return !reading.Is(at, NeverNouns) || reading.Is(at, WordClass.Person | WordClass.Thing);
        }

        return reading.Is(at, WordClass.Person)
            && (
                form.EndsWith("people", StringComparison.OrdinalIgnoreCase)
                || form.EndsWith("men", StringComparison.OrdinalIgnoreCase)
                || form.Equals("children", StringComparison.OrdinalIgnoreCase)
                || form.Equals("police", StringComparison.OrdinalIgnoreCase)
                || form.Equals("personnel", StringComparison.OrdinalIgnoreCase)
            );
    }
}
