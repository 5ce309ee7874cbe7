namespace CrossCheck.Articles.Blocks;

/// <summary>A stretch of lines that belong together: a paragraph, a heading, a line of furniture.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index just past its last token; always past the first.</param>
/// <param name="BlankBefore">Whether an empty line, or the start of the text, stands before it.</param>
internal readonly record struct Block(int FirstToken, int EndToken, bool BlankBefore)
{
    /// <summary>Number of its tokens, one or more.</summary>
    public int TokenCount => EndToken - FirstToken;
}
