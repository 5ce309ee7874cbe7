using CrossCheck.Articles.Sentences;

namespace CrossCheck.Articles.Blocks;

/// <summary>Tells prose from titles, headings, captions and furniture, block by block.</summary>
internal static class BlockKinds
{
    /// <summary>Headlines are no longer, in tokens; a longer line without a full stop is prose that lost it.</summary>
    private const int LongestTitle = 30;

    /// <summary>Section headings are no longer, in words; a longer line without a full stop is a pull-quote or a row of a table.</summary>
    private const int LongestHeading = 8;

    /// <summary>Headings In Title Case may be longer.</summary>
    private const int LongestCapitalisedHeading = 12;

    /// <summary>As many lines like headings in a row, or more, are a list.</summary>
    private const int ShortestList = 3;

    /// <summary>No article has more headlines above its first paragraph.</summary>
    private const int MostTitles = 6;

    /// <summary>
    /// As many lines that say nothing but a day, or more, are the headings of a time line; fewer say when the article appeared.
    /// </summary>
    private const int ShortestTimeLine = 3;

    /// <summary>The kind of each block, in order.</summary>
    public static SentenceKind[] Of(string text, Token[] tokens, List<Block> blocks)
    {
        var kinds = new SentenceKind[blocks.Count];
        var shorts = new bool[blocks.Count];
        var days = new List<int>();
        var isHead = true;
        for (var i = 0; i < kinds.Length; i++)
        {
            var block = tokens.AsSpan(blocks[i].FirstToken, blocks[i].TokenCount);
            if (IsMarkedHeading(text, block))
            {
                kinds[i] = SentenceKind.Heading;
            }
            else if (DateLine.Read(text, block) is { } line)
            {
                kinds[i] =
                    line.IsLabelled || line.Date is not null || (line.HasDay && isHead) ? SentenceKind.Furniture : SentenceKind.Heading;
                if (line.Date is not null)
                {
                    days.Add(i);
                }
            }
            else if (Furniture.English.IsCaption(text, block))
            {
                kinds[i] = SentenceKind.Caption;
            }
            else if (Furniture.English.Is(text, block))
            {
                kinds[i] = SentenceKind.Furniture;
            }
            else
            {
                shorts[i] = IsShort(text, tokens, blocks[i]);
                isHead &= shorts[i];
            }
        }

        if (days.Count >= ShortestTimeLine)
        {
            days.ForEach(i => kinds[i] = SentenceKind.Heading);
        }

        var body = Titles(blocks, kinds, shorts);
        Headings(text, tokens, blocks, kinds, shorts, body);
        return kinds;
    }

    /// <summary>Marks the headlines above the first paragraph; returns the index of the first block below them.</summary>
    private static int Titles(List<Block> blocks, SentenceKind[] kinds, bool[] shorts)
    {
        var titles = 0;
        var i = 0;
        for (; i < kinds.Length && titles < MostTitles; i++)
        {
            if (kinds[i] == SentenceKind.Prose)
            {
                if (!shorts[i])
                {
                    break;
                }

                // One word above the headline is a rubric ("Breaking", "Politics") or the author's name.
                kinds[i] = blocks[i].TokenCount > 1 ? SentenceKind.Title : SentenceKind.Furniture;
                titles += kinds[i] == SentenceKind.Title ? 1 : 0;
            }
        }

        return i;
    }

    private static void Headings(string text, Token[] tokens, List<Block> blocks, SentenceKind[] kinds, bool[] shorts, int from)
    {
        for (var i = from; i < kinds.Length; i++)
        {
            if (!shorts[i])
            {
                continue;
            }

            // A run of short lines, all set apart by empty lines or none of them, is a list.
            var end = i + 1;
            while (end < kinds.Length && shorts[end] && blocks[end].BlankBefore == blocks[i + 1].BlankBefore)
            {
                end++;
            }

            // A heading stands over something.
            var isList = end - i >= ShortestList;
            for (var line = i; line < end && !isList && end < kinds.Length; line++)
            {
                if (IsHeading(text, tokens.AsSpan(blocks[line].FirstToken, blocks[line].TokenCount), blocks[line].BlankBefore))
                {
                    kinds[line] = SentenceKind.Heading;
                }
            }

            i = end - 1;
        }
    }

    /// <summary>A wiki heading of any level: "== 2016 ==".</summary>
    private static bool IsMarkedHeading(string text, ReadOnlySpan<Token> block) =>
        block.Length >= 5
        && text[block[0].Start] == '='
        && text[block[1].Start] == '='
        && text[block[^1].Start] == '='
        && text[block[^2].Start] == '=';

    /// <summary>How deep a heading lies: the number of its equals signs, or below all of those where it has none.</summary>
    public static int LevelOfHeading(string text, ReadOnlySpan<Token> block)
    {
        const int unmarked = 7;
        var level = 0;
        while (level < unmarked && level < block.Length && text[block[level].Start] == '=')
        {
            level++;
        }

        return level == 0 ? unmarked : level;
    }

    /// <summary>
    /// A line that reads like a headline: it begins with a capital, a figure or a quotation mark, and holds no full stop that ends a
    /// sentence.
    /// </summary>
    private static bool IsShort(string text, Token[] tokens, Block block)
    {
        if (block.TokenCount > LongestTitle || char.IsLower(text[tokens[block.FirstToken].Start]))
        {
            return false;
        }

        var last = block.EndToken - 1;
        while (last > block.FirstToken && text[tokens[last].Start] is '"' or '”' or '\'' or '’' or ')' or ']')
        {
            last--;
        }

        // "in the U.S." ends a headline as well as a sentence, and "?" and "!" are common in both.
        if (tokens[last].Kind == TokenKind.Mark && text[tokens[last].Start] is '.' or ',' or ';' or ':' or '…')
        {
            return false;
        }

        var end = SentenceBreaks.EndOfSentence(text, tokens, block.FirstToken, block.EndToken);
        return end == block.EndToken || text[tokens[end - 1].End - 1] != '.';
    }

    private static bool IsHeading(string text, ReadOnlySpan<Token> block, bool isSetApart)
    {
        // An item of a list is none, however short.
        if (text[block[0].Start] == '•')
        {
            return false;
        }

        // A question is a heading where it is set apart; an exclamation and the end of a quotation are speech.
        if (text[block[^1].Start] is '!' or '"' or '”' or '\'' or '’' or '`' || (text[block[^1].Start] == '?' && !isSetApart))
        {
            return false;
        }

        int words = 0,
            longer = 0,
            capitalised = 0;
        foreach (var token in block)
        {
            words += token.Kind == TokenKind.Mark ? 0 : 1;
            if (token.Kind == TokenKind.Word && token.Length > 3)
            {
                longer++;
                capitalised += char.IsUpper(text[token.Start]) ? 1 : 0;
            }
        }

        // "2017 Iraq declared victory …" is a row of a time line, and a quotation mark opens speech.
        var isRow = block[0].Kind == TokenKind.Number && block[0].Length == 4 && words > 4;
        return !isRow
            && text[block[0].Start] is not ('"' or '“' or '‘' or '\'' or '`')
            && (words <= LongestHeading || (words <= LongestCapitalisedHeading && capitalised * 10 >= longer * 8));
    }
}
