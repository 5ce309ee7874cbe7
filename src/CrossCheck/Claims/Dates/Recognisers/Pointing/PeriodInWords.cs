using CrossCheck.Claims.Dates.Expressions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Recognisers.Pointing;

/// <summary>
/// A calendar unit with a word that points to it: "last week", "this year", "next month", "the following day", "that year", "the weekend",
/// "the end of the year", "year-ago", "year-end 1990".
/// </summary>
internal sealed class PeriodInWords : IDateRecogniser
{
    /// <inheritdoc/>
    public DateCue Cue => DateCue.Words(WordClass.CalendarUnit);

    /// <inheritdoc/>
    public DateDraft? Recognise(Reading reading, int at, int floor)
    {
        if (reading.Unit(at) is not { } unit || unit == DateUnit.Hour || at - 1 < floor - 1)
        {
            return null;
        }

        if (Hyphenated(reading, at, unit) is { } compound)
        {
            return compound;
        }

        // "last fiscal year": the adjective stands between.
        var before = at - 1;
        before = reading.Form(before) is "fiscal" or "calendar" or "financial" or "school" or "academic" ? before - 1 : before;
        if (before < floor || IsPlural(reading, at, unit) || !reading.RunsOn(before, at + 1))
        {
            return null;
        }

        var isDefinite = reading.Says(before - 1, "the");
        var first = isDefinite && before - 1 >= floor ? before - 1 : before;
        ShiftedDate? shift = reading.Pointer(before) switch
        {
            TimePointer.Last when reading.Says(before, "recent") => null,
            TimePointer.Last when reading.Says(before, "latest") && unit == DateUnit.Quarter => new ShiftedDate(unit, 0, DateOrigin.Either),
            TimePointer.Last when reading.Says(before, "latest") => new ShiftedDate(
                unit,
                unit == DateUnit.Day ? 0 : -1,
                DateOrigin.Publication
            ),
            TimePointer.Last when reading.Says(before - 1, "this") => new ShiftedDate(unit, -1, DateOrigin.Publication),
            TimePointer.Last when isDefinite || reading.Says(before, "past") || unit == DateUnit.Day => null,
            TimePointer.Last => new ShiftedDate(unit, -1, DateOrigin.Publication),
            TimePointer.This when unit == DateUnit.Day => null,
            TimePointer.This => new ShiftedDate(unit, 0, DateOrigin.Publication),
            TimePointer.Next when isDefinite || unit == DateUnit.Day => IsSpan(reading, before - 2)
                ? null
                : new ShiftedDate(unit, 1, reading.Says(before, "next") ? DateOrigin.Text : DateOrigin.Publication),
            TimePointer.Next => new ShiftedDate(unit, 1, DateOrigin.Publication),
            TimePointer.Following => new ShiftedDate(unit, 1, DateOrigin.Text),
            TimePointer.Previous => new ShiftedDate(unit, -1, DateOrigin.Text),
            TimePointer.Same or TimePointer.That => new ShiftedDate(unit, 0, DateOrigin.Text),
            _ => null,
        };
        if (shift is not null)
        {
            first = reading.Says(before - 1, "this") && reading.Says(before, "past") && before - 1 >= floor ? before - 1 : first;
            return new DateDraft(first, at + 1, shift);
        }

        return reading.Says(before, "the") && IsDefinite(reading, at, before, unit)
            ? new DateDraft(before, at + 1, new ShiftedDate(unit, 0, DateOrigin.Either))
            : null;
    }

    /// <summary>
    /// "the weekend" always; "the year", "the quarter" and the like where the words before make a date of them ("the end of the year", "for
    /// the quarter", "later in the day").
    /// </summary>
    private static bool IsDefinite(Reading reading, int at, int the, DateUnit unit)
    {
        if (unit == DateUnit.Weekend)
        {
            return true;
        }

        var preposition = reading.Known(the - 1);
        if (preposition is "of")
        {
            return unit is not DateUnit.Day
                && (
                    reading.Pointer(the - 2) is TimePointer.Start or TimePointer.Middle or TimePointer.End
                    || reading.Form(the - 2) is "half" or "quarter"
                    || (reading.Form(the - 2) is "months" or "weeks" && reading.Is(the - 3, WordClass.Cardinal))
                    || reading.Form(the - 2) is "part" && reading.Pointer(the - 3) != TimePointer.None
                );
        }

        if (
            preposition is "in"
            && reading.Pointer(the - 2) is TimePointer.Earlier or TimePointer.Later or TimePointer.Early or TimePointer.Late
        )
        {
            return true;
        }

        return unit switch
        {
            DateUnit.Week or DateUnit.Month => preposition is "for" or "during" && !IsBounded(reading, at + 1),
            DateUnit.Quarter => preposition is "in" or "for" or "during" && !reading.IsDash(at + 1),
            DateUnit.Year => preposition is "for" or "during"
                && reading.Kind(at + 1) != Articles.TokenKind.Number
                && !reading.Says(at + 1, "ended")
                && !reading.IsDash(at + 1),
            _ => false,
        };
    }

    /// <summary>
    /// "for the week ended Oct. 7", "for the month of May", "for the week that", "for the month-long": another date or a clause tells
    /// which.
    /// </summary>
    private static bool IsBounded(Reading reading, int at) =>
        reading.IsDash(at)
        || reading.Form(at)
            is "ended"
                or "ending"
                or "beginning"
                or "starting"
                or "of"
                or "that"
                or "through"
                or "before"
                or "after"
                or "to"
        || reading.Kind(at) == Articles.TokenKind.Number;

    /// <summary>"over the next year", "within the next week": how long, not when.</summary>
    private static bool IsSpan(Reading reading, int at) => reading.Known(at) is "over" or "in" or "within" or "during" or "for" or "of";

    private static bool IsPlural(Reading reading, int at, DateUnit unit) =>
        unit != DateUnit.Century && reading.Form(at) is [.., 's' or 'S'];

    /// <summary>"year-ago", "year-earlier", "year-end 1990", "month-end".</summary>
    private static DateDraft? Hyphenated(Reading reading, int at, DateUnit unit)
    {
        if (!reading.IsDash(at + 1) || !reading.Touches(at + 1) || reading.CountBefore(at, at - 1, out _) > 0 && !reading.Says(at - 1, "a"))
        {
            return null;
        }

        switch (reading.Pointer(at + 2))
        {
            case TimePointer.Ago or TimePointer.Earlier:
                return unit == DateUnit.Year && reading.Says(at + 3, "quarter")
                    ? new DateDraft(at, at + 4, new ShiftedDate(DateUnit.Quarter, -4, DateOrigin.Either))
                    : new DateDraft(
                        at,
                        at + 3,
                        new ShiftedDate(unit, -1, reading.Pointer(at + 2) == TimePointer.Ago ? DateOrigin.Either : DateOrigin.Text)
                    );
            case TimePointer.End when reading.Says(at + 2, "end"):
                var year = YearTail.Read(reading, at + 3);
                return new DateDraft(
                    at,
                    year.End,
                    new DatePart(
                        StretchPart.End,
                        year.Year is { } written
                            ? new CalendarDate(written, null, null)
                            : year.Outer ?? new ShiftedDate(unit, 0, DateOrigin.Either)
                    )
                );
            default:
                return null;
        }
    }
}
