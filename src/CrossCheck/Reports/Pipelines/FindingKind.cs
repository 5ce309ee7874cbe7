using System.Collections.Immutable;
using CrossCheck.Claims;
using CrossCheck.Findings;

namespace CrossCheck.Reports.Pipelines;

/// <summary>What pipelines call a rule: how claims differ, and what sort of value they state.</summary>
internal sealed class FindingKind
{
    private FindingKind(Manner manner, ClaimKind value)
    {
        Differing = manner;
        Value = value;
        var (says, help) = manner switch
        {
            Manner.Update => (
                "moved with time",
                "Later articles state a larger figure, or the texts date the figures differently. Read the timeline; the latest "
                    + "figure stands."
            ),
            Manner.InternalConflict => (
                "differs inside one article",
                "One article answers the same question with two values that differ beyond rounding. Read both sentences and see "
                    + "which one the others support."
            ),
            Manner.Total => (
                "does not match its parts",
                "One article states a total and parts of it that do not add up to it, or a part that is larger. Read the sentences "
                    + "and see which figure the others support."
            ),
            Manner.Conflict => (
                "differs between articles",
                "Articles answer the same question with values that differ beyond rounding, hedges or not. Read the sentences side "
                    + "by side and look for the source of each value."
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(manner), manner, "No words for this rule."),
        };
        Id = $"{Kebab(manner.ToString())}/{Kebab(value.ToString())}";
        Name = $"{manner}{value}";
        Description = $"{value.Traits().Noun} {says}.";
        Help = help;
    }

    /// <summary>Every kind of finding that differs, in a fixed order.</summary>
    public static ImmutableArray<FindingKind> All { get; } =
    [
        .. from manner in new[] { Manner.Conflict, Manner.InternalConflict, Manner.Update }
        from kind in ClaimKinds.All
        select new FindingKind(manner, kind.Kind),
        .. ClaimKinds.All.Where(kind => kind.AddsUp).Select(kind => new FindingKind(Manner.Total, kind.Kind)),
    ];

    /// <summary>The verdict on its findings.</summary>
    public Verdict Verdict => Differing == Manner.Update ? Verdict.Update : Verdict.Conflict;

    /// <summary>"conflict/count".</summary>
    public string Id { get; }

    /// <summary>"ConflictCount".</summary>
    public string Name { get; }

    /// <summary>One sentence: what it tells.</summary>
    public string Description { get; }

    /// <summary>What to do about it.</summary>
    public string Help { get; }

    private Manner Differing { get; }

    private ClaimKind Value { get; }

    /// <summary>The kind of <paramref name="finding"/>, which must be flagged.</summary>
    public static FindingKind Of(Finding finding)
    {
        var manner = finding switch
        {
            { Verdict: Verdict.Update } => Manner.Update,
            { Verdict: Verdict.Conflict, Breakdown: not null } => Manner.Total,
            { Verdict: Verdict.Conflict, IsInternal: true } => Manner.InternalConflict,
            { Verdict: Verdict.Conflict } => Manner.Conflict,
            _ => throw new ArgumentException($"Pipelines know no rule for {finding.Traits().Group}.", nameof(finding)),
        };
        return All.First(k => k.Differing == manner && k.Value == finding.Claims[0].Kind);
    }

    /// <summary>How claims differ.</summary>
    private enum Manner
    {
        /// <summary>Articles do.</summary>
        Conflict,

        /// <summary>One article does.</summary>
        InternalConflict,

        /// <summary>The figure moved with time.</summary>
        Update,

        /// <summary>A total does not match its parts.</summary>
        Total,
    }

    private static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));
}
