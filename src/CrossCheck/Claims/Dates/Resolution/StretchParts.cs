using CrossCheck.Claims.Dates.Expressions;

namespace CrossCheck.Claims.Dates.Resolution;

/// <summary>The parts of a month or year: how much of it "early", "late" and "the first week of" are taken to be.</summary>
internal static class StretchParts
{
    /// <summary>The part of <paramref name="whole"/>; all of it where it is no month or year.</summary>
    public static DateValue Part(StretchPart part, DateValue whole)
    {
        var year = whole.First.Year;
        return (whole.Granularity, part) switch
        {
            (Granularity.Month, StretchPart.Early) => CalendarStretch.Days(whole.First, whole.First.AddDays(9)),
            (Granularity.Month, StretchPart.Late) => CalendarStretch.Days(whole.First.AddDays(20), whole.Last),
            (Granularity.Year, StretchPart.Early) => CalendarStretch.Months(year, 1, 3, Granularity.Period),
            (Granularity.Year, StretchPart.Mid) => CalendarStretch.Months(year, 5, 4, Granularity.Period),
            (Granularity.Year, StretchPart.Late) => CalendarStretch.Months(year, 10, 3, Granularity.Period),
            (Granularity.Year, StretchPart.Start) => CalendarStretch.Month(year, 1),
            (Granularity.Year, StretchPart.End) => CalendarStretch.Month(year, 12),
            _ => whole,
        };
    }

    /// <summary>
    /// So many days, weeks or months from the first of <paramref name="whole"/> on, or, if negative, up to its last; null where it has
    /// fewer.
    /// </summary>
    public static DateValue? Of(DateDays part, DateValue whole)
    {
        if (part.Unit == DateUnit.Month)
        {
            return whole.Granularity != Granularity.Year || Math.Abs(part.Count) > 12
                ? null
                : CalendarStretch.Months(whole.First.Year, part.Count > 0 ? 1 : 13 + part.Count, Math.Abs(part.Count), Granularity.Period);
        }

        var days = part.Unit == DateUnit.Week ? 7 * part.Count : part.Count;
        var length = whole.Last.DayNumber - whole.First.DayNumber + 1;
        return Math.Abs(days) > length ? null
            : days > 0 ? CalendarStretch.Days(whole.First, whole.First.AddDays(days - 1))
            : CalendarStretch.Days(whole.Last.AddDays(days + 1), whole.Last);
    }
}
