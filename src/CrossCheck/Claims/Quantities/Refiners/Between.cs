using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Refiners;

/// <summary>What stands between two mentions.</summary>
internal static class Between
{
    /// <summary>
    /// Whether exactly the words or marks <paramref name="first"/> and <paramref name="second"/> (none where empty) part the two mentions.
    /// </summary>
    public static bool Says(Reading reading, Mention left, Mention right, ReadOnlySpan<char> first, ReadOnlySpan<char> second = default)
    {
        var count = second.IsEmpty ? 1 : 2;
        return right.FirstToken - left.EndToken == count
            && reading.Says(left.EndToken, first)
            && (second.IsEmpty || reading.Says(left.EndToken + 1, second));
    }
}
