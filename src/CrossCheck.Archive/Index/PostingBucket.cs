using CrossCheck.Archive.Contents;
using CrossCheck.Claims.Caching;
using CrossCheck.Parts;

namespace CrossCheck.Archive.Index;

/// <summary>
/// The entries of one stretch of hashes as bytes: each hash as the distance from the one before, then its values, likewise. Most hashes
/// have one value, which the lowest bit of the distance says.
/// </summary>
internal static class PostingBucket
{
    /// <summary>The bytes of <paramref name="entries"/>, ordered.</summary>
    public static byte[] Write(ReadOnlySpan<ulong> entries, ByteWriter bytes)
    {
        bytes.Clear();
        var before = 0u;
        for (int start = 0, end; start < entries.Length; start = end)
        {
            var hash = SketchEntry.HashOf(entries[start]);
            for (end = start + 1; end < entries.Length && SketchEntry.HashOf(entries[end]) == hash; )
            {
                end++;
            }

            bytes.Number(hash - before, isMarked: end - start > 1);
            if (end - start > 1)
            {
                bytes.Number(end - start);
            }

            var value = 0u;
            foreach (var entry in entries[start..end])
            {
                bytes.Number(SketchEntry.ValueOf(entry) - value);
                value = SketchEntry.ValueOf(entry);
            }

            before = hash;
        }

        return KeptBytes.Seal(bytes.Written);
    }

    /// <summary>Adds the entries of <paramref name="hashes"/>, ascending, that a bucket has.</summary>
    /// <param name="kept">The bucket.</param>
    /// <param name="hashes">The hashes.</param>
    /// <param name="entries">Takes the entries.</param>
    /// <exception cref="InvalidDataException">The bucket is not what was written.</exception>
    public static void Find(byte[] kept, ReadOnlySpan<uint> hashes, List<ulong> entries)
    {
        var bytes = new ByteReader(KeptBytes.Open(kept));
        var (hash, asked) = (0u, 0);
        while (!bytes.IsAtEnd && asked < hashes.Length)
        {
            hash += bytes.Unsigned(out var isMarked);
            var count = isMarked ? bytes.Count() : 1;
            while (asked < hashes.Length && hashes[asked] < hash)
            {
                asked++;
            }

            var isAsked = asked < hashes.Length && hashes[asked] == hash;
            for (var value = 0u; count > 0; count--)
            {
                value += bytes.Unsigned();
                if (isAsked)
                {
                    entries.Add(SketchEntry.Of(hash, value));
                }
            }
        }
    }
}
