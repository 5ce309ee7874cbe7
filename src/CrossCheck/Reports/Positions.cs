using System.Collections.Immutable;
using CrossCheck.Claims;
using CrossCheck.Findings;
using CrossCheck.Findings.Judging;

namespace CrossCheck.Reports;

/// <summary>
/// Tells each finding of a report by the values stated in it: those of a running figure in the order of time, all others by their support.
/// </summary>
public sealed class Positions
{
    private readonly Dictionary<string, string> lineages;

    /// <summary>Prepares for the findings of <paramref name="report"/>, whose lineages say how many voices support a value.</summary>
    public Positions(Report report) =>
        lineages = report
            .Lineages.SelectMany(l => l.Articles.Select(a => (Article: a, l.Id)))
            .ToDictionary(p => p.Article, p => p.Id, StringComparer.Ordinal);

    /// <summary>
    /// The positions taken in <paramref name="finding"/>. Claims of the same figure share one whatever their words and hedges: "at least
    /// 12", "12" and "twelve" do.
    /// Of a total that does not match its parts, the total and then all parts together.
    /// </summary>
    public ImmutableArray<Position> Of(Finding finding)
    {
        var withYear = finding.Claims.Select(c => c.Article.Published?.Year).Distinct().Count(year => year is not null) > 1;
        if (finding.Breakdown is { } total)
        {
            return
            [
                new(Quotation.OneLine(Explanation.Stated(total.Total)), Voices([total.Total], withYear), [total.Total]),
                new(Quotation.OneLine(Breakdowns.InWords(total)), Voices([total.Total], withYear), total.Parts),
            ];
        }

        var positions = Timeline
            .Of(finding)
            .GroupBy(Explanation.Figure)
            .Select(same => new Position(Quotation.OneLine(Explanation.Stated(same.First())), Voices(same, withYear), [.. same]));
        return [.. Timeline.IsTold(finding) ? positions : positions.OrderByDescending(Support)];
    }

    /// <summary>
    /// The two claims that carry the verdict on <paramref name="finding"/>, in the order of its positions; null where all state one value.
    /// </summary>
    public (Claim First, Claim Second)? Carrying(Finding finding)
    {
        var positions = Of(finding);
        if (positions.Length < 2)
        {
            return null;
        }

        return finding.Deciding is { } pair && Place(pair.A) is var a and >= 0 && Place(pair.B) is var b and >= 0 && a != b
            ? a < b
                ? (pair.A, pair.B)
                : (pair.B, pair.A)
            : (positions[0].Claims[0], positions[1].Claims[0]);

        int Place(Claim claim) => positions.IndexOf(positions.FirstOrDefault(p => p.Claims.Any(c => c.Id == claim.Id))!);
    }

    /// <summary>How many independent voices state a value: articles that share text are one.</summary>
    private int Support(Position position) =>
        position.Claims.Select(c => lineages.GetValueOrDefault(c.Article.Id, c.Article.Id)).Distinct(StringComparer.Ordinal).Count();

    private static ImmutableArray<Voice> Voices(IEnumerable<Claim> claims, bool withYear) =>
        [
            .. claims
                .GroupBy(c => Quotation.OneLine(c.Article.Source), StringComparer.Ordinal)
                .Select(own => new Voice(own.Key, own.Min(c => c.Article.Published) is { } day ? Days.Short(day, withYear) : null)),
        ];
}
