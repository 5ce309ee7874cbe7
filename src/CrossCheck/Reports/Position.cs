using System.Collections.Immutable;
using CrossCheck.Findings;

namespace CrossCheck.Reports;

/// <summary>One figure or date stated in a finding, and who states it: a finding in short.</summary>
/// <param name="Value">The words of the first claim that states it, with the date that a relative form comes to.</param>
/// <param name="Sources">The sources that state it, each once, in the order of the claims.</param>
public sealed record Position(string Value, ImmutableArray<string> Sources)
{
    /// <summary>
    /// The positions taken in <paramref name="finding"/>, in the order of its claims, of an update in the order of time. Claims of the same figure share one
    /// whatever their words and hedges: "at least 12", "12" and "twelve" do. Of a total that does not match its parts, the total and then all parts together.
    /// </summary>
    public static ImmutableArray<Position> Of(Finding finding) => finding.Breakdown is { } total ?
    [
        new(Quotation.OneLine(Explanation.Stated(total.Total)), [Quotation.OneLine(total.Total.Article.Source)]),
        new(Quotation.OneLine(Breakdowns.InWords(total)), [Quotation.OneLine(total.Total.Article.Source)]),
    ]
    :
    [
        .. Timeline.Of(finding).GroupBy(Explanation.Figure).Select(same => new Position(
            Quotation.OneLine(Explanation.Stated(same.First())),
            [.. same.Select(c => Quotation.OneLine(c.Article.Source)).Distinct()])),
    ];

    /// <summary>"at least 12 (Reuters, AFP)".</summary>
    public override string ToString() => $"{Value} ({string.Join(", ", Sources)})";
}
