namespace CrossCheck.Findings.Structured;

/// <summary>
/// A window on a stream of bytes that slides forward: it reads in blocks and holds one row at a time, so memory does not grow with the
/// file.
/// </summary>
internal sealed class LineBuffer(Stream stream)
{
    /// <summary>Bytes in a row, at most. A longer one is a fault: most likely a quotation mark that never closes.</summary>
    public const int LongestRow = 1 << 16;

    private readonly byte[] bytes = new byte[LongestRow * 4];
    private int start;
    private int end;
    private bool ended;

    /// <summary>The row ahead, and what is read beyond it.</summary>
    public Span<byte> Ahead => bytes.AsSpan(start, end - start);

    /// <summary>Whether the stream is read to its end.</summary>
    public bool IsAtEnd => start == end && !Grow();

    /// <summary>Moves past <paramref name="count"/> bytes.</summary>
    public void Take(int count) => start += count;

    /// <summary>
    /// The byte at <paramref name="at"/> from here, read as far as needed; -1 past the end of the stream, or where no row reaches.
    /// </summary>
    public int At(int at)
    {
        while (at >= end - start)
        {
            if (at >= LongestRow || !Grow())
            {
                return -1;
            }
        }

        return at < LongestRow ? bytes[start + at] : -1;
    }

    /// <summary>The length of the line ahead and of its end; none where the line is longer than a row may be.</summary>
    public (int Length, int Break)? Line()
    {
        var searched = 0;
        while (true)
        {
            var most = Math.Min(end - start, LongestRow);
            var found = bytes.AsSpan(start + searched, most - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                found += searched;
                return found > 0 && bytes[start + found - 1] == '\r' ? (found - 1, 2) : (found, 1);
            }

            searched = most;
            if (most == LongestRow)
            {
                return null;
            }

            if (!Grow())
            {
                return (most, 0);
            }
        }
    }

    /// <summary>Moves past the line ahead, however long.</summary>
    public void TakeLine()
    {
        while (!IsAtEnd)
        {
            var found = Ahead.IndexOf((byte)'\n');
            Take(found < 0 ? end - start : found + 1);
            if (found >= 0)
            {
                return;
            }
        }
    }

    /// <summary>Moves past a byte-order mark.</summary>
    public void TakeByteOrderMark()
    {
        if (At(0) == 0xEF && At(1) == 0xBB && At(2) == 0xBF)
        {
            Take(3);
        }
    }

    private bool Grow()
    {
        if (ended)
        {
            return false;
        }

        if (end == bytes.Length)
        {
            bytes.AsSpan(start, end - start).CopyTo(bytes);
            (end, start) = (end - start, 0);
        }

        var read = stream.Read(bytes, end, bytes.Length - end);
        end += read;
        ended = read == 0;
        return !ended;
    }
}
