using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities;

/// <summary>What the words around a number allow it to be.</summary>
internal static class Bounds
{
    /// <summary>
    /// How far "about", "some" and "nearly" may be off: 5%. Writers round to two figures as a rule ("some 5,200" of 5,174), which is off by
    /// 5% at most.
    /// </summary>
    public const decimal Tolerance = 0.05m;

    /// <summary>
    /// The quantity as <paramref name="bound"/> hedges it; a range, a vague count and a count of none are left as they are.
    /// </summary>
    public static Quantity Hedged(Quantity quantity, Bound bound)
    {
        if (
            quantity.Amount is not { } amount
            || bound is Bound.Range or Bound.Vague
            || (bound == Bound.Exact && quantity.Bound == Bound.Exact)
        )
        {
            return quantity;
        }

        var slack = Math.Abs(amount) * Tolerance;
        if (quantity.Dimension == "count")
        {
            slack = Math.Ceiling(slack);
        }

        return bound switch
        {
            Bound.About => quantity with { Bound = bound, Low = amount - slack, High = amount + slack },
            Bound.Nearly => quantity with { Bound = bound, Low = amount - slack, High = amount },
            Bound.AtLeast or Bound.MoreThan => quantity with { Bound = bound, Low = amount, High = null },
            Bound.AtMost or Bound.LessThan => quantity with { Bound = bound, Low = null, High = amount },
            _ => quantity,
        };
    }
}
