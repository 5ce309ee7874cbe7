using CrossCheck.Archive.Contents;
using CrossCheck.Claims.Caching;
using CrossCheck.Parts;

namespace CrossCheck.Archive.Index;

/// <summary>In how many articles each term stands: a sorted list of which the first bits of a hash say where to look.</summary>
internal sealed class TermCounts
{
    /// <summary>By so many first bits a hash is looked for: with a million terms some 16 are left, which one look compares.</summary>
    private const int StartBits = 16;

    private readonly uint[] terms;
    private readonly int[] counts;
    private readonly int[] starts = new int[(1 << StartBits) + 1];

    private TermCounts(uint[] terms, int[] counts)
    {
        this.terms = terms;
        this.counts = counts;
        foreach (var term in terms)
        {
            starts[(term >> (32 - StartBits)) + 1]++;
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }
    }

    /// <summary>How many articles have the term; 0 for one that is not known.</summary>
    public int this[uint term]
    {
        get
        {
            var start = term >> (32 - StartBits);
            var at = terms.AsSpan(starts[start]..starts[start + 1]).IndexOf(term);
            return at < 0 ? 0 : counts[starts[start] + at];
        }
    }

    /// <summary>The counts of the entries, ordered, as bytes.</summary>
    public static byte[] Write(ReadOnlySpan<ulong> entries)
    {
        var bytes = new ByteWriter();
        var distinct = 0;
        for (var i = 0; i < entries.Length; i++)
        {
            distinct += i == 0 || SketchEntry.HashOf(entries[i]) != SketchEntry.HashOf(entries[i - 1]) ? 1 : 0;
        }

        bytes.Number(distinct);
        var before = 0u;
        for (int start = 0, end; start < entries.Length; start = end)
        {
            var term = SketchEntry.HashOf(entries[start]);
            for (end = start + 1; end < entries.Length && SketchEntry.HashOf(entries[end]) == term; )
            {
                end++;
            }

            // Most terms stand in one article.
            bytes.Number(term - before, isMarked: end - start > 1);
            if (end - start > 1)
            {
                bytes.Number(end - start);
            }

            before = term;
        }

        return KeptBytes.Seal(bytes.Written);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public static TermCounts Read(byte[] kept)
    {
        var bytes = new ByteReader(KeptBytes.Open(kept));
        var terms = new uint[bytes.Count()];
        var counts = new int[terms.Length];
        var term = 0u;
        for (var i = 0; i < terms.Length; i++)
        {
            term += bytes.Unsigned(out var isMarked);
            terms[i] = term;
            counts[i] = isMarked ? bytes.Number() : 1;
        }

        return new TermCounts(terms, counts);
    }
}
