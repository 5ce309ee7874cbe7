namespace CrossCheck.Claims.Lexicon;

/// <summary>Stable 32-bit hashes of words, so that wording is compared as numbers: FNV-1a (Fowler, Noll, Vo) over lower-case letters.</summary>
internal static class WordHash
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>The hash of a concept, apart from that of any plain word.</summary>
    public static uint OfConcept(char family, string concept) => Continue(Continue(Basis, [family, ':']), concept);

    /// <summary>The hash of a word without its inflection: "bombed" and "bombs" give one hash, and so do "Iraq’s" names with and without accents of case.</summary>
    public static uint OfStem(ReadOnlySpan<char> word) => Continue(Basis, Stem(word));

    /// <summary>The hash of a name of several words: their hashes in order.</summary>
    public static uint Combine(uint first, uint second) => unchecked((first * 31) + second);

    /// <summary>The word without a common inflectional ending, never shorter than three letters.</summary>
    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        if (word.Length > 5 && Ends(word, "ies"))
        {
            return word[..^3];
        }

        if (word.Length > 5 && Ends(word, "ing"))
        {
            return Undouble(word[..^3]);
        }

        if (word.Length > 4 && Ends(word, "ed"))
        {
            return Undouble(word[..^2]);
        }

        if (word.Length > 4 && Ends(word, "es"))
        {
            return word[..^2];
        }

        if (word.Length > 3 && Ends(word, "s") && !Ends(word, "ss"))
        {
            word = word[..^1];
        }

        return word.Length > 4 && word[^1] is 'e' or 'E' or 'y' or 'Y' ? word[..^1] : word;
    }

    private static ReadOnlySpan<char> Undouble(ReadOnlySpan<char> word) =>
        word.Length > 3 && char.ToLowerInvariant(word[^1]) == char.ToLowerInvariant(word[^2]) && word[^1] is not ('s' or 'l') ? word[..^1] : word;

    private static bool Ends(ReadOnlySpan<char> word, ReadOnlySpan<char> ending) => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static uint Continue(uint hash, ReadOnlySpan<char> letters)
    {
        foreach (var c in letters)
        {
            hash = unchecked((hash ^ (char.IsAscii(c) ? (uint)(c | (char.IsAsciiLetterUpper(c) ? 0x20 : 0)) : char.ToLowerInvariant(c))) * Prime);
        }

        return hash;
    }
}
