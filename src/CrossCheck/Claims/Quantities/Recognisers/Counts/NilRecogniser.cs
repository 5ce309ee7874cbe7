using CrossCheck.Articles;
using CrossCheck.Claims.Quantities.Figures;
using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Recognisers.Counts;

/// <summary>
/// None, where harm is counted: "no casualties", "no immediate reports of damage", "no one else was injured", "none of the passengers was
/// hurt", "not a single".
/// "no weapons" and "no one knows" count nothing.
/// </summary>
internal sealed class NilRecogniser : IRecogniser
{
    /// <summary>How many words may stand between "no" and what is not harmed ("no immediate reports of serious damage").</summary>
    private const int NounReach = 6;

    /// <summary>How many words may stand between "no one" and what did not happen ("none of the 200 passengers was hurt").</summary>
    private const int VerbReach = 9;

    public WordClass Starts => WordClass.Nil;

    public QuantityMention? Read(in Spot spot)
    {
        var reading = spot.Reading;
        if (spot.HasFigure || reading.Entry(spot.At, WordClass.Nil, out var end) is not { } word)
        {
            return null;
        }

        if (word.Form is "not a single" or "not one")
        {
            return Zero(spot, end, false);
        }

        var holdsNoun = word.Form is not ("no" or "none");
        var harm = holdsNoun || word.Form == "none" ? IsDone(reading, end) : IsNoun(reading, end);
        return harm ? Zero(spot, end, holdsNoun) : null;
    }

    /// <summary>"casualties", "other injuries", "immediate reports of damage", "passengers were hurt".</summary>
    private static bool IsNoun(Reading reading, int at)
    {
        for (var i = at; i < at + NounReach; i++)
        {
            if (reading.Is(i, WordClass.HarmNoun))
            {
                return true;
            }

            if (reading.Is(i, WordClass.Person))
            {
                return IsDone(reading, i + 1);
            }

            if (
                reading.Kind(i) != TokenKind.Word
                || (
                    reading.Is(i, WordClass.Preposition | WordClass.Verb | WordClass.Auxiliary | WordClass.Pronoun)
                    && !reading.Says(i, "of")
                )
            )
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsDone(Reading reading, int at)
    {
        for (var i = at; i < at + VerbReach; i++)
        {
            if (reading.Is(i, WordClass.HarmVerb))
            {
                return true;
            }

            if (reading.Kind(i) is not (TokenKind.Word or TokenKind.Number) || reading.Is(i, WordClass.Conjunction | WordClass.Reporting))
            {
                return false;
            }
        }

        return false;
    }

    private static QuantityMention Zero(in Spot spot, int end, bool holdsNoun) =>
        spot.Mention(ClaimKind.Count, end, Figure.Of(spot.At, end, 0).Count()) with
        {
            HoldsNoun = holdsNoun,
        };
}
