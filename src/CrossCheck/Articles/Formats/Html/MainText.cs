using System.Text;

namespace CrossCheck.Articles.Formats.Html;

/// <summary>
/// Finds the article on a page by its density of text. A block is dense when it has <see cref="FewestDenseWords"/> words or more and few of them are links
/// (Kohlschütter, Fankhauser and Nejdl, "Boilerplate detection using shallow text features", WSDM 2010). The article is the innermost element that holds
/// most of the dense words, without what its markup calls navigation, comments, sharing and the like, and without blocks that are mostly links.
/// </summary>
internal static class MainText
{
    /// <summary>Fewer words than this stand in menus and buttons as well as in paragraphs; the threshold of the rules cited.</summary>
    private const int FewestDenseWords = 15;

    /// <summary>A block that is linked to a larger share than this is not dense; the threshold of the rules cited.</summary>
    private const double MostLinkedDense = 1.0 / 3;

    /// <summary>Inside the article a paragraph that is linked to a larger share leads elsewhere.</summary>
    private const double MostLinked = 2.0 / 3;

    /// <summary>An item of a list leads elsewhere from a smaller share on: articles end in lists of links.</summary>
    private const double MostLinkedItem = 0.5;

    /// <summary>The article goes on inwards as long as one element holds more than this share of the words; what stays outside is too little for a part of it.</summary>
    private const double Most = 0.75;

    /// <summary>Headline, summary, byline and date stand above the text in no more blocks than this.</summary>
    private const int MostBlocksAbove = 12;

    /// <summary>A longer cell is no cell of a table but a column of the page, in characters.</summary>
    private const int LongestCell = 120;

    /// <summary>The blocks of the article, with the index that each has on the page.</summary>
    public static List<(HtmlBlock Block, int Index)> Find(HtmlPage page)
    {
        var dense = page.Blocks.Select(IsDense).ToArray();
        if (!dense.Contains(true))
        {
            // A page of short lines: what is no link has to do.
            dense = [.. page.Blocks.Select(b => b.LinkedShare <= MostLinkedDense)];
        }

        var asides = Asides(page, dense);
        var words = Words(page, dense, asides);
        var article = Innermost(page, words);
        var inside = Descendants(page, article);
        var blocks = new List<(HtmlBlock Block, int Index)>();
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            if (inside[page.Blocks[i].Element] && !asides[page.Blocks[i].Element] && !LeadsElsewhere(page.Blocks[i]))
            {
                blocks.Add((page.Blocks[i], i));
            }
        }

        var above = blocks.Count == 0 ? [] : Above(page, blocks[0].Index, asides);
        return WithoutBareHeadings([.. above, .. blocks]);
    }

    /// <summary>The blocks as a text: paragraphs and headings set apart by empty lines, items and rows a line each; headings marked as the segmenter knows them ("== Talks ==").</summary>
    /// <param name="title">What stands first, and is not said again by a heading; null for nothing.</param>
    /// <param name="blocks">The blocks.</param>
    public static string Write(string? title, IReadOnlyList<HtmlBlock> blocks)
    {
        var text = new StringBuilder(title);
        var rows = blocks.Where(b => b.Role == HtmlRole.Cell).GroupBy(b => b.Cell.Row)
            .Where(row => row.All(b => b.Text.Length <= LongestCell) && row.Select(b => b.Cell.Cell).Distinct().Count() == row.Count()).Select(row => row.Key).ToHashSet();
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var before = i > 0 ? blocks[i - 1] : null;
            var isRow = block.Role == HtmlRole.Cell && rows.Contains(block.Cell.Row);
            var line = block.Text.Replace('\n', ' ');
            if (line == title || (block is { Role: HtmlRole.Heading, Level: 1 } && text.Length == 0))
            {
                // The headline: it stands first in any case.
                text.Append(text.Length == 0 ? line : "");
                continue;
            }

            if (text.Length > 0)
            {
                text.Append(isRow && before?.Cell.Row == block.Cell.Row ? " | "
                    : (isRow && before?.Role == HtmlRole.Cell && rows.Contains(before.Cell.Row)) || (block.Role == HtmlRole.Item && before?.Role == HtmlRole.Item) ? "\n"
                    : "\n\n");
            }

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

        return text.ToString();
    }

    private static bool IsDense(HtmlBlock block) => block.Role != HtmlRole.Heading && block.Words >= FewestDenseWords && block.LinkedShare <= MostLinkedDense;

    private static bool LeadsElsewhere(HtmlBlock block) => block.Role != HtmlRole.Heading && block.LinkedShare > (block.Role == HtmlRole.Item ? MostLinkedItem : MostLinked);

    /// <summary>Which elements lie in something called an aside. An element that holds most of the page's dense words is none, whatever it is called.</summary>
    private static bool[] Asides(HtmlPage page, bool[] dense)
    {
        var words = Words(page, dense, null);
        var asides = new bool[page.Elements.Count];
        for (var e = 1; e < asides.Length; e++)
        {
            asides[e] = asides[page.Elements[e].Parent] || (page.Elements[e].IsAside && words[e].Words * 2 <= words[0].Words);
        }

        return asides;
    }

    /// <summary>For each element the dense words and blocks in it, and whether it has elements in it that hold text.</summary>
    private static (int Words, int Blocks, bool HasParts)[] Words(HtmlPage page, bool[] dense, bool[]? asides)
    {
        var words = new (int Words, int Blocks, bool HasParts)[page.Elements.Count];
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            var block = page.Blocks[i];
            if (asides is null || !asides[block.Element])
            {
                words[block.Element].Words += dense[i] ? block.Words : 0;
                words[block.Element].Blocks += dense[i] ? 1 : 0;
            }
        }

        // Parents stand before their children, so that one pass from the end sums up.
        for (var e = words.Length - 1; e > 0; e--)
        {
            ref var parent = ref words[page.Elements[e].Parent];
            parent.Words += words[e].Words;
            parent.Blocks += words[e].Blocks;
            parent.HasParts |= words[e].Blocks > 0;
        }

        return words;
    }

    /// <summary>From the page inwards as long as one element holds most of the words; an element that is marked up as the body of the article ends the search.</summary>
    private static int Innermost(HtmlPage page, (int Words, int Blocks, bool HasParts)[] words)
    {
        var at = 0;
        for (var e = 1; e < words.Length; e++)
        {
            if (page.Elements[e].IsBody && words[e].Words > words[0].Words / 2)
            {
                return e;
            }

            // Of the children of an element no two hold more than half, and children come after their parent: one pass is enough.
            if (page.Elements[e].Parent == at && words[e].HasParts && words[e].Words > words[at].Words * Most)
            {
                at = e;
            }
        }

        return at;
    }

    private static bool[] Descendants(HtmlPage page, int of)
    {
        var inside = new bool[page.Elements.Count];
        inside[of] = true;
        for (var e = of + 1; e < inside.Length; e++)
        {
            inside[e] = inside[page.Elements[e].Parent];
        }

        return inside;
    }

    /// <summary>What stands between the headline and the text: the last heading of the first level above it, where it is near, and what follows that.</summary>
    private static List<(HtmlBlock Block, int Index)> Above(HtmlPage page, int first, bool[] asides)
    {
        var above = new List<(HtmlBlock Block, int Index)>();
        for (var i = first - 1; i >= 0 && above.Count < MostBlocksAbove; i--)
        {
            var block = page.Blocks[i];
            if (asides[block.Element] || LeadsElsewhere(block))
            {
                continue;
            }

            above.Add((block, i));
            if (block is { Role: HtmlRole.Heading, Level: 1 })
            {
                above.Reverse();
                return above;
            }
        }

        return [];
    }

    /// <summary>A heading with nothing below it stood over what was left out.</summary>
    private static List<(HtmlBlock Block, int Index)> WithoutBareHeadings(List<(HtmlBlock Block, int Index)> blocks)
    {
        var kept = new List<(HtmlBlock Block, int Index)>(blocks.Count);
        for (var i = 0; i < blocks.Count; i++)
        {
            var isBare = i > 0 && blocks[i].Block.Role == HtmlRole.Heading
                && (i + 1 == blocks.Count || (blocks[i + 1].Block.Role == HtmlRole.Heading && blocks[i + 1].Block.Level <= blocks[i].Block.Level));
            if (!isBare)
            {
                kept.Add(blocks[i]);
            }
        }

        return kept;
    }
}
