using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Refiners;

/// <summary>Where lines begin.</summary>
internal static class Lines
{
    /// <summary>Whether token <paramref name="token"/> is the first of its line.</summary>
    public static bool StartAt(Reading reading, int token) =>
        token == 0
        || reading.Text.AsSpan(reading.Tokens[token - 1].End, reading.Tokens[token].Start - reading.Tokens[token - 1].End).Contains('\n');
}
