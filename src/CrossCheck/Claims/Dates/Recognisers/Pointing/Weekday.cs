using CrossCheck.Articles;
using CrossCheck.Claims.Dates.Expressions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Recognisers.Pointing;

/// <summary>"Friday", "last Friday", "next Monday", "Tues.", "Monday of last week"; "Fridays" and "every Friday" are no dates.</summary>
internal sealed class Weekday : IDateRecogniser
{
    /// <inheritdoc/>
    public DateCue Cue => DateCue.Words(WordClass.Weekday);

    /// <inheritdoc/>
    public DateDraft? Recognise(Reading reading, int at, int floor)
    {
        if (reading.Word(at) is not { } word || !IsWritten(reading, at, word))
        {
            return null;
        }

        if (reading.Is(at - 1, WordClass.Ordinal) && reading.Says(at + 1, "of"))
        {
            return new DateDraft(at, at + 1, UnplacedDate.Instance) { Reason = "a weekday counted within a month" };
        }

        if (word.Form.EndsWith("days", StringComparison.Ordinal) || IsRepeated(reading, at))
        {
            return new DateDraft(at, at + 1, UnplacedDate.Instance) { Reason = "a day of every week" };
        }

        var which = DateWhich.Before(reading, at, floor, out var first, out var origin);
        var weekday = new WeekdayDate((DayOfWeek)(word.Calendar % 7), which, origin);
        var end = at + 1;
        var ofWeek = reading.Says(end, "of") ? end + 1 : end;
        if (which == Which.Unsaid && reading.Says(ofWeek + 1, "week") && Shift(reading.Pointer(ofWeek)) is { } by)
        {
            return new DateDraft(first, ofWeek + 2, new DateWithin(weekday, new ShiftedDate(DateUnit.Week, by, DateOrigin.Publication)));
        }

        return new DateDraft(first, end, weekday);
    }

    /// <summary>"Mon", "Wed", "Sat" and "Sun" are weekdays only with a full stop, or before a date.</summary>
    private static bool IsWritten(Reading reading, int at, Lexeme word)
    {
        if (word.Form.Length > 5)
        {
            return true;
        }

        var next = reading.IsMark(at + 1, '.') || reading.IsMark(at + 1, ',') ? at + 2 : at + 1;
        return MonthName.Read(reading, next) is not null
            || (reading.Day(next, out var end) > 0 && MonthName.Read(reading, end) is not null)
            || (word.Form is "tues" or "thurs" or "thur" && reading.IsMark(at + 1, '.'));
    }

    /// <summary>"every Friday", "each Monday"; "on a Friday" where nothing follows that the weekday could describe.</summary>
    private static bool IsRepeated(Reading reading, int at) =>
        reading.Known(at - 1) is "every" or "each" or "any"
        || (
            reading.Known(at - 1) is "a"
            && reading.Known(at - 2) is "on"
            && (reading.Kind(at + 1) != TokenKind.Word || reading.Is(at + 1, WordClass.Preposition))
        );

    private static int? Shift(TimePointer pointer) =>
        pointer switch
        {
            TimePointer.Last => -1,
            TimePointer.This => 0,
            TimePointer.Next => 1,
            _ => null,
        };
}
