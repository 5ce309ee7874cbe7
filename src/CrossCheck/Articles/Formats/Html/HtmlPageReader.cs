using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace CrossCheck.Articles.Formats.Html;

/// <summary>
/// Reads the markup of a page into blocks of text. AngleSharp's tokenizer does what the HTML standard says of tags, entities and scripts;
/// the tree is our own, because
/// the standard's way of building one takes time that grows with the square of the nesting, and a page may nest as deep as it is long. This
/// one nests at most
/// <see cref="MostDepth"/> deep, as browsers do, knows the end tags that may be left out, and takes time and memory linear in the length of
/// the page.
/// </summary>
internal sealed class HtmlPageReader
{
    /// <summary>As deep as the engines of browsers nest.</summary>
    private const int MostDepth = 512;

    /// <summary>No more of a title is kept, in characters.</summary>
    private const int MostTitle = 1000;

    /// <summary>Where a word may be broken: nothing that a reader sees.</summary>
    private const char SoftHyphen = '\u00ad';

    private readonly HtmlPage page = new();
    private readonly List<Open> stack = [new Open("", 0, HtmlRole.Paragraph, 0, default, IsLink: false, IsSilent: false)];
    private readonly Dictionary<string, int> openCount = new(StringComparer.Ordinal);
    private readonly StringBuilder text = new();

    /// <summary>Characters of the block that are links.</summary>
    private int linked;
    private bool isSpacePending;
    private int cells;
    private int rows;

    /// <summary>Whether the script that was opened last is JSON-LD.</summary>
    private bool isLinkedData;

    /// <summary>Start tags that were too deep to be kept, and whose end tags are still to come.</summary>
    private int tooDeep;

    /// <summary>An element whose end has not come yet.</summary>
    private readonly record struct Open(
        string Name,
        int Element,
        HtmlRole Role,
        int Level,
        (int Cell, int Row) Cell,
        bool IsLink,
        bool IsSilent
    );

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
            CloseImplied(name);
        }

        Describe(tag);
        if (name == "br")
        {
            Break();
        }

        if (HtmlNames.IsVoid(name) || (tag.IsSelfClosing && !isBlock))
        {
            return;
        }

        if (stack.Count > MostDepth)
        {
            tooDeep++;
            return;
        }

        var parent = stack[^1];
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
        stack.Add(
            new Open(
                name,
                element,
                role,
                level,
                name is "td" or "th" ? (cells, rows) : parent.Cell,
                parent.IsLink || (name == "a" && tag.GetAttribute("href") is { Length: > 0 }),
                parent.IsSilent || HtmlNames.IsSilent(name) || (!isBlock && marks.HasFlag(HtmlMarks.Aside))
            )
        );
        openCount[name] = openCount.GetValueOrDefault(name) + 1;
    }

    private void End(string name)
    {
        if (HtmlNames.IsBlock(name))
        {
            Flush();
        }

        if (tooDeep > 0 && !HtmlNames.IsVoid(name))
        {
            tooDeep--;
        }
        else if (openCount.GetValueOrDefault(name) > 0)
        {
            while (Pop() != name) { }
        }
    }

    private string Pop()
    {
        var name = stack[^1].Name;
        stack.RemoveAt(stack.Count - 1);
        openCount[name]--;
        return name;
    }

    /// <summary>Closes what the start of a block ends without an end tag.</summary>
    private void CloseImplied(string name)
    {
        Close(open => open is "p", open => HtmlNames.IsBlock(open) || HtmlNames.IsSilent(open));
        switch (name)
        {
            case "li":
                Close(open => open is "li", open => open is "ul" or "ol" or "menu" or "dir" or "td" or "th" or "table");
                break;
            case "dt" or "dd":
                Close(open => open is "dt" or "dd", open => open is "dl" or "td" or "th" or "table");
                break;
            case "td" or "th":
                Close(open => open is "td" or "th", open => open is "tr" or "table");
                break;
            case "tr" or "tbody" or "thead" or "tfoot":
                Close(open => open is "tr", open => open is "table");
                break;
        }
    }

    /// <summary>
    /// Closes the innermost open element that is <paramref name="wanted"/>, unless a <paramref name="border"/> stands around the place.
    /// </summary>
    private void Close(Func<string, bool> wanted, Func<string, bool> border)
    {
        for (var i = stack.Count - 1; i > 0; i--)
        {
            if (wanted(stack[i].Name))
            {
                while (stack.Count > i)
                {
                    Pop();
                }

                return;
            }

            if (border(stack[i].Name))
            {
                return;
            }
        }
    }

    private static (HtmlRole Role, int Level) RoleOf(string name, Open parent) =>
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
        var open = stack[^1];
        if (open.Name == "script" && isLinkedData)
        {
            page.LinkedData.Add(data);
        }
        else if (open.Name == "title" && !stack[^2].IsSilent)
        {
            page.Title += page.Title.Length < MostTitle ? data : "";
        }

        if (open.IsSilent)
        {
            return;
        }

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
                linked += open.IsLink ? 1 : 0;
            }
        }
    }

    /// <summary>A line break; two in a row part paragraphs.</summary>
    private void Break()
    {
        if (text.Length > 0 && text[^1] == '\n')
        {
            Flush();
        }
        else if (text.Length > 0)
        {
            text.Append('\n');
        }

        isSpacePending = false;
    }

    private void Flush()
    {
        var content = text.ToString().TrimEnd('\n', ' ');
        if (!string.IsNullOrWhiteSpace(content))
        {
            var open = stack[^1];
            var (words, characters) = (0, 0);
            for (var i = 0; i < content.Length; i++)
            {
                var isWhite = char.IsWhiteSpace(content[i]);
                characters += isWhite ? 0 : 1;
                words += !isWhite && (i == 0 || char.IsWhiteSpace(content[i - 1])) ? 1 : 0;
            }

            page.Blocks.Add(
                new HtmlBlock(content, open.Element, open.Role, open.Level, open.Cell, words, Math.Min(1, (double)linked / characters))
            );
        }

        text.Clear();
        linked = 0;
        isSpacePending = false;
    }
}
