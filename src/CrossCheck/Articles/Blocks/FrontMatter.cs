using System.Globalization;
using CrossCheck.Articles.Sentences;

namespace CrossCheck.Articles.Blocks;

/// <summary>
/// What a text says of itself in its first and last lines. Looked at are the first <see cref="HeadBlocks"/> blocks, for headline, date and
/// address, and, for the
/// credit, also the last <see cref="TailBlocks"/>:
/// the headline is the first line of three words or more that reads like one; the date is a line that says nothing but a date, one labelled
/// "published" or "updated"
/// before one below the headline before one above it, else the date in the first paragraph's dateline ("BAGHDAD, Jan. 5, 2020 (Reuters)
/// -"), else the date in an
/// address on the first line ("/2013/08/02/"); the credit is an agency in the dateline, the byline, a line of its own or the brackets at
/// the end.
/// </summary>
/// <param name="Title">The headline, null where there is none.</param>
/// <param name="Published">The day of publication, null where none is said.</param>
/// <param name="Credit">The agency credited, null where none is.</param>
/// <param name="Url">The address on the first line, null where there is none.</param>
internal sealed record FrontMatter(string? Title, DateOnly? Published, string? Credit, string? Url)
{
    /// <summary>Headline, subtitle, byline, dates, a picture and its caption: all stand in the first dozen blocks.</summary>
    private const int HeadBlocks = 12;

    /// <summary>A credit stands in one of the last lines.</summary>
    private const int TailBlocks = 5;

    /// <summary>No more of the text than this is looked at, at each end.</summary>
    private const int MostCharacters = 4000;

    /// <summary>A dateline is no longer, in tokens.</summary>
    private const int LongestDateline = 16;

    /// <summary>A headline has at least so many tokens; shorter lines are rubrics.</summary>
    private const int ShortestTitle = 3;

    /// <summary>How addresses write the date of publication.</summary>
    private static readonly string[] AddressDates = ["yyyy/MM/dd", "yyyy-MM-dd", "yyyy_MM_dd", "yyyy/MMM/dd", "/yyyyMMdd/"];

    /// <summary>Reads what <paramref name="text"/> says of itself.</summary>
    public static FrontMatter Read(string text)
    {
        var head = text.Length <= MostCharacters ? text : text[..MostCharacters];
        var tokens = Tokenizer.Tokenize(head);
        var blocks = Layout.Find(head, tokens);
        var kinds = BlockKinds.Of(head, tokens, blocks);
        string? title = null,
            credit = null,
            url = null;
        DateOnly? labelled = null,
            above = null,
            below = null,
            dateline = null,
            linked = null;
        var isBody = false;
        for (var i = 0; i < Math.Min(blocks.Count, HeadBlocks); i++)
        {
            var block = tokens.AsSpan(blocks[i].FirstToken, blocks[i].TokenCount);
            switch (kinds[i])
            {
                case SentenceKind.Title:
                    title ??= block.Length >= ShortestTitle ? TextSpan.FromBounds(block[0].Start, block[^1].End).Of(head).ToString() : null;
                    break;
                case SentenceKind.Furniture:
                    credit ??= Furniture.English.CreditOf(head, block);
                    if (
                        i == 0
                        && block is [{ Kind: TokenKind.Link }]
                        && block[0].Span.Of(head).StartsWith("http", StringComparison.OrdinalIgnoreCase)
                    )
                    {
                        url = block[0].Span.Of(head).ToString();
                        linked = DateInAddress(url);
                    }
                    else if (DateLine.Read(head, block) is { Date: { } date } line)
                    {
                        labelled ??= line.IsLabelled ? date : null;
                        below ??= title is not null ? date : null;
                        above ??= date;
                    }

                    break;
                case SentenceKind.Prose when !isBody:
                    isBody = true;
                    ReadDateline(head, block, ref dateline, ref credit);
                    break;
            }
        }

        credit ??= CreditBelow(text);
        return new FrontMatter(title, labelled ?? below ?? above ?? dateline ?? linked, credit, url);
    }

    /// <summary>"WASHINGTON, Jan. 5, 2020 (Reuters) - …": what stands before the dash.</summary>
    private static void ReadDateline(string text, ReadOnlySpan<Token> block, ref DateOnly? date, ref string? credit)
    {
        var end = 0;
        while (end < block.Length && text[block[end].Start] is not ('-' or '–' or '—'))
        {
            end++;
        }

        if (end is 0 or > LongestDateline || end == block.Length)
        {
            return;
        }

        for (var i = 0; i < end; i++)
        {
            credit ??= i > 0 && text[block[i - 1].Start] == '(' ? Credits.English.NameAt(text, block[i..end]) : null;
            date ??= DateLine.Read(text, block[i..end])?.Date;
        }
    }

    private static string? CreditBelow(string text)
    {
        var tail = text.Length <= MostCharacters ? text : text[^MostCharacters..];
        var tokens = Tokenizer.Tokenize(tail);
        var blocks = Layout.Find(tail, tokens);
        for (var i = blocks.Count - 1; i >= Math.Max(0, blocks.Count - TailBlocks); i--)
        {
            var block = tokens.AsSpan(blocks[i].FirstToken, blocks[i].TokenCount);
            if ((Furniture.English.Is(tail, block) ? Furniture.English.CreditOf(tail, block) : CreditInBrackets(tail, block)) is { } credit)
            {
                return credit;
            }
        }

        return null;
    }

    /// <summary>"… he said. (ANI)"</summary>
    private static string? CreditInBrackets(string text, ReadOnlySpan<Token> block)
    {
        var open = block.Length - 2;
        while (open > 0 && text[block[open].Start] != '(' && block.Length - open < 6)
        {
            open--;
        }

        return
            open > 0
            && text[block[^1].Start] == ')'
            && text[block[open].Start] == '('
            && Credits.English.IsOnlyNames(text, block[(open + 1)..^1])
            ? Credits.English.NameAt(text, block[(open + 1)..])
            : null;
    }

    /// <summary>The first date in an address that is written in one of <see cref="AddressDates"/>.</summary>
    private static DateOnly? DateInAddress(string url)
    {
        for (var i = 0; i < url.Length; i++)
        {
            foreach (var format in AddressDates)
            {
                if (
                    i + format.Length <= url.Length
                    && DateOnly.TryParseExact(
                        url.AsSpan(i, format.Length),
                        format,
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var date
                    )
                    && date.Year is >= 1900 and < 2200
                )
                {
                    return date;
                }
            }
        }

        return null;
    }
}
