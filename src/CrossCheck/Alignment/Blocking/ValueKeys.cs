using System.Globalization;
using CrossCheck.Alignment.Profiles;
using CrossCheck.Claims;
using CrossCheck.Language;

namespace CrossCheck.Alignment.Blocking;

/// <summary>What of a claim's value brings it together with others: its dimension, the value itself, its magnitude, its months.</summary>
internal static class ValueKeys
{
    /// <summary>Counts below this stand in every text: only what they count brings them together.</summary>
    private const decimal SmallCount = 20;

    /// <summary>A stretch of time is found by its first months only; a year has twelve.</summary>
    private const int MostMonths = 12;

    public static uint DimensionOf(Value value) =>
        WordHash.OfConcept('d', value is Quantity quantity ? Family(quantity.Dimension) : "date");

    /// <summary>Sums in different currencies may answer one question, though their values can't be compared.</summary>
    private static string Family(string dimension) => dimension.IndexOf(':') is > 0 and var colon ? dimension[..colon] : dimension;

    /// <summary>Two overlapping magnitudes for all but small counts, so that figures up to half as large again always meet.</summary>
    public static IEnumerable<int> Magnitudes(Claim claim)
    {
        if (
            claim.Value is not Quantity quantity
            || (quantity.BaseAmount ?? quantity.Amount ?? quantity.Low) is not { } amount
            || amount == 0
            || (claim.Kind == ClaimKind.Count && amount < SmallCount)
        )
        {
            yield break;
        }

        var magnitude = (int)Math.Floor(2 * Math.Log2((double)Math.Abs(amount)));
        yield return magnitude;
        yield return magnitude + 1;
    }

    /// <summary>A number's own key; for a date one for each month that it touches, so that a day meets its month and its year.</summary>
    public static IEnumerable<uint> Of(Value value)
    {
        yield return Key(value);
        if (value is DateValue date)
        {
            for (var month = MonthOf(date.First) + 1; month <= Math.Min(MonthOf(date.Last), MonthOf(date.First) + MostMonths - 1); month++)
            {
                yield return month;
            }
        }
    }

    public static uint Key(Value value) =>
        value switch
        {
            Quantity { Amount: { } amount } q => WordHash.OfConcept(
                'v',
                (q.BaseAmount ?? amount).ToString("0.###", CultureInfo.InvariantCulture)
            ),
            Quantity q => WordHash.OfConcept('v', string.Create(CultureInfo.InvariantCulture, $"{q.Low}..{q.High}")),
            DateValue date => MonthOf(date.First),
            _ => 0,
        };

    private static uint MonthOf(DateOnly day) => (uint)((day.Year * 12) + day.Month);

    public static uint MonthOf(ClaimProfile profile) =>
        (profile.Context.First ?? profile.Claim.Article.Published) is { } day ? MonthOf(day) : 0;
}
