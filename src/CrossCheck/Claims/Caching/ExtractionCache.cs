using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using CrossCheck.Articles;
using CrossCheck.Language;

namespace CrossCheck.Claims.Caching;

/// <summary>
/// Keeps on disk what was extracted from articles, so that later runs read only the new and changed ones. An entry is found by a hash of
/// all that extraction depends on: the
/// text, the day of publication, the words that the project adds, and the build of this library. So nothing in it can be out of date; it
/// may be deleted at any time.
/// Every entry has a checksum, and one that is damaged is extracted anew. Any number of processes may use one folder: files are replaced
/// whole, and the last to save wins. A
/// folder that can't be read or written is as good as an empty one: no error ever comes from here.
/// </summary>
public sealed class ExtractionCache : IExtractionStore
{
    /// <summary>Where the cache of a folder of articles lies in it.</summary>
    public const string FolderName = ".crosscheck/cache";

    /// <summary>What files are called that are not complete yet.</summary>
    internal const string TemporaryExtension = ".tmp";

    /// <summary>In so many packs the entries lie: few files, of which each is small enough to be written anew for one article.</summary>
    private const int Packs = 16;

    /// <summary>An unfinished file of this age has lost its writer.</summary>
    private static readonly TimeSpan Orphaned = TimeSpan.FromDays(1);

    private readonly string folder;
    private readonly PackShard[] shards;
    private readonly ConcurrentBag<ByteWriter> writers = [];
    private int found;

    private ExtractionCache(string folder, PackShard[] shards)
    {
        this.folder = folder;
        this.shards = shards;
    }

    /// <summary>How many articles were found in it so far.</summary>
    public int Found => Volatile.Read(ref found);

    /// <summary>
    /// Opens the cache in <paramref name="folder"/>, which is made where it does not exist, with a <c>.gitignore</c> that keeps it out of
    /// repositories.
    /// </summary>
    /// <param name="folder">
    /// The folder; where it lies in a folder ".crosscheck", that one gets the <c>.gitignore</c>. Whoever can write to it decides what the
    /// articles state.
    /// </param>
    public static ExtractionCache Open(string folder) => Open(folder, signature: []);

    /// <summary>
    /// Opens the cache <see cref="FolderName"/> in <paramref name="articles"/>, of which only what this user wrote on this machine is used:
    /// a folder of articles may bring one along.
    /// Null where the user has no folder for a key to sign it with, or the cache is a link out of the articles' folder.
    /// </summary>
    /// <param name="articles">The folder of articles.</param>
    public static ExtractionCache? OpenBeside(string articles) => OpenBeside(articles, CacheKey.OfUser());

    /// <summary>The same with the key given.</summary>
    internal static ExtractionCache? OpenBeside(string articles, byte[]? signature)
    {
        var folder = Path.Combine(articles, FolderName);
        try
        {
            return signature is not null && Links.LeadsInto(articles, folder) ? Open(folder, signature) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static ExtractionCache Open(string folder, byte[] signature)
    {
        var path = Path.GetFullPath(folder);
        Prepare(path);
        var version = typeof(ExtractionCache).Module.ModuleVersionId;
        var today = DateOnly.FromDateTime(DateTime.UtcNow).DayNumber;
        return new ExtractionCache(
            path,
            [
                .. Enumerable
                    .Range(0, Packs)
                    .Select(i => new PackShard(
                        Path.Combine(path, i.ToString("x1", CultureInfo.InvariantCulture) + ".pack"),
                        version,
                        today,
                        signature
                    )),
            ]
        );
    }

    /// <summary>What everything found or added from here on depends on beside the articles.</summary>
    internal static byte[] ScopeOf(ImmutableArray<LexiconEntry> lexicon)
    {
        var text = new StringBuilder();
        foreach (var entry in lexicon)
        {
            text.Append(entry.List).Append('\0').Append(entry.Value).Append('\0').AppendJoin('\0', entry.Forms).Append('\n');
        }

        return SHA256.HashData(Encoding.Unicode.GetBytes(text.ToString()));
    }

    /// <inheritdoc/>
    Extraction IExtractionStore.Get(Article article, int number, byte[] scope, Func<Extraction> extract)
    {
        var key = KeyOf(article, scope);
        var shard = shards[(int)(key & (Packs - 1))];
        if (shard.Find(key, bytes => Read(bytes, article, number)) is { } known)
        {
            Interlocked.Increment(ref found);
            return known;
        }

        var extraction = extract();
        var writer = writers.TryTake(out var free) ? free : new ByteWriter();
        ExtractionWriter.Write(extraction, writer);
        shard.Add(key, writer.Written);
        writer.Clear();
        writers.Add(writer);
        return extraction;
    }

    /// <inheritdoc/>
    void IExtractionStore.Save()
    {
        foreach (var shard in shards)
        {
            shard.Save();
        }

        RemoveOrphans();
    }

    /// <inheritdoc/>
    void IExtractionStore.Discard()
    {
        foreach (var shard in shards)
        {
            shard.Discard();
        }
    }

    private static Extraction? Read(ReadOnlySpan<byte> bytes, Article article, int number)
    {
        try
        {
            return ExtractionReader.Read(bytes, article, number);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Bytes that check, but were written by something else: whatever they are, they are no extraction.
            return null;
        }
    }

    private static UInt128 KeyOf(Article article, byte[] scope)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(scope);
        Span<byte> day = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(day, article.Published?.DayNumber ?? -1);
        sha.AppendData(day);
        sha.AppendData(MemoryMarshal.AsBytes(article.Text.AsSpan()));
        sha.GetHashAndReset(hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    private static void Prepare(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var parent = Path.GetDirectoryName(folder);
            var ignore = Path.Combine(Path.GetFileName(parent) == Path.GetDirectoryName(FolderName) ? parent! : folder, ".gitignore");
            if (!File.Exists(ignore))
            {
                File.WriteAllText(ignore, "*\n");
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Then nothing is found and nothing kept.
        }
    }

    private void RemoveOrphans()
    {
        try
        {
            foreach (
                var file in new DirectoryInfo(folder)
                    .EnumerateFiles("*" + TemporaryExtension)
                    .Where(f => DateTime.UtcNow - f.LastWriteTimeUtc > Orphaned)
            )
            {
                file.Delete();
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next run tries again.
        }
    }
}
