using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Recognisers.Counts;

/// <summary>Phrases of the lexicon that hold a number word but state no number: "one another", "24/7", "two-state", "first aid".</summary>
internal sealed class IdiomRecogniser : IRecogniser
{
    public WordClass Starts => WordClass.Idiom;

    public QuantityMention? Read(in Spot spot) =>
        spot.Reading.Entry(spot.At, WordClass.Idiom, out var end) is { } idiom && !spot.IsHedged
            ? spot.Mention(ClaimKind.Count, end, new Quantity { Bound = Bound.Vague }, idiom.Reason)
            : null;
}
