using CrossCheck.Articles.Blocks;
using CrossCheck.Articles.Sentences;

namespace CrossCheck.Articles.Formats.Html;

/// <summary>
/// Finds teasers of other articles, whatever a page calls them: cards of the same make, each with a heading that is a link and with little
/// text below it; and
/// what stands under a heading that announces other articles ("Related stories").
/// </summary>
internal static class Teasers
{
    /// <summary>A heading linked to a smaller share is one with a link in it.</summary>
    private const double LeastLinked = 2.0 / 3;

    /// <summary>Fewer headings with links than this may be the headings of one article.</summary>
    private const int FewestCards = 3;

    /// <summary>A teaser has a paragraph or two, in words; more is an article.</summary>
    private const int MostWords = 120;

    /// <summary>For each element whether it holds a teaser.</summary>
    /// <param name="page">The page.</param>
    /// <param name="words">The dense words in each of its elements.</param>
    public static bool[] Find(HtmlPage page, ElementWords[] words)
    {
        var teasers = new bool[page.Elements.Count];
        MarkCards(page, words, teasers);
        MarkAnnounced(page, teasers);
        return teasers;
    }

    private static void MarkCards(HtmlPage page, ElementWords[] words, bool[] teasers)
    {
        var linked = page.Blocks.Where(b => b.Role == HtmlRole.Heading && b.Level > 1 && b.LinkedShare >= LeastLinked).ToArray();
        if (linked.Length < FewestCards)
        {
            return;
        }

        // How many headings, linked or not, each element holds.
        var headings = new int[page.Elements.Count];
        foreach (var block in page.Blocks.Where(b => b.Role == HtmlRole.Heading))
        {
            headings[block.Element]++;
        }

        for (var e = headings.Length - 1; e > 0; e--)
        {
            headings[page.Elements[e].Parent] += headings[e];
        }

        foreach (var block in linked)
        {
            // The card is the outermost element around the heading that holds no other.
            var card = block.Element;
            for (
                var parent = page.Elements[card].Parent;
                parent > 0 && headings[parent] == 1 && words[parent].Words <= MostWords;
                parent = page.Elements[card].Parent
            )
            {
                card = parent;
            }

            teasers[card] = true;
        }
    }

    /// <summary>
    /// Marks what follows the heading in the element that holds it, up to the next heading of its level or above. Where a paragraph comes
    /// next to the heading
    /// rather than deeper, the article goes on.
    /// </summary>
    private static void MarkAnnounced(HtmlPage page, bool[] teasers)
    {
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            var heading = page.Blocks[i];
            if (heading.Role != HtmlRole.Heading || !IsFurniture(heading.Text))
            {
                continue;
            }

            teasers[heading.Element] = true;
            var parent = page.Elements[heading.Element].Parent;
            for (var next = i + 1; next < page.Blocks.Count; next++)
            {
                var block = page.Blocks[next];
                var isAbove = block.Role == HtmlRole.Heading && block.Level <= heading.Level && !IsFurniture(block.Text);
                if (
                    isAbove
                    || block.Element == parent
                    || page.Elements[block.Element].Parent == parent
                    || ChildOf(page, block.Element, parent) is not { } child
                )
                {
                    break;
                }

                teasers[child] = true;
                i = next;
            }
        }
    }

    /// <summary>The child of <paramref name="parent"/> that holds an element; null where it lies elsewhere.</summary>
    private static int? ChildOf(HtmlPage page, int element, int parent)
    {
        while (element > 0 && page.Elements[element].Parent != parent)
        {
            element = page.Elements[element].Parent;
        }

        return element > 0 ? element : null;
    }

    private static bool IsFurniture(string line) =>
        Tokenizer.Tokenize(line) is { Length: > 0 } tokens && Furniture.English.Is(line, tokens);
}
