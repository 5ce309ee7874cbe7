using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace CrossCheck.Articles.Formats.Html;

/// <summary>
/// Reads the markup of a page into blocks of text. AngleSharp's tokenizer does what the HTML standard says of tags, entities and scripts;
/// the tree is our own, because the standard's way of building one takes time that grows with the square of the nesting, and a page may
/// nest as deep as it is long. This one nests at most <see cref="OpenElements.MostDepth"/> deep, as browsers do, knows the end tags that
/// may be left out, and takes time and memory linear in the length of the page.
/// </summary>
internal sealed class HtmlPageReader
{
    /// <summary>No more of a title is kept, in characters.</summary>
    private const int MostTitle = 1000;

    private readonly HtmlPage page = new();
    private readonly OpenElements open = new();
    private readonly BlockText text = new();
    private int cells;
    private int rows;

    /// <summary>Whether the script that was opened last is JSON-LD.</summary>
    private bool isLinkedData;

    /// <summary>Reads a page, or a piece of one.</summary>
    public static HtmlPage Read(string html)
    {
        using var source = new TextSource(html);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver)
        {
            DisableElementPositionTracking = true,
            SkipComments = true,
            ShouldEmitAttribute = (ref _, name) => IsRead(name.Span),
        };
        var reader = new HtmlPageReader();
        for (var token = tokenizer.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokenizer.Get())
        {
            switch (token.Type)
            {
                case HtmlTokenType.Character:
                    reader.Append(token.Data);
                    break;
                case HtmlTokenType.StartTag:
                    tokenizer.State = HtmlNames.ModeAfter(token.Name);
                    reader.Start((HtmlTagToken)token);
                    break;
                case HtmlTokenType.EndTag:
                    reader.End(token.Name);
                    break;
            }
        }

        reader.Flush();
        return reader.page;
    }

    private static bool IsRead(ReadOnlySpan<char> attribute) =>
        attribute
            is "class"
                or "id"
                or "role"
                or "hidden"
                or "style"
                or "aria-hidden"
                or "itemprop"
                or "name"
                or "property"
                or "content"
                or "datetime"
                or "type"
                or "rel"
                or "href";

    private void Start(HtmlTagToken tag)
    {
        var name = tag.Name;
        var isBlock = HtmlNames.IsBlock(name);
        if (isBlock)
        {
            Flush();
            open.CloseImplied(name);
        }

        Describe(tag);
        if (name == "br" && !text.TryBreak())
        {
            Flush();
        }

        if (HtmlNames.IsVoid(name) || (tag.IsSelfClosing && !isBlock))
        {
            return;
        }

        if (!open.HasRoom())
        {
            return;
        }

        var parent = open.Innermost;
        var marks = MarksOf(tag);
        var element = parent.Element;
        if (isBlock)
        {
            element = page.Elements.Count;
            page.Elements.Add(new HtmlElement(parent.Element, marks));
        }

        var (role, level) = RoleOf(name, parent);
        rows += name == "tr" ? 1 : 0;
        cells += name is "td" or "th" ? 1 : 0;
        open.Push(
            new OpenElement(
                name,
                element,
                role,
                level,
                name is "td" or "th" ? (cells, rows) : parent.Cell,
                parent.IsLink || (name == "a" && tag.GetAttribute("href") is { Length: > 0 }),
                parent.IsSilent || HtmlNames.IsSilent(name) || (!isBlock && marks.HasFlag(HtmlMarks.Aside))
            )
        );
    }

    private void End(string name)
    {
        if (HtmlNames.IsBlock(name))
        {
            Flush();
        }

        open.End(name);
    }

    private static (HtmlRole Role, int Level) RoleOf(string name, OpenElement parent) =>
        name switch
        {
            ['h', >= '1' and <= '6'] => (HtmlRole.Heading, name[1] - '0'),
            "li" or "dd" or "dt" => (HtmlRole.Item, 0),
            "td" or "th" => (HtmlRole.Cell, 0),
            "table" => (HtmlRole.Paragraph, 0),
            _ => (parent.Role, parent.Level),
        };

    private static HtmlMarks MarksOf(HtmlTagToken tag)
    {
        var marks = HtmlNames.MarksOf(tag.Name);
        if (tag.Name is "html" or "body" or "main")
        {
            return marks;
        }

        foreach (var attribute in tag.Attributes)
        {
            var value = attribute.Value;
            marks |= attribute.Name switch
            {
                "class" or "id" or "role" or "itemprop" => HtmlNames.MarksIn(value),
                "hidden" => AsideIf(!value.Equals("false", StringComparison.OrdinalIgnoreCase)),
                "aria-hidden" => AsideIf(value == "true"),
                "style" => AsideIf(
                    value.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase)
                ),
                _ => HtmlMarks.None,
            };
        }

        return marks;

        static HtmlMarks AsideIf(bool condition) => condition ? HtmlMarks.Aside : HtmlMarks.None;
    }

    /// <summary>Keeps what the tag says of the page.</summary>
    private void Describe(HtmlTagToken tag)
    {
        switch (tag.Name)
        {
            case "link" when tag.GetAttribute("rel").Equals("canonical", StringComparison.OrdinalIgnoreCase):
                page.Canonical ??= tag.GetAttribute("href");
                break;
            case "time" when tag.GetAttribute("datetime") is { Length: > 0 } time:
                page.Times.Add((time, page.Blocks.Count));
                break;
        }

        var content = tag.GetAttribute("content") is { Length: > 0 } stated ? stated : tag.GetAttribute("datetime");
        foreach (var attribute in tag.Attributes)
        {
            if (content.Length > 0 && attribute.Name is "name" or "property" or "itemprop")
            {
                page.Metadata.Add((attribute.Value.ToLowerInvariant(), content));
            }
        }

        isLinkedData = tag.Name == "script" && tag.GetAttribute("type").Equals("application/ld+json", StringComparison.OrdinalIgnoreCase);
    }

    private void Append(string data)
    {
        var innermost = open.Innermost;
        if (innermost.Name == "script" && isLinkedData)
        {
            page.LinkedData.Add(data);
        }
        else if (innermost.Name == "title" && !open.Around.IsSilent)
        {
            page.Title += page.Title.Length < MostTitle ? data : "";
        }

        if (!innermost.IsSilent)
        {
            text.Append(data, innermost.IsLink);
        }
    }

    private void Flush()
    {
        if (text.Take(open.Innermost) is { } block)
        {
            page.Blocks.Add(block);
        }
    }
}
