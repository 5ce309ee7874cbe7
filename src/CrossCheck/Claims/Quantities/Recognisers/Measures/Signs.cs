namespace CrossCheck.Claims.Quantities.Recognisers.Measures;

/// <summary>The sign before a percentage or a temperature: "-5°C", "minus 3 percent".</summary>
internal static class Signs
{
    /// <summary>The mention with its sign, where "minus" or a dash that touches the number and nothing before stands there.</summary>
    public static QuantityMention Negated(in Spot spot, QuantityMention mention)
    {
        var reading = spot.Reading;
        var sign = spot.At - 1;
        var isMinus =
            !spot.IsHedged
            && (
                reading.Says(sign, "minus")
                || (
                    reading.Form(sign) is ['-' or '–' or '−']
                    && reading.Touches(spot.At)
                    && !reading.Touches(sign)
                    && (sign == 0 || !reading.Tokens[sign - 1].Kind.Equals(Articles.TokenKind.Number))
                )
            );
        if (!isMinus || mention.Quantity.Amount is null)
        {
            return mention;
        }

        var quantity = mention.Quantity;
        return mention with
        {
            FirstToken = sign,
            Span = reading.SpanOf(sign, mention.EndToken),
            Quantity = quantity with
            {
                Amount = -quantity.Amount,
                Low = -quantity.High,
                High = -quantity.Low,
                BaseAmount = mention.Kind == ClaimKind.Percent ? -quantity.BaseAmount : null,
            },
        };
    }
}
