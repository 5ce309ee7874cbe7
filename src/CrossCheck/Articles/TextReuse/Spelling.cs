using System.Globalization;

namespace CrossCheck.Articles.TextReuse;

/// <summary>
/// Hashes words so that case, possessives and British or American spelling make no difference. Two different words rarely share a hash, and
/// that does no harm here.
/// </summary>
internal static class Spelling
{
    /// <summary>Longer words are cut; no English ending stands so far back.</summary>
    private const int MostLetters = 48;

    /// <summary>
    /// British ending, American ending, and the least number of letters of the word, so that "four" and "wise" stay as they are. The first
    /// that fits is applied.
    /// </summary>
    private static readonly (string British, string American, int Letters)[] Endings =
    [
        ("isation", "ization", 9),
        ("isations", "izations", 10),
        ("ising", "izing", 8),
        ("ised", "ized", 7),
        ("ises", "izes", 7),
        ("ise", "ize", 6),
        ("ysed", "yzed", 6),
        ("yse", "yze", 6),
        ("tre", "ter", 5),
        ("tres", "ters", 6),
        ("bre", "ber", 5),
        ("our", "or", 5),
        ("ours", "ors", 6),
        ("oured", "ored", 7),
        ("ouring", "oring", 8),
        ("ourite", "orite", 8),
        ("ourable", "orable", 9),
        ("ourhood", "orhood", 9),
        ("ourhoods", "orhoods", 10),
        ("lled", "led", 7),
        ("lling", "ling", 8),
        ("ence", "ense", 6),
        ("ogue", "og", 7),
        ("mme", "m", 8),
        ("mmes", "ms", 9),
    ];

    /// <summary>The hash of <paramref name="word"/> in its American spelling, in lower case.</summary>
    public static uint HashOf(ReadOnlySpan<char> word)
    {
        Span<char> letters = stackalloc char[MostLetters];
        var length = Math.Min(word.Length, MostLetters);
        for (var i = 0; i < length; i++)
        {
            var c = word[i];
            letters[i] =
                char.IsAsciiLetterUpper(c) ? (char)(c | 0x20)
                : char.IsAscii(c) ? c
                : c == '’' ? '\''
                : char.ToLower(c, CultureInfo.InvariantCulture);
        }

        var stem = letters[..length];
        foreach (var (british, american, least) in Endings)
        {
            if (length >= least && stem.EndsWith(british, StringComparison.Ordinal))
            {
                american.CopyTo(stem[^british.Length..]);
                stem = stem[..(length - british.Length + american.Length)];
                break;
            }
        }

        // FNV-1a (Fowler, Noll and Vo).
        var hash = 2166136261u;
        foreach (var c in stem)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        return hash;
    }
}
