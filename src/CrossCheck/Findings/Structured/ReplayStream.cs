namespace CrossCheck.Findings.Structured;

/// <summary>
/// A stream that is read once and whose last stretch can be read again, so that a parser can begin anew after a row that it could not
/// read. It gives a line end before all else: what a parser takes for a mark of another encoding at the start of a file is then what any
/// other row is.
/// </summary>
internal sealed class ReplayStream(Stream stream) : Stream
{
    private byte[] kept = new byte[1 << 17];
    private long keptFrom;
    private int keptLength;
    private long needed;
    private long position;
    private bool hasBegun;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    /// <summary>Says that nothing before <paramref name="offset"/> is gone back to.</summary>
    public void Forget(long offset) => needed = offset;

    /// <summary>Goes back to <paramref name="offset"/>, which must not be forgotten; the line end before all else is given again.</summary>
    public void Return(long offset) => (position, hasBegun) = (offset, false);

    /// <summary>
    /// At most <paramref name="most"/> bytes from <paramref name="offset"/> on, fewer at the end; valid until the next reading.
    /// </summary>
    public ReadOnlySpan<byte> From(long offset, int most)
    {
        while (keptFrom + keptLength < offset + most && Take() > 0)
        {
            // Read as far as asked for.
        }

        return kept.AsSpan((int)(offset - keptFrom), (int)Math.Min(most, keptFrom + keptLength - offset));
    }

    /// <summary>
    /// Where the line after the one at <paramref name="offset"/> begins, however long that is; what lies before is forgotten.
    /// </summary>
    public long NextLine(long offset)
    {
        while (true)
        {
            var rest = From(offset, 1).IsEmpty ? [] : kept.AsSpan((int)(offset - keptFrom), (int)(keptFrom + keptLength - offset));
            var end = rest.IndexOfAny((byte)'\n', (byte)'\r');
            offset += end < 0 ? rest.Length : end + 1;
            needed = position = offset;
            if (end < 0 && !rest.IsEmpty)
            {
                continue;
            }

            // A line end of Windows is one.
            return end >= 0 && rest[end] == '\r' && From(offset, 1) is [(byte)'\n'] ? offset + 1 : offset;
        }
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
        {
            return 0;
        }

        if (!hasBegun)
        {
            hasBegun = true;
            buffer[0] = (byte)'\n';
            return 1;
        }

        if (position == keptFrom + keptLength && Take() == 0)
        {
            return 0;
        }

        var given = kept.AsSpan((int)(position - keptFrom), (int)Math.Min(buffer.Length, keptFrom + keptLength - position));
        given.CopyTo(buffer);
        position += given.Length;
        return given.Length;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush() { }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Reads on, past what is kept; how many bytes there were.</summary>
    private int Take()
    {
        if (keptLength == kept.Length)
        {
            var gone = (int)Math.Clamp(Math.Min(needed, position) - keptFrom, 0, keptLength);
            var room = gone > kept.Length / 2 ? kept : new byte[kept.Length * 2];
            kept.AsSpan(gone, keptLength - gone).CopyTo(room);
            (kept, keptFrom, keptLength) = (room, keptFrom + gone, keptLength - gone);
        }

        var read = stream.Read(kept, keptLength, kept.Length - keptLength);
        keptLength += read;
        return read;
    }
}
