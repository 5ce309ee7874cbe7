using System.Text;

namespace CrossCheck.Articles.Formats.Html;

/// <summary>The text of a block as it is read: white space as a browser shows it, and how much of it is links.</summary>
internal sealed class BlockText
{
    /// <summary>Where a word may be broken: nothing that a reader sees.</summary>
    private const char SoftHyphen = '\u00ad';

    private readonly StringBuilder text = new();

    /// <summary>Characters of the block that are links.</summary>
    private int linked;
    private bool isSpacePending;

    /// <summary>Adds what stands between two tags.</summary>
    public void Append(string data, bool isLink)
    {
        foreach (var c in data)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                isSpacePending = true;
            }
            else if (c != SoftHyphen)
            {
                if (isSpacePending && text.Length > 0 && text[^1] != '\n')
                {
                    text.Append(' ');
                }

                isSpacePending = false;
                text.Append(c);
                linked += isLink ? 1 : 0;
            }
        }
    }

    /// <summary>Adds a line break; false where the text ends in one already, which parts paragraphs.</summary>
    public bool TryBreak()
    {
        if (text.Length > 0 && text[^1] == '\n')
        {
            return false;
        }

        if (text.Length > 0)
        {
            text.Append('\n');
        }

        isSpacePending = false;
        return true;
    }

    /// <summary>The block read, which begins anew; null where there was nothing to read.</summary>
    /// <param name="open">The element that it stands in.</param>
    public HtmlBlock? Take(OpenElement open)
    {
        var content = text.ToString().TrimEnd('\n', ' ');
        var (words, characters) = (0, 0);
        for (var i = 0; i < content.Length; i++)
        {
            var isWhite = char.IsWhiteSpace(content[i]);
            characters += isWhite ? 0 : 1;
            words += !isWhite && (i == 0 || char.IsWhiteSpace(content[i - 1])) ? 1 : 0;
        }

        var share = characters == 0 ? 0 : Math.Min(1, (double)linked / characters);
        text.Clear();
        linked = 0;
        isSpacePending = false;
        return characters == 0 ? null : new HtmlBlock(content, open.Element, open.Role, open.Level, open.Cell, words, share);
    }
}
