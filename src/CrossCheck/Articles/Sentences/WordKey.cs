namespace CrossCheck.Articles.Sentences;

/// <summary>
/// Hashes words without regard to case, so that a word is hashed once and then looked up and compared by number: FNV-1a (Fowler, Noll and
/// Vo) over the characters in lower case,
/// a curly apostrophe as a straight one. Equal words have equal keys; the reverse holds but for one pair in four billion.
/// </summary>
internal static class WordKey
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>The key of <paramref name="word"/>.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        var key = Basis;
        foreach (var c in word)
        {
            // The bit that parts small letters from capitals may be set on every other ASCII character too: only the key is changed by it,
            // and always alike.
            key = unchecked(
                (
                    key
                    ^ (
                        c < 128 ? c | 0x20u
                        : c == '’' ? '\''
                        : char.ToLowerInvariant(c)
                    )
                ) * Prime
            );
        }

        return key;
    }
}
