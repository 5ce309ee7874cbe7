using CrossCheck.Claims.Dates.Expressions;

namespace CrossCheck.Claims.Dates.Resolution;

/// <summary>Counts days, weeks, months and years from one date to another.</summary>
internal static class DateShift
{
    /// <summary>How coarse a date may be for the unit still to be counted from it.</summary>
    public static Granularity Coarsest(DateUnit unit) =>
        unit switch
        {
            DateUnit.Day or DateUnit.Week or DateUnit.Weekend => Granularity.Days,
            DateUnit.Month => Granularity.Month,
            DateUnit.Quarter => Granularity.Quarter,
            _ => Granularity.Period,
        };

    /// <summary>
    /// The stretch that lies <paramref name="shifted"/> from <paramref name="anchor"/>; null where the anchor is too coarse for the unit or
    /// the calendar ends.
    /// </summary>
    public static DateValue? From(DateValue? anchor, ShiftedDate shifted)
    {
        if (anchor is null || !CalendarStretch.IsYear(anchor.First.Year + Years(shifted)))
        {
            return null;
        }

        var (first, last, by) = (anchor.First, anchor.Last, shifted.By);
        switch (shifted.Unit)
        {
            case DateUnit.Day:
                return by == 0 && anchor.Granularity <= Granularity.Days
                        ? (anchor.Granularity == Granularity.Time ? CalendarStretch.Day(first) : anchor)
                    : anchor.Granularity > Granularity.Days ? null
                    : CalendarStretch.Day((by > 0 ? last : first).AddDays(by));
            case DateUnit.Week:
                return anchor.Granularity > Granularity.Days ? null : CalendarStretch.Week(first.AddDays(7 * by));
            case DateUnit.Weekend:
                return anchor.Granularity > Granularity.Days ? null : CalendarStretch.Weekend(first.AddDays(7 * by));
            case DateUnit.Month:
                var month = first.AddMonths(by);
                return anchor.Granularity > Granularity.Month ? null : CalendarStretch.Month(month.Year, month.Month);
            case DateUnit.Quarter:
                var quarter = first.AddMonths(3 * by);
                return anchor.Granularity > Granularity.Quarter
                    ? null
                    : CalendarStretch.Quarter(quarter.Year, ((quarter.Month - 1) / 3) + 1);
            case DateUnit.Year:
                return Year(anchor, by, shifted.Origin);
            case DateUnit.Decade:
                return CalendarStretch.Decade((first.Year / 10 * 10) + (10 * by));
            default:
                return null;
        }
    }

    /// <summary>
    /// The stretch of <paramref name="from"/>'s own length that lies <paramref name="by"/> units away: "ten years ago today" is a day; null
    /// where the unit is finer than the stretch or the calendar ends.
    /// </summary>
    public static DateValue? Exactly(DateValue from, DateUnit unit, int by)
    {
        if (
            !CalendarStretch.IsYear(from.First.Year + Years(new ShiftedDate(unit, by, DateOrigin.Text)))
            || from.Granularity > Coarsest(unit)
        )
        {
            return null;
        }

        var first = unit switch
        {
            DateUnit.Day => from.First.AddDays(by),
            DateUnit.Week or DateUnit.Weekend => from.First.AddDays(7 * by),
            DateUnit.Month => from.First.AddMonths(by),
            DateUnit.Quarter => from.First.AddMonths(3 * by),
            _ => from.First.AddYears(by),
        };
        return from.Granularity switch
        {
            Granularity.Day or Granularity.Time => CalendarStretch.Day(first),
            Granularity.Days => CalendarStretch.Days(first, first.AddDays(from.Last.DayNumber - from.First.DayNumber)),
            Granularity.Month => CalendarStretch.Month(first.Year, first.Month),
            Granularity.Year => CalendarStretch.Year(first.Year),
            _ => null,
        };
    }

    /// <summary>How many years the shift spans, rounded outwards: "90,000 years ago" leaves the calendar.</summary>
    private static int Years(ShiftedDate shifted)
    {
        var units = shifted.Unit switch
        {
            DateUnit.Day => 365.0,
            DateUnit.Week or DateUnit.Weekend => 52.0,
            DateUnit.Month => 12.0,
            DateUnit.Quarter => 4.0,
            DateUnit.Decade => 0.1,
            _ => 1.0,
        };
        return (int)Math.Clamp(shifted.By / units, -1e5, 1e5) + Math.Sign(shifted.By);
    }

    private static DateValue? Year(DateValue anchor, int by, DateOrigin origin)
    {
        // "a year earlier" after a quarter is that quarter of the year before.
        if (origin != DateOrigin.Publication && by == -1 && anchor.Granularity is Granularity.Quarter)
        {
            return CalendarStretch.Quarter(anchor.First.Year + by, ((anchor.First.Month - 1) / 3) + 1);
        }

        return anchor.Granularity is Granularity.Decade ? null : CalendarStretch.Year(anchor.First.Year + by);
    }
}
