using System.Globalization;
using System.Text;
using System.Text.Unicode;
using CrossCheck.Articles;

namespace CrossCheck.Findings.Structured;

/// <summary>A row of a file of claims that can't be used, and is left out.</summary>
/// <param name="Line">The line on which it begins, from 1; the header is line 1.</param>
/// <param name="Reason">What is wrong with it, one line.</param>
public sealed record BadRow(int Line, string Reason);

/// <summary>How a file of claims is written.</summary>
public enum ClaimFileFormat
{
    /// <summary>Comma-separated values with a header (RFC 4180).</summary>
    Csv,

    /// <summary>One JSON object a line.</summary>
    JsonLines,
}

/// <summary>
/// Claims that were not extracted from text: who states what on which item. Columns are kept apart and each text once, so that a million
/// rows take
/// about 30 MB beside their distinct texts.
/// </summary>
public sealed class ClaimTable
{
    /// <summary>The kinds a row may name, and what sort of values they have.</summary>
    private static readonly Dictionary<string, ValueKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["count"] = ValueKind.Number,
        ["measure"] = ValueKind.Number,
        ["money"] = ValueKind.Number,
        ["percent"] = ValueKind.Number,
        ["duration"] = ValueKind.Number,
        ["rank"] = ValueKind.Number,
        ["ratio"] = ValueKind.Number,
        ["number"] = ValueKind.Number,
        ["date"] = ValueKind.Date,
        ["text"] = ValueKind.Text,
        ["category"] = ValueKind.Text,
    };

    private readonly List<Row> rows = [];

    private ClaimTable() { }

    /// <summary>Number of claims.</summary>
    public int Count => rows.Count;

    /// <summary>Number of sources.</summary>
    public int SourceCount => Sources.Count;

    /// <summary>Number of items.</summary>
    public int ItemCount => Items.Count;

    internal Names Sources { get; } = new();

    internal Names Items { get; } = new();

    internal Names Values { get; } = new();

    internal Names KindNames { get; } = new();

    internal Names Units { get; } = new();

    internal Names Lineages { get; } = new();

    internal Row this[int row] => rows[row];

    /// <summary>Reads claims; rows that can't be used are handed to <paramref name="bad"/> in file order and left out.</summary>
    /// <param name="stream">The file, UTF-8; read once from where it stands, not closed.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="bad">Takes each bad row.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="InputException">The header is wrong. The message does not name the file.</exception>
    /// <exception cref="IOException">The stream can't be read.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static ClaimTable Read(Stream stream, ClaimFileFormat format, Action<BadRow> bad, CancellationToken cancellation = default)
    {
        IClaimRows reader = format == ClaimFileFormat.Csv ? new CsvRows(stream) : new JsonLineRows(stream);
        var table = new ClaimTable();
        while (reader.Next())
        {
            if ((reader.Fault ?? table.Add(reader)) is { } reason)
            {
                bad(new BadRow(reader.Line, reason));
            }

            if ((reader.Line & 0xFFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }

        return table;
    }

    /// <summary>Adds a row. Returns what is wrong with it; null where nothing is.</summary>
    private string? Add(IClaimRows row)
    {
        for (var column = Column.Source; column <= Column.Lineage; column++)
        {
            if (row[column].IsEmpty && (int)column < Columns.Needed)
            {
                return $"has no {Columns.Names[(int)column]}";
            }

            if (!Utf8.IsValid(row[column]))
            {
                return $"has a {Columns.Names[(int)column]} that is no UTF-8 text";
            }
        }

        var value = StatedValue.Parse(row[Column.Value]);
        var kind = ValueKind.Open;
        if (!row[Column.Kind].IsEmpty)
        {
            var name = Encoding.UTF8.GetString(row[Column.Kind]);
            if (!Kinds.TryGetValue(name, out kind))
            {
                return $"has the unknown kind '{name}'; the kinds are {string.Join(", ", Kinds.Keys)}";
            }

            if (kind == ValueKind.Number && !value.IsNumber || kind == ValueKind.Date && !value.IsDate)
            {
                return $"has the kind {name}, but its value '{Encoding.UTF8.GetString(row[Column.Value])}' is no "
                    + $"{(kind == ValueKind.Date ? "date (2003, 2003-03 or 2003-03-20)" : "number")}";
            }
        }

        var day = 0;
        if (!row[Column.Date].IsEmpty)
        {
            var date = StatedValue.Parse(row[Column.Date]);
            if (!date.IsDate)
            {
                return $"has a date that is none: '{Encoding.UTF8.GetString(row[Column.Date])}'; write 2003-03-20, 2003-03 or 2003";
            }

            day = date.FirstDay;
        }

        rows.Add(
            new Row(
                Sources.Add(row[Column.Source]),
                Items.Add(row[Column.Item]),
                Values.Add(row[Column.Value]),
                Optional(KindNames, row[Column.Kind]),
                Optional(Units, row[Column.Unit]),
                Optional(Lineages, row[Column.Lineage]),
                day,
                row.Line,
                kind
            )
        );
        return null;
    }

    private static int Optional(Names names, ReadOnlySpan<byte> text) => text.IsEmpty ? -1 : names.Add(text);

    /// <summary>A claim: numbers of its texts, -1 where the row has none.</summary>
    internal readonly record struct Row(
        int Source,
        int Item,
        int Value,
        int KindName,
        int Unit,
        int Lineage,
        int Day,
        int Line,
        ValueKind Kind
    )
    {
        /// <summary>The day of the claim as ISO 8601; null where the row has none.</summary>
        public string? Date => Day == 0 ? null : DateOnly.FromDayNumber(Day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
