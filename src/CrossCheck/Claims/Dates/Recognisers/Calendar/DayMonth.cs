using CrossCheck.Claims.Dates.Expressions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Recognisers.Calendar;

/// <summary>
/// Day before month: "20 March 2003", "20 March, 2003", "3 Jan", "20th of March", "the third of May", "the twenty-third of May".
/// </summary>
internal sealed class DayMonth : IDateRecogniser
{
    /// <inheritdoc/>
    public DateCue Cue => DateCue.Words(WordClass.Month);

    /// <inheritdoc/>
    public DateDraft? Recognise(Reading reading, int at, int floor)
    {
        if (at <= floor || MonthName.Read(reading, at) is not { } month)
        {
            return null;
        }

        var isOf = reading.Says(at - 1, "of");
        var day = isOf ? OrdinalBefore(reading, at - 1, floor, out var first) : reading.DayBefore(at, floor, out first);
        if (day < 1 || !reading.RunsOn(first, month.End))
        {
            return null;
        }

        var year = YearTail.Read(reading, month.End);
        var end = year.End > month.End ? year.End : at + 1;
        return reading.RunsOn(first, end) ? new DateDraft(first, end, year.Of(new CalendarDate(year.Year, month.Number, day))) : null;
    }

    private static int OrdinalBefore(Reading reading, int end, int floor, out int first)
    {
        if (reading.DayInWordsBefore(end, floor, out first) is > 0 and var day)
        {
            return day;
        }

        return reading.IsOrdinalEnding(end - 1) ? reading.DayBefore(end, floor, out first) : -1;
    }
}
