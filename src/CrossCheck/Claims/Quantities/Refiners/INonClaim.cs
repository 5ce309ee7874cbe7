using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Refiners;

/// <summary>Knows one way in which a bare number states nothing: part of a name, an address, a list mark.</summary>
internal interface INonClaim
{
    /// <summary>Why <paramref name="mention"/> is no claim; null where this rule knows of nothing against it.</summary>
    string? Reason(Reading reading, QuantityMention mention);
}
