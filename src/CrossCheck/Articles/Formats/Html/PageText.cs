using System.Text;

namespace CrossCheck.Articles.Formats.Html;

/// <summary>
/// Writes blocks of a page as a text: paragraphs and headings set apart by empty lines, items and rows a line each; headings marked as the
/// segmenter knows them ("== Talks ==").
/// </summary>
internal sealed class PageText
{
    /// <summary>A longer cell is no cell of a table but a column of the page, in characters.</summary>
    private const int LongestCell = 120;

    private readonly StringBuilder text = new();

    /// <summary>Writes a line that stands by itself.</summary>
    public void Write(string? line)
    {
        if (!string.IsNullOrEmpty(line))
        {
            text.Append(text.Length > 0 ? "\n\n" : "").Append(line);
        }
    }

    /// <summary>Writes blocks; a heading of the first level that comes before anything else is the headline and bears no marks.</summary>
    /// <returns>Where they stand in the text, from the first block to the last.</returns>
    public TextSpan Write(IReadOnlyList<HtmlBlock> blocks)
    {
        var start = -1;
        var rows = blocks
            .Where(b => b.Role == HtmlRole.Cell)
            .GroupBy(b => b.Cell.Row)
            .Where(row => row.All(b => b.Text.Length <= LongestCell) && row.Select(b => b.Cell.Cell).Distinct().Count() == row.Count())
            .Select(row => row.Key)
            .ToHashSet();
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var before = i > 0 ? blocks[i - 1] : null;
            var isRow = block.Role == HtmlRole.Cell && rows.Contains(block.Cell.Row);
            var line = block.Text.Replace('\n', ' ');
            if (block.IsHeadline && text.Length == 0)
            {
                text.Append(line);
                start = 0;
                continue;
            }

            if (text.Length > 0)
            {
                text.Append(
                    isRow && before?.Cell.Row == block.Cell.Row ? " | "
                    : (isRow && before?.Role == HtmlRole.Cell && rows.Contains(before.Cell.Row))
                    || (block.Role == HtmlRole.Item && before?.Role == HtmlRole.Item)
                        ? "\n"
                    : "\n\n"
                );
            }

            start = start < 0 ? text.Length : start;
            if (block.Role == HtmlRole.Heading)
            {
                var mark = new string('=', Math.Max(2, block.Level));
                text.Append($"{mark} {line} {mark}");
            }
            else
            {
                text.Append(block.Role == HtmlRole.Item ? "• " : "").Append(block.Text);
            }
        }

        return TextSpan.FromBounds(start < 0 ? text.Length : start, text.Length);
    }

    /// <summary>What was written.</summary>
    public override string ToString() => text.ToString();
}
