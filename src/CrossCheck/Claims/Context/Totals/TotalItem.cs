using CrossCheck.Claims.Context.Nouns;

namespace CrossCheck.Claims.Context.Totals;

/// <summary>A number that may be a total or a part.</summary>
/// <param name="Claim">Its place among the claims.</param>
/// <param name="Mention">Where it stands.</param>
/// <param name="Noun">What it counts by its own words, nothing borrowed from a neighbour.</param>
/// <param name="Placed">What its sentence says of it.</param>
internal sealed record TotalItem(int Claim, QuantityMention Mention, CountedNoun Noun, PlacedMention Placed)
{
    /// <summary>Index of its sentence.</summary>
    public int Sentence => Placed.Sentence.Index;

    /// <summary>What it counts, by its own noun or a neighbour's; zero where neither says.</summary>
    public uint CountedHash => Placed.Noun.HeadHash;

    /// <summary>A count or a sum of money.</summary>
    public ClaimKind Kind => Mention.Kind;

    /// <summary>Index just past the number and its noun.</summary>
    public int End => Math.Max(Mention.EndToken, Noun.Phrase.EndToken);

    /// <summary>Whether no noun of its own says what it counts.</summary>
    public bool IsBare => Noun.HeadHash == 0;

    /// <summary>Whether people are counted, by its own noun or a neighbour's.</summary>
    public bool CountsPeople => Noun.CountsPeople || Placed.Noun.CountsPeople;

    /// <summary>The figure; null for a vague number.</summary>
    public decimal? Amount => Mention.Quantity.Amount;

    /// <summary>
    /// Whether another number can be a part of this: money of money in one currency, people of people, and a number without a noun of
    /// anything.
    /// </summary>
    public bool CanHold(TotalItem part) =>
        Kind == part.Kind
        && Mention.Quantity.Dimension == part.Mention.Quantity.Dimension
        && (part.IsBare || part.Kind == ClaimKind.Money || CountsPeople == part.Noun.CountsPeople);

    /// <summary>Whether both surely count one sort of thing, so that a part that is larger than its total is an error.</summary>
    public bool IsAlike(TotalItem part) =>
        (part.Noun.HeadHash != 0 && Noun.HeadHash == part.Noun.HeadHash) || (Noun.CountsPeople && part.Noun.CountsPeople);

    /// <summary>Whether this is no larger than a total; a vague number may be anything.</summary>
    public bool IsAtMost(TotalItem total) => Amount is not { } x || total.Amount is not { } y || x <= y;
}
