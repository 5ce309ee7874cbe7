using System.Globalization;

namespace CrossCheck.Language.Lexicon;

/// <summary>
/// A unit of measurement. A value in base units is the value times <paramref name="Factor"/> plus <paramref name="Offset"/>.
/// </summary>
/// <param name="Symbol">What the unit is called in reports: "km", "mile", "magnitude".</param>
/// <param name="Dimension">What it measures: "length", "mass"; only values of one dimension are compared.</param>
/// <param name="Factor">How many base units it holds; above zero.</param>
/// <param name="Offset">What the base scale reads at its zero: other than 0 for temperatures only.</param>
internal sealed record MeasureUnit(string Symbol, string Dimension, decimal Factor, decimal Offset)
{
    /// <summary>Reads "symbol dimension factor [offset]", the first column of units.txt.</summary>
    public static MeasureUnit Parse(string value)
    {
        var parts = value.Split(' ');
        return new MeasureUnit(parts[0], parts[1], Number(parts[2]), parts.Length > 3 ? Number(parts[3]) : 0);
    }

    private static decimal Number(string value) => decimal.Parse(value, NumberStyles.Number, CultureInfo.InvariantCulture);
}
