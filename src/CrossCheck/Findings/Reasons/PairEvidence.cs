using System.Collections.Immutable;
using CrossCheck.Claims;

namespace CrossCheck.Findings.Reasons;

/// <summary>What became of a pair of claims.</summary>
public enum PairOutcome
{
    /// <summary>They stand in one finding.</summary>
    Together,

    /// <summary>They share no key by which claims find each other, so nobody compared them.</summary>
    NeverCompared,

    /// <summary>They are items of one list ("two sons, 11 and 14").</summary>
    Listed,

    /// <summary>Something they say excludes one question, whatever else they share.</summary>
    Vetoed,

    /// <summary>They were compared and too little speaks for one question.</summary>
    TooWeak,

    /// <summary>Their values differ, and one of them has a much better partner in the other's article.</summary>
    Rivalled,

    /// <summary>The pair alone is strong enough, but the claims that each was grouped with do not agree to it.</summary>
    PartedByGrouping,

    /// <summary>They were grouped, and the group came apart or was left out when it was judged.</summary>
    PartedByVerdict,
}

/// <summary>One feature on which two claims were compared.</summary>
/// <param name="Feature">What was compared: "value", "question", "near wording".</param>
/// <param name="Level">How the two stand to each other on it: "same telling number", "same noun, another event".</param>
/// <param name="Weight">What that speaks for (above zero) or against one question, in log-odds.</param>
public sealed record FeatureWeight(string Feature, string Level, double Weight);

/// <summary>A key by which claims find each other.</summary>
/// <param name="Name">What it stands for: "noun: soldiers", "event: kill", "value: 24".</param>
/// <param name="IsShared">Whether the other claim of the pair has it too.</param>
public sealed record ClaimKey(string Name, bool IsShared);

/// <summary>
/// Why two claims stand together or not: how the log-odds that they answer one question add up, and what became of the pair.
/// </summary>
public sealed record PairEvidence
{
    /// <summary>The one claim.</summary>
    public required Claim A { get; init; }

    /// <summary>The other.</summary>
    public required Claim B { get; init; }

    /// <summary>What became of the pair.</summary>
    public required PairOutcome Outcome { get; init; }

    /// <summary>The same in one sentence, with what decided it.</summary>
    public required string Reason { get; init; }

    /// <summary>
    /// How the values stand to each other: "equal", "within rounding", "one contains the other", "different", "not comparable".
    /// </summary>
    public required string Values { get; init; }

    /// <summary>What excludes one question, whatever the sum; null where nothing does.</summary>
    public string? Veto { get; init; }

    /// <summary>
    /// What <see cref="Base"/> is the base of: "two numbers that differ"; pairs whose values differ are weighed by other weights than pairs
    /// whose values do not.
    /// </summary>
    public required string Family { get; init; }

    /// <summary>The log-odds before anything is compared.</summary>
    public required double Base { get; init; }

    /// <summary>Every feature, in a fixed order; none where one toll told at two times was recognised as a whole.</summary>
    public required ImmutableArray<FeatureWeight> Features { get; init; }

    /// <summary>The sum of <see cref="Base"/> and all weights, in log-odds, whatever <see cref="Veto"/> says.</summary>
    public required double Total { get; init; }

    /// <summary>The sum as a probability, 0 to 1, whatever <see cref="Veto"/> says.</summary>
    public required double Probability { get; init; }

    /// <summary>
    /// Of two claims of two articles that differ, what their other partners say for and against one question; empty for others.
    /// </summary>
    public ImmutableArray<FeatureWeight> Rivals { get; init; } = [];

    /// <summary>The probability among those rivals, 0 to 1, which decides; null where there are none to ask.</summary>
    public double? AmongRivals { get; init; }

    /// <summary>The keys of <see cref="A"/>; none for a date that the text leaves open.</summary>
    public ImmutableArray<ClaimKey> KeysOfA { get; init; } = [];

    /// <summary>The keys of <see cref="B"/>.</summary>
    public ImmutableArray<ClaimKey> KeysOfB { get; init; } = [];
}
