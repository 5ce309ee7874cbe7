namespace CrossCheck.Articles.Formats.Html;

/// <summary>
/// A page as far as articles are concerned: its blocks of text in order, the elements that hold them, and what its markup says of the page.
/// </summary>
internal sealed class HtmlPage
{
    /// <summary>The block-level elements, parents first; the first is the page itself.</summary>
    public List<HtmlElement> Elements { get; } = [new HtmlElement(-1, HtmlMarks.None)];

    /// <summary>The blocks of text, in the order of the page.</summary>
    public List<HtmlBlock> Blocks { get; } = [];

    /// <summary>The page's title; empty where it has none.</summary>
    public string Title { get; set; } = "";

    /// <summary>The canonical address; null where the page names none.</summary>
    public string? Canonical { get; set; }

    /// <summary>
    /// Names (in lower case) and contents of its meta elements and of elements that carry a property, in the order of the page.
    /// </summary>
    public List<(string Name, string Content)> Metadata { get; } = [];

    /// <summary>The JSON-LD scripts.</summary>
    public List<string> LinkedData { get; } = [];

    /// <summary>The <c>datetime</c> of its time elements, each with the number of blocks that stand before it.</summary>
    public List<(string DateTime, int Block)> Times { get; } = [];
}
