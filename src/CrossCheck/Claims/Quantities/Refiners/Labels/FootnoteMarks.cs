using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Refiners.Labels;

/// <summary>"[1]", "[23]".</summary>
internal sealed class FootnoteMarks : INonClaim
{
    public string? Reason(Reading reading, QuantityMention mention) =>
        reading.IsMark(mention.FirstToken - 1, '[') && reading.IsMark(mention.EndToken, ']') ? "a footnote mark" : null;
}
