using CrossCheck.Language;
using CrossCheck.Language.Lexicon;

namespace CrossCheck.Claims.Quantities.Figures;

/// <summary>A number, a range or a vague count as the text gives it, before its unit is known.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index just past its last token.</param>
/// <param name="Amount">The number stated; null for a range and a vague count.</param>
/// <param name="Low">The least stated.</param>
/// <param name="High">The most stated.</param>
/// <param name="Bound">
/// <see cref="Bound.Exact"/>, <see cref="Bound.Range"/>, <see cref="Bound.Vague"/>, or <see cref="Bound.About"/> for "a couple of".
/// </param>
/// <param name="IsDigits">Whether it is written in digits.</param>
/// <param name="Scale">The scale word in it; 1 where there is none.</param>
internal readonly record struct Figure(
    int First,
    int End,
    decimal? Amount,
    decimal Low,
    decimal High,
    Bound Bound,
    bool IsDigits,
    decimal Scale
)
{
    /// <summary>A single number.</summary>
    public static Figure Of(int first, Numeral numeral) =>
        new(first, numeral.End, numeral.Value, numeral.Value, numeral.Value, Bound.Exact, numeral.IsDigits, numeral.Scale);

    /// <summary>A single number that no numeral states, such as the one of "an hour".</summary>
    public static Figure Of(int first, int end, decimal amount) => new(first, end, amount, amount, amount, Bound.Exact, false, 1);

    /// <summary>Whether it is one bare number.</summary>
    public bool IsSingle => Bound == Bound.Exact;

    /// <summary>The number stated as an integer of at most <paramref name="most"/>; -1 where it is none.</summary>
    public int Whole(int most) => Amount is { } amount && amount <= most && amount == decimal.Truncate(amount) ? (int)amount : -1;

    /// <summary>
    /// The value in <paramref name="unit"/>, of which <paramref name="factor"/> make what the figure counts ("cent": 0.01 dollars).
    /// </summary>
    public Quantity In(string unit, string dimension, decimal factor = 1) =>
        new()
        {
            Amount = Amount * factor,
            Low = Low * factor,
            High = High * factor,
            Bound = Bound,
            Unit = unit,
            Dimension = dimension,
            BaseAmount = Amount * factor,
        };

    /// <summary>The value in a unit of measurement.</summary>
    public Quantity In(MeasureUnit unit) => In(unit.Symbol, unit.Dimension) with { BaseAmount = ToBase(Amount, unit.Factor) + unit.Offset };

    /// <summary>The value as a bare count.</summary>
    public Quantity Count() => In("", "count");

    /// <summary>An amount in base units; null where it is unknown or leaves the range of <see cref="decimal"/>.</summary>
    public static decimal? ToBase(decimal? amount, decimal factor) =>
        amount is { } value && (factor <= 1 || Math.Abs(value) < Numeral.Largest / factor) ? value * factor : null;
}
