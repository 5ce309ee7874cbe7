using CrossCheck.Language;

namespace CrossCheck.Claims;

/// <summary>What a claim states: a <see cref="Quantity"/>, a <see cref="DateValue"/> or an <see cref="OpenDate"/>.</summary>
public abstract record Value;

/// <summary>A date that neither the words nor the text around them settle.</summary>
public sealed record OpenDate : Value;

/// <summary>A number with what the words around it allow.</summary>
public sealed record Quantity : Value
{
    /// <summary>
    /// The stated figure in <see cref="Unit"/>: "more than 10,000" is 10000, "$13.9 billion" 13900000000; null for a vague count.
    /// </summary>
    public decimal? Amount { get; init; }

    /// <summary>The least that the words allow; null where they set no floor.</summary>
    public decimal? Low { get; init; }

    /// <summary>The most that the words allow; null where they set no ceiling.</summary>
    public decimal? High { get; init; }

    /// <summary>How firmly the figure is stated.</summary>
    public Bound Bound { get; init; }

    /// <summary>
    /// The unit's symbol ("km", "USD", "percent", "year"); for a count the noun counted, in the singular; empty where the text names none.
    /// </summary>
    public string Unit { get; init; } = "";

    /// <summary>What the unit measures, and so what may be compared: "length", "money", "magnitude", "count".</summary>
    public string Dimension { get; init; } = "count";

    /// <summary>
    /// The amount in the dimension's base unit (metres, seconds, kilograms); equal to <see cref="Amount"/> where there is nothing to
    /// convert.
    /// </summary>
    public decimal? BaseAmount { get; init; }

    /// <summary>
    /// For a duration its ISO 8601 form ("P3Y", "PT14H"), for a range or a vague length the forms of both ends ("P5M..P6M"); null for
    /// everything else.
    /// </summary>
    public string? Duration { get; init; }
}

/// <summary>A stretch of time, as finely as the text states it.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day, inclusive; never before <paramref name="First"/>.</param>
/// <param name="Granularity">How finely it is stated.</param>
/// <param name="Iso">
/// ISO 8601 at the stated granularity: "2003-03-20", "2006-02", "2011", "2014-06-05/2014-06-11", "2008-12-12T16:00".
/// </param>
public sealed record DateValue(DateOnly First, DateOnly Last, Granularity Granularity, string Iso) : Value
{
    /// <summary>The clock time, where the text states one.</summary>
    public TimeOnly? Time { get; init; }

    /// <summary>The clock's offset from UTC, where the text names a time zone; null where it does not.</summary>
    public TimeSpan? Offset { get; init; }

    /// <summary>
    /// Whether the text states a clock time without its day ("around 4 p.m."), and the day was taken from the text around or from
    /// publication.
    /// </summary>
    public bool IsDayAssumed { get; init; }
}
