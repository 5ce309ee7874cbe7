using System.Text.Json;

namespace CrossCheck.Findings.Structured;

/// <summary>
/// Claims from JSON lines: one object a line, its fields named like the columns; numbers may stand bare. Other fields are passed over.
/// </summary>
internal sealed class JsonLineRows : IClaimRows
{
    private readonly LineBuffer buffer;
    private readonly byte[][] texts = new byte[Columns.Count][];
    private readonly int[] lengths = new int[Columns.Count];
    private int rowLength;

    /// <summary>Reads <paramref name="stream"/>.</summary>
    public JsonLineRows(Stream stream)
    {
        buffer = new LineBuffer(stream);
        buffer.TakeByteOrderMark();
        Array.Fill(texts, []);
    }

    /// <inheritdoc/>
    public int Line { get; private set; }

    /// <inheritdoc/>
    public string? Fault { get; private set; }

    /// <inheritdoc/>
    public ReadOnlySpan<byte> this[Column column] => texts[(int)column].AsSpan(0, lengths[(int)column]).Trim(" \t"u8);

    /// <inheritdoc/>
    public bool Next()
    {
        (int Length, int Break)? line;
        do
        {
            buffer.Take(rowLength);
            Line++;
            rowLength = 0;
            if (buffer.IsAtEnd)
            {
                return false;
            }

            line = buffer.Line();
            rowLength = line is { } known ? known.Length + known.Break : 0;
        } while (line is { } read && buffer.Ahead[..read.Length].Trim(" \t"u8).IsEmpty);

        Array.Clear(lengths);
        if (line is not { } row)
        {
            Fault = $"is longer than {LineBuffer.LongestRow} bytes";
            buffer.TakeLine();
            return true;
        }

        try
        {
            Fault = Read(buffer.Ahead[..row.Length]);
        }
        catch (JsonException e)
        {
            Fault = $"is no JSON object: something is wrong at column {e.BytePositionInLine + 1}";
        }
        catch (InvalidOperationException)
        {
            Fault = "has a text that is no Unicode";
        }

        return true;
    }

    private string? Read(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line);
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
        {
            return "is no JSON object";
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var column = ColumnOf(ref json);
            json.Read();
            if (column < 0 || json.TokenType == JsonTokenType.Null)
            {
                json.Skip();
            }
            else if (json.TokenType is JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False)
            {
                Keep(column, ref json);
            }
            else
            {
                return $"has a {Columns.Names[column]} that is neither text nor number";
            }
        }

        return json.Read() ? "has text after its object" : null;
    }

    private static int ColumnOf(ref Utf8JsonReader json)
    {
        for (var column = 0; column < Columns.Count; column++)
        {
            if (json.ValueTextEquals(Columns.Names[column]))
            {
                return column;
            }
        }

        return -1;
    }

    private void Keep(int column, ref Utf8JsonReader json)
    {
        if (texts[column].Length < json.ValueSpan.Length)
        {
            texts[column] = new byte[Math.Max(64, json.ValueSpan.Length * 2)];
        }

        if (json.TokenType == JsonTokenType.String)
        {
            lengths[column] = json.CopyString(texts[column]);
        }
        else
        {
            json.ValueSpan.CopyTo(texts[column]);
            lengths[column] = json.ValueSpan.Length;
        }
    }
}
