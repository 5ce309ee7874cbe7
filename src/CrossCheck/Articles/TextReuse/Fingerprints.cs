namespace CrossCheck.Articles.TextReuse;

/// <summary>
/// A document's fingerprints by winnowing (Schleimer, Wilkerson and Aiken, SIGMOD 2003) over shingles of words (Broder 1997): of every
/// <see cref="Window"/> shingles in a row the one with the least hash. Two documents that share <see cref="Guaranteed"/> words in a row
/// share a fingerprint.
/// </summary>
internal static class Fingerprints
{
    /// <summary>
    /// Words in a shingle. Five in a row are seldom shared by chance outside fixed phrases, and an edit every six words still leaves some.
    /// </summary>
    public const int Shingle = 5;

    /// <summary>Shingles of which one is kept.</summary>
    public const int Window = 4;

    /// <summary>A shared run of so many words is always noticed.</summary>
    public const int Guaranteed = Shingle + Window - 1;

    /// <summary>
    /// The distinct fingerprints of <paramref name="words"/>, sorted. Half of their bits are kept, which is enough to tell them apart: a
    /// chance meeting pairs nobody.
    /// </summary>
    public static uint[] Of(ReadOnlySpan<uint> words)
    {
        var kept = new HashSet<ulong>();
        var shingles = Math.Max(0, words.Length - Shingle + 1);
        Span<ulong> window = stackalloc ulong[Window];
        for (var i = 0; i < shingles; i++)
        {
            window[i % Window] = HashOf(words.Slice(i, Shingle));
            if (i + 1 >= Math.Min(Window, shingles))
            {
                var least = ulong.MaxValue;
                foreach (var hash in window[..Math.Min(Window, shingles)])
                {
                    least = Math.Min(least, hash);
                }

                kept.Add(least);
            }
        }

        uint[] sorted = [.. kept.Select(hash => (uint)(hash >> 32))];
        Array.Sort(sorted);
        return sorted;
    }

    /// <summary>The hash of one shingle.</summary>
    public static ulong HashOf(ReadOnlySpan<uint> shingle)
    {
        var hash = 0UL;
        foreach (var word in shingle)
        {
            hash = unchecked((hash ^ word) * 0x9E3779B97F4A7C15);
            hash ^= hash >> 29;
        }

        return hash;
    }
}
