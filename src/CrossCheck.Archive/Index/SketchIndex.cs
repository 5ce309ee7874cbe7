using System.Data.Common;
using CrossCheck.Archive.Contents;
using CrossCheck.Archive.Databases;
using CrossCheck.Parts;

namespace CrossCheck.Archive.Index;

/// <summary>The index of an archive, and the sketches of the articles that it is of. For several threads at once.</summary>
internal sealed class SketchIndex : IKeptSketches, IDisposable
{
    /// <summary>The part that says what the index is of, and in how many articles each term stands.</summary>
    private const int About = 0;

    private const long Contents = 0,
        Counts = 1;

    private readonly Lock reading = new();
    private readonly PostingTable table;
    private readonly DbCommand sketch;
    private readonly DbCommand removed;
    private readonly IndexContents contents;
    private readonly TermCounts counts;

    private SketchIndex(ArchiveDatabase database, DbTransaction transaction, PostingTable table, IndexContents contents, TermCounts counts)
    {
        this.table = table;
        this.contents = contents;
        this.counts = counts;
        sketch = database.Command(transaction, "SELECT bytes FROM sketch WHERE article = @row", "@row");
        removed = database.Command(transaction, "SELECT bytes FROM removed WHERE article = @row", "@row");
    }

    /// <summary>The rows of its articles, ascending.</summary>
    public ReadOnlySpan<long> Rows => contents.Rows;

    /// <summary>What its articles were when it was made.</summary>
    public ReadOnlySpan<ArticleTraits> Traits => contents.Traits;

    /// <inheritdoc/>
    public IReadOnlyCollection<uint> Boilerplate => contents.Boilerplate;

    /// <summary>The index of an archive; null where there is none of sketches by <paramref name="scope"/>.</summary>
    /// <exception cref="InvalidDataException">It is not what was written.</exception>
    public static SketchIndex? Open(ArchiveDatabase database, DbTransaction transaction, byte[] scope)
    {
        var table = new PostingTable(database, transaction);
        if (
            table.Read(About, Contents) is { } bytes
            && IndexContents.Read(bytes) is var contents
            && contents.Scope.AsSpan().SequenceEqual(scope)
        )
        {
            var counts = TermCounts.Read(table.Read(About, Counts) ?? throw new InvalidDataException("The index has no counts."));
            return new SketchIndex(database, transaction, table, contents, counts);
        }

        table.Dispose();
        return null;
    }

    /// <summary>Writes what an index is of, beside its parts.</summary>
    public static void Write(PostingTable table, IndexContents contents, byte[] counts)
    {
        table.Write(About, Contents, contents.Write());
        table.Write(About, Counts, counts);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        table.Dispose();
        sketch.Dispose();
        removed.Dispose();
    }

    /// <inheritdoc/>
    public ArticleSketch Sketch(int number) =>
        ArticleSketch.Read(KeptBytes.Open(Read(() => Bytes(sketch, contents.Rows[number]) ?? Bytes(removed, contents.Rows[number]))));

    /// <inheritdoc/>
    public int FingerprintsOf(int number) => contents.Fingerprints[number];

    /// <inheritdoc/>
    public int ArticlesWith(uint term) => counts[term];

    /// <inheritdoc/>
    public void Find(SketchPart part, ReadOnlySpan<uint> hashes, List<ulong> entries)
    {
        var bits = contents.Bits[part];
        for (int start = 0, end; start < hashes.Length; start = end)
        {
            var bucket = PostingTable.Bucket(hashes[start], bits);
            for (end = start + 1; end < hashes.Length && PostingTable.Bucket(hashes[end], bits) == bucket; )
            {
                end++;
            }

            PostingBucket.Find(Read(() => table.Read((int)part, bucket) ?? KeptBytes.Seal([])), hashes[start..end], entries);
        }
    }

    private static byte[]? Bytes(DbCommand command, long row)
    {
        using var rows = command.Rows(row);
        return rows.Read() ? rows.Bytes(0) : null;
    }

    private byte[] Read(Func<byte[]?> bytes)
    {
        try
        {
            lock (reading)
            {
                return bytes() ?? throw new InvalidDataException("The index is of articles that are not there.");
            }
        }
        catch (DbException e)
        {
            throw new InvalidDataException("The index could not be read.", e);
        }
    }
}
