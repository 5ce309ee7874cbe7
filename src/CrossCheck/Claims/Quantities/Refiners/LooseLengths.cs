using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Refiners;

/// <summary>"a day or two", "the next week or two": no count of anything, and a length that nobody measured.</summary>
internal sealed class LooseLengths : INonClaim
{
    public string? Reason(Reading reading, QuantityMention mention) =>
        reading.Says(mention.FirstToken - 1, "or") && reading.Is(mention.FirstToken - 2, WordClass.CalendarUnit)
            ? "a loose length of time"
            : null;
}
