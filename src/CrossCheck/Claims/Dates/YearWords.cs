using CrossCheck.Language;

namespace CrossCheck.Claims.Dates;

/// <summary>
/// Years and days of the month in words, as broadcasts write them: "nineteen eighty-seven", "two thousand and one", "twenty thirteen", "the
/// twenty-third".
/// </summary>
internal static class YearWords
{
    /// <summary>
    /// The year in words at <paramref name="at"/>, and the index after it; -1 where there is none. "Two thousand" is a year only where one
    /// is asked for.
    /// </summary>
    public static int YearInWords(this Reading reading, int at, bool isAsked, out int end)
    {
        end = at + 1;
        var century = reading.Cardinal(at);
        if (century is >= 15 and <= 20)
        {
            var rest = reading.TwoFigures(reading.SkipDash(end), out var after);
            if (
                rest < 10
                && (reading.Form(end) is "oh" or "o" or "aught")
                && reading.Cardinal(reading.SkipDash(end + 1)) is > 0 and < 10 and var unit
            )
            {
                (rest, after) = (unit, reading.SkipDash(end + 1) + 1);
            }
            else if (rest < 10)
            {
                rest = -1;
            }

            // "nineteen hundred"; "twenty thirty" is two numbers as likely as a year.
            if (rest < 0 && isAsked && century < 20 && reading.Says(end, "hundred"))
            {
                (rest, after) = (0, end + 1);
            }

            end = after;
            return rest < 0 || (century == 20 && (!isAsked || rest > 29)) ? -1 : (100 * century) + rest;
        }

        if (!isAsked || century != 2 || !reading.Says(end, "thousand"))
        {
            return -1;
        }

        var tail = reading.Says(end + 1, "and") ? end + 2 : end + 1;
        var rest2000 = reading.TwoFigures(tail, out var last);
        end = rest2000 > 0 ? last : end + 1;
        return rest2000 > 0 || EndsPhrase(reading, end) ? 2000 + Math.Max(rest2000, 0) : -1;
    }

    /// <summary>
    /// The ordinal in words at <paramref name="at"/> that may be a day of the month ("twenty-third"), and the index after it; -1 where
    /// there is none.
    /// </summary>
    public static int DayInWords(this Reading reading, int at, out int end)
    {
        end = at + 1;
        if (reading.Cardinal(at) is var tens and (20 or 30))
        {
            var unitAt = reading.SkipDash(end);
            end = unitAt + 1;
            return reading.Ordinal(unitAt) is > 0 and < 10 and var unit && tens + unit <= 31 ? tens + unit : -1;
        }

        return reading.Ordinal(at) is > 0 and <= 31 and var day ? day : -1;
    }

    /// <summary>The ordinal in words that ends just before <paramref name="end"/>, and where it begins; -1 where there is none.</summary>
    public static int DayInWordsBefore(this Reading reading, int end, int floor, out int first)
    {
        first = end - 1;
        var day = first >= floor ? reading.DayInWords(first, out _) : -1;
        var tens = reading.IsDash(first - 1) ? first - 2 : first - 1;
        if (day is > 0 and < 10 && tens >= floor && reading.DayInWords(tens, out var after) is > 20 and var whole && after == end)
        {
            first = tens;
            return whole;
        }

        return day;
    }

    /// <summary>
    /// Whether a noun or adjective follows that an ordinal would describe: "in May first lady", "in June second-graders".
    /// </summary>
    public static bool IsDescribed(this Reading reading, int at) =>
        reading.IsDash(at)
        || (
            !EndsPhrase(reading, at)
            && reading.YearInWords(at, isAsked: true, out _) < 0
            && !reading.Is(at, WordClass.Pronoun | WordClass.Determiner | WordClass.Verb | WordClass.Adverb | WordClass.PartOfDay)
        );

    /// <summary>"eighty", "eighty-seven", "seven": a number below a hundred.</summary>
    private static int TwoFigures(this Reading reading, int at, out int end)
    {
        end = at + 1;
        var tens = reading.Cardinal(at);
        var unitAt = reading.SkipDash(end);
        if (tens is >= 20 and < 100 && reading.Cardinal(unitAt) is > 0 and < 10 and var unit)
        {
            end = unitAt + 1;
            return tens + unit;
        }

        return tens < 100 ? tens : -1;
    }

    /// <summary>Whether no noun can follow that the number would count: "two thousand Iraqi soldiers".</summary>
    private static bool EndsPhrase(Reading reading, int at) =>
        reading.Kind(at) != Articles.TokenKind.Word
        || reading.Is(at, WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Modal);

    private static int SkipDash(this Reading reading, int at) =>
        reading.IsDash(at) && reading.Touches(at) && reading.Touches(at + 1) ? at + 1 : at;

    private static int Cardinal(this Reading reading, int at) =>
        reading.Word(at) is { } word && word.Is(WordClass.Cardinal) ? (int)word.Number : -1;

    private static int Ordinal(this Reading reading, int at) =>
        reading.Word(at) is { } word && word.Is(WordClass.Ordinal) ? (int)word.Number : -1;
}
