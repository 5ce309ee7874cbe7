using System.Globalization;
using CrossCheck.Claims.Lexicon;

namespace CrossCheck.Claims.Dates.Resolution;

/// <summary>The offset of a named time zone on a given day.</summary>
internal static class TimeZones
{
    // The United States' rule since the Energy Policy Act of 2005, and the one before it (1987 to 2006).
    private static readonly (Holiday From, Holiday To) Since2007 = (new(HolidayKind.NthWeekday, 3, 7, 2), new(HolidayKind.NthWeekday, 11, 7, 1));
    private static readonly (Holiday From, Holiday To) Until2006 = (new(HolidayKind.NthWeekday, 4, 7, 1), new(HolidayKind.NthWeekday, 10, 7, -1));

    /// <summary>The ISO 8601 offset of the zone the lexicon gives as <paramref name="zone"/> on <paramref name="day"/>; empty for none.</summary>
    public static string Offset(string? zone, DateOnly day)
    {
        if (zone is null || !zone.EndsWith(" us", StringComparison.Ordinal))
        {
            return zone ?? "";
        }

        var (from, to) = day.Year >= 2007 ? Since2007 : Until2006;
        var standard = zone[..^3];
        return day >= from.In(day.Year) && day < to.In(day.Year)
            ? string.Create(CultureInfo.InvariantCulture, $"-{int.Parse(standard.AsSpan(1, 2), CultureInfo.InvariantCulture) - 1:00}:00")
            : standard;
    }

    /// <summary>The offset in minutes; null for an empty one.</summary>
    public static int? Minutes(string offset) => offset switch
    {
        "" => null,
        "Z" => 0,
        _ => (offset[0] == '-' ? -1 : 1) * ((60 * int.Parse(offset.AsSpan(1, 2), CultureInfo.InvariantCulture)) + int.Parse(offset.AsSpan(4, 2), CultureInfo.InvariantCulture)),
    };
}
