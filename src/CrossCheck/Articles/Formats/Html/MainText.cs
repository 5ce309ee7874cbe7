namespace CrossCheck.Articles.Formats.Html;

/// <summary>
/// Finds the article on a page by its density of text. A block is dense when it has <see cref="FewestDenseWords"/> words or more and few of
/// them are links
/// (Kohlschütter, Fankhauser and Nejdl, "Boilerplate detection using shallow text features", WSDM 2010). The article is what the markup
/// calls the body of one,
/// or else the innermost element that holds most of the dense words, without what its markup calls navigation, comments, sharing and the
/// like, without teasers
/// of other articles, and without blocks that are mostly links.
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

    /// <summary>
    /// The article goes on inwards as long as one element holds more than this share of the words; what stays outside is too little for a
    /// part of it.
    /// </summary>
    private const double Most = 0.75;

    /// <summary>
    /// What is marked up as the body of an article, and holds less than this share of the words, is the body of a teaser or the foot of
    /// another part.
    /// </summary>
    private const double LeastBody = 0.25;

    /// <summary>What is marked up as the body of an article has so many words or more.</summary>
    private const int ShortestBody = 40;

    /// <summary>Headline, summary, byline and date stand above the text in no more blocks than this.</summary>
    private const int MostBlocksAbove = 12;

    /// <summary>The blocks of the article in the order of the page, headline and what stands below it first.</summary>
    public static List<PageBlock> Find(HtmlPage page)
    {
        // An item of a list that stands on the page twice leads to another article from two places.
        var items = page
            .Blocks.Where(b => b.Role == HtmlRole.Item)
            .GroupBy(b => b.Text, StringComparer.Ordinal)
            .Where(same => same.Skip(1).Any())
            .Select(same => same.Key)
            .ToHashSet(StringComparer.Ordinal);
        var dense = page.Blocks.Select(b => IsDense(b) && !(b.Role == HtmlRole.Item && items.Contains(b.Text))).ToArray();
        if (!dense.Contains(true))
        {
            // A page of short lines: what is no link has to do.
            dense = [.. page.Blocks.Select(b => b.LinkedShare <= MostLinkedDense)];
        }

        var all = Words(page, dense, null);
        var body = StatedBody(page, all);
        var asides = Marked(page, all, body, HtmlMarks.Aside, Teasers.Find(page, all));
        var captions = Marked(page, all, body, HtmlMarks.Caption, null);
        var bylines = Marked(page, all, body, HtmlMarks.Byline, null);
        var outside = asides.Zip(captions, (aside, caption) => aside || caption).ToArray();
        var words = Words(page, dense, outside);
        var inside = Descendants(page, Innermost(page, words));
        var blocks = new List<PageBlock>();
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            if (inside[page.Blocks[i].Element] && IsKept(page.Blocks[i]))
            {
                blocks.Add(Placed(i));
            }
        }

        var above = new List<PageBlock>();
        for (var i = blocks.Count == 0 ? -1 : blocks[0].Index - 1; i >= 0 && above.Count < MostBlocksAbove; i--)
        {
            if (IsKept(page.Blocks[i]))
            {
                above.Add(Placed(i));
                if (page.Blocks[i].IsHeadline)
                {
                    // What stands between the headline and the text, where the headline is near.
                    above.Reverse();
                    return [.. above, .. blocks];
                }
            }
        }

        return blocks;

        bool IsKept(HtmlBlock block) => !asides[block.Element] && !LeadsElsewhere(block);

        PageBlock Placed(int i)
        {
            var block = page.Blocks[i];
            return new PageBlock(block, i, dense[i], captions[block.Element], bylines[block.Element]);
        }
    }

    private static bool IsDense(HtmlBlock block) =>
        block.Role != HtmlRole.Heading && block.Words >= FewestDenseWords && block.LinkedShare <= MostLinkedDense;

    private static bool LeadsElsewhere(HtmlBlock block) =>
        block.Role != HtmlRole.Heading && block.LinkedShare > (block.Role == HtmlRole.Item ? MostLinkedItem : MostLinked);

    /// <summary>
    /// The largest element marked up as the body of an article, outside small asides; 0 where there is none. It tells the comments under a
    /// short article, which may
    /// be longer than that, from an article in an element of an odd name.
    /// </summary>
    private static int StatedBody(HtmlPage page, ElementWords[] words)
    {
        var body = 0;
        var inAside = new bool[page.Elements.Count];
        for (var e = 1; e < words.Length; e++)
        {
            var marks = page.Elements[e].Marks;
            inAside[e] = inAside[page.Elements[e].Parent] || (marks.HasFlag(HtmlMarks.Aside) && words[e].Words * 2 <= words[0].Words);
            if (
                marks.HasFlag(HtmlMarks.Body)
                && !inAside[e]
                && words[e].Words >= ShortestBody
                && (body == 0 || words[e].Words > words[body].Words)
            )
            {
                body = e;
            }
        }

        return body;
    }

    /// <summary>
    /// Which elements lie in one with this mark. An element that holds the body, or most of its dense words or the page's, has none,
    /// whatever it is called.
    /// </summary>
    private static bool[] Marked(HtmlPage page, ElementWords[] words, int body, HtmlMarks mark, bool[]? others)
    {
        var marked = new bool[page.Elements.Count];
        var inBody = body == 0 ? null : Descendants(page, body);
        var aroundBody = new HashSet<int>();
        for (var e = body; e > 0; e = page.Elements[e].Parent)
        {
            aroundBody.Add(e);
        }

        for (var e = 1; e < marked.Length; e++)
        {
            var isMost = inBody is null
                ? words[e].Words * 2 > words[0].Words
                : aroundBody.Contains(e) || (inBody[e] && words[e].Words * 2 > words[body].Words);
            var isQuote = inBody?[e] is true && page.Elements[e].Marks.HasFlag(HtmlMarks.Quote);
            marked[e] =
                (marked[page.Elements[e].Parent] && !isQuote) || (page.Elements[e].Marks.HasFlag(mark) && !isMost) || others?[e] is true;
        }

        return marked;
    }

    /// <summary>For each element the dense words and blocks in it, and whether it has elements in it that hold text.</summary>
    private static ElementWords[] Words(HtmlPage page, bool[] dense, bool[]? outside)
    {
        var words = new ElementWords[page.Elements.Count];
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            var block = page.Blocks[i];
            if (outside is null || !outside[block.Element])
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

    /// <summary>
    /// The element marked up as the body of an article that holds the most, where that is enough; else from the page inwards as long as one
    /// element holds most of
    /// the words.
    /// </summary>
    private static int Innermost(HtmlPage page, ElementWords[] words)
    {
        var (at, body) = (0, 0);
        for (var e = 1; e < words.Length; e++)
        {
            // Of two bodies one in the other, the outer one holds as much and comes first.
            if (
                page.Elements[e].Marks.HasFlag(HtmlMarks.Body)
                && words[e].Words > (body == 0 ? words[0].Words * LeastBody : words[body].Words)
            )
            {
                body = e;
            }

            // Of the children of an element no two hold more than half, and children come after their parent: one pass is enough.
            if (page.Elements[e].Parent == at && words[e].HasParts && words[e].Words > words[at].Words * Most)
            {
                at = e;
            }
        }

        return body > 0 ? body : at;
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
}
