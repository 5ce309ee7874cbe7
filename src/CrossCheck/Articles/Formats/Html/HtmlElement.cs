namespace CrossCheck.Articles.Formats.Html;

/// <summary>A block-level element of a page. Parents stand before their children.</summary>
/// <param name="Parent">Index of the block-level element around it; -1 for the page itself.</param>
/// <param name="Marks">What its tag, class, id and role say of its part on the page.</param>
internal readonly record struct HtmlElement(int Parent, HtmlMarks Marks);

/// <summary>What markup says of an element's part on its page.</summary>
[Flags]
internal enum HtmlMarks
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It is no part of an article: navigation, comments, sharing, related stories.</summary>
    Aside = 1,

    /// <summary>It is the caption or the credit of a picture, or a gallery of them.</summary>
    Caption = 2,

    /// <summary>It says who wrote the article and when.</summary>
    Byline = 4,

    /// <summary>It is the body of an article.</summary>
    Body = 8,

    /// <summary>It quotes at length: in the body it belongs to the article whatever it stands in, such as the frame of a tweet.</summary>
    Quote = 16,
}

/// <summary>What part a block plays on its page.</summary>
internal enum HtmlRole
{
    /// <summary>A paragraph, or any other text that stands by itself.</summary>
    Paragraph,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    Item,

    /// <summary>A cell of a table.</summary>
    Cell,
}

/// <summary>A stretch of text without a block-level tag in it.</summary>
/// <param name="Text">The text with its white space collapsed, never empty; a line break is one that the page asks for.</param>
/// <param name="Element">Index of the block-level element that holds it.</param>
/// <param name="Role">What part it plays.</param>
/// <param name="Level">For a heading its level, 1 to 6; else 0.</param>
/// <param name="Cell">For a cell the number of its cell element, and the number of its row; else 0.</param>
/// <param name="Words">Number of words.</param>
/// <param name="LinkedShare">Share of its characters that are links, 0 to 1.</param>
internal sealed record HtmlBlock(
    string Text,
    int Element,
    HtmlRole Role,
    int Level,
    (int Cell, int Row) Cell,
    int Words,
    double LinkedShare
)
{
    /// <summary>Whether it is a heading of the first level.</summary>
    public bool IsHeadline => this is { Role: HtmlRole.Heading, Level: 1 };
}
