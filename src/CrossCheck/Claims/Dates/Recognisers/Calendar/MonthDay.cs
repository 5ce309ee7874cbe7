using CrossCheck.Articles;
using CrossCheck.Claims.Dates.Expressions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Recognisers.Calendar;

/// <summary>Month before day: "March 20, 2003", "Jan. 4", "Sept 28, 2016", "May 1st", "December the 5th", "March twenty-third".</summary>
internal sealed class MonthDay : IDateRecogniser
{
    /// <inheritdoc/>
    public DateCue Cue => DateCue.Words(WordClass.Month);

    /// <inheritdoc/>
    public DateDraft? Recognise(Reading reading, int at, int floor)
    {
        if (MonthName.Read(reading, at) is not { } month)
        {
            return null;
        }

        var dayAt = reading.Says(month.End, "the") ? month.End + 1 : month.End;
        var day = reading.Day(dayAt, out var end);
        day = day < 1 && reading.DayInWords(dayAt, out end) is var spoken && !reading.IsDescribed(end) ? spoken : day;
        if (day < 1 || IsSomethingElse(reading, at, dayAt, end) || !reading.RunsOn(at, end))
        {
            return null;
        }

        var year = YearTail.Read(reading, end);
        if (
            month.Number == 9
            && day == 11
            && year.End == end
            && reading.Form(end) is "attack" or "attacks" or "terrorist" or "hijackings" or "hijackers"
        )
        {
            return new DateDraft(at, end, new CalendarDate(2001, 9, 11) { IsName = true });
        }

        return new DateDraft(at, reading.RunsOn(at, year.End) ? year.End : end, year.Of(new CalendarDate(year.Year, month.Number, day)));
    }

    /// <summary>
    /// "In March 20 people", "March 7:48", "March 20-year-old", "May 5 percent", "in March 20 May": the number is not the month's day.
    /// </summary>
    private static bool IsSomethingElse(Reading reading, int at, int dayAt, int end)
    {
        if (
            reading.Touches(end)
            && (
                reading.IsMark(end, ':')
                || reading.IsMark(end, '%')
                || (
                    reading.IsDash(end)
                    && reading.Kind(end + 1) == TokenKind.Word
                    && reading.Touches(end + 1)
                    && reading.Unit(end + 1) is not null
                )
            )
        )
        {
            return true;
        }

        // "on March 20" is a day whatever follows; "in March 20" is a month, if something that can be counted follows.
        var hasEnding = end > dayAt + 1;
        var isMonthLed = reading.Known(at - 1) is "in" or "since" or "during" or "by" or "last";
        return !hasEnding
            && ((isMonthLed && reading.IsCounted(end)) || reading.Is(end, WordClass.Scale) || MonthName.Read(reading, end) is not null);
    }
}
