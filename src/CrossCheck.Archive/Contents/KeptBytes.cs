using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace CrossCheck.Archive.Contents;

/// <summary>Bytes as an archive keeps them: after a checksum, and in less room where they are text.</summary>
internal static class KeptBytes
{
    private const int ChecksumSize = 8;

    /// <summary>The bytes with their checksum.</summary>
    public static byte[] Seal(ReadOnlySpan<byte> bytes)
    {
        var kept = new byte[ChecksumSize + bytes.Length];
        bytes.CopyTo(kept.AsSpan(ChecksumSize));
        BinaryPrimitives.WriteUInt64LittleEndian(kept, Checksum(bytes));
        return kept;
    }

    /// <summary>The bytes that were sealed.</summary>
    /// <exception cref="InvalidDataException">They are not what was written.</exception>
    public static ReadOnlySpan<byte> Open(ReadOnlySpan<byte> kept) =>
        kept.Length >= ChecksumSize && BinaryPrimitives.ReadUInt64LittleEndian(kept) == Checksum(kept[ChecksumSize..])
            ? kept[ChecksumSize..]
            : throw new InvalidDataException("The bytes are not what was written.");

    /// <summary>
    /// The same in less room: a third less than the fastest way of packing, for 0.1 ms more for an article and its claims.
    /// </summary>
    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(bytes);
        }

        return Seal(packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }

    /// <summary>The bytes that were packed.</summary>
    /// <exception cref="InvalidDataException">They are not what was written.</exception>
    public static byte[] Unpack(byte[] kept)
    {
        Open(kept);
        using var packed = new MemoryStream(kept, ChecksumSize, kept.Length - ChecksumSize);
        using var inflate = new DeflateStream(packed, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        inflate.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static ulong Checksum(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }
}
