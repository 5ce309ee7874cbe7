namespace CrossCheck.Articles.Formats.Html;

/// <summary>An element whose end has not come yet.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Element">Number of the block element that it is or lies in.</param>
/// <param name="Role">What a block of text in it is.</param>
/// <param name="Level">The level of a heading, 1 to 6; 0 for anything else.</param>
/// <param name="Cell">Numbers of its table's cell and row; zero outside tables.</param>
/// <param name="IsLink">Whether its text is a link.</param>
/// <param name="IsSilent">Whether readers don't see its text.</param>
internal readonly record struct OpenElement(
    string Name,
    int Element,
    HtmlRole Role,
    int Level,
    (int Cell, int Row) Cell,
    bool IsLink,
    bool IsSilent
);

/// <summary>
/// The elements that are open at a place of a page, at most <see cref="MostDepth"/> inside one another; it knows the end tags that may
/// be left out.
/// </summary>
internal sealed class OpenElements
{
    /// <summary>As deep as the engines of browsers nest.</summary>
    public const int MostDepth = 512;

    private readonly List<OpenElement> stack = [new OpenElement("", 0, HtmlRole.Paragraph, 0, default, IsLink: false, IsSilent: false)];
    private readonly Dictionary<string, int> openCount = new(StringComparer.Ordinal);

    /// <summary>Start tags that were too deep to be kept, and whose end tags are still to come.</summary>
    private int tooDeep;

    /// <summary>The innermost, or what stands for the page where none is open.</summary>
    public OpenElement Innermost => stack[^1];

    /// <summary>The one around the innermost; there must be one.</summary>
    public OpenElement Around => stack[^2];

    /// <summary>Whether there is room for an element more; where not, its end tag is awaited.</summary>
    public bool HasRoom()
    {
        if (stack.Count <= MostDepth)
        {
            return true;
        }

        tooDeep++;
        return false;
    }

    /// <summary>Opens an element.</summary>
    public void Push(OpenElement element)
    {
        stack.Add(element);
        openCount[element.Name] = openCount.GetValueOrDefault(element.Name) + 1;
    }

    /// <summary>Closes the innermost element of the name and what is open in it; an end tag that nothing began closes nothing.</summary>
    public void End(string name)
    {
        if (tooDeep > 0 && !HtmlNames.IsVoid(name))
        {
            tooDeep--;
        }
        else if (openCount.GetValueOrDefault(name) > 0)
        {
            while (Pop() != name) { }
        }
    }

    /// <summary>Closes what the start of a block ends without an end tag.</summary>
    public void CloseImplied(string name)
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

    private string Pop()
    {
        var name = stack[^1].Name;
        stack.RemoveAt(stack.Count - 1);
        openCount[name]--;
        return name;
    }
}
