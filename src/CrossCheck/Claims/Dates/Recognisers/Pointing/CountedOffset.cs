using CrossCheck.Articles;
using CrossCheck.Claims.Dates.Expressions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Recognisers.Pointing;

/// <summary>
/// A counted way from another date: "two days earlier", "12 days ago", "a year later", "three weeks before Christmas", "two months after
/// the attack", "the day before", "the day after tomorrow", "two years from now".
/// </summary>
internal sealed class CountedOffset : IDateRecogniser
{
    /// <inheritdoc/>
    public DateCue Cue => DateCue.Words(WordClass.CalendarUnit);

    /// <inheritdoc/>
    public DateDraft? Recognise(Reading reading, int at, int floor)
    {
        if (reading.Unit(at) is not { } unit || unit == DateUnit.Hour)
        {
            return null;
        }

        var pointer = reading.Pointer(at + 1);
        var fromNow = reading.Says(at + 1, "from") && reading.Form(at + 2) is "now" or "today";
        if (
            !fromNow
            && pointer is not (TimePointer.Ago or TimePointer.Earlier or TimePointer.Later or TimePointer.Before or TimePointer.After)
        )
        {
            return null;
        }

        // "the day before" is one day, "the year earlier" one year; "the days before" is a stretch.
        if (reading.Says(at - 1, "the") && reading.Form(at) is [.., 's'])
        {
            return null;
        }

        var count = reading.Says(at - 1, "the") && at - 1 >= floor ? 1 : reading.CountBefore(at, floor, out _);
        var first = reading.Says(at - 1, "the") ? at - 1 : FirstOfCount(reading, at, floor);
        if (count < 1 || count > DateForms.LastYear * 366 || !reading.RunsOn(first, at + 2))
        {
            return null;
        }

        // A decade ago is a year, not a decade.
        count *=
            reading.Form(at).StartsWith("fortnight", StringComparison.OrdinalIgnoreCase) ? 2
            : unit == DateUnit.Decade ? 10
            : unit == DateUnit.Century ? 100
            : 1;
        unit = unit is DateUnit.Decade or DateUnit.Century ? DateUnit.Year : unit;
        var end = at + 2;
        if (fromNow)
        {
            return new DateDraft(first, end + 1, new ShiftedDate(unit, count, DateOrigin.Publication));
        }

        switch (pointer)
        {
            case TimePointer.Ago when Beside(reading, end, out var after) is { } from:
                return new DateDraft(first, after, new DateAway(unit, -count, from));
            case TimePointer.Ago:
                return new DateDraft(first, end, new ShiftedDate(unit, -count, DateOrigin.Publication));
            case TimePointer.Earlier when reading.Says(end, "than") || reading.Says(end, "this"):
                return null;
            case TimePointer.Earlier:
                return new DateDraft(first, end, new ShiftedDate(unit, -count, DateOrigin.Text));
            case TimePointer.Later:
                return new DateDraft(first, end, new ShiftedDate(unit, count, DateOrigin.Text));
        }

        var by = pointer == TimePointer.Before ? -count : count;
        if (unit == DateUnit.Day && count == 1 && reading.Pointer(end) is TimePointer.Yesterday or TimePointer.Tomorrow)
        {
            return new DateDraft(first, end + 1, new ShiftedDate(unit, 2 * by, DateOrigin.Publication));
        }

        return HasOwnStart(reading, end)
            ? new DateDraft(first, end, new DistantDate(unit, by))
            : new DateDraft(first, end, new ShiftedDate(unit, by, DateOrigin.Text));
    }

    /// <summary>"ten years ago today", "a week ago Friday", "a year ago this month".</summary>
    private static DateExpression? Beside(Reading reading, int at, out int end)
    {
        end = at + 1;
        if (reading.Pointer(at) == TimePointer.Today)
        {
            return new ShiftedDate(DateUnit.Day, 0, DateOrigin.Publication);
        }

        if (reading.Says(at, "this") && reading.Unit(at + 1) is DateUnit.Week or DateUnit.Month)
        {
            end = at + 2;
            return new ShiftedDate(reading.Unit(at + 1)!.Value, 0, DateOrigin.Publication);
        }

        return reading.Is(at, WordClass.Weekday) && reading.Word(at) is { Form: [.., not 's'] } word
            ? new WeekdayDate((DayOfWeek)(word.Calendar % 7), Which.Unsaid, DateOrigin.Publication)
            : null;
    }

    private static int FirstOfCount(Reading reading, int at, int floor)
    {
        reading.CountBefore(at, floor, out var first);
        return first;
    }

    /// <summary>
    /// Whether "before" or "after" is followed by what it counts from (an event, a date) rather than by the end of the clause.
    /// </summary>
    private static bool HasOwnStart(Reading reading, int at) =>
        reading.Kind(at) switch
        {
            TokenKind.Number => true,
            TokenKind.Word => !reading.Is(at, WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Modal)
                && reading.Form(at) is not ("when" or "in" or "at" or "on" or "and" or "but" or "to"),
            _ => false,
        };
}
