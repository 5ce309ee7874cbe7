using System.Collections.Immutable;
using CrossCheck.Alignment.Comparing;

namespace CrossCheck.Alignment.Joining;

/// <summary>What the other links of two claims say of the link between them.</summary>
/// <param name="Own">The link's own log-odds.</param>
/// <param name="RivalOfA">The better partner of the one in the other's article; null where it has none.</param>
/// <param name="RivalOfB">That of the other.</param>
/// <param name="SameForA">The best partner there that states what the one states; null where there is none.</param>
/// <param name="SameForB">The same of the other.</param>
/// <param name="Common">In how many other articles both find one partner.</param>
/// <param name="PartnersOfA">In how many other articles the one finds a partner.</param>
/// <param name="PartnersOfB">That of the other.</param>
internal readonly record struct Surroundings(
    double Own,
    Partner? RivalOfA,
    Partner? RivalOfB,
    Partner? SameForA,
    Partner? SameForB,
    double Common,
    double PartnersOfA,
    double PartnersOfB
);

/// <summary>One feature of the surroundings of a link.</summary>
/// <param name="Name">The feature's name.</param>
/// <param name="Levels">Its levels; every link is at exactly one.</param>
/// <param name="Of">Index of the level; the same from either end.</param>
internal sealed record RivalComparison(string Name, ImmutableArray<Level> Levels, Func<Surroundings, int> Of);

/// <summary>
/// The features by which a link between differing values is weighed among its rivals, in the order in which they are explained.
/// </summary>
internal static class RivalComparisons
{
    private static readonly ImmutableArray<Level> Margins =
    [
        Level.Nothing("no other partner"),
        "a far better partner",
        "a better partner",
        "a slightly better partner",
        "a slightly weaker partner",
        "a weaker partner",
        "a far weaker partner",
    ];

    private static readonly ImmutableArray<Level> Likelihoods =
    [
        Level.Nothing("not stated"),
        "stated, hardly alike",
        "stated, perhaps alike",
        "stated, likely alike",
        "stated, surely alike",
    ];

    /// <summary>Upper ends of the levels, in log-odds: a step of 0.7 doubles the odds.</summary>
    private static readonly float[] MarginSteps = [-2, -0.7f, 0, 0.7f, 2],
        LikelihoodSteps = [-2, -0.5f, 1];

    /// <summary>Upper ends of the levels, in articles.</summary>
    private static readonly float[] CommonSteps = [0.1f, 0.5f, 1, 2],
        PartnerSteps = [0.3f, 1, 2.5f, 4],
        ShareSteps = [0.25f, 0.6f];

    /// <summary>Fewer articles than this are none, so that a share of them says nothing.</summary>
    private const double NoArticle = 0.01;

    /// <summary>All features.</summary>
    public static IReadOnlyList<RivalComparison> All { get; } =
    [
        new("nearest rival", Margins, s => double.IsInfinity(Nearest(s)) ? 0 : 1 + ClaimPair.Step((float)Nearest(s), MarginSteps)),
        new("rival of the other", Margins, s => double.IsInfinity(Farthest(s)) ? 0 : 1 + ClaimPair.Step((float)Farthest(s), MarginSteps)),
        new("own value in the other article", Likelihoods, s => Likelihood(Math.Max(LogOdds(s.SameForA), LogOdds(s.SameForB)))),
        new("both values in both articles", Likelihoods, s => Likelihood(Math.Min(LogOdds(s.SameForA), LogOdds(s.SameForB)))),
        new("common partners", ["none", "perhaps one", "one", "two", "several"], s => ClaimPair.Step((float)s.Common, CommonSteps)),
        new("share of common partners", [Level.Nothing("no partners"), "few", "some", "most"], Share),
        new(
            "partners of the one with fewer",
            ["none", "one", "two", "several", "many"],
            s => ClaimPair.Step((float)Math.Min(s.PartnersOfA, s.PartnersOfB), PartnerSteps)
        ),
        new(
            "partners of the one with more",
            ["none", "one", "two", "several", "many"],
            s => ClaimPair.Step((float)Math.Max(s.PartnersOfA, s.PartnersOfB), PartnerSteps)
        ),
    ];

    private static double Nearest(Surroundings s) => s.Own - Math.Max(LogOdds(s.RivalOfA), LogOdds(s.RivalOfB));

    private static double Farthest(Surroundings s) => s.Own - Math.Min(LogOdds(s.RivalOfA), LogOdds(s.RivalOfB));

    private static double LogOdds(Partner? partner) => partner?.LogOdds ?? double.NegativeInfinity;

    private static int Likelihood(double logOdds) => double.IsInfinity(logOdds) ? 0 : 1 + ClaimPair.Step((float)logOdds, LikelihoodSteps);

    private static int Share(Surroundings s) =>
        Math.Min(s.PartnersOfA, s.PartnersOfB) is var fewer && fewer < NoArticle
            ? 0
            : 1 + ClaimPair.Step((float)(s.Common / fewer), ShareSteps);
}
