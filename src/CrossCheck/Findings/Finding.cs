using System.Collections.Immutable;
using CrossCheck.Claims;

namespace CrossCheck.Findings;

/// <summary>How the claims of one group stand to each other.</summary>
public enum Verdict
{
    /// <summary>All state the same value.</summary>
    Agree,

    /// <summary>A coarser or vaguer statement contains the finer one.</summary>
    Compatible,

    /// <summary>The values differ, but they more likely answer two questions than one.</summary>
    Possible,

    /// <summary>The figure moved with time.</summary>
    Update,

    /// <summary>At least two state figures or dates that differ beyond rounding.</summary>
    Conflict,
}

/// <summary>How much a conflict or update matters.</summary>
public enum Severity
{
    /// <summary>A small or secondary difference.</summary>
    Low,

    /// <summary>Worth a look.</summary>
    Medium,

    /// <summary>Central to the story, or far apart.</summary>
    High,
}

/// <summary>Claims that answer the same question about the world, with the verdict on them ("group" in the report).</summary>
public sealed record Finding
{
    /// <summary>
    /// "g1", "g2", … in report order; of a total that does not match its parts the id of the breakdown, "t1". Unique within a report.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>Sixteen hexadecimal digits that stay the same across runs while the question and the values stated do.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The question in a few words.</summary>
    public required string Label { get; init; }

    /// <summary>The claims, in the order of articles and text. At least two.</summary>
    public required ImmutableArray<Claim> Claims { get; init; }

    /// <summary>The id of the story that most of its claims belong to; null where nobody looked for stories.</summary>
    public string? Story { get; init; }

    /// <summary>How they stand to each other.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>How much it matters; null where they agree or are compatible.</summary>
    public Severity? Severity { get; init; }

    /// <summary>How sure the program is that the claims belong together and the verdict is right, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>One sentence: why these claims are about one thing.</summary>
    public required string Joined { get; init; }

    /// <summary>One sentence: how they differ ("11 against 12"), or that they do not.</summary>
    public required string Differs { get; init; }

    /// <summary>
    /// The two claims that carry the verdict, with what speaks most for and against one question; null only where nobody weighed them.
    /// </summary>
    public DecidingPair? Deciding { get; init; }

    /// <summary>
    /// Where a total does not match its parts, that total, and <see cref="Claims"/> are it and its parts, which may stand in groups of
    /// their own; null for a group.
    /// </summary>
    public Breakdown? Breakdown { get; init; }

    /// <summary>Whether the difference lies inside one article.</summary>
    public bool IsInternal { get; init; }

    /// <summary>
    /// Whether the figure may run up with time, as tolls do: its values are told in the order of time, and none is better supported than a
    /// later one.
    /// </summary>
    public bool IsRunning { get; init; }

    /// <summary>What a reviewer decided on it; null where nobody has, or where the values changed since.</summary>
    public Decision? Decision { get; init; }

    /// <summary>
    /// Claims that a reviewer took out because they answer another question, in the order of articles and text; they count for nothing.
    /// </summary>
    public ImmutableArray<Claim> TakenOut { get; init; } = [];

    /// <summary>A decision on the same question that no longer holds because a value changed; null where there is none.</summary>
    public Decision? Superseded { get; init; }

    /// <summary>Where its review stands.</summary>
    public ReviewState Review => Decision?.State ?? ReviewState.Open;

    /// <summary>
    /// Of a conflict between sources the better supported value; null for everything else, for a running figure, and where no value is
    /// clearly better supported.
    /// </summary>
    public Estimate? Estimate { get; init; }
}
