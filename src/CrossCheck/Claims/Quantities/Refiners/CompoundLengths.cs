using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Refiners;

/// <summary>
/// Lengths of time in two units: "4 minutes 48 seconds", "two years and three months", "2 hours, 15 minutes" are one length, in the finer
/// unit.
/// </summary>
internal sealed class CompoundLengths : IRefiner
{
    public void Refine(Reading reading, List<QuantityMention> mentions) => Neighbours.Join(reading, mentions, AreOne, Join);

    /// <summary>Whether whole units come first and fewer finer ones than make another of them follow.</summary>
    private static bool AreOne(Reading reading, QuantityMention coarse, QuantityMention fine) =>
        IsLength(coarse)
        && IsLength(fine)
        && fine.Quantity.Bound == Bound.Exact
        && CalendarLengths.Seconds(coarse.Quantity.Unit) is var coarser
        && CalendarLengths.Seconds(fine.Quantity.Unit) is var finer
        && coarser > finer
        && finer > 0
        && fine.Quantity.Amount * finer < coarser
        && coarse.Quantity.Amount is { } whole
        && whole == decimal.Truncate(whole)
        && (
            fine.FirstToken == coarse.EndToken
            || Between.Says(reading, coarse, fine, "and")
            || Between.Says(reading, coarse, fine, ",")
            || Between.Says(reading, coarse, fine, ",", "and")
        );

    private static bool IsLength(QuantityMention mention) =>
        mention
            is {
                Kind: ClaimKind.Duration,
                Reason: null,
                Quantity: { Amount: not null, Dimension: "duration", Duration: not null, Bound: not Bound.Range }
            };

    private static QuantityMention Join(Reading reading, QuantityMention coarse, QuantityMention fine)
    {
        var (whole, rest) = (coarse.Quantity, fine.Quantity);
        var unit = CalendarLengths.Seconds(rest.Unit);
        var amount = Together(whole.Amount)!.Value;
        return coarse with
        {
            EndToken = fine.EndToken,
            Span = reading.SpanOf(coarse.FirstToken, fine.EndToken),
            Quantity = whole with
            {
                Amount = amount,
                Low = Together(whole.Low),
                High = Together(whole.High),
                Unit = rest.Unit,
                BaseAmount = amount * unit,
                Duration = CalendarLengths.Iso(whole.Duration!, rest.Duration!),
            },
        };

        decimal? Together(decimal? coarser) =>
            coarser is { } length ? decimal.Round((length * CalendarLengths.Seconds(whole.Unit) / unit) + rest.Amount!.Value, 4) : null;
    }
}
