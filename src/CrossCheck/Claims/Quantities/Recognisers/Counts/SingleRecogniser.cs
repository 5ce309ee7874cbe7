using CrossCheck.Articles;
using CrossCheck.Claims.Quantities.Figures;
using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Recognisers.Counts;

/// <summary>
/// One, where no number says it: "killed an American contractor", "a 10-year-old girl was killed", "an armed man carried out a robbery", "a
/// lone robber", "a single shell";
/// and two: "both of whom", "both men". The noun is left for the noun phrase to read. "a man said" counts nobody.
/// </summary>
internal sealed class SingleRecogniser : IRecogniser
{
    /// <summary>How many tokens may stand between the article and its noun ("a 10-year-old Palestinian girl").</summary>
    private const int NounReach = 9;

    /// <summary>How many words may stand between the person and what happened ("a man who was later fatally shot").</summary>
    private const int VerbReach = 5;

    private static WordClass Between => WordClass.Auxiliary | WordClass.Adverb | WordClass.Pronoun | WordClass.Force;

    public WordClass Starts => WordClass.One;

    public QuantityMention? Read(in Spot spot)
    {
        var reading = spot.Reading;
        if (reading.Says(spot.At, "both"))
        {
            return Both(spot);
        }

        if (!reading.Is(spot.At, WordClass.One))
        {
            return null;
        }

        var stressed = reading.Says(spot.At, "a") ? spot.At + 1 : spot.At;
        if (reading.Says(stressed, "lone") || reading.Says(stressed, "single") || reading.Says(stressed, "sole"))
        {
            return Stressed(spot, stressed);
        }

        var person = PersonAfter(reading, spot.At + 1);
        return person >= 0 && !reading.Says(person + 1, "of") && IsHarm(reading, spot.At, person) ? One(spot, spot.At + 1) : null;
    }

    /// <summary>"a lone gunman", "a single shell", "the sole survivor"; not "a single mother".</summary>
    private static QuantityMention? Stressed(in Spot spot, int at)
    {
        var reading = spot.Reading;
        var next = at + 1;
        if (
            reading.Entry(at, WordClass.Idiom, out _) is not null
            || reading.Kind(next) != TokenKind.Word
            || reading.Is(next, WordClass.Superlative)
        )
        {
            return null;
        }

        var counts =
            reading.Says(at, "single") ? at > spot.At && !reading.IsMark(at + 1, '-')
            : reading.Says(at, "sole") ? reading.Is(next, WordClass.Person | WordClass.HarmNoun)
            : reading.Word(next) is null
                || reading.Is(next, WordClass.Person | WordClass.Thing | WordClass.Adjective | WordClass.Nationality);
        return counts && !reading.Is(next, WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary) ? One(spot, at + 1) : null;
    }

    private static QuantityMention? Both(in Spot spot)
    {
        var reading = spot.Reading;
        var next = spot.At + 1;
        if (reading.Says(next, "of"))
        {
            return Two(spot);
        }

        next += reading.Is(next, WordClass.Determiner) ? 1 : 0;
        var noun = reading.Is(next, WordClass.Adjective | WordClass.Nationality) ? next + 1 : next;
        var isPlural =
            reading.Kind(noun) == TokenKind.Word
            && (
                reading.Form(noun) is [_, _, .., 's']
                || reading.Says(noun, "men")
                || reading.Says(noun, "women")
                || reading.Says(noun, "children")
            );
        return
            isPlural
            && !reading.Is(noun, WordClass.Verb | WordClass.Auxiliary | WordClass.Preposition)
            && !reading.Says(noun, "sides")
            && !reading.Says(noun + 1, "and")
            ? Two(spot)
            : null;

        static QuantityMention Two(in Spot spot) => spot.Mention(ClaimKind.Count, spot.At + 1, Figure.Of(spot.At, spot.At + 1, 2).Count());
    }

    /// <summary>The person that the noun phrase from token <paramref name="at"/> on names; -1 where it names none.</summary>
    private static int PersonAfter(Reading reading, int at)
    {
        for (var i = at; i < at + NounReach; i++)
        {
            if (reading.Is(i, WordClass.Person) && !reading.Is(i + 1, WordClass.Person))
            {
                return reading.IsMark(i + 1, '-') || reading.Says(i + 1, "'s") || reading.Says(i + 1, "’s") ? -1 : i;
            }

            var stops =
                reading.Is(
                    i,
                    WordClass.Preposition
                        | WordClass.Auxiliary
                        | WordClass.Modal
                        | WordClass.Conjunction
                        | WordClass.Pronoun
                        | WordClass.Reporting
                        | WordClass.Ordinal
                        | WordClass.Determiner
                ) && !reading.Is(i, WordClass.Adjective);
            // "another 12 people" has its number; "a 10-year-old girl" has none yet.
            var isNumbered =
                (reading.Kind(i) == TokenKind.Number || reading.Is(i, WordClass.Cardinal | WordClass.Vague | WordClass.Scale))
                && !reading.IsMark(i + 1, '-');
            if (stops || isNumbered || (reading.Kind(i) == TokenKind.Mark && !reading.IsMark(i, '-')) || reading.Kind(i) == TokenKind.Link)
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Whether harm is done to or by the person: just before the article, or just after the person.</summary>
    private static bool IsHarm(Reading reading, int article, int person)
    {
        if (reading.Is(article - 1, WordClass.HarmVerb))
        {
            return true;
        }

        for (var i = person + 1; i <= person + VerbReach; i++)
        {
            if (reading.Entry(i, WordClass.HarmVerb, out _) is not null)
            {
                return true;
            }

            if (!reading.Is(i, Between))
            {
                return false;
            }
        }

        return false;
    }

    private static QuantityMention One(in Spot spot, int end) => spot.Mention(ClaimKind.Count, end, Figure.Of(spot.At, end, 1).Count());
}
