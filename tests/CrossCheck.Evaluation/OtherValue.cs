using System.Globalization;
using System.Text.RegularExpressions;

namespace CrossCheck.Evaluation;

/// <summary>
/// Changes a figure or date as it is written to another of the same form: 11 to 13, "twelve" to "nine", "December 13" to "December 15",
/// "Tuesday" to "Thursday".
/// </summary>
internal static partial class OtherValue
{
    private static readonly string[] Numbers = (
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
        + "nineteen twenty"
    ).Split(' ');

    private static readonly string[] Months = [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Where(m => m.Length > 0)];

    private static readonly string[] Days = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".Split(' ');

    /// <summary>The value with one figure changed, and of what sort it is; null where its form is not changed here.</summary>
    public static (string Text, string Sort)? Of(string written, string kind, Random random) =>
        kind switch
        {
            "date" => OtherDate(written, random),
            "count" or "money" or "percent" or "measure" or "duration" => OtherFigure(written, kind, random),
            _ => null,
        };

    private static (string Text, string Sort)? OtherDate(string written, Random random)
    {
        if (DayOfMonth().Match(written) is { Success: true } day)
        {
            var group = day.Groups["after"].Success ? day.Groups["after"] : day.Groups["before"];
            var number = int.Parse(group.Value, CultureInfo.InvariantCulture);
            int[] others = [.. new[] { number - 3, number - 2, number + 2, number + 3 }.Where(d => d is >= 1 and <= 28)];
            return (Put(written, group, others[random.Next(others.Length)].ToString(CultureInfo.InvariantCulture)), "day of a month");
        }

        if (Weekday().Match(written) is { Success: true } weekday)
        {
            return (Put(written, weekday, Days[(Array.IndexOf(Days, weekday.Value) + random.Next(2, 6)) % 7]), "weekday");
        }

        if (Year().Match(written) is { Success: true } year)
        {
            int[] steps = [-2, -1, 1];
            return (
                Put(
                    written,
                    year,
                    (int.Parse(year.Value, CultureInfo.InvariantCulture) + steps[random.Next(3)]).ToString(CultureInfo.InvariantCulture)
                ),
                "year"
            );
        }

        if (Month().Match(written) is { Success: true } month)
        {
            int[] steps = [2, 3, 9, 10];
            return (Put(written, month, Months[(Array.IndexOf(Months, month.Value) + steps[random.Next(4)]) % 12]), "month");
        }

        return null;
    }

    private static (string Text, string Sort)? OtherFigure(string written, string kind, Random random)
    {
        if (Figure().Match(written) is { Success: true } digits)
        {
            var raw = digits.Value;
            var decimals = raw.IndexOf('.') is >= 0 and var point ? raw.Length - point - 1 : 0;
            var number = double.Parse(raw, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            var other = OtherNumber(number, decimals, random);
            var format = (raw.Contains(',') ? "#,0" : "0") + (decimals > 0 ? "." + new string('0', decimals) : "");
            return (
                Put(written, digits, other.ToString(format, CultureInfo.InvariantCulture)),
                kind == "duration" ? "length of time or age" : "figure in digits"
            );
        }

        if (NumberWord().Match(written) is { Success: true } word)
        {
            var at = Array.FindIndex(Numbers, n => n.Equals(word.Value, StringComparison.OrdinalIgnoreCase));
            int[] others = [.. new[] { at - 2, at - 1, at + 1, at + 2 }.Where(n => n >= 1 && n < Numbers.Length)];
            var other = Numbers[others[random.Next(others.Length)]];
            return (
                Put(written, word, char.IsUpper(word.Value[0]) ? char.ToUpperInvariant(other[0]) + other[1..] : other),
                "figure in words"
            );
        }

        return null;
    }

    private static double OtherNumber(double number, int decimals, Random random)
    {
        double[] factors = [0.7, 0.8, 1.2, 1.3, 1.5];
        double[] steps = [.. new double[] { -2, -1, 1, 2, 3 }.Where(d => number + d > 0)];
        var other = number >= 10 ? number * factors[random.Next(factors.Length)] : number + steps[random.Next(steps.Length)];
        if (decimals > 0)
        {
            return other;
        }

        var unit = number >= 100 && number % 10 == 0 ? Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(number)) - 1)) : 1;
        other = Math.Max(1, Math.Round(other / unit) * unit);
        return other == number ? number + unit : other;
    }

    private static string Put(string text, Capture place, string other) =>
        string.Concat(text.AsSpan(0, place.Index), other, text.AsSpan(place.Index + place.Length));

    private const string MonthNames = "January|February|March|April|May|June|July|August|September|October|November|December";

    [GeneratedRegex(
        $@"\b({MonthNames}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? (?<after>\d{{1,2}})\b|\b(?<before>\d{{1,2}}) ({MonthNames})\b",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex DayOfMonth();

    [GeneratedRegex("Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday", RegexOptions.NonBacktracking)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\b(19|20)\d\d\b", RegexOptions.NonBacktracking)]
    private static partial Regex Year();

    [GeneratedRegex(MonthNames, RegexOptions.NonBacktracking)]
    private static partial Regex Month();

    [GeneratedRegex(@"\d[\d,]*(\.\d+)?", RegexOptions.NonBacktracking)]
    private static partial Regex Figure();

    [GeneratedRegex(
        @"\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
            + @"|nineteen|twenty)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex NumberWord();
}
