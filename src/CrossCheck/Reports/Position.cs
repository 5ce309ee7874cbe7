using System.Collections.Immutable;
using CrossCheck.Claims;
using CrossCheck.Findings;

namespace CrossCheck.Reports;

/// <summary>One value stated in a finding, and who states it: a finding in short.</summary>
/// <param name="Value">The words of the first claim that states it.</param>
/// <param name="Sources">The sources that state it, each once, in the order of the claims.</param>
public sealed record Position(string Value, ImmutableArray<string> Sources)
{
    /// <summary>The positions taken in <paramref name="finding"/>, in the order of its claims, of an update in the order of time. Claims whose words differ but whose values are equal share one.</summary>
    public static ImmutableArray<Position> Of(Finding finding) =>
    [
        .. Timeline.Of(finding).GroupBy(c => Held(c.Value)).Select(same => new Position(
            Quotation.OneLine(same.First().ValueText),
            [.. same.Select(c => Quotation.OneLine(c.Article.Source)).Distinct()])),
    ];

    /// <summary>The value that a claim holds, whichever noun its text counts: "165,000 soldiers" and "165,000 troops" are one position.</summary>
    internal static Value Held(Value value) => value is Quantity { Dimension: "count" } count ? count with { Unit = "" } : value;

    /// <summary>"at least 12 (Reuters, AFP)".</summary>
    public override string ToString() => $"{Value} ({string.Join(", ", Sources)})";
}
