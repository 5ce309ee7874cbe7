using System.Collections.Immutable;

namespace CrossCheck.Reports.Pipelines;

/// <summary>A place in a text as editors and pipelines name it.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The UTF-16 code unit in the line, from 1.</param>
internal readonly record struct LinePosition(int Line, int Column);

/// <summary>Where the lines of a text begin. A line ends with CR LF, LF or CR, as GitHub and the usual editors count.</summary>
internal sealed class LineIndex
{
    private readonly ImmutableArray<int> starts;

    private LineIndex(ImmutableArray<int> starts) => this.starts = starts;

    /// <summary>Reads <paramref name="text"/> once.</summary>
    public static LineIndex Of(string text)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var i = text.AsSpan().IndexOfAny('\r', '\n'); i >= 0; )
        {
            var next = i + (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1);
            starts.Add(next);
            var found = text.AsSpan(next).IndexOfAny('\r', '\n');
            i = found < 0 ? found : next + found;
        }

        return new LineIndex(starts.ToImmutable());
    }

    /// <summary>
    /// The place of the code unit at <paramref name="offset"/>, zero or more; the text's length is the place just past its end.
    /// </summary>
    public LinePosition At(int offset)
    {
        var found = starts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return new LinePosition(line + 1, offset - starts[line] + 1);
    }
}
