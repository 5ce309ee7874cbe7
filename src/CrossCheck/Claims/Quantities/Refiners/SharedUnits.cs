using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Refiners;

/// <summary>
/// Numbers that share a unit written once: "7.6 and 7.5 magnitude quakes", "from 5 to 10 percent", "two- and three-year terms" take it from
/// what follows;
/// "measuring 7.6 and 7.4" from what comes before.
/// </summary>
internal sealed class SharedUnits : IRefiner
{
    public void Refine(Reading reading, List<QuantityMention> mentions)
    {
        for (var i = mentions.Count - 2; i >= 0; i--)
        {
            if (IsBare(mentions[i]) && HasUnitBehind(mentions[i + 1]) && AreListed(reading, mentions[i], mentions[i + 1]))
            {
                mentions[i] = WithUnitOf(mentions[i], mentions[i + 1]);
            }
        }

        for (var i = 1; i < mentions.Count; i++)
        {
            if (
                IsBare(mentions[i])
                && mentions[i - 1] is { Kind: ClaimKind.Measure, Reason: null, Quantity.Unit: "magnitude" }
                && mentions[i].Quantity.Amount is < 10
                && reading.Form(mentions[i].FigureToken).Contains('.')
                && AreListed(reading, mentions[i - 1], mentions[i])
            )
            {
                mentions[i] = WithUnitOf(mentions[i], mentions[i - 1]);
            }
        }
    }

    private static bool IsBare(QuantityMention mention) =>
        mention is { Kind: ClaimKind.Count, Reason: null, HoldsNoun: false, Quantity: { Amount: not null, Unit: "" } };

    /// <summary>A unit after the number; a currency sign before it is not shared with what stands further before.</summary>
    private static bool HasUnitBehind(QuantityMention mention) =>
        mention
            is {
                Kind: ClaimKind.Measure or ClaimKind.Percent or ClaimKind.Duration or ClaimKind.Money,
                Reason: null,
                Quantity.Amount: not null
            }
        && mention.FigureToken == mention.FirstToken;

    private static bool AreListed(Reading reading, Mention left, Mention right) =>
        Between.Says(reading, left, right, "and")
        || Between.Says(reading, left, right, "or")
        || Between.Says(reading, left, right, "to")
        || Between.Says(reading, left, right, "-", "and")
        || Between.Says(reading, left, right, "-", "or")
        || Between.Says(reading, left, right, "-", "to");

    /// <summary>The bare number in the unit of the other mention, which converts it at the other's rate.</summary>
    private static QuantityMention WithUnitOf(QuantityMention bare, QuantityMention other)
    {
        var (own, unit) = (bare.Quantity, other.Quantity);
        var amount = own.Amount!.Value;
        decimal? inBase =
            unit.Amount is { } stated and not 0
            && unit.BaseAmount is { } converted
            && unit.Dimension != "temperature"
            && Math.Abs(converted / stated) <= 1e9m
            && amount < 1e15m
                ? amount * (converted / stated)
                : null;
        var duration = other.Kind == ClaimKind.Duration ? CalendarLengths.Iso(amount, unit.Unit) : null;
        return bare with
        {
            Kind = other.Kind,
            Quantity = own with { Unit = unit.Unit, Dimension = unit.Dimension, BaseAmount = inBase, Duration = duration },
        };
    }
}
