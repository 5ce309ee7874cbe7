using System.Collections.Immutable;
using CrossCheck.Articles;

namespace CrossCheck.Findings.Sources;

/// <summary>A stretch of one article and the stretch of another that says the same.</summary>
/// <param name="First">Its place in the first article.</param>
/// <param name="Second">Its place in the second.</param>
public readonly record struct SharedSpan(TextSpan First, TextSpan Second);

/// <summary>What two articles share: the evidence for counting them as one voice, or for not doing so.</summary>
/// <param name="First">The first article's id, the lower one.</param>
/// <param name="Second">The second article's id.</param>
/// <param name="Containment">
/// Share of the words of one article that stand in passages shared with the other, 0 to 1, the larger of the two shares.
/// </param>
/// <param name="Resemblance">Share of all words of both that stand in shared passages, 0 to 1.</param>
/// <param name="Ordered">
/// Share of the sentences of the article with fewer of them that say the same as one of the other, in the same order, 0 to 1; high for a
/// re-translation, whose words differ.
/// </param>
/// <param name="IsCopy">Whether that is enough to count the two as one voice.</param>
public sealed record Overlap(string First, string Second, double Containment, double Resemblance, double Ordered, bool IsCopy)
{
    /// <summary>The id of the article that was published before the other; null where a date is unknown or both are of one day.</summary>
    public string? Earlier { get; init; }

    /// <summary>Passages in the same words, small edits aside, in the order of the second article.</summary>
    public ImmutableArray<SharedSpan> Passages { get; init; } = [];

    /// <summary>Sentences that say the same, in whatever words, in the order of both.</summary>
    public ImmutableArray<SharedSpan> Sentences { get; init; } = [];
}
