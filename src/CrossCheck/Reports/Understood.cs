using System.Collections.Immutable;
using System.Globalization;
using CrossCheck.Claims;
using CrossCheck.Language;

namespace CrossCheck.Reports;

/// <summary>
/// What the words of a value were taken to say, where they do not say it outright, so that a reader sees a misreading at once.
/// </summary>
internal static class Understood
{
    /// <summary>Digits after the point, at most, and the form that shows as many.</summary>
    private const int Places = 4;
    private const string Form = "#,0.####";

    private static readonly ImmutableArray<(decimal Scale, string Word)> Scales =
    [
        (1_000_000_000_000, "trillion"),
        (1_000_000_000, "billion"),
        (1_000_000, "million"),
    ];

    /// <summary>
    /// "15 Nov 2018" of "Thursday", "11 or more" of "at least 11", "46" of "forty-six"; null where the words are as plain.
    /// </summary>
    public static string? Of(Claim claim) =>
        claim.Value switch
        {
            DateValue date
                when !claim.ValueText.Contains(date.First.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) => Of(
                date
            ),
            OpenDate => "a day that the text leaves open",
            Quantity quantity => Of(quantity, claim.ValueText),
            _ => null,
        };

    private static string Of(DateValue date)
    {
        var (first, last) = (date.First, date.Last);
        var days = date.Granularity switch
        {
            _ when first == last => Days.Short(first),
            Granularity.Month when first.AddMonths(1).AddDays(-1) == last => first.ToString("MMM yyyy", CultureInfo.InvariantCulture),
            Granularity.Year when first.AddYears(1).AddDays(-1) == last => first.ToString("yyyy", CultureInfo.InvariantCulture),
            _ => $"{Days.Short(first, first.Year != last.Year)} to {Days.Short(last)}",
        };
        return date.Time is { } time ? string.Create(CultureInfo.InvariantCulture, $"{days}, {time:HH:mm}") : days;
    }

    /// <summary>What <paramref name="words"/> were taken to say; null where that is what they are.</summary>
    private static string? Of(Quantity quantity, string words)
    {
        var understood = InWords(quantity, isInDigits: words.Any(char.IsAsciiDigit));
        return understood is null || understood.Equals(words, StringComparison.OrdinalIgnoreCase) ? null : understood;
    }

    private static string? InWords(Quantity quantity, bool isInDigits)
    {
        var isCount = quantity.Dimension == "count";
        var unit = isCount || quantity.Unit.Length == 0 ? "" : " " + quantity.Unit;
        return quantity switch
        {
            { Bound: Bound.AtLeast, Amount: { } amount } => $"{Number(amount)}{unit} or more",
            { Bound: Bound.AtMost, Amount: { } amount } => $"{Number(amount)}{unit} or {(isCount ? "fewer" : "less")}",
            { Bound: Bound.MoreThan, Amount: { } amount } => $"more than {Number(amount)}{unit}",
            { Bound: Bound.LessThan, Amount: { } amount } => $"{(isCount ? "fewer" : "less")} than {Number(amount)}{unit}",
            { Bound: not Bound.Exact, Low: { } low, High: { } high } when low != high => $"{Number(low)} to {Number(high)}{unit}",
            { Amount: { } amount } when !isInDigits => Number(amount) + unit,
            _ => null,
        };
    }

    /// <summary>"49,400", "1.9 trillion": from a million on in words, where these say it exactly.</summary>
    private static string Number(decimal amount)
    {
        foreach (var (scale, word) in Scales)
        {
            if (Math.Abs(amount) >= scale && amount / scale is var scaled && decimal.Round(scaled, Places) == scaled)
            {
                return $"{scaled.ToString(Form, CultureInfo.InvariantCulture)} {word}";
            }
        }

        return amount.ToString(Form, CultureInfo.InvariantCulture);
    }
}
