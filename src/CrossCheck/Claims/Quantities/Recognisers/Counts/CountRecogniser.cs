using CrossCheck.Articles;
using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Recognisers.Counts;

/// <summary>
/// What no other form claims: a bare number counts what follows it ("11 attacks", "dozens", "two hundred and fifty"). "One" counts only
/// before a noun or where harm is done
/// ("one man", "killing one", "one dead"); "one of the best" and "the one who" count nothing.
/// </summary>
internal sealed class CountRecogniser : IRecogniser
{
    private static WordClass Nouns =>
        WordClass.Person | WordClass.Thing | WordClass.Nationality | WordClass.Adjective | WordClass.HarmVerb | WordClass.HarmNoun;

    private static WordClass NeverNouns =>
        WordClass.Preposition
        | WordClass.Auxiliary
        | WordClass.Modal
        | WordClass.Conjunction
        | WordClass.Pronoun
        | WordClass.Determiner
        | WordClass.Verb
        | WordClass.Reporting
        | WordClass.Adverb;

    public WordClass Starts => WordClass.Cardinal;

    public QuantityMention? Read(in Spot spot)
    {
        if (!spot.HasFigure || spot.Figure is { Amount: < 1 and > 0, IsDigits: false })
        {
            return null;
        }

        var reason = spot.Figure is { Amount: 1, IsDigits: false } && !Counts(spot) ? "a pronoun" : null;
        return spot.Mention(ClaimKind.Count, spot.Figure.End, spot.Figure.Count(), reason);
    }

    private static bool Counts(in Spot spot)
    {
        var reading = spot.Reading;
        var next = spot.Figure.End;
        if (spot.IsHedged || reading.Is(spot.At - 1, WordClass.HarmVerb))
        {
            return true;
        }

        if (reading.Says(next, "of"))
        {
            return reading.Is(next + 2, WordClass.HarmNoun)
                || reading.Is(next + 1, WordClass.Cardinal)
                || reading.Kind(next + 1) == TokenKind.Number;
        }

        if (reading.Is(next, WordClass.Auxiliary))
        {
            return reading.Is(next + 1, WordClass.HarmVerb);
        }

        if (reading.IsMark(next, '-'))
        {
            return WordAfterHyphen(reading, next);
        }

        if (reading.Says(next, "more") || reading.Says(next, "other") || reading.Says(next, "further") || reading.Says(next, "additional"))
        {
            return true;
        }

        return reading.Kind(next) == TokenKind.Word
            && (
                reading.Is(next, Nouns)
                || (reading.Word(next) is not { } word || !word.Is(NeverNouns)) && !reading.Says(next, "'s") && !reading.Says(next, "’s")
            );
    }

    /// <summary>"one-bedroom flat": the number counts what the compound names.</summary>
    private static bool WordAfterHyphen(Reading reading, int hyphen) =>
        Figures.WordNumberReader.Joined(reading, hyphen) && reading.Kind(hyphen + 1) == TokenKind.Word;
}
