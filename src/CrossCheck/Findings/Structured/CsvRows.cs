using System.Text;
using CrossCheck.Articles;

namespace CrossCheck.Findings.Structured;

/// <summary>
/// Claims from comma-separated values (RFC 4180): the first line names the columns, in any order and letter case, others beside them are
/// passed over; a value
/// with commas, quotation marks or line ends stands in quotation marks. Reads the bytes once and copies none.
/// </summary>
internal sealed class CsvRows : IClaimRows
{
    private static readonly string TooLong = $"is longer than {LineBuffer.LongestRow} bytes";

    private readonly LineBuffer buffer;
    private readonly int[] fieldOf = new int[Columns.Count];
    private readonly List<(int Start, int Length)> fields = [];
    private readonly List<int> doubled = [];
    private readonly int expected;
    private int rowLength;
    private int rowLines = 1;

    /// <summary>Reads the header.</summary>
    /// <exception cref="InputException">There is none, or it lacks a column that is needed, or names one twice.</exception>
    public CsvRows(Stream stream)
    {
        buffer = new LineBuffer(stream);
        buffer.TakeByteOrderMark();
        if (!Next())
        {
            throw new InputException($"is empty; its first line must name the columns {Columns.Expected}");
        }

        if (Fault is not null)
        {
            throw new InputException($"line {Line}: the header {Fault}");
        }

        var names = fields.ConvertAll(f => Encoding.UTF8.GetString(Text(f)).ToLowerInvariant());
        for (var column = 0; column < Columns.Count; column++)
        {
            fieldOf[column] = names.IndexOf(Columns.Names[column]);
            if (fieldOf[column] != names.LastIndexOf(Columns.Names[column]))
            {
                throw new InputException($"line {Line}: the header names the column {Columns.Names[column]} twice");
            }
        }

        var missing = Columns.Names.Take(Columns.Needed).Where((_, column) => fieldOf[column] < 0).ToList();
        if (missing.Count > 0)
        {
            throw new InputException(
                $"line {Line}: the header names no {string.Join(" and no ", missing)}; it must name the columns {Columns.Expected}"
            );
        }

        expected = names.Count;
    }

    /// <inheritdoc/>
    public int Line { get; private set; }

    /// <inheritdoc/>
    public string? Fault { get; private set; }

    /// <inheritdoc/>
    public ReadOnlySpan<byte> this[Column column] => fieldOf[(int)column] is >= 0 and var field ? Text(fields[field]) : [];

    /// <inheritdoc/>
    public bool Next()
    {
        do
        {
            buffer.Take(rowLength);
            Line += rowLines;
            (rowLength, rowLines) = (0, 1);
            if (buffer.IsAtEnd)
            {
                return false;
            }

            Read();
        } while (Fault is null && fields is [(_, 0)]);

        if (Fault is null && expected > 0 && fields.Count != expected)
        {
            Fault = $"has {fields.Count} values where the header names {expected} columns";
        }

        return true;
    }

    private ReadOnlySpan<byte> Text((int Start, int Length) field) => buffer.Ahead.Slice(field.Start, field.Length).Trim(" \t"u8);

    /// <summary>
    /// Finds the fields of the row ahead. Of a row with a fault its first line alone is passed over: a stray quotation mark must not
    /// swallow the rows after it,
    /// and so the bytes are changed only once the whole row is found to be sound.</summary>
    private void Read()
    {
        fields.Clear();
        doubled.Clear();
        Fault = null;
        if (buffer.Line() is not { } line)
        {
            Fault = TooLong;
        }
        else if (!buffer.Ahead[..line.Length].Contains((byte)'"'))
        {
            Split(line.Length);
            rowLength = line.Length + line.Break;
        }
        else
        {
            var at = 0;
            while (at >= 0)
            {
                at = buffer.At(at) == '"' ? ReadQuoted(at) : ReadPlain(at);
            }
        }

        if (Fault is not null)
        {
            buffer.TakeLine();
            (rowLength, rowLines) = (0, 1);
            return;
        }

        foreach (var field in doubled)
        {
            fields[field] = Undouble(fields[field]);
        }
    }

    /// <summary>Splits a line without quotation marks.</summary>
    private void Split(int length)
    {
        var start = 0;
        while (true)
        {
            var comma = buffer.Ahead[start..length].IndexOf((byte)',');
            if (comma < 0)
            {
                fields.Add((start, length - start));
                return;
            }

            fields.Add((start, comma));
            start += comma + 1;
        }
    }

    /// <summary>Reads a field without quotation marks around it. Returns where the next begins; -1 after the last.</summary>
    private int ReadPlain(int start)
    {
        var at = start;
        while (buffer.At(at) is not (-1 or ',' or '\n'))
        {
            at++;
        }

        fields.Add((start, at - start - (buffer.At(at) == '\n' && at > start && buffer.At(at - 1) == '\r' ? 1 : 0)));
        return Finish(at);
    }

    /// <summary>Reads a field in quotation marks.</summary>
    private int ReadQuoted(int start)
    {
        var at = start + 1;
        var isDoubled = false;
        while (buffer.At(at) != '"' || buffer.At(at + 1) == '"')
        {
            if (buffer.At(at) == -1)
            {
                Fault = "has a quotation mark that never closes";
                return -1;
            }

            isDoubled |= buffer.At(at) == '"';
            rowLines += buffer.At(at) == '\n' ? 1 : 0;
            at += buffer.At(at) == '"' ? 2 : 1;
        }

        var close = at++;
        at += buffer.At(at) == '\r' && buffer.At(at + 1) is '\n' ? 1 : 0;
        if (buffer.At(at) is not (-1 or ',' or '\n'))
        {
            Fault = "has text after a closing quotation mark";
            return -1;
        }

        if (isDoubled)
        {
            doubled.Add(fields.Count);
        }

        fields.Add((start + 1, close - start - 1));
        return Finish(at);
    }

    /// <summary>Takes out the second of each two quotation marks, in place. Returns where the text now stands.</summary>
    private (int Start, int Length) Undouble((int Start, int Length) field)
    {
        var text = buffer.Ahead.Slice(field.Start, field.Length);
        var written = 0;
        for (var at = 0; at < text.Length; at++)
        {
            text[written++] = text[at];
            at += text[at] == '"' ? 1 : 0;
        }

        return (field.Start, written);
    }

    private int Finish(int at)
    {
        if (buffer.At(at) == ',')
        {
            return at + 1;
        }

        if (at >= LineBuffer.LongestRow)
        {
            Fault = TooLong;
            return -1;
        }

        rowLength = Math.Min(at + 1, buffer.Ahead.Length);
        return -1;
    }
}
