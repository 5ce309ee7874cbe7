namespace CrossCheck.Articles;

/// <summary>What part a stretch of text plays in its article.</summary>
internal enum SentenceKind : byte
{
    /// <summary>Running text.</summary>
    Prose,

    /// <summary>The headline, or a line before the first prose that reads like one.</summary>
    Title,

    /// <summary>A section heading: context for what follows ("== 2016 ==", "US invasion").</summary>
    Heading,

    /// <summary>A photo caption: evidence, but set apart from the flow of the text.</summary>
    Caption,

    /// <summary>Links to other articles, bylines, tweet signatures, "4 min read": read past, never a claim.</summary>
    Furniture,
}

/// <summary>One sentence (or heading, or line of furniture) of an article.</summary>
/// <param name="Span">Its place in the text.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="TokenCount">Number of its tokens.</param>
/// <param name="Paragraph">Number of the paragraph it stands in, from zero.</param>
/// <param name="Heading">
/// Index, among the document's sentences, of the nearest heading it stands under; for a heading, of the one a level above; -1 where there
/// is none.
/// </param>
/// <param name="Kind">What part it plays.</param>
/// <param name="RepeatOf">
/// Index of the fuller or first sentence of this article that says the same words (of which this one is a pull-quote or a copy); -1 where
/// there is none.
/// </param>
internal readonly record struct Sentence(
    TextSpan Span,
    int FirstToken,
    int TokenCount,
    int Paragraph,
    int Heading,
    SentenceKind Kind,
    int RepeatOf
)
{
    /// <summary>Index just past the last token.</summary>
    public int EndToken => FirstToken + TokenCount;
}
