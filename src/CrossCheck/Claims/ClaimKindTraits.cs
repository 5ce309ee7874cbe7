using System.Collections.Immutable;

namespace CrossCheck.Claims;

/// <summary>What a kind of claim is called and how its figures behave: a row of the one table that all stages and outputs read.</summary>
public sealed record ClaimKindTraits
{
    /// <summary>The kind.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>As data and settings have it: "count".</summary>
    public string Name => Kind.ToString().ToLowerInvariant();

    /// <summary>One of its claims, as a sentence begins with it: "A count".</summary>
    public required string Noun { get; init; }

    /// <summary>How many points a difference has for being of this kind (docs/report-guide.md), 0 or more.</summary>
    public required int Severity { get; init; }

    /// <summary>Whether a figure may run up with time, as a toll does.</summary>
    public bool MayRun { get; init; }

    /// <summary>Whether a text may state a total and its parts.</summary>
    public bool AddsUp { get; init; }
}

/// <summary>The kinds of claim and their traits.</summary>
public static class ClaimKinds
{
    /// <summary>A row for each kind, in the order of <see cref="ClaimKind"/>.</summary>
    public static ImmutableArray<ClaimKindTraits> All { get; } =
    [
        new()
        {
            Kind = ClaimKind.Count,
            Noun = "A count",
            Severity = 1,
            MayRun = true,
            AddsUp = true,
        },
        new()
        {
            Kind = ClaimKind.Measure,
            Noun = "A measurement",
            Severity = 0,
        },
        new()
        {
            Kind = ClaimKind.Money,
            Noun = "A sum of money",
            Severity = 1,
            MayRun = true,
            AddsUp = true,
        },
        new()
        {
            Kind = ClaimKind.Percent,
            Noun = "A percentage",
            Severity = 1,
        },
        new()
        {
            Kind = ClaimKind.Date,
            Noun = "A date",
            Severity = 1,
        },
        new()
        {
            Kind = ClaimKind.Duration,
            Noun = "A duration",
            Severity = 0,
            MayRun = true,
        },
        new()
        {
            Kind = ClaimKind.Rank,
            Noun = "A place in an order",
            Severity = 0,
        },
        new()
        {
            Kind = ClaimKind.Ratio,
            Noun = "A share",
            Severity = 0,
        },
    ];

    /// <summary>The row of <paramref name="kind"/>.</summary>
    /// <exception cref="IndexOutOfRangeException">The table has no such row.</exception>
    public static ClaimKindTraits Traits(this ClaimKind kind) => All[(int)kind];
}
