using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Refiners;

/// <summary>
/// "75 kilometers (50 miles)", "10 km, or six miles,": the second figure says the first again in another unit, and is no claim of its own.
/// </summary>
internal sealed class Conversions : IRefiner
{
    /// <summary>Writers round conversions freely: "75 kilometers (50 miles)" is off by 7%, "six miles (10 km)" by 4%.</summary>
    private const decimal Tolerance = 0.15m;

    private const string Reason = "a conversion of the figure before it";

    public void Refine(Reading reading, List<QuantityMention> mentions)
    {
        for (var i = 1; i < mentions.Count; i++)
        {
            var (stated, converted) = (mentions[i - 1], mentions[i]);
            if (
                stated is { Kind: ClaimKind.Measure, Reason: null }
                && converted is { Kind: ClaimKind.Measure, Reason: null }
                && stated.Quantity.Dimension == converted.Quantity.Dimension
                && stated.Quantity.Unit != converted.Quantity.Unit
                && IsAside(reading, stated, converted)
                && AreClose(stated.Quantity, converted.Quantity)
            )
            {
                mentions[i] = converted with { Reason = Reason };
            }
        }
    }

    private static bool IsAside(Reading reading, Mention stated, Mention converted) =>
        Between.Says(reading, stated, converted, "(")
        || Between.Says(reading, stated, converted, "[")
        || Between.Says(reading, stated, converted, "/")
        || Between.Says(reading, stated, converted, "or")
        || Between.Says(reading, stated, converted, ",", "or")
        || Between.Says(reading, stated, converted, "–")
        || Between.Says(reading, stated, converted, "-")
        || Between.Says(reading, stated, converted, ",");

    private static bool AreClose(Quantity stated, Quantity converted)
    {
        if (stated.BaseAmount is not { } one || converted.BaseAmount is not { } other)
        {
            return stated.Amount is null && converted.Amount is null;
        }

        // The temperature scales have no common zero to measure a share from: a degree or two is rounding.
        var slack = stated.Dimension == "temperature" ? 2 : Math.Abs(one) * Tolerance;
        return Math.Abs(one - other) <= slack;
    }
}
