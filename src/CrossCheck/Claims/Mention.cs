using CrossCheck.Articles;

namespace CrossCheck.Claims;

/// <summary>A place in a text that states a value, before anything is known of what it is about.</summary>
internal abstract record Mention
{
    /// <summary>What sort of value it states.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>Index of its first token, the hedge before it included.</summary>
    public required int FirstToken { get; init; }

    /// <summary>Index just past its last token; a unit belongs to it, the noun counted does not.</summary>
    public required int EndToken { get; init; }

    /// <summary>Its place in the text, hedge and unit included.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Why it is no claim ("part of a name", "a list number"); null where it may be one.</summary>
    public string? Reason { get; init; }
}

/// <summary>A place that states a number.</summary>
internal sealed record QuantityMention : Mention
{
    /// <summary>Index of the first token of the figure itself, after the hedge.</summary>
    public required int FigureToken { get; init; }

    /// <summary>The number with what the words allow.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>Whether the noun counted stands inside the mention, so that none follows ("no one", "a man").</summary>
    public bool HoldsNoun { get; init; }
}

/// <summary>A place that states a date.</summary>
internal sealed record DateMention : Mention
{
    /// <summary>The date, resolved from the words, the text around and the publication date; null where that can't be done.</summary>
    public DateValue? Date { get; init; }

    /// <summary>What the preposition or verb beside it says of its role; refined with the sentence.</summary>
    public DateRole Role { get; init; }

    /// <summary>
    /// Whether the words lean on another date ("Tuesday", "in June", "two days later") instead of writing theirs in full.
    /// </summary>
    public bool IsRelative { get; init; }

    /// <summary>Whether it is a known day, and not only that on which something was said.</summary>
    public bool TellsWhen => this is { Date: not null, Reason: null, Role: not DateRole.Said };
}
