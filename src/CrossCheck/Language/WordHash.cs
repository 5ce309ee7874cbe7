namespace CrossCheck.Language;

/// <summary>
/// Stable 32-bit hashes of words, so that wording is compared as numbers: FNV-1a (Fowler, Noll, Vo) over lower-case letters.
/// </summary>
internal static class WordHash
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>The hash of a concept, apart from that of any plain word.</summary>
    public static uint OfConcept(char family, string concept) => Continue(Continue(Basis, [family, ':']), concept);

    /// <summary>The hash of a word without its inflection: "bombed" and "bombs" give one hash.</summary>
    public static uint OfStem(ReadOnlySpan<char> word)
    {
        var stem = Stem.Of(word);
        var hash = Continue(Basis, word[..stem.Length]);
        return stem.Added == '\0' ? hash : Continue(hash, [stem.Added]);
    }

    /// <summary>The hash of a name of several words: their hashes in order.</summary>
    public static uint Combine(uint first, uint second) => unchecked((first * 31) + second);

    private static uint Continue(uint hash, ReadOnlySpan<char> letters)
    {
        foreach (var c in letters)
        {
            hash = unchecked(
                (hash ^ (char.IsAscii(c) ? (uint)(c | (char.IsAsciiLetterUpper(c) ? 0x20 : 0)) : char.ToLowerInvariant(c))) * Prime
            );
        }

        return hash;
    }
}
