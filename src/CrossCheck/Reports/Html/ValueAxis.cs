using System.Collections.Immutable;
using CrossCheck.Claims;

namespace CrossCheck.Reports.Html;

/// <summary>Where one claim's value lies on its finding's axis: numbers, or days since 1 January 1970.</summary>
/// <param name="At">The stated figure, or the day of a date stated to the day; null where there is only a stretch.</param>
/// <param name="From">The least the words allow, or the first day; null where they set no floor.</param>
/// <param name="To">The most the words allow, or the last day; null where they set no ceiling.</param>
internal readonly record struct Place(double? At, double? From, double? To);

/// <summary>The axis on which a finding's values are drawn: one unit for all of them, so that the page only draws.</summary>
/// <param name="Unit">The unit's symbol; empty for counts, dates, and where units were mixed.</param>
/// <param name="Places">One place for each claim, in their order; a claim that the axis can't hold has an empty one.</param>
internal sealed record ValueAxis(string Unit, Place[] Places)
{
    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>
    /// The axis of <paramref name="claims"/>: in their own unit where they share one, in the dimension's base unit where they do not.
    /// </summary>
    public static ValueAxis Of(ImmutableArray<Claim> claims)
    {
        var quantities = claims.Select(c => c.Value).OfType<Quantity>().ToList();
        var dimension = quantities.FirstOrDefault()?.Dimension;
        var mixed = quantities.Select(q => q.Unit).Distinct(StringComparer.Ordinal).Skip(1).Any() && dimension != "count";
        var unit = mixed || dimension is null or "count" ? "" : quantities[0].Unit;
        return new ValueAxis(
            unit,
            [
                .. claims.Select(c =>
                    c.Value switch
                    {
                        DateValue date => Of(date),
                        Quantity quantity when quantity.Dimension == dimension => Of(quantity, mixed),
                        _ => default,
                    }
                ),
            ]
        );
    }

    private static Place Of(DateValue date)
    {
        double first = date.First.DayNumber - Epoch,
            last = date.Last.DayNumber - Epoch;
        var clock = date.Time is { } time ? time.ToTimeSpan().TotalDays : 0;
        return new Place(date.First == date.Last ? first + clock : null, first, last);
    }

    private static Place Of(Quantity quantity, bool inBaseUnit)
    {
        if (!inBaseUnit)
        {
            return new Place((double?)quantity.Amount, (double?)quantity.Low, (double?)quantity.High);
        }

        if (quantity is not { Amount: { } amount, BaseAmount: { } inBase } || amount == 0)
        {
            return default;
        }

        var factor = (double)inBase / (double)amount;
        return new Place((double)inBase, (double?)quantity.Low * factor, (double?)quantity.High * factor);
    }
}
