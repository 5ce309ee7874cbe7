using System.Collections.Immutable;
using CrossCheck.Articles;

namespace CrossCheck.Claims;

/// <summary>What a set of articles states, before anything is compared.</summary>
/// <param name="Articles">The articles, ordered by id.</param>
/// <param name="Claims">Every claim, in the order of articles and text.</param>
/// <param name="Values">Every number and date recognised, claim or not, in the order of articles and text.</param>
public sealed record ClaimSet(ImmutableArray<Article> Articles, ImmutableArray<Claim> Claims, ImmutableArray<RecognisedValue> Values);

/// <summary>A place where a number or date was recognised.</summary>
/// <param name="Article">The article.</param>
/// <param name="Kind">What sort of value it is.</param>
/// <param name="Value">What it states.</param>
/// <param name="Span">Its place in the text, hedge and unit included.</param>
/// <param name="Claim">The id of the claim that it makes; null where it makes none.</param>
/// <param name="Reason">Why it is no claim; null where it is one.</param>
public sealed record RecognisedValue(Article Article, ClaimKind Kind, Value Value, TextSpan Span, string? Claim, string? Reason)
{
    /// <summary>Its own words.</summary>
    public string Text => Span.Of(Article.Text).ToString();
}
