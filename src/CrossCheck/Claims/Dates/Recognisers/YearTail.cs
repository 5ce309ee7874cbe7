using CrossCheck.Claims.Dates.Expressions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Recognisers;

/// <summary>
/// The year after a day, month, quarter or season: ", 2003", "2003", "'96", "of 2003", "last year", "of the following year".
/// </summary>
/// <param name="Year">The year in figures; null where there is none.</param>
/// <param name="Outer">The year in words; null where there is none.</param>
/// <param name="End">Index just past it; where it was looked for if there is none.</param>
internal readonly record struct YearTail(int? Year, DateExpression? Outer, int End)
{
    /// <summary>The year at <paramref name="at"/>.</summary>
    public static YearTail Read(Reading reading, int at)
    {
        var next = reading.IsMark(at, ',') ? at + 1 : at;
        if (Written(reading, next, out var end) is > 0 and var year)
        {
            return new YearTail(year, null, end);
        }

        next = reading.Says(next, "of") || reading.Says(next, "in") ? next + 1 : next;
        var fiscal = reading.Says(next, "fiscal")
            ? reading.Says(next + 1, "year")
                ? 2
                : 1
            : 0;
        if ((next > at || fiscal > 0) && Written(reading, next + fiscal, out end) is > 0 and var ofYear)
        {
            return new YearTail(ofYear, null, end);
        }

        return InWords(reading, next) is { } outer ? new YearTail(null, outer.Expression, outer.End) : new YearTail(null, null, at);
    }

    /// <summary>The date whose year this is.</summary>
    public DateExpression Of(DateExpression inner) => Outer is null ? inner : new DateWithin(inner, Outer);

    /// <summary>A year in figures or in number words: "2003", "'96", "nineteen eighty-seven"; -1 where there is none.</summary>
    private static int Written(Reading reading, int at, out int end)
    {
        end = at + 1;
        if (reading.FullYear(at) is > 0 and var full)
        {
            return IsCount(reading, at, full) ? -1 : full;
        }

        if (reading.ShortYear(at, out end) is > 0 and var shortYear)
        {
            return shortYear;
        }

        return reading.YearInWords(at, isAsked: true, out end) is > 0 and var spoken && !reading.IsCounted(end) ? spoken : -1;
    }

    private static (DateExpression Expression, int End)? InWords(Reading reading, int at)
    {
        var the = reading.Says(at, "the") ? 1 : 0;
        var end = at + the + 2;
        var fiscal = reading.Form(at + the + 1) is "fiscal" or "calendar" ? 1 : 0;
        if (!reading.Says(at + the + 1 + fiscal, "year"))
        {
            return null;
        }

        ShiftedDate? year = reading.Pointer(at + the) switch
        {
            TimePointer.Last => new ShiftedDate(DateUnit.Year, -1, DateOrigin.Publication),
            TimePointer.This => new ShiftedDate(DateUnit.Year, 0, DateOrigin.Publication),
            TimePointer.Next => new ShiftedDate(DateUnit.Year, 1, DateOrigin.Publication),
            TimePointer.Same or TimePointer.That => new ShiftedDate(DateUnit.Year, 0, DateOrigin.Text),
            TimePointer.Following => new ShiftedDate(DateUnit.Year, 1, DateOrigin.Text),
            TimePointer.Previous => new ShiftedDate(DateUnit.Year, -1, DateOrigin.Text),
            _ => null,
        };
        return year is null ? null : (year, end + fiscal);
    }

    /// <summary>
    /// "March 20, 2000 people": a round number before what is counted is no year; nor is the beginning of "2000km" or "2003:".
    /// </summary>
    private static bool IsCount(Reading reading, int at, int year) =>
        (year % 100 == 0 && reading.IsCounted(at + 1))
        || (reading.Touches(at + 1) && (reading.Kind(at + 1) == Articles.TokenKind.Word && reading.Known(at + 1) is not "'s"));
}
