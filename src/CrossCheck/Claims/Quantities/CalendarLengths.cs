using System.Globalization;

namespace CrossCheck.Claims.Quantities;

/// <summary>
/// How long the units of the calendar are, and how ISO 8601 writes them. Months and years are those of the Gregorian calendar on average:
/// 365.2425 days a year (ISO 8601-1:2019, 4.2), a twelfth of it a month.
/// </summary>
internal static class CalendarLengths
{
    private const decimal Day = 86400;
    private const decimal Year = 365.2425m * Day;

    /// <summary>The seconds in a unit; zero for a name that is no calendar unit.</summary>
    public static decimal Seconds(string unit) =>
        unit switch
        {
            "second" => 1,
            "minute" => 60,
            "hour" => 3600,
            "day" => Day,
            "weekend" => 2 * Day,
            "week" => 7 * Day,
            "fortnight" => 14 * Day,
            "month" => Year / 12,
            "quarter" => Year / 4,
            "year" => Year,
            "decade" => 10 * Year,
            "century" => 100 * Year,
            _ => 0,
        };

    /// <summary>
    /// The ISO 8601 form of <paramref name="amount"/> units: "P3Y", "PT14H", "P2W"; a broken amount in the next smaller unit that makes it
    /// whole ("half an hour" PT30M,
    /// "a year and a half" P18M).
    /// </summary>
    public static string Iso(decimal amount, string unit) =>
        (unit, Whole: amount == decimal.Truncate(amount)) switch
        {
            ("second", _) => $"PT{Text(amount)}S",
            ("minute", true) => $"PT{Text(amount)}M",
            ("minute", false) => Iso(amount * 60, "second"),
            ("hour", true) => $"PT{Text(amount)}H",
            ("hour", false) => Iso(amount * 60, "minute"),
            ("day", true) => $"P{Text(amount)}D",
            ("day", false) => Iso(amount * 24, "hour"),
            ("weekend", _) => Iso(amount * 2, "day"),
            ("week", true) => $"P{Text(amount)}W",
            ("week", false) => Iso(amount * 7, "day"),
            ("fortnight", _) => Iso(amount * 2, "week"),
            ("month", _) => $"P{Text(amount)}M",
            ("quarter", _) => Iso(amount * 3, "month"),
            ("year", true) => $"P{Text(amount)}Y",
            ("year", false) => Iso(amount * 12, "month"),
            ("decade", _) => Iso(amount * 10, "year"),
            _ => Iso(amount * 100, "year"),
        };

    /// <summary>The ISO 8601 form of two lengths together, the coarser first: "PT4M" and "PT48S" are "PT4M48S".</summary>
    public static string Iso(string coarse, string fine)
    {
        var ofClock = fine.StartsWith("PT", StringComparison.Ordinal);
        return coarse
            + (
                ofClock && !coarse.Contains('T') ? fine[1..]
                : ofClock ? fine[2..]
                : fine[1..]
            );
    }

    /// <summary>
    /// The most that a plural without a number stands for: one less than makes the next larger unit ("minutes": up to 59), or nine.
    /// </summary>
    public static decimal Most(string unit) =>
        unit switch
        {
            "second" or "minute" => 59,
            "hour" => 23,
            "month" => 11,
            _ => 9,
        };

    private static string Text(decimal amount) => amount.ToString("0.####", CultureInfo.InvariantCulture);
}
