using CrossCheck.Articles.Sentences;

namespace CrossCheck.Articles.Blocks;

/// <summary>
/// Finds the blocks of a text. A line break ends a block, with two exceptions: in a hard-wrapped text (newswire of the 1990s has lines of
/// about
/// 70 characters, broken anywhere) a line that is full goes on in the next; and in any text a line goes on that can't be complete, such as
/// a
/// caption broken after "in the".
/// </summary>
internal static class Layout
{
    /// <summary>Lines longer than this are not wrapped by hand: terminals had 80 columns, and mail quotes a few more.</summary>
    private const int LongestWrap = 100;

    /// <summary>A line shorter than this was not broken for want of room.</summary>
    private const int ShortestWrap = 40;

    /// <summary>A wrapped line is full when the next word would have reached this share of the usual width.</summary>
    private const double Full = 0.85;

    /// <summary>One line: its tokens, and whether an empty line stands before it.</summary>
    private readonly record struct Line(int FirstToken, int EndToken, bool BlankBefore, int Indent);

    /// <summary>The blocks of <paramref name="text"/> in order; every token is in exactly one.</summary>
    public static List<Block> Find(string text, Token[] tokens)
    {
        var lines = Lines(text, tokens);
        var width = WrapWidth(text, tokens, lines);
        var blocks = new List<Block>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var first = lines[i];
            while (i + 1 < lines.Count && GoesOn(text, tokens, lines[i], lines[i + 1], width))
            {
                i++;
            }

            blocks.Add(new Block(first.FirstToken, lines[i].EndToken, first.BlankBefore));
        }

        return blocks;
    }

    private static List<Line> Lines(string text, Token[] tokens)
    {
        var lines = new List<Line>();
        var first = 0;
        var blank = true;
        var indent = 0;
        for (var i = 1; i <= tokens.Length; i++)
        {
            if (i == tokens.Length)
            {
                lines.Add(new Line(first, i, blank, indent));
                break;
            }

            var gap = text.AsSpan(tokens[i - 1].End, tokens[i].Start - tokens[i - 1].End);
            if (gap.Length == 0 || (gap.Length == 1 && gap[0] == ' '))
            {
                continue;
            }

            var breaks = Breaks(gap, out var spaces);
            if (breaks > 0)
            {
                lines.Add(new Line(first, i, blank, indent));
                (first, blank, indent) = (i, breaks > 1, spaces);
            }
        }

        return lines;
    }

    /// <summary>
    /// How many lines end in a gap between tokens (CR LF counts once), and how many characters stand after the last of them.
    /// </summary>
    private static int Breaks(ReadOnlySpan<char> gap, out int spaces)
    {
        var breaks = 0;
        spaces = 0;
        for (var i = 0; i < gap.Length; i++)
        {
            if (gap[i] is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029')
            {
                breaks += gap[i] == '\n' && i > 0 && gap[i - 1] == '\r' ? 0 : 1;
                spaces = 0;
            }
            else
            {
                spaces++;
            }
        }

        return breaks;
    }

    /// <summary>The width at which the text is wrapped by hand, zero where it is not.</summary>
    private static int WrapWidth(string text, Token[] tokens, List<Line> lines)
    {
        Span<int> lengths = stackalloc int[LongestWrap + 1];
        lengths.Clear();
        int counted = 0,
            tooLong = 0,
            open = 0,
            openLower = 0,
            closed = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var length = Length(tokens, lines[i]);
            counted++;
            tooLong += length > LongestWrap ? 1 : 0;
            lengths[Math.Min(length, LongestWrap)]++;
            if (length < ShortestWrap || i + 1 == lines.Count || lines[i + 1].BlankBefore)
            {
                continue;
            }

            if (EndsComplete(text, tokens, lines[i]))
            {
                closed++;
            }
            else
            {
                open++;
                openLower += char.IsLower(text[tokens[lines[i + 1].FirstToken].Start]) ? 1 : 0;
            }
        }

        // Wrapped prose breaks most lines inside a sentence, and most words inside a sentence are in lower case; a list of names does not.
        if (open < 3 || open < closed || openLower * 2 < open || tooLong * 10 > counted)
        {
            return 0;
        }

        // The width is the ninth decile of the line lengths: a few overlong lines do not move it.
        var seen = 0;
        for (var width = LongestWrap; width > 0; width--)
        {
            seen += lengths[width];
            if (seen * 10 >= counted)
            {
                return width;
            }
        }

        return LongestWrap;
    }

    private static bool GoesOn(string text, Token[] tokens, Line line, Line next, int width)
    {
        if (next.BlankBefore || text[tokens[line.FirstToken].Start] == '=')
        {
            return false;
        }

        var length = Length(tokens, line);
        if (width > 0 && next.Indent <= line.Indent + 1 && length + 1 + tokens[next.FirstToken].Length >= width * Full)
        {
            return true;
        }

        var last = tokens[line.EndToken - 1];
        if (
            text[last.Start] == '.'
            && line.EndToken - line.FirstToken > 1
            && SentenceWords.English.AbbreviationOf(tokens[line.EndToken - 2].Span.Of(text)) == Abbreviation.Title
        )
        {
            return true;
        }

        if (length < ShortestWrap || EndsComplete(text, tokens, line))
        {
            return false;
        }

        // "on July 2, 2013" under a headline is a line of its own.
        return (
                char.IsLower(text[tokens[next.FirstToken].Start])
                || (last.Kind == TokenKind.Word && SentenceWords.English.IsOpen(last.Span.Of(text)))
            ) && DateLine.Read(text, tokens.AsSpan(next.FirstToken, next.EndToken - next.FirstToken)) is null;
    }

    /// <summary>Whether the line ends as a sentence or the announcement of a list does.</summary>
    private static bool EndsComplete(string text, Token[] tokens, Line line)
    {
        var last = line.EndToken - 1;
        while (last > line.FirstToken && text[tokens[last].Start] is ')' or ']' or '"' or '”' or '’' or '\'')
        {
            last--;
        }

        return text[tokens[last].End - 1] is '.' or '!' or '?' or '…' or ':' || (tokens[last].Kind == TokenKind.Link);
    }

    private static int Length(Token[] tokens, Line line) => tokens[line.EndToken - 1].End - tokens[line.FirstToken].Start;
}
