using System.Globalization;
using CrossCheck.Findings.Reasons;

namespace CrossCheck.Reports;

/// <summary>How the weights of a pair add up, as lines of plain text in columns, with a bar for each.</summary>
internal static class Waterfall
{
    /// <summary>A bar has one sign for so much weight, and at most so many signs.</summary>
    private const double WeightOfSign = 0.25;
    private const int LongestBar = 12;

    /// <summary>From the base to the total, a feature a line with the sum so far.</summary>
    public static IEnumerable<string> Lines(PairEvidence pair)
    {
        var baseName = $"base: {pair.Family}";
        var feature = pair.Features.Select(f => f.Feature.Length).DefaultIfEmpty(0).Max();
        var level = pair.Features.Select(f => f.Level.Length).DefaultIfEmpty(0).Max();
        var width = Math.Max(feature + 2 + level, baseName.Length);
        yield return $"    {"".PadRight(width)}   weight      sum";
        yield return $"    {baseName.PadRight(width)}  {Signed(pair.Base), 7}  {Signed(pair.Base), 7}  {Bar(pair.Base)}".TrimEnd();
        var sum = pair.Base;
        foreach (var part in pair.Features)
        {
            sum += part.Weight;
            var name = $"{part.Feature.PadRight(feature)}  {part.Level}".PadRight(width);
            yield return $"    {name}  {Signed(part.Weight), 7}  {Signed(sum), 7}  {Bar(part.Weight)}".TrimEnd();
        }

        yield return $"    {"total".PadRight(width)}           {Signed(pair.Total), 7}  probability "
            + $"{Share(pair.Probability)}{(pair.Veto is { } veto ? $", but {veto}" : "")}";
        if (pair.AmongRivals is { } among)
        {
            yield return $"    among rivals, {Share(among)}:";
            foreach (var part in pair.Rivals.Where(r => r.Weight != 0))
            {
                yield return $"      {part.Feature}: {part.Level} {Signed(part.Weight)}";
            }
        }
    }

    private static string Bar(double weight) =>
        new(weight < 0 ? '-' : '+', Math.Min(LongestBar, (int)Math.Round(Math.Abs(weight) / WeightOfSign)));

    /// <summary>"+1.25", "-0.30".</summary>
    public static string Signed(double weight) => weight.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture);

    /// <summary>"0.97".</summary>
    public static string Share(double share) => share.ToString("0.00", CultureInfo.InvariantCulture);
}
