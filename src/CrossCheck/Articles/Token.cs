using CrossCheck.Articles.Sentences;

namespace CrossCheck.Articles;

/// <summary>What a token is made of.</summary>
internal enum TokenKind : byte
{
    /// <summary>
    /// Letters, with inner apostrophes and the full stops of abbreviations ("U.S.", "a.m.", "don't"), or a letter-led mix of letters and
    /// digits ("G20").
    /// </summary>
    Word,

    /// <summary>Digits with their separators: "10,000", "6.1", "1990".</summary>
    Number,

    /// <summary>One punctuation mark or symbol: comma, hyphen, quotation mark, "$", "%".</summary>
    Mark,

    /// <summary>A link, e-mail address, handle or hashtag, whole: nothing inside it is ever a claim.</summary>
    Link,
}

/// <summary>One token of an article's text.</summary>
/// <param name="Start">Offset of the first code unit.</param>
/// <param name="Length">Number of code units.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Key">Its <see cref="WordKey"/>, equal for the same word in any case; zero for a link.</param>
internal readonly record struct Token(int Start, int Length, TokenKind Kind, uint Key)
{
    /// <summary>Offset just past the token.</summary>
    public int End => Start + Length;

    /// <summary>The token's place in the text.</summary>
    public TextSpan Span => new(Start, Length);
}
