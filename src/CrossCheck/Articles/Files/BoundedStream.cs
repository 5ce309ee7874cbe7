using System.Buffers;

namespace CrossCheck.Articles.Files;

/// <summary>Reads streams whose length nobody vouches for: files that grow, pipes, devices.</summary>
internal static class BoundedStream
{
    private const int ChunkSize = 1 << 16;

    /// <summary>
    /// All of a stream; null where it holds more than <paramref name="most"/> bytes, of which no more than one is read beyond.
    /// </summary>
    /// <exception cref="IOException">The stream can't be read.</exception>
    public static byte[]? Read(Stream stream, long most)
    {
        var expected = stream.CanSeek ? stream.Length : 0;
        if (expected > most)
        {
            return null;
        }

        var chunk = ArrayPool<byte>.Shared.Rent(ChunkSize);
        try
        {
            using var bytes = new MemoryStream((int)expected);
            for (int read; (read = stream.Read(chunk, 0, (int)Math.Min(chunk.Length, most + 1 - bytes.Length))) > 0; )
            {
                bytes.Write(chunk, 0, read);
                if (bytes.Length > most)
                {
                    return null;
                }
            }

            return bytes.Length == bytes.Capacity ? bytes.GetBuffer() : bytes.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }
}
