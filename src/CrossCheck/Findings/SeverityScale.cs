using CrossCheck.Articles;
using CrossCheck.Claims;

namespace CrossCheck.Findings;

/// <summary>Weighs how much a difference matters: what kind it is, how far apart, how prominent, and whether two voices or one text disagree.</summary>
internal static class SeverityScale
{
    /// <summary>A claim in this first share of an article stands in its lead.</summary>
    private const double Lead = 0.15;

    /// <summary>Figures at least this many times one another are far apart.</summary>
    private const decimal FarApartRatio = 2;

    /// <summary>Dates more than this many days apart are far apart.</summary>
    private const int FarApartDays = 7;

    /// <summary>Points from which a difference is high, and medium.</summary>
    private const int HighFrom = 3, MediumFrom = 1;

    /// <summary>The severity of a conflict or update.</summary>
    public static Severity Of(Judgement judgement)
    {
        var (a, b) = judgement.Strongest;
        var points = a.Claim.Kind switch
        {
            ClaimKind.Count when IsHarm(a.Claim) || IsHarm(b.Claim) => 2,
            ClaimKind.Count or ClaimKind.Money or ClaimKind.Date or ClaimKind.Percent => 1,
            _ => 0,
        };
        points += IsFarApart(a.Claim.Value, b.Claim.Value) ? 1 : 0;
        points += IsProminent(a) || IsProminent(b) ? 1 : 0;
        points -= judgement.IsInternal ? 1 : 0;
        points -= judgement.Verdict == Verdict.Update ? 1 : 0;
        return points >= HighFrom ? Severity.High : points >= MediumFrom ? Severity.Medium : Severity.Low;
    }

    private static bool IsHarm(Claim claim) => claim.Event is "kill" or "injure" or "miss";

    private static bool IsFarApart(Value a, Value b) => (a, b) switch
    {
        (Quantity x, Quantity y) => ValueComparison.Ratio(x, y) >= FarApartRatio,
        (DateValue x, DateValue y) => ValueComparison.DaysApart(x, y) > FarApartDays,
        _ => false,
    };

    private static bool IsProminent(Alignment.ClaimProfile profile) =>
        profile.Context.Sentence?.Sentence.Kind == SentenceKind.Title || profile.Context.Position < Lead;
}
