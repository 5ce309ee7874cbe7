using CrossCheck.Alignment.Profiles;
using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Language;

namespace CrossCheck.Findings.Judging;

/// <summary>
/// Weighs how much a difference matters: what kind it is, how far apart, how prominent, and whether two voices or one text disagree.
/// </summary>
internal static class SeverityScale
{
    /// <summary>A claim in this first share of an article stands in its lead.</summary>
    private const double Lead = 0.15;

    /// <summary>Figures at least this many times one another are far apart.</summary>
    private const decimal FarApartRatio = 2;

    /// <summary>Dates more than this many days apart are far apart.</summary>
    private const int FarApartDays = 7;

    /// <summary>Points from which a difference is high, and medium.</summary>
    public const int HighFrom = 3,
        MediumFrom = 1;

    /// <summary>The severity of a conflict or update.</summary>
    public static Severity Of(Judgement judgement)
    {
        var points = Points(judgement).Sum(p => p.Points);
        return points >= HighFrom ? Severity.High
            : points >= MediumFrom ? Severity.Medium
            : Severity.Low;
    }

    /// <summary>What makes a conflict or update matter more or less.</summary>
    public static IEnumerable<SeverityPoints> Points(Judgement judgement)
    {
        var (a, b) = judgement.Strongest;
        if (a.Claim.Kind == ClaimKind.Count && (IsHarm(a.Claim) || IsHarm(b.Claim)))
        {
            yield return new SeverityPoints("counts people killed, injured or missing", 2);
        }
        else if (a.Claim.Kind.Traits().Severity is > 0 and var points)
        {
            yield return new SeverityPoints("a count, sum of money, date or percentage", points);
        }

        if (IsFarApart(a.Claim.Value, b.Claim.Value))
        {
            yield return new SeverityPoints($"far apart: {FarApartRatio} times or more, or over {FarApartDays} days", 1);
        }

        if (IsProminent(a) || IsProminent(b))
        {
            yield return new SeverityPoints("stands in a headline or lead", 1);
        }

        if (judgement.IsInternal)
        {
            yield return new SeverityPoints("inside one article", -1);
        }

        if (judgement.Verdict.Traits().IsTimed)
        {
            yield return new SeverityPoints("moved with time", -1);
        }
    }

    private static bool IsHarm(Claim claim) => EventSorts.Is(claim.Event, EventSort.Grave);

    private static bool IsFarApart(Value a, Value b) =>
        (a, b) switch
        {
            (Quantity x, Quantity y) => ValueComparison.Ratio(x, y) >= FarApartRatio,
            (DateValue x, DateValue y) => ValueComparison.DaysApart(x, y) > FarApartDays,
            _ => false,
        };

    private static bool IsProminent(ClaimProfile profile) =>
        profile.Context.Sentence?.Sentence.Kind == SentenceKind.Title || profile.Context.Position < Lead;
}
