using System.Text;
using CrossCheck.Articles;
using CsvHelper;

namespace CrossCheck.Findings.Structured;

/// <summary>
/// Claims from comma-separated values (RFC 4180): the first line names the columns, in any order and letter case, others beside them are
/// passed over; a value with commas, quotation marks or line ends stands in quotation marks. CsvHelper reads the rows; what is wrong with
/// one is said here, and of one with a fault its first line alone is passed over: a stray quotation mark must not swallow the rows after
/// it.
/// </summary>
internal sealed class CsvRows : IClaimRows
{
    private static readonly string TooLong = $"is longer than {LineBuffer.LongestRow} bytes";

    private const string NeverCloses = "has a quotation mark that never closes";

    private readonly ReplayStream input;
    private readonly CsvReaderOptions options;
    private readonly int[] fieldOf = new int[Columns.Count];
    private readonly int expected;
    private CsvReader reader;

    /// <summary>Where the reader began, and the lines before that.</summary>
    private long origin;
    private int linesBefore;

    /// <summary>Whether the reader found something wrong with the quotation marks of the row.</summary>
    private bool isMalformed;

    /// <summary>Reads the header.</summary>
    /// <exception cref="InputException">There is none, or it lacks a column that is needed, or names one twice.</exception>
    public CsvRows(Stream stream)
    {
        input = new ReplayStream(stream);
        options = new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            TrackLineNumbers = true,
            MaxRecordSize = LineBuffer.LongestRow,
            OnMalformedRecord = _ => isMalformed = true,
        };
        reader = Begin(input.From(0, 3).SequenceEqual("\uFEFF"u8) ? 3 : 0, lines: 0);
        if (!Next())
        {
            throw new InputException($"is empty; its first line must name the columns {Columns.Expected}");
        }

        if (Fault is not null)
        {
            throw new InputException($"line {Line}: the header {Fault}");
        }

        expected = reader.FieldCount;
        var names = Enumerable.Range(0, expected).Select(i => Encoding.UTF8.GetString(Text(i)).ToLowerInvariant()).ToList();
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
    }

    /// <inheritdoc/>
    public int Line { get; private set; }

    /// <inheritdoc/>
    public string? Fault { get; private set; }

    /// <inheritdoc/>
    public ReadOnlySpan<byte> this[Column column] => fieldOf[(int)column] is >= 0 and var field ? Text(field) : [];

    /// <inheritdoc/>
    public bool Next()
    {
        do
        {
            isMalformed = false;
            Fault = null;
            try
            {
                if (!reader.Read())
                {
                    reader.Dispose();
                    return false;
                }
            }
            catch (CsvFormatException e)
            {
                Line = LineOf(e.LineNumber);
                var start = OffsetOf(e.ByteOffset);
                Fault = Overlong(input.From(start, LineBuffer.LongestRow));
                PassOverLine(start);
                return true;
            }

            Line = LineOf(reader.LineNumber);
            var end = OffsetOf(reader.ByteOffset) + reader.RawRecord.Length;
            Fault = (isMalformed ? Malformed() : null) ?? (reader.RawRecord.Length > LineBuffer.LongestRow ? TooLong : null);
            if (Fault is not null && reader.RawRecord.ContainsAny("\r\n"u8))
            {
                PassOverLine(OffsetOf(reader.ByteOffset));
                return true;
            }

            input.Forget(end);
        } while (Fault is null && reader.FieldCount == 1 && Text(0).IsEmpty);

        if (Fault is null && expected > 0 && reader.FieldCount != expected)
        {
            Fault = $"has {reader.FieldCount} values where the header names {expected} columns";
        }

        return true;
    }

    private ReadOnlySpan<byte> Text(int field) => reader.GetSpan(field).Trim(" \t"u8);

    /// <summary>
    /// What is wrong with the quotation marks of the row; null where they only stand inside a value that has none around it.
    /// </summary>
    private string? Malformed()
    {
        for (var field = 0; field < reader.FieldCount; field++)
        {
            if (Malformed(reader.GetRawSpan(field)) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private static string? Malformed(ReadOnlySpan<byte> field)
    {
        if (field.IsEmpty || field[0] != '"')
        {
            return null;
        }

        var rest = field[1..];
        while (rest.IndexOf((byte)'"') is >= 0 and var mark)
        {
            if (mark + 1 == rest.Length)
            {
                return null;
            }

            if (rest[mark + 1] != '"')
            {
                return "has text after a closing quotation mark";
            }

            rest = rest[(mark + 2)..];
        }

        return NeverCloses;
    }

    /// <summary>
    /// Why a row that begins with these bytes is longer than a row may be: by itself, or because a quotation mark made one of many lines.
    /// </summary>
    private static string Overlong(ReadOnlySpan<byte> row) =>
        row.ContainsAny("\r\n"u8) && row.Count((byte)'"') % 2 == 1 ? NeverCloses : TooLong;

    /// <summary>Begins anew after the line at <paramref name="start"/>, which is <see cref="Line"/>.</summary>
    private void PassOverLine(long start)
    {
        reader.Dispose();
        reader = Begin(input.NextLine(start), lines: Line);
    }

    private CsvReader Begin(long offset, int lines)
    {
        (origin, linesBefore) = (offset, lines);
        input.Return(offset);
        return CsvReader.Create(input, options, leaveOpen: true);
    }

    // Both without the line end that the stream gives before all else.
    private long OffsetOf(long offset) => origin + offset - 1;

    private int LineOf(long line) => linesBefore + (int)line - 1;
}
