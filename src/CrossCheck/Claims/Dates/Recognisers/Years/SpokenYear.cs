using CrossCheck.Claims.Dates.Expressions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Recognisers.Years;

/// <summary>
/// A year or decade in words: "in nineteen eighty-seven", "the year two thousand", "the nineteen eighties", "the sixties", "the
/// mid-seventies"; not "temperatures in the eighties" nor "his forties".
/// </summary>
internal sealed class SpokenYear : IDateRecogniser
{
    /// <inheritdoc/>
    public DateCue Cue => DateCue.Words(WordClass.Cardinal | WordClass.Decade);

    /// <inheritdoc/>
    public DateDraft? Recognise(Reading reading, int at, int floor)
    {
        if (reading.Is(at, WordClass.Decade))
        {
            return OfDecade(reading, at, floor);
        }

        var isNamed = reading.Says(at - 1, "year") && at - 1 >= floor;
        var isLed =
            isNamed
            || reading.Known(at - 1)
                is "in"
                    or "since"
                    or "until"
                    or "by"
                    or "of"
                    or "from"
                    or "to"
                    or "before"
                    or "after"
                    or "early"
                    or "late"
                    or "during"
                    or "for"
                    or "through";
        var year = isLed ? reading.YearInWords(at, isNamed, out var end) : NoYear(out end);
        return year < 0 || reading.IsCounted(end) || !reading.RunsOn(at, end)
            ? null
            : new DateDraft(isNamed ? at - 1 : at, end, new CalendarDate(year, null, null));
    }

    private static int NoYear(out int end)
    {
        end = 0;
        return -1;
    }

    private static DateDraft? OfDecade(Reading reading, int at, int floor)
    {
        var before = reading.IsDash(at - 1) && reading.Touches(at) ? at - 2 : at - 1;
        var decade = reading.Word(at)!.Calendar;
        if (before >= floor && reading.Word(before) is { } century && century.Is(WordClass.Cardinal) && century.Number is >= 17 and <= 19)
        {
            return new DateDraft(before, at + 1, new DecadeDate(((int)century.Number * 100) + decade));
        }

        var isSpokenOf =
            reading.Says(before, "the")
            || (reading.Pointer(before) is TimePointer.Early or TimePointer.Late or TimePointer.Mid && reading.Says(before - 1, "the"));
        return isSpokenOf && !Decade.IsReading(reading, at) ? new DateDraft(at, at + 1, new DecadeDate(1900 + decade)) : null;
    }
}
