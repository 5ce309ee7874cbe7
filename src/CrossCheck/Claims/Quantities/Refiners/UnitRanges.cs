using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Refiners;

/// <summary>
/// Ranges whose ends both carry the unit: "5 percent to 7 percent", "between 5 km and 7 km", "10%-15%". "From 5 percent to 7 percent" stays
/// a change with two ends.
/// </summary>
internal sealed class UnitRanges : IRefiner
{
    public void Refine(Reading reading, List<QuantityMention> mentions) => Neighbours.Join(reading, mentions, AreEnds, Join);

    private static bool AreEnds(Reading reading, QuantityMention low, QuantityMention high)
    {
        if (
            low.Kind is ClaimKind.Count or ClaimKind.Rank or ClaimKind.Ratio
            || low.Kind != high.Kind
            || low.Reason is not null
            || high.Reason is not null
            || low.Quantity.Unit != high.Quantity.Unit
            || low.Quantity.Dimension != high.Quantity.Dimension
            || low.Quantity.Amount is not { } least
            || high.Quantity is not { Amount: { } most, Bound: Bound.Exact }
            || least >= most
        )
        {
            return false;
        }

        if (Between.Says(reading, low, high, "and"))
        {
            return reading.Says(low.FirstToken - 1, "between");
        }

        return Between.Says(reading, low, high, "-")
            || Between.Says(reading, low, high, "–")
            || Between.Says(reading, low, high, "or")
            || (
                Between.Says(reading, low, high, "to")
                && !reading.Says(low.FirstToken - 1, "from")
                && !reading.Is(low.FirstToken - 1, WordClass.ChangeVerb)
            );
    }

    private static QuantityMention Join(Reading reading, QuantityMention low, QuantityMention high)
    {
        var duration = low.Quantity.Duration is { } from && high.Quantity.Duration is { } to ? $"{from}..{to}" : null;
        var first = reading.Says(low.FirstToken - 1, "between") ? low.FirstToken - 1 : low.FirstToken;
        return low with
        {
            FirstToken = first,
            EndToken = high.EndToken,
            Span = reading.SpanOf(first, high.EndToken),
            Quantity = low.Quantity with
            {
                Amount = null,
                BaseAmount = null,
                Low = low.Quantity.Amount,
                High = high.Quantity.Amount,
                Bound = Bound.Range,
                Duration = duration,
            },
        };
    }
}
