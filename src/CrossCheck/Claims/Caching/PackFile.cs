using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using CrossCheck.Articles.Files;
using Microsoft.Win32.SafeHandles;

namespace CrossCheck.Claims.Caching;

/// <summary>An entry of a pack.</summary>
/// <param name="Offset">Where its bytes begin.</param>
/// <param name="Length">How many they are.</param>
/// <param name="Checksum">What they hash to.</param>
/// <param name="Day">The day on which it was last used, as a day number.</param>
internal readonly record struct PackEntry(long Offset, int Length, ulong Checksum, int Day);

/// <summary>
/// A file of entries by key: the entries one after the other, then their index, then a footer with the index's place and checksum. A pack
/// is never changed: a new one
/// takes its place. What does not check is as if it were not there.
/// </summary>
internal sealed class PackFile : IDisposable
{
    /// <summary>Key, offset, length, checksum and day.</summary>
    private const int IndexEntrySize = 16 + 8 + 4 + 8 + 4;

    /// <summary>Offset of the index, number of its entries, its checksum, and the writer's version.</summary>
    private const int FooterSize = 8 + 4 + 8 + 16;

    private readonly SafeFileHandle handle;
    private readonly byte[] key;

    private PackFile(SafeFileHandle handle, byte[] key, IReadOnlyDictionary<UInt128, PackEntry> entries)
    {
        this.handle = handle;
        this.key = key;
        Entries = entries;
    }

    /// <summary>All entries.</summary>
    public IReadOnlyDictionary<UInt128, PackEntry> Entries { get; }

    /// <summary>
    /// Opens a pack; null where there is none, or it was written by another version or with another key, or is damaged, or can't be read.
    /// </summary>
    /// <param name="path">The pack; a pipe or a device, which have no length, is not opened.</param>
    /// <param name="version">The writer's version.</param>
    /// <param name="key">Signs the checksums; empty where whoever named the folder trusts it.</param>
    public static PackFile? Open(string path, Guid version, byte[] key)
    {
        SafeFileHandle? handle = null;
        try
        {
            if (!File.Exists(path) || SideFile.LengthOf(path) == 0)
            {
                return null;
            }

            handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            if (Index(handle, version, key) is { } entries)
            {
                return new PackFile(handle, key, entries);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // As if it were not there.
        }

        handle?.Dispose();
        return null;
    }

    /// <summary>
    /// Reads an entry and makes something of its bytes; null where they are damaged or can't be read. Any number of threads may ask.
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <param name="make">Makes it; the bytes are used again afterwards.</param>
    public T? Read<T>(PackEntry entry, Func<ReadOnlySpan<byte>, T?> make)
        where T : class
    {
        if (entry.Length < 0 || entry.Offset < 0 || entry.Offset + entry.Length > RandomAccess.GetLength(handle))
        {
            return null;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(entry.Length);
        try
        {
            var bytes = buffer.AsSpan(0, entry.Length);
            return RandomAccess.Read(handle, bytes, entry.Offset) == bytes.Length && Checksum(bytes, key) == entry.Checksum
                ? make(bytes)
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Appends bytes to a pack that is being written.</summary>
    public static PackEntry Append(Stream pack, ReadOnlySpan<byte> bytes, int day, byte[] key)
    {
        var offset = pack.Position;
        pack.Write(bytes);
        return new PackEntry(offset, bytes.Length, Checksum(bytes, key), day);
    }

    /// <summary>Ends a pack with index and footer.</summary>
    public static void Finish(Stream pack, IReadOnlyDictionary<UInt128, PackEntry> entries, Guid version, byte[] key)
    {
        var bytes = new byte[(entries.Count * IndexEntrySize) + FooterSize];
        var at = bytes.AsSpan();
        foreach (var (name, entry) in entries)
        {
            BinaryPrimitives.WriteUInt128LittleEndian(at, name);
            BinaryPrimitives.WriteInt64LittleEndian(at[16..], entry.Offset);
            BinaryPrimitives.WriteInt32LittleEndian(at[24..], entry.Length);
            BinaryPrimitives.WriteUInt64LittleEndian(at[28..], entry.Checksum);
            BinaryPrimitives.WriteInt32LittleEndian(at[36..], entry.Day);
            at = at[IndexEntrySize..];
        }

        BinaryPrimitives.WriteInt64LittleEndian(at, pack.Position);
        BinaryPrimitives.WriteInt32LittleEndian(at[8..], entries.Count);
        BinaryPrimitives.WriteUInt64LittleEndian(at[12..], Checksum(bytes.AsSpan(0, bytes.Length - FooterSize), key));
        version.TryWriteBytes(at[20..]);
        pack.Write(bytes);
    }

    /// <inheritdoc/>
    public void Dispose() => handle.Dispose();

    private static Dictionary<UInt128, PackEntry>? Index(SafeFileHandle handle, Guid version, byte[] key)
    {
        var length = RandomAccess.GetLength(handle);
        Span<byte> footer = stackalloc byte[FooterSize];
        if (length < FooterSize || RandomAccess.Read(handle, footer, length - FooterSize) < FooterSize || new Guid(footer[20..]) != version)
        {
            return null;
        }

        var start = BinaryPrimitives.ReadInt64LittleEndian(footer);
        var count = BinaryPrimitives.ReadInt32LittleEndian(footer[8..]);
        if (
            count < 0
            || start < 0
            || start + ((long)count * IndexEntrySize) + FooterSize != length
            || (long)count * IndexEntrySize > Array.MaxLength
        )
        {
            return null;
        }

        var index = new byte[count * IndexEntrySize];
        if (
            RandomAccess.Read(handle, index, start) < index.Length
            || Checksum(index, key) != BinaryPrimitives.ReadUInt64LittleEndian(footer[12..])
        )
        {
            return null;
        }

        var entries = new Dictionary<UInt128, PackEntry>(count);
        for (var at = index.AsSpan(); !at.IsEmpty; at = at[IndexEntrySize..])
        {
            entries[BinaryPrimitives.ReadUInt128LittleEndian(at)] = new PackEntry(
                BinaryPrimitives.ReadInt64LittleEndian(at[16..]),
                BinaryPrimitives.ReadInt32LittleEndian(at[24..]),
                BinaryPrimitives.ReadUInt64LittleEndian(at[28..]),
                BinaryPrimitives.ReadInt32LittleEndian(at[36..])
            );
        }

        return entries;
    }

    private static ulong Checksum(ReadOnlySpan<byte> bytes, byte[] key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _ = key.Length == 0 ? SHA256.HashData(bytes, hash) : HMACSHA256.HashData(key, bytes, hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }
}
