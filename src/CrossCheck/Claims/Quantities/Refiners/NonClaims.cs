using System.Collections.Immutable;
using CrossCheck.Claims.Quantities.Refiners.Labels;
using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Refiners;

/// <summary>Marks the bare numbers that state nothing with the reason why.</summary>
internal sealed class NonClaims : IRefiner
{
    /// <summary>A name is known again by its number only from three digits on.</summary>
    private const decimal SmallestName = 100;

    private static readonly ImmutableArray<INonClaim> Rules =
    [
        new FootnoteMarks(),
        new ListNumbers(),
        new Codes(),
        new ClockTimes(),
        new Addresses(),
        new NumberedNames(),
        new Years(),
        new LooseLengths(),
    ];

    public void Refine(Reading reading, List<QuantityMention> mentions)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            if (
                mentions[i]
                    is { Kind: ClaimKind.Count or ClaimKind.Rank, Reason: null, HoldsNoun: false, Quantity.Bound: not Bound.Vague } mention
                && Reason(reading, mention) is { } reason
            )
            {
                mentions[i] = mention with { Reason = reason };
            }
            else if (mentions[i] is { Kind: ClaimKind.Duration, Reason: null } read && IsReadingTime(reading, read))
            {
                mentions[i] = read with { Reason = "page furniture" };
            }
        }

        RepeatNames(reading, mentions);
    }

    /// <summary>What was a name is one again where it stands as a noun: "the Curve 8900 … the 8900".</summary>
    private static void RepeatNames(Reading reading, List<QuantityMention> mentions)
    {
        HashSet<decimal>? names = null;
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            if (
                mention is not { Kind: ClaimKind.Count, Quantity.Amount: >= SmallestName and { } number }
                || reading.Kind(mention.FigureToken) != Articles.TokenKind.Number
            )
            {
                continue;
            }

            if (mention.Reason == NumberedNames.PartOfName)
            {
                (names ??= []).Add(number);
            }
            else if (mention.Reason is null && names?.Contains(number) == true && StandsAsNoun(reading, mention))
            {
                mentions[i] = mention with { Reason = NumberedNames.PartOfName };
            }
        }
    }

    /// <summary>"the 8900 will", "an 8900,": an article before, and no word after that could be the noun.</summary>
    private static bool StandsAsNoun(Reading reading, QuantityMention mention) =>
        mention.FirstToken == mention.FigureToken
        && reading.Is(mention.FirstToken - 1, WordClass.Determiner)
        && (
            reading.Kind(mention.EndToken) != Articles.TokenKind.Word
            || reading.Is(
                mention.EndToken,
                WordClass.Auxiliary | WordClass.Modal | WordClass.Preposition | WordClass.Conjunction | WordClass.Verb
            )
        );

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
    private static bool IsReadingTime(Reading reading, QuantityMention mention) =>
        mention.Quantity.Unit == "minute" && reading.Says(mention.EndToken, "read");
}
