namespace CrossCheck.Claims.Context;

/// <summary>What alignment compares of a claim, beyond what the report shows.</summary>
internal sealed record ClaimContext
{
    /// <summary>The context of a claim of which nothing is known.</summary>
    public static readonly ClaimContext Empty = new();
}
