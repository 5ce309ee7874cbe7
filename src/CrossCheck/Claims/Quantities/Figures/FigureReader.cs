using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Figures;

/// <summary>
/// Reads a number, a range or a vague count: "11", "5,000–10,000", "between 1,687 and 2,534", "50 to 60", "$12 billion to $13 billion",
/// "five-six", "3 or 4", "dozens".
/// "from 180 to 480" is a change, and so are two numbers, unless a word such as "anywhere" or "aged" makes it a range.
/// </summary>
internal static class FigureReader
{
    /// <summary>Two numbers further apart than this are no range when "or" joins them ("3 or 4", not "2 or 400").</summary>
    private const decimal WidestAlternative = 5;

    /// <summary>
    /// Reads the figure at token <paramref name="at"/>; <paramref name="isRange"/> says that the words before announce two ends ("between",
    /// "ranging from").
    /// </summary>
    public static bool TryRead(Reading reading, int at, bool isRange, out Figure figure)
    {
        figure = default;
        if (NumeralReader.TryRead(reading, at, out var numeral))
        {
            figure = Range(reading, at, numeral, isRange) ?? Figure.Of(at, numeral);
            return true;
        }

        return VagueReader.TryRead(reading, at, out figure) || TryReadPart(reading, at, out figure);
    }

    /// <summary>
    /// "half an hour", "half-hour", "half a mile", "a half-century", "a quarter century": a part of the unit that follows.
    /// </summary>
    private static bool TryReadPart(Reading reading, int at, out Figure figure)
    {
        figure = default;
        var part = reading.Says(at, "a") ? at + 1 : at;
        if (reading.Word(part) is not { Form: "half" or "quarter" } word)
        {
            return false;
        }

        var joined = WordNumberReader.Joined(reading, part + 1);
        var unit = joined ? part + 2 : part + 1;
        if (reading.Says(unit, "a") || reading.Says(unit, "an"))
        {
            unit++;
        }

        var isUnit =
            word.Form == "half"
                ? reading.Is(unit, WordClass.CalendarUnit | WordClass.Unit | WordClass.Percent)
                : reading.Word(unit)?.Unit is "century" or "hour";
        if (!isUnit || (unit == part + 1 && part == at))
        {
            return false;
        }

        figure = Figure.Of(at, unit, word.Share);
        return true;
    }

    private static Figure? Range(Reading reading, int first, Numeral low, bool isRange)
    {
        var joint = JointAfter(reading, first, low, isRange, out var second);
        if (joint == Joint.None)
        {
            return null;
        }

        if (
            reading.Is(second, WordClass.Currency)
            && reading.Is(first - 1, WordClass.Currency)
            && reading.Form(second).SequenceEqual(reading.Form(first - 1))
        )
        {
            second++;
        }

        if (!NumeralReader.TryRead(reading, second, out var high) || high.IsDigits != low.IsDigits && joint == Joint.Hyphen)
        {
            return null;
        }

        // "5 to 10 million": the first number shares the scale of the second.
        var least =
            low.Scale == 1
            && high.Scale > 12
            && low.Value < 1000
            && Numeral.Times(low.Value, high.Scale) is { } shared
            && shared < high.Value
                ? shared
                : low.Value;
        var fits = joint switch
        {
            Joint.Or => least < high.Value && high.Value <= least * WidestAlternative,
            Joint.Hyphen => least < high.Value && (low.IsDigits || high.Value <= least * 2),
            _ => least < high.Value,
        };
        if (!fits || (low.IsDigits && LooksLikeYears(low, high)))
        {
            return null;
        }

        return new Figure(first, high.End, null, least, high.Value, Bound.Range, low.IsDigits, high.Scale);
    }

    /// <summary>What joins two numbers into a range.</summary>
    private enum Joint
    {
        None,
        Word,
        Or,
        Hyphen,
    }

    private static Joint JointAfter(Reading reading, int first, Numeral low, bool isRange, out int second)
    {
        var at = low.End;
        second = at + 1;
        if (reading.Says(at, "to"))
        {
            return isRange || !IsChange(reading, first) ? Joint.Word : Joint.None;
        }

        if (isRange && reading.Says(at, "and"))
        {
            return Joint.Word;
        }

        if (reading.Says(at, "or"))
        {
            return Joint.Or;
        }

        if (reading.Form(at) is ['-' or '–' or '—'] && (reading.Touches(at) == reading.Touches(at + 1)))
        {
            // "10-to-12", "five-to-six"
            if (reading.Says(at + 1, "to") && WordNumberReader.Joined(reading, at + 2))
            {
                second = at + 3;
                return Joint.Word;
            }

            return reading.Form(at) is ['—'] && !reading.Touches(at) ? Joint.None : Joint.Hyphen;
        }

        return Joint.None;
    }

    /// <summary>"from 180 to 480", "rose 5 to 10": a change, whose ends are two numbers.</summary>
    private static bool IsChange(Reading reading, int first)
    {
        var before = reading.Is(first - 1, WordClass.Currency) && !reading.Is(first - 1, WordClass.Determiner) ? first - 2 : first - 1;
        return reading.Says(before, "from") || reading.Is(before, WordClass.ChangeVerb);
    }

    /// <summary>"2003-2011" and "2003 to 2011" are years, which the date scanner reads.</summary>
    private static bool LooksLikeYears(Numeral low, Numeral high) =>
        low is { Scale: 1, Value: >= 1900 and <= 2100 } && high is { Scale: 1, Value: >= 1900 and <= 2100 };
}
