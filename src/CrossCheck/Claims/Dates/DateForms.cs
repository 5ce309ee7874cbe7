using System.Globalization;
using CrossCheck.Articles;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates;

/// <summary>The small forms of which dates are made, read at a token: day numbers, years, counts, the gaps between.</summary>
internal static class DateForms
{
    /// <summary>Years from here on are believed wherever a year may stand.</summary>
    public const int ModernYear = 1900;

    /// <summary>The first year news is taken to mean; a smaller number is a count.</summary>
    public const int FirstYear = 1000;

    /// <summary>The last year news is taken to mean.</summary>
    public const int LastYear = 2100;

    /// <summary>Two-digit years from here on are of the twentieth century, the others of the twenty-first, as POSIX has it.</summary>
    private const int CenturyPivot = 69;

    /// <summary>The whole number of figures alone at <paramref name="index"/>; -1 where there is none.</summary>
    public static int Figure(this Reading reading, int index)
    {
        var form = reading.Kind(index) == TokenKind.Number ? reading.Form(index) : default;
        return form.Length is > 0 and <= 8 && int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : -1;
    }

    /// <summary>
    /// The day of a month in figures at <paramref name="index"/>, and the index after it, ordinal ending included; -1 where there is none.
    /// </summary>
    public static int Day(this Reading reading, int index, out int end)
    {
        end = index + 1;
        var day = reading.Figure(index);
        if (day is < 1 or > 31 || reading.Tokens[index].Length > 2)
        {
            return -1;
        }

        if (reading.Touches(end) && reading.Kind(end) == TokenKind.Word)
        {
            if (!reading.IsOrdinalEnding(end))
            {
                return -1;
            }

            end++;
        }

        return day;
    }

    /// <summary>
    /// The day of a month that ends just before <paramref name="end"/> ("20", "20th"), and where it begins; -1 where there is none.
    /// </summary>
    public static int DayBefore(this Reading reading, int end, int floor, out int first)
    {
        first = end - 1;
        if (first > floor && reading.Touches(first) && reading.IsOrdinalEnding(first))
        {
            first--;
        }

        return
            first >= floor
            && !reading.IsMark(first - 1, '$')
            && reading.Day(first, out var after) is > 0 and var day
            && after == end
            && !reading.IsTail(first)
            ? day
            : -1;
    }

    /// <summary>
    /// Whether the number at <paramref name="index"/> is the tail of something longer: "6:20", "-20" after a figure is not, "1/20" is.
    /// </summary>
    private static bool IsTail(this Reading reading, int index) =>
        reading.Touches(index)
        && (reading.IsMark(index - 1, ':') || reading.IsMark(index - 1, '#') || reading.Kind(index - 1) == TokenKind.Word);

    /// <summary>Whether the token is the ending of an ordinal in figures: "st", "nd", "rd", "th".</summary>
    public static bool IsOrdinalEnding(this Reading reading, int index) =>
        reading.Form(index) is [_, _] form
        && (form is "st" or "nd" or "rd" or "th" || form.Equals("TH", StringComparison.OrdinalIgnoreCase));

    /// <summary>The four-figure year at <paramref name="index"/>; -1 where there is none.</summary>
    public static int FullYear(this Reading reading, int index) =>
        reading.Kind(index) == TokenKind.Number
        && reading.Tokens[index].Length == 4
        && reading.Figure(index) is >= FirstYear and <= LastYear and var year
            ? year
            : -1;

    /// <summary>The year with an apostrophe at <paramref name="index"/> ("'96"), and the index after it; -1 where there is none.</summary>
    public static int ShortYear(this Reading reading, int index, out int end)
    {
        end = index + 2;
        return
            reading.IsApostrophe(index)
            && reading.Touches(index + 1)
            && reading.Kind(index + 1) == TokenKind.Number
            && reading.Tokens[index + 1].Length == 2
            && reading.Figure(index + 1) is >= 0 and var year
            ? Century(year)
            : -1;
    }

    /// <summary>Whether the token is an apostrophe, straight or curved either way.</summary>
    public static bool IsApostrophe(this Reading reading, int index) => reading.Form(index) is "'" or "’" or "‘";

    /// <summary>The year meant by two figures.</summary>
    public static int Century(int year) => year >= CenturyPivot ? 1900 + year : 2000 + year;

    /// <summary>Whether a hyphen or dash stands at <paramref name="index"/>.</summary>
    public static bool IsDash(this Reading reading, int index) => reading.Form(index) is "-" or "–" or "—" or "‑" or "−";

    /// <summary>The index just before <paramref name="index"/> with one dash skipped.</summary>
    public static int SkipDashLeft(this Reading reading, int index) => reading.IsDash(index) ? index - 1 : index;

    /// <summary>
    /// Whether the tokens from <paramref name="first"/> to <paramref name="end"/> run on in one paragraph: a date may wrap onto the next
    /// line, but does not go on in a new paragraph.
    /// </summary>
    public static bool RunsOn(this Reading reading, int first, int end) =>
        reading.ParagraphOf(Math.Max(first, 0)) == reading.ParagraphOf(Math.Min(end, reading.Tokens.Length) - 1);

    /// <summary>
    /// The word at <paramref name="index"/> in lower case with a straight apostrophe, if the lexicon knows it, as it knows all of grammar;
    /// empty otherwise.
    /// </summary>
    public static string Known(this Reading reading, int index) => reading.Word(index)?.Form ?? "";

    /// <summary>How the word at <paramref name="index"/> points.</summary>
    public static TimePointer Pointer(this Reading reading, int index) => reading.Word(index)?.Pointer ?? TimePointer.None;

    /// <summary>The calendar unit at <paramref name="index"/>; null where there is none.</summary>
    public static DateUnit? Unit(this Reading reading, int index) =>
        reading.Word(index)?.Unit switch
        {
            _ when !reading.Is(index, WordClass.CalendarUnit) => null,
            "hour" => DateUnit.Hour,
            "day" => DateUnit.Day,
            "weekend" => DateUnit.Weekend,
            "week" or "fortnight" => DateUnit.Week,
            "month" => DateUnit.Month,
            "quarter" => DateUnit.Quarter,
            "year" => DateUnit.Year,
            "decade" => DateUnit.Decade,
            "century" => DateUnit.Century,
            _ => null,
        };

    /// <summary>
    /// The count that ends just before <paramref name="end"/> ("two", "twenty-five", "12", "a", "a couple of"), and where it begins; -1
    /// where there is none.
    /// </summary>
    public static int CountBefore(this Reading reading, int end, int floor, out int first)
    {
        first = end - 1;
        if (first < floor)
        {
            return -1;
        }

        if (reading.Figure(first) is >= 0 and var figure)
        {
            return figure;
        }

        if (reading.Says(first, "a") || reading.Says(first, "an"))
        {
            return 1;
        }

        if (reading.Says(first, "of") && reading.Says(first - 1, "couple"))
        {
            first -= reading.Says(first - 2, "a") ? 2 : 1;
            return first >= floor ? 2 : -1;
        }

        if (reading.Word(first) is not { } word || !word.Is(WordClass.Cardinal))
        {
            return -1;
        }

        var count = (int)word.Number;
        var tens = first - (reading.IsDash(first - 1) ? 2 : 1);
        if (
            count is > 0 and < 10
            && tens >= floor
            && reading.Word(tens) is { Number: >= 20 and <= 90 } higher
            && higher.Is(WordClass.Cardinal)
        )
        {
            first = tens;
            count += (int)higher.Number;
        }

        return count;
    }

    /// <summary>Whether a plain word of content that names something counted follows: a person, a thing, a unit, a currency.</summary>
    public static bool IsCounted(this Reading reading, int index) =>
        reading.Is(
            index,
            WordClass.Person | WordClass.Thing | WordClass.Unit | WordClass.Currency | WordClass.CalendarUnit | WordClass.Scale
        ) || reading.Form(index) is "%" or "€" or "£";

    /// <summary>Whether the token begins with a capital and is no word the lexicon knows: part of a name.</summary>
    public static bool IsName(this Reading reading, int index) =>
        reading.Kind(index) == TokenKind.Word
        && reading.IsCapitalised(index)
        && (reading.Word(index) is not { } word || word.Classes == WordClass.None);
}
