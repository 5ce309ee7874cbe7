namespace CrossCheck.Findings.Structured;

/// <summary>Reads a file of claims row by row. What a row holds is valid until the next one is read.</summary>
internal interface IClaimRows
{
    /// <summary>The line on which the row begins, from 1.</summary>
    int Line { get; }

    /// <summary>What is wrong with the row; null where it can be read.</summary>
    string? Fault { get; }

    /// <summary>The text of one column as UTF-8, without the blanks around it; empty where the row has none.</summary>
    ReadOnlySpan<byte> this[Column column] { get; }

    /// <summary>Reads the next row. False at the end of the file.</summary>
    bool Next();
}
