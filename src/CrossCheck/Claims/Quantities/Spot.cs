using CrossCheck.Claims.Quantities.Figures;
using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities;

/// <summary>The place in the text that the scanner has come to, as every recogniser sees it.</summary>
internal readonly struct Spot
{
    /// <summary>The text and what the lexicon knows of its words.</summary>
    public required Reading Reading { get; init; }

    /// <summary>Index of the token.</summary>
    public required int At { get; init; }

    /// <summary>The hedge that ends here; <see cref="Hedge.None"/> where there is none.</summary>
    public required Hedge Hedge { get; init; }

    /// <summary>The figure that begins here, where <see cref="HasFigure"/>.</summary>
    public Figure Figure { get; init; }

    /// <summary>Whether a figure begins here.</summary>
    public bool HasFigure { get; init; }

    /// <summary>Index just past the date mention that this token lies in; zero outside of dates. Inside, only durations are read.</summary>
    public int DateEnd { get; init; }

    /// <summary>Whether a hedge ends here.</summary>
    public bool IsHedged => Hedge.End == At;

    /// <summary>The first token of hedge and figure together.</summary>
    public int Before => (IsHedged ? Hedge.First : At) - 1;

    /// <summary>A mention that begins at this spot.</summary>
    public QuantityMention Mention(ClaimKind kind, int end, Quantity quantity, string? reason = null) =>
        Mention(kind, At, end, quantity, reason);

    /// <summary>A mention from <paramref name="first"/> on, of which the figure begins here.</summary>
    public QuantityMention Mention(ClaimKind kind, int first, int end, Quantity quantity, string? reason = null) =>
        new()
        {
            Kind = kind,
            FirstToken = first,
            EndToken = end,
            FigureToken = At,
            Span = Reading.SpanOf(first, end),
            Quantity = quantity,
            Reason = reason,
        };
}
