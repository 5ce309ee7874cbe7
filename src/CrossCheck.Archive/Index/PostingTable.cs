using System.Data.Common;
using System.Numerics;
using CrossCheck.Archive.Databases;
using CrossCheck.Claims.Caching;
using CrossCheck.Parts;

namespace CrossCheck.Archive.Index;

/// <summary>Writes and reads the buckets of an index.</summary>
/// <param name="database">The archive.</param>
/// <param name="transaction">In which that is done.</param>
internal sealed class PostingTable(ArchiveDatabase database, DbTransaction transaction) : IDisposable
{
    /// <summary>So many entries stand in a bucket, about: some 8 KB, which are read in the time of one look-up.</summary>
    private const int BucketEntries = 2048;

    private const int HashBits = 32;

    private readonly DbCommand insert = database.Command(
        transaction,
        "INSERT INTO posting (part, bucket, bytes) VALUES (@part, @bucket, @bytes)",
        "@part",
        "@bucket",
        "@bytes"
    );
    private readonly DbCommand select = database.Command(
        transaction,
        "SELECT bytes FROM posting WHERE part = @part AND bucket = @bucket",
        "@part",
        "@bucket"
    );

    /// <inheritdoc/>
    public void Dispose()
    {
        insert.Dispose();
        select.Dispose();
    }

    /// <summary>Takes all out.</summary>
    public void Clear()
    {
        using var command = database.Command(transaction, "DELETE FROM posting");
        command.Run();
    }

    /// <summary>Writes the entries of a part, ordered; by how many bits of a hash its bucket is found.</summary>
    public int Write(SketchPart part, ReadOnlySpan<ulong> entries)
    {
        var bits = BitOperations.Log2((uint)(entries.Length / BucketEntries) | 1);
        var bytes = new ByteWriter();
        for (int start = 0, end; start < entries.Length; start = end)
        {
            var bucket = Bucket(SketchEntry.HashOf(entries[start]), bits);
            for (end = start + 1; end < entries.Length && Bucket(SketchEntry.HashOf(entries[end]), bits) == bucket; )
            {
                end++;
            }

            Write((int)part, bucket, PostingBucket.Write(entries[start..end], bytes));
        }

        return bits;
    }

    /// <summary>Writes one bucket.</summary>
    public void Write(int part, long bucket, byte[] bytes) => insert.Run((long)part, bucket, bytes);

    /// <summary>One bucket; null where there is none.</summary>
    public byte[]? Read(int part, long bucket)
    {
        using var rows = select.Rows((long)part, bucket);
        return rows.Read() ? rows.Bytes(0) : null;
    }

    /// <summary>The bucket of a hash, by its first bits.</summary>
    public static long Bucket(uint hash, int bits) => bits == 0 ? 0 : hash >> (HashBits - bits);
}
