using System.Collections.Immutable;

namespace CrossCheck.Claims.Quantities.Refiners;

/// <summary>Marks the bare numbers that state nothing with the reason why.</summary>
internal sealed class NonClaims : IRefiner
{
    private static readonly ImmutableArray<INonClaim> Rules =
    [
        new FootnoteMarks(),
        new ListNumbers(),
        new Codes(),
        new ClockTimes(),
        new Addresses(),
        new NumberedNames(),
        new Years(),
    ];

    public void Refine(Reading reading, List<QuantityMention> mentions)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            if (mentions[i] is { Kind: ClaimKind.Count or ClaimKind.Rank, Reason: null, HoldsNoun: false, Quantity.Bound: not Bound.Vague } mention && Reason(reading, mention) is { } reason)
            {
                mentions[i] = mention with { Reason = reason };
            }
            else if (mentions[i] is { Kind: ClaimKind.Duration, Reason: null } read && IsReadingTime(reading, read))
            {
                mentions[i] = read with { Reason = "page furniture" };
            }
        }
    }

    private static string? Reason(Reading reading, QuantityMention mention)
    {
        foreach (var rule in Rules)
        {
            if (rule.Reason(reading, mention) is { } reason)
            {
                return reason;
            }
        }

        return null;
    }

    /// <summary>"4 min read".</summary>
    private static bool IsReadingTime(Reading reading, QuantityMention mention) => mention.Quantity.Unit == "minute" && reading.Says(mention.EndToken, "read");
}
