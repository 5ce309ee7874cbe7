namespace CrossCheck.Articles.TextReuse;

/// <summary>Where each shingle of one article stands.</summary>
internal sealed class ShingleIndex
{
    private readonly Dictionary<ulong, int> first;
    private readonly int[] next;

    /// <summary>Indexes <paramref name="words"/>.</summary>
    public ShingleIndex(ReadOnlySpan<uint> words)
    {
        var shingles = Math.Max(0, words.Length - Fingerprints.Shingle + 1);
        first = new Dictionary<ulong, int>(shingles);
        next = new int[shingles];

        // From the end, so that each chain leads through the text from left to right.
        for (var i = shingles - 1; i >= 0; i--)
        {
            var hash = Fingerprints.HashOf(words.Slice(i, Fingerprints.Shingle));
            next[i] = first.TryGetValue(hash, out var later) ? later : -1;
            first[hash] = i;
        }
    }

    /// <summary>The first place of a shingle; -1 where it does not stand.</summary>
    public int First(ulong hash) => first.TryGetValue(hash, out var place) ? place : -1;

    /// <summary>The next place of the shingle at <paramref name="place"/>; -1 where there is none.</summary>
    public int Next(int place) => next[place];
}
