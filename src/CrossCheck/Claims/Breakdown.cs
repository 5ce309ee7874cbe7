using System.Collections.Immutable;

namespace CrossCheck.Claims;

/// <summary>What shows that claims are parts of a total.</summary>
public enum PartCue
{
    /// <summary>A list that breaks the whole of it down: "24 strikes: eleven in Iraq, two by the UK and eleven in Syria".</summary>
    List,

    /// <summary>Words that lean back on it: "25 of them", "of whom five", "two of the seven bridges".</summary>
    OfThem,

    /// <summary>"including three children".</summary>
    Including,
}

/// <summary>A total that one article states, with the parts of it that the article states too.</summary>
public sealed record Breakdown
{
    /// <summary>"t1", "t2", … in the order of articles and text. Unique within a report.</summary>
    public required string Id { get; init; }

    /// <summary>The claim that states the total.</summary>
    public required Claim Total { get; init; }

    /// <summary>The claims that state parts of it, in text order; at least one.</summary>
    public required ImmutableArray<Claim> Parts { get; init; }

    /// <summary>What shows that they are parts.</summary>
    public required PartCue Cue { get; init; }

    /// <summary>What the stated figures of the parts add up to, in the unit of the total; null where one of them is vague.</summary>
    public decimal? Sum { get; init; }

    /// <summary>Whether the parts are all there are: the text lists them as the whole, or they add up to it.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>
    /// Whether the parts fit the total once rounding and hedges are allowed for: together where they are complete, and each by itself where
    /// they are not.
    /// </summary>
    public required bool Fits { get; init; }
}
