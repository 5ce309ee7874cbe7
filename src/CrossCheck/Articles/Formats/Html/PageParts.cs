using CrossCheck.Articles.Blocks;
using CrossCheck.Articles.Sentences;

namespace CrossCheck.Articles.Formats.Html;

/// <summary>What the article on a page consists of. What is in none of the parts is left out.</summary>
/// <param name="Summary">What stands between headline and text and is neither byline nor caption: subtitles, a summary.</param>
/// <param name="Bylines">Who wrote it and when, above the text or below it, and whom it credits.</param>
/// <param name="Body">The text itself, headings in it included.</param>
internal sealed record PageParts(IReadOnlyList<HtmlBlock> Summary, IReadOnlyList<HtmlBlock> Bylines, IReadOnlyList<HtmlBlock> Body)
{
    /// <summary>Above byline and date stands a summary of no more words; with more, the byline is one inside the text.</summary>
    private const int LongestSummary = 60;

    /// <summary>A byline with a date, a title and a place is no longer, in words; more is text in an element of that name.</summary>
    private const int LongestByline = 30;

    /// <summary>Under the byline lines of no more words, without a full stop, are buttons, counters and credits.</summary>
    private const int LongestLabel = 8;

    /// <summary>Parts the blocks of an article.</summary>
    /// <param name="blocks">The blocks in order, as <see cref="MainText.Find"/> finds them.</param>
    /// <param name="title">The article's title, which is said once; null where unknown.</param>
    public static PageParts Of(IReadOnlyList<PageBlock> blocks, string? title)
    {
        var kinds = blocks.Select(b => KindOf(b, title)).ToArray();
        var body = EndOfHead(blocks, kinds);
        var end = blocks.Count;
        while (end > body && (kinds[end - 1] != Kind.Text || IsContact(blocks[end - 1].Block)))
        {
            kinds[end - 1] = kinds[end - 1] == Kind.Text ? Kind.Furniture : kinds[end - 1];
            end--;
        }

        List<HtmlBlock> summary = [],
            bylines = [],
            text = [];
        for (var i = 0; i < blocks.Count; i++)
        {
            if (kinds[i] is Kind.Byline or Kind.Furniture)
            {
                bylines.Add(blocks[i].Block);
            }
            else if (kinds[i] == Kind.Text && (i >= body || !IsLabel(blocks[i].Block)))
            {
                (i < body ? summary : text).Add(blocks[i].Block);
            }
        }

        return new PageParts(summary, bylines, WithoutBareHeadings(text));
    }

    private enum Kind
    {
        Text,
        Title,
        Byline,
        Caption,
        Furniture,
    }

    private static Kind KindOf(PageBlock placed, string? title)
    {
        var block = placed.Block;
        var line = block.Text.Replace('\n', ' ');
        if (block.IsHeadline || line == title)
        {
            return Kind.Title;
        }

        if (placed.IsCaption)
        {
            return Kind.Caption;
        }

        var tokens = Tokenizer.Tokenize(line);
        if (tokens.Length == 0)
        {
            return Kind.Furniture;
        }

        if (block.Role == HtmlRole.Cell)
        {
            return Kind.Text;
        }

        // The author's name under a quoted tweet stands in the body, where it says whose words they are.
        if (Blocks.Bylines.IsSignature(line, tokens))
        {
            return Kind.Text;
        }

        if (
            block.Words <= LongestByline
            && (placed.IsByline || Byline.DayIn(line, tokens) is not null || Blocks.Bylines.IsByline(line, tokens))
        )
        {
            return Kind.Byline;
        }

        return block.Role != HtmlRole.Heading && Furniture.English.IsCaption(line, tokens) ? Kind.Caption
            : Furniture.English.Is(line, tokens) ? Kind.Furniture
            : Kind.Text;
    }

    /// <summary>
    /// Index of the first block of the text: the head ends with the last title or byline that stands near the top, and the labels under it.
    /// </summary>
    private static int EndOfHead(IReadOnlyList<PageBlock> blocks, Kind[] kinds)
    {
        var (end, words) = (0, 0);
        for (var i = 0; i < blocks.Count && words <= LongestSummary; i++)
        {
            end = kinds[i] is Kind.Title or Kind.Byline ? i + 1 : end;
            words += kinds[i] == Kind.Text ? blocks[i].Block.Words : 0;
        }

        var body = end;
        while (body > 0 && body < blocks.Count && (kinds[body] != Kind.Text || IsLabel(blocks[body].Block)))
        {
            body++;
        }

        return body;
    }

    private static bool IsLabel(HtmlBlock block) =>
        block.Role == HtmlRole.Paragraph
        && block.Words <= LongestLabel
        && block.Text[^1] is not ('.' or '!' or '?' or ':' or '…' or '"' or '”' or '—' or '-');

    /// <summary>Under the text: how to reach the author, or who that is.</summary>
    private static bool IsContact(HtmlBlock block) =>
        block.Words <= LongestSummary
        && Array.Exists(Tokenizer.Tokenize(block.Text), token => token.Kind == TokenKind.Link && token.Span.Of(block.Text).Contains('@'));

    /// <summary>A heading with nothing below it stood over what was left out.</summary>
    private static List<HtmlBlock> WithoutBareHeadings(List<HtmlBlock> blocks)
    {
        var kept = new List<HtmlBlock>(blocks.Count);
        for (var i = 0; i < blocks.Count; i++)
        {
            var isBare =
                blocks[i].Role == HtmlRole.Heading
                && (i + 1 == blocks.Count || (blocks[i + 1].Role == HtmlRole.Heading && blocks[i + 1].Level <= blocks[i].Level));
            if (!isBare)
            {
                kept.Add(blocks[i]);
            }
        }

        return kept;
    }
}
