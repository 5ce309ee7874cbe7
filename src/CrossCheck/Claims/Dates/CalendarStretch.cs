using System.Globalization;

namespace CrossCheck.Claims.Dates;

/// <summary>Builds date values: each stretch of the calendar with its first and last day and its ISO 8601 form.</summary>
internal static class CalendarStretch
{
    /// <summary>Whether year, month and day name a day of the Gregorian calendar.</summary>
    public static bool IsDay(int year, int month, int day) =>
        IsYear(year) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    /// <summary>Whether the year is one that dates can be counted in, with room on both sides.</summary>
    public static bool IsYear(int year) => year is >= 10 and <= 9900;

    /// <summary>One day.</summary>
    public static DateValue Day(DateOnly day) => new(day, day, Granularity.Day, Iso(day));

    /// <summary>A stretch of days.</summary>
    public static DateValue Days(DateOnly first, DateOnly last) =>
        first == last ? Day(first) : new(first, last, Granularity.Days, $"{Iso(first)}/{Iso(last)}");

    /// <summary>The week from Monday to Sunday that holds <paramref name="day"/>.</summary>
    public static DateValue Week(DateOnly day)
    {
        var monday = Monday(day);
        return Days(monday, monday.AddDays(6));
    }

    /// <summary>The Saturday and Sunday of the week that holds <paramref name="day"/>.</summary>
    public static DateValue Weekend(DateOnly day)
    {
        var monday = Monday(day);
        return Days(monday.AddDays(5), monday.AddDays(6));
    }

    /// <summary>The Monday on or before <paramref name="day"/>.</summary>
    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>One month.</summary>
    public static DateValue Month(int year, int month) =>
        new(new DateOnly(year, month, 1), EndOfMonth(year, month), Granularity.Month, IsoMonth(year, month));

    /// <summary>The month, or the day of it where one is given; null where the calendar has no such day.</summary>
    public static DateValue? Written(int year, int month, int? day) =>
        day is not { } number ? Month(year, month)
        : IsDay(year, month, number) ? Day(new DateOnly(year, month, number))
        : null;

    /// <summary>How many days lie from one day to the other, whichever is the earlier.</summary>
    public static int DaysBetween(DateOnly a, DateOnly b) => Math.Abs(a.DayNumber - b.DayNumber);

    /// <summary>One year.</summary>
    public static DateValue Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), Granularity.Year, IsoYear(year));

    /// <summary>Ten years from <paramref name="first"/>.</summary>
    public static DateValue Decade(int first) =>
        new(new DateOnly(first, 1, 1), new DateOnly(first + 9, 12, 31), Granularity.Decade, $"{IsoYear(first)}/{IsoYear(first + 9)}");

    /// <summary>A quarter, from 1 to 4.</summary>
    public static DateValue Quarter(int year, int quarter) => Months(year, (quarter * 3) - 2, 3, Granularity.Quarter);

    /// <summary>A half year, 1 or 2.</summary>
    public static DateValue Half(int year, int half) => Months(year, (half * 6) - 5, 6, Granularity.Period);

    /// <summary>
    /// A season, 1 spring (March to May) to 4 winter (December to February of the next year), as meteorologists count them in the north.
    /// </summary>
    public static DateValue Season(int year, int season) => Months(year, season * 3, 3, Granularity.Season);

    /// <summary>So many months from the first of one on, which may run into the next year.</summary>
    public static DateValue Months(int year, int month, int count, Granularity granularity)
    {
        var first = new DateOnly(year, month, 1);
        var last = first.AddMonths(count - 1);
        return new(first, EndOfMonth(last.Year, last.Month), granularity, $"{IsoMonth(year, month)}/{IsoMonth(last.Year, last.Month)}");
    }

    /// <summary>From the beginning of one value to the end of another; null where the second ends before the first begins.</summary>
    public static DateValue? Span(DateValue from, DateValue to)
    {
        if (to.Last < from.First)
        {
            return null;
        }

        var granularity =
            from.Granularity <= Granularity.Days && to.Granularity <= Granularity.Days ? Granularity.Days : Granularity.Period;
        return new DateValue(from.First, to.Last, granularity, $"{FirstHalf(from.Iso)}/{LastHalf(to.Iso)}");
    }

    /// <summary>
    /// A clock time on a day, with the offset of its zone if one is stated ("" otherwise). Minute 1440 is the midnight that ends the day.
    /// </summary>
    public static DateValue Time(DateOnly day, int minutes, string offset) =>
        new(
            day,
            day,
            Granularity.Time,
            string.Create(CultureInfo.InvariantCulture, $"{Iso(day)}T{minutes / 60:00}:{minutes % 60:00}{offset}")
        )
        {
            Time = minutes == 24 * 60 ? TimeOnly.MaxValue : new TimeOnly(minutes / 60, minutes % 60),
        };

    private static string FirstHalf(string iso) => iso.IndexOf('/') is > 0 and var slash ? iso[..slash] : iso;

    private static string LastHalf(string iso) => iso[(iso.IndexOf('/') + 1)..];

    private static DateOnly EndOfMonth(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string IsoMonth(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}");

    private static string IsoYear(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
