namespace CrossCheck.Claims.Quantities.Figures;

/// <summary>One number as written, without hedge, range or unit.</summary>
/// <param name="End">Index just past its last token.</param>
/// <param name="Value">What it says, zero or more.</param>
/// <param name="IsDigits">Whether it begins with digits rather than a word.</param>
/// <param name="Scale">The scale word that closed it ("million": 1,000,000); 1 where there is none.</param>
internal readonly record struct Numeral(int End, decimal Value, bool IsDigits, decimal Scale)
{
    /// <summary>The largest number that is read: above it sums and conversions would leave the range of <see cref="decimal"/>.</summary>
    public const decimal Largest = 1e28m;

    /// <summary>The number times <paramref name="factor"/>; null above <see cref="Largest"/>.</summary>
    public static decimal? Times(decimal value, decimal factor) => factor > 1 && value > Largest / factor ? null : value * factor;
}
