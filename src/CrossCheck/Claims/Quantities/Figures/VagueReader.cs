using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Figures;

/// <summary>
/// Reads counts without a figure: "dozens" 24 to 99, "hundreds" 200 to 999, "tens of thousands" 20,000 to 99,999, "several" 3 to 9, "a few
/// thousand" 2,000 to 9,999,
/// "several dozen" 36 to 99, "a couple of" about 2.
/// </summary>
internal static class VagueReader
{
    /// <summary>The plural of a scale stands for at least two of it.</summary>
    private const decimal FewestOfAScale = 2;

    /// <summary>Beyond this no further scale word is taken in, so that no text can leave the range of <see cref="decimal"/>.</summary>
    private const decimal LargestScale = 1e12m;

    /// <summary>Reads the vague count at token <paramref name="at"/>.</summary>
    public static bool TryRead(Reading reading, int at, out Figure figure)
    {
        figure = default;
        if (reading.Entry(at, WordClass.Vague, out var end) is not { } word)
        {
            return false;
        }

        if (word.Vague != default)
        {
            return TryReadCount(reading, at, end, word, out figure);
        }

        var scale = word.Number;
        if (scale <= 20 && !Counts(reading, at, end, scale))
        {
            return false;
        }

        var (low, high) = (FewestOfAScale * scale, Most(scale));
        while (
            reading.Says(end, "of")
            && reading.Word(end + 1) is { } larger
            && larger.Is(WordClass.Vague)
            && larger.Number >= 100
            && Numeral.Times(high + 1, larger.Number) is { } most
        )
        {
            (low, high, scale) = (low * larger.Number, most - 1, scale * larger.Number);
            end += 2;
        }

        figure = new Figure(at, end, null, low, high, Bound.Vague, false, scale);
        return true;
    }

    /// <summary>"several", "a few thousand", "a couple of dozen", "several hundred thousand".</summary>
    private static bool TryReadCount(Reading reading, int at, int end, Lexeme word, out Figure figure)
    {
        var (low, high) = word.Vague;
        var counts = reading.Says(end - 1, "of") ? end - 1 : end;
        decimal scale = 1;
        while (reading.Word(end) is { } next && next.Is(WordClass.Scale) && scale < LargestScale)
        {
            scale *= next.Number;
            end++;
        }

        if (scale > 1)
        {
            figure = new Figure(at, end, null, low * scale, high >= 9 ? Most(scale) : high * scale, Bound.Vague, false, scale);
            return true;
        }

        // "a couple of" is two, and often loosely so; "a couple" alone is a pair of people.
        var pair = high < 9;
        figure = pair
            ? new Figure(at, counts, 2, low, high, Bound.About, false, 1)
            : new Figure(at, counts, null, low, high, Bound.Vague, false, 1);
        return !pair || counts < end || reading.Is(end, WordClass.CalendarUnit | WordClass.Unit);
    }

    /// <summary>The most that the plural of a scale stands for: just under ten of it, and for dozens just under a hundred.</summary>
    private static decimal Most(decimal scale) => scale is 12 or 20 ? 99 : (scale * 10) - 1;

    /// <summary>
    /// "tens" needs "of thousands"; "scores" is a number before "of" or "more" and as what is harmed ("scores were killed"), else goals or
    /// marks.
    /// </summary>
    private static bool Counts(Reading reading, int at, int end, decimal scale) =>
        scale switch
        {
            10 => reading.Says(end, "of") && reading.Is(end + 1, WordClass.Vague),
            20 => reading.Says(end, "of")
                || reading.Says(end, "more")
                || reading.Is(end, WordClass.HarmVerb | WordClass.Person)
                || reading.Is(at - 1, WordClass.HarmVerb)
                || (reading.Is(end, WordClass.Auxiliary) && reading.Is(end + 1, WordClass.HarmVerb)),
            _ => true,
        };
}
