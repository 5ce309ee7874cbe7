using CrossCheck.Articles;

namespace CrossCheck.Claims.Questions;

/// <summary>
/// What a claim answers, slot by slot, as places in its article. A slot that neither the claim's clause nor its article fills is empty:
/// that says nothing.
/// </summary>
internal sealed record Question
{
    /// <summary>A question of which nothing is known.</summary>
    public static readonly Question Empty = new();

    /// <summary>Whose figure it is.</summary>
    public Owner Owner { get; init; }

    /// <summary>Who did what to whom, where.</summary>
    public Clause Clause { get; init; }

    /// <summary>
    /// What is counted, or what the value describes: the rest of its noun phrase, with an "of" phrase ("acquisition of EDS").
    /// </summary>
    public TextSpan Counted { get; init; }

    /// <summary>What stands before the value in its noun phrase: "IBM's", "the Angels' latest".</summary>
    public TextSpan Possessor { get; init; }

    /// <summary>What is measured: "depth" in "a depth of 10 km", "revenue" in "revenue of $54 billion".</summary>
    public TextSpan Measured { get; init; }

    /// <summary>Per what: "share", "week".</summary>
    public TextSpan Per { get; init; }

    /// <summary>What the article tells of.</summary>
    public Topic Topic { get; init; } = Topic.None;
}
