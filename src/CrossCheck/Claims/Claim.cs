using System.Collections.Immutable;
using CrossCheck.Articles;
using CrossCheck.Language;

namespace CrossCheck.Claims;

/// <summary>
/// A value in context: what is counted or dated, what happened, who and where, when it holds, who says so, how firmly, and where the text
/// says it.
/// </summary>
public sealed record Claim
{
    /// <summary>The id of a claim that no run has numbered yet.</summary>
    internal const string Unnumbered = "";

    /// <summary>"c1", "c2", … in the order of articles and text. Unique within a report.</summary>
    public required string Id { get; init; }

    /// <summary>The article that states it.</summary>
    public required Article Article { get; init; }

    /// <summary>What sort of value it states.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>What it states.</summary>
    public required Value Value { get; init; }

    /// <summary>Where the value stands, hedge included.</summary>
    public required TextSpan ValueSpan { get; init; }

    /// <summary>The sentence it stands in.</summary>
    public required TextSpan SentenceSpan { get; init; }

    /// <summary>The noun counted or measured with its modifiers, as the text has it ("Iraqi fighters"); null where there is none.</summary>
    public string? Subject { get; init; }

    /// <summary>The concept of what happened ("kill", "deploy"); null where the lexicon knows none.</summary>
    public string? Event { get; init; }

    /// <summary>Names in the sentence: people, organisations and places, in text order.</summary>
    public ImmutableArray<string> Participants { get; init; } = [];

    /// <summary>When it holds, as ISO 8601; an open interval ends in "/.."; null where the text does not tell.</summary>
    public string? Time { get; init; }

    /// <summary>The day as of which a running figure holds, as ISO 8601; null where it is no running figure.</summary>
    public string? AsOf { get; init; }

    /// <summary>Who says so; null where the article says it in its own voice.</summary>
    public string? Attribution { get; init; }

    /// <summary>How the text stands to it.</summary>
    public Force Force { get; init; }

    /// <summary>The value's own words.</summary>
    public string ValueText => ValueSpan.Of(Article.Text).ToString();

    /// <summary>The sentence's own words.</summary>
    public string SentenceText => SentenceSpan.Of(Article.Text).ToString();

    /// <summary>For a date, how it is tied to what happened.</summary>
    public DateRole? Role { get; init; }

    /// <summary>The place of its value among the mentions of its article.</summary>
    internal int Mention { get; init; }

    /// <summary>What alignment compares.</summary>
    internal Context.ClaimContext Context { get; init; } = Claims.Context.ClaimContext.Empty;
}
