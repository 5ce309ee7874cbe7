using CrossCheck.Claims.Dates.Expressions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Refiners;

/// <summary>
/// A weekday and the date it falls on are one mention: "Friday, 8 August 2014", "Tuesday (6 January)", "Friday the 13th", "6 January
/// (Tuesday)".
/// </summary>
internal sealed class WeekdayAndDate : IDateRefiner
{
    /// <inheritdoc/>
    public List<DateDraft> Refine(Reading reading, List<DateDraft> drafts)
    {
        var refined = new List<DateDraft>(drafts.Count);
        foreach (var draft in drafts)
        {
            if (refined.Count > 0 && Join(reading, refined[^1], draft) is { } joined)
            {
                refined[^1] = joined;
            }
            else
            {
                refined.Add(draft.Expression is WeekdayDate weekday ? WithOrdinal(reading, draft, weekday.Weekday) : draft);
            }
        }

        return refined;
    }

    private static DateDraft? Join(Reading reading, DateDraft left, DateDraft right)
    {
        var gap = right.First - left.End;
        var isWeekdayFirst = IsWeekday(left) && IsDay(right);
        if (gap > 2 || !(isWeekdayFirst || (IsDay(left) && IsWeekday(right))) || !reading.RunsOn(left.First, right.End))
        {
            return null;
        }

        var isBracketed = gap == 1 && reading.IsMark(left.End, '(') && reading.IsMark(right.End, ')');
        var isLinked =
            isWeekdayFirst
            && (
                gap == 0
                || (gap == 1 && (reading.Form(left.End) is "," or "the" or "."))
                || (gap == 2 && reading.Form(left.End) is "," or "." && reading.Form(left.End + 1) is "the" or "on" or ",")
            );
        return isBracketed || isLinked
            ? new DateDraft(left.First, isBracketed ? right.End + 1 : right.End, isWeekdayFirst ? right.Expression : left.Expression)
            : null;
    }

    /// <summary>"Friday the 13th": a day of the month, told by its weekday.</summary>
    private static DateDraft WithOrdinal(Reading reading, DateDraft draft, DayOfWeek weekday) =>
        reading.Says(draft.End, "the") && reading.Day(draft.End + 1, out var end) is > 0 and var day && end == draft.End + 3
            ? draft with
            {
                End = end,
                Expression = new CalendarDate(null, null, day) { Weekday = weekday },
            }
            : draft;

    private static bool IsWeekday(DateDraft draft) => draft.Reason is null && draft.Expression is WeekdayDate;

    private static bool IsDay(DateDraft draft) =>
        draft.Expression
            is CalendarDate { Day: not null }
                or DateWithin { Inner: CalendarDate { Day: not null } }
                or HolidayDate
                or EitherDate;
}
