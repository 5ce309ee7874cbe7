using CrossCheck.Claims;

namespace CrossCheck.Alignment.Profiles;

/// <summary>
/// What one article states, counted over its claims: how lone each of them is among its kind. Needed only while their profiles are made.
/// </summary>
internal sealed class ArticleStatements
{
    /// <summary>The statements of a claim outside any article.</summary>
    public static readonly ArticleStatements None = new([]);

    private readonly Dictionary<ClaimKind, int[]> values;
    private readonly Dictionary<(ClaimKind Kind, uint Head, string? Event), int> alike;
    private readonly HashSet<uint> nounsOfSeveralAges;

    /// <summary>Counts what <paramref name="claims"/>, all claims of one article, state.</summary>
    public ArticleStatements(IReadOnlyCollection<Claim> claims)
    {
        values = claims
            .GroupBy(c => c.Kind)
            .ToDictionary(kind => kind.Key, kind => kind.Select(ValueHash.Of).Where(v => v != 0).Distinct().Order().ToArray());
        alike = claims.CountBy(Sort).ToDictionary();
        nounsOfSeveralAges =
        [
            .. claims
                .Where(IsAgeOfUnnamed)
                .GroupBy(c => c.Context.Question.Owner.Noun)
                .Where(noun => noun.Select(ValueHash.Of).Distinct().Count() > 1)
                .Select(noun => noun.Key),
        ];
    }

    /// <summary>
    /// Hashes of the values that the whole article states of this kind, in order; one array for all its claims of the kind.
    /// </summary>
    public int[] ValuesOf(ClaimKind kind) => values.GetValueOrDefault(kind, []);

    /// <summary>How many claims share the kind, head noun and governing event of <paramref name="claim"/>, itself among them.</summary>
    public int CountAlike(Claim claim) => alike.GetValueOrDefault(Sort(claim), 1);

    /// <summary>
    /// Whether the article states ages of several people who are not named and called by the noun of whom <paramref name="claim"/> is the
    /// age.
    /// </summary>
    public bool HasSeveralAges(Claim claim) => IsAgeOfUnnamed(claim) && nounsOfSeveralAges.Contains(claim.Context.Question.Owner.Noun);

    private static (ClaimKind Kind, uint Head, string? Event) Sort(Claim claim) => (claim.Kind, claim.Context.Head, claim.Event);

    private static bool IsAgeOfUnnamed(Claim claim) =>
        claim.Value is Quantity { Dimension: "age" } && !claim.Context.Question.Owner.IsNamed;
}
