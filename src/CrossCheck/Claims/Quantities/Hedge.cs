using CrossCheck.Articles;
using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities;

/// <summary>Words before a number that say how firmly it is stated: "at least", "an estimated", "no fewer than", "between".</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index just past the last token, where the number must begin; -1 for none.</param>
/// <param name="Bound">How firm the number is; <see cref="Bound.Range"/> announces two ends.</param>
internal readonly record struct Hedge(int First, int End, Bound Bound)
{
    /// <summary>How many words before "up to" the total may stand that rises.</summary>
    private const int FarthestTotal = 8;

    /// <summary>No hedge.</summary>
    public static readonly Hedge None = new(-1, -1, Bound.Exact);

    /// <summary>
    /// Reads the hedge at token <paramref name="at"/>; one that follows another at once goes on with it ("at least some", "up to about").
    /// </summary>
    public static bool TryRead(Reading reading, int at, Hedge before, out Hedge hedge)
    {
        if (reading.Entry(at, WordClass.Hedge, out var end) is not { } word || RisesTo(reading, at))
        {
            hedge = None;
            return false;
        }

        hedge =
            before.End != at ? new Hedge(at, end, word.Bound)
            : before.Bound == Bound.Exact || word.Bound == Bound.Range ? new Hedge(before.First, end, word.Bound)
            : before with { End = end };
        return true;
    }

    /// <summary>The mention with this hedge before it and the hedge that may stand after it ("or more", "or so", "+").</summary>
    public QuantityMention Apply(Reading reading, QuantityMention mention)
    {
        var first = mention.FirstToken;
        var end = mention.EndToken;
        var quantity = mention.Quantity;
        if (End == first && (Bound != Bound.Range || quantity.Bound == Bound.Range))
        {
            first = First;
            quantity = Bounds.Hedged(quantity, Bound);
        }

        var after = AfterStart(reading, end);
        if (reading.Entry(after, WordClass.HedgeAfter, out var afterEnd) is { } word && Stands(reading, end, after))
        {
            end = afterEnd;
            quantity = quantity.Bound == Bound.Exact ? Bounds.Hedged(quantity, word.Bound) : quantity;
        }

        return first == mention.FirstToken && end == mention.EndToken
            ? mention
            : mention with
            {
                FirstToken = first,
                EndToken = end,
                Span = reading.SpanOf(first, end),
                Quantity = quantity,
            };
    }

    /// <summary>"Bringing the total dead in the fire up to 42": that many, and not at most.</summary>
    private static bool RisesTo(Reading reading, int at)
    {
        if (!reading.Says(at, "up") || reading.Says(at - 1, "of"))
        {
            return false;
        }

        for (var i = at - 1; i >= 0 && at - i <= FarthestTotal && reading.Kind(i) == TokenKind.Word; i--)
        {
            if (reading.Is(i, WordClass.QuantityNoun))
            {
                return i == at - 1 || IsRaised(reading, i);
            }
        }

        return false;
    }

    private static bool IsRaised(Reading reading, int total)
    {
        var verb = total - 1;
        while (reading.Is(verb, WordClass.Determiner | WordClass.Adjective | WordClass.Event) && !reading.Is(verb, WordClass.Verb))
        {
            verb--;
        }

        return reading.Word(verb) is { } word && (word.Event is "rise" || word.Lemma is "bring" or "push" or "take" or "drive" or "lift");
    }

    /// <summary>"50-plus", "40-odd": past the hyphen.</summary>
    private static int AfterStart(Reading reading, int end) => Figures.WordNumberReader.Joined(reading, end) ? end + 1 : end;

    /// <summary>"+" touches the number; "plus" and "odd" are joined to it; phrases ("or more") stand free.</summary>
    private static bool Stands(Reading reading, int end, int after) =>
        reading.IsMark(after, '+') ? reading.Touches(after)
        : reading.Says(after, "plus") || reading.Says(after, "odd") ? after > end
        : after == end;
}
