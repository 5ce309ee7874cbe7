namespace CrossCheck.Articles;

/// <summary>
/// A stretch of an article's text, in UTF-16 code units from the start of the decoded text (byte-order mark excluded, line ends untouched).
/// </summary>
/// <param name="Start">Offset of the first code unit, zero or more.</param>
/// <param name="Length">Number of code units, zero or more.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Offset just past the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>The span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>Whether the two spans share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>The characters of this span, without a copy.</summary>
    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);
}
