using System.Globalization;
using CrossCheck.Language.Lexicon;

namespace CrossCheck.Claims.Dates.Resolution;

/// <summary>The offset of a named time zone on a given day.</summary>
internal static class TimeZones
{
    // The United States' rule since the Energy Policy Act of 2005, and the one before it (1987 to 2006).
    private static readonly (Holiday From, Holiday To) Since2007 = (
        new(HolidayKind.NthWeekday, 3, 7, 2),
        new(HolidayKind.NthWeekday, 11, 7, 1)
    );
    private static readonly (Holiday From, Holiday To) Until2006 = (
        new(HolidayKind.NthWeekday, 4, 7, 1),
        new(HolidayKind.NthWeekday, 10, 7, -1)
    );

    /// <summary>
    /// The offset in minutes of the zone the lexicon gives as <paramref name="zone"/> ("Z", "-0500", "-0500 us") on <paramref name="day"/>;
    /// null for none.
    /// </summary>
    public static int? Minutes(string? zone, DateOnly day)
    {
        if (zone is null or "Z")
        {
            return zone is null ? null : 0;
        }

        var minutes =
            (zone[0] == '-' ? -1 : 1)
            * (
                (60 * int.Parse(zone.AsSpan(1, 2), CultureInfo.InvariantCulture))
                + int.Parse(zone.AsSpan(3, 2), CultureInfo.InvariantCulture)
            );
        return minutes + (zone.EndsWith("us", StringComparison.Ordinal) && IsDaylightSaving(day) ? 60 : 0);
    }

    /// <summary>The offset as ISO 8601 has it; empty for none.</summary>
    public static string Iso(int? minutes) =>
        minutes switch
        {
            null => "",
            0 => "Z",
            { } offset => string.Create(
                CultureInfo.InvariantCulture,
                $"{(offset < 0 ? '-' : '+')}{Math.Abs(offset) / 60:00}:{Math.Abs(offset) % 60:00}"
            ),
        };

    private static bool IsDaylightSaving(DateOnly day)
    {
        var (from, to) = day.Year >= 2007 ? Since2007 : Until2006;
        return day >= from.In(day.Year) && day < to.In(day.Year);
    }
}
