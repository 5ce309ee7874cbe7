using System.Globalization;

namespace CrossCheck.Language.Lexicon;

/// <summary>How a holiday finds its day.</summary>
internal enum HolidayKind : byte
{
    /// <summary>A fixed day of the year.</summary>
    Fixed,

    /// <summary>The nth weekday of a month.</summary>
    NthWeekday,

    /// <summary>So many days from Easter Sunday.</summary>
    Easter,

    /// <summary>By another calendar: never resolved.</summary>
    Open,

    /// <summary>No day at all, but a name that looks like one.</summary>
    Name,
}

/// <summary>One line of the holidays file: the rule that finds the day in a year.</summary>
/// <param name="Kind">Which rule.</param>
/// <param name="Month">Month, 1 to 12, for a fixed day or an nth weekday.</param>
/// <param name="Day">
/// Day of the month; for an nth weekday the weekday, 1 Monday to 7 Sunday; for Easter the days from Easter Sunday.
/// </param>
/// <param name="Nth">Which weekday of the month, from 1; -1 for the last.</param>
internal sealed record Holiday(HolidayKind Kind, int Month, int Day, int Nth)
{
    /// <summary>The holiday's day in <paramref name="year"/>; null where its rule is not of this calendar or the year has none.</summary>
    public DateOnly? In(int year)
    {
        switch (Kind)
        {
            case HolidayKind.Fixed:
                return Day <= DateTime.DaysInMonth(year, Month) ? new DateOnly(year, Month, Day) : null;
            case HolidayKind.Easter:
                return EasterSunday(year).AddDays(Day);
            case HolidayKind.NthWeekday:
                var first = new DateOnly(year, Month, 1);
                var ahead = (Day - (int)first.DayOfWeek + 7) % 7;
                var day = 1 + ahead + (7 * (Nth < 0 ? 4 : Nth - 1));
                return new DateOnly(year, Month, day > DateTime.DaysInMonth(year, Month) ? day - 7 : day);
            default:
                return null;
        }
    }

    /// <summary>Western Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).</summary>
    public static DateOnly EasterSunday(int year)
    {
        var golden = year % 19;
        var (century, rest) = (year / 100, year % 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - epact - (rest % 4)) % 7;
        var correction = (golden + (11 * epact) + (22 * weekday)) / 451;
        var day = epact + weekday - (7 * correction) + 114;
        return new DateOnly(year, day / 31, (day % 31) + 1);
    }

    /// <summary>Reads the rule as the data file has it.</summary>
    /// <exception cref="InvalidDataException">It is no rule: the data file is damaged.</exception>
    public static Holiday Parse(string rule) =>
        rule.Split([' ', '-'], 2) switch
        {
            ["open"] => new Holiday(HolidayKind.Open, 0, 0, 0),
            ["name"] => new Holiday(HolidayKind.Name, 0, 0, 0),
            ["easter", var days] => new Holiday(HolidayKind.Easter, 0, Integer(days), 0),
            [var month, var rest] when rest.Split(' ') is [var weekday, var nth] => new Holiday(
                HolidayKind.NthWeekday,
                Integer(month),
                Integer(weekday),
                Integer(nth)
            ),
            [var month, var day] => new Holiday(HolidayKind.Fixed, Integer(month), Integer(day), 0),
            _ => throw new InvalidDataException($"Lexicon holidays: \"{rule}\" is no rule."),
        };

    private static int Integer(string figures) => int.Parse(figures, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
