namespace CrossCheck.Claims.Questions;

/// <summary>What a claim answers, slot by slot. A slot that neither the claim's clause nor its instance fills is empty: that says nothing.</summary>
internal sealed record Question
{
    /// <summary>A question of which nothing is known.</summary>
    public static readonly Question Empty = new();

    /// <summary>Whose figure it is.</summary>
    public Owner Owner { get; init; }
}
