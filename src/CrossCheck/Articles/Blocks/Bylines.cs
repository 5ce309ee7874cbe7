namespace CrossCheck.Articles.Blocks;

/// <summary>Lines that say who wrote a text and where, by their form alone.</summary>
internal static class Bylines
{
    /// <summary>A byline names a few people and their places.</summary>
    private const int LongestByline = 12;

    /// <summary>"November 4, 2018" and "4 November 2018".</summary>
    private const int ShortestTweetDate = 3;

    /// <summary>"November 4, 2018", with its comma.</summary>
    private const int LongestTweetDate = 4;

    /// <summary>
    /// Number of tokens of the line under a quoted tweet that <paramref name="tokens"/> begin with, where it stands in running text: the
    /// dash, the name, the handle
    /// in brackets, and the day, which is the tweet's; zero where they begin with none.
    /// </summary>
    public static int SignatureLength(string text, ReadOnlySpan<Token> tokens)
    {
        if (tokens.IsEmpty || !IsDash(text[tokens[0].Start]))
        {
            return 0;
        }

        for (var i = 1; i + 2 < tokens.Length && i <= LongestByline; i++)
        {
            if (
                text[tokens[i].Start] == '('
                && tokens[i + 1].Kind == TokenKind.Link
                && text[tokens[i + 1].Start] == '@'
                && text[tokens[i + 2].Start] == ')'
            )
            {
                var end = i + 3;
                for (var length = Math.Min(LongestTweetDate, tokens.Length - end); length >= ShortestTweetDate; length--)
                {
                    if (
                        DateLine.Read(text, tokens.Slice(end, length)) is { Date: not null }
                        && tokens[end + length - 1].Kind == TokenKind.Number
                    )
                    {
                        return end + length;
                    }
                }

                return end;
            }
        }

        return 0;
    }

    /// <summary>"By John Smith and Jane Doe, Associated Press Writer": capitals throughout, no figure, no full stop.</summary>
    public static bool IsByline(string text, ReadOnlySpan<Token> block)
    {
        if (block.Length is < 2 or > LongestByline || !block[0].Span.Of(text).Equals("by", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        foreach (var token in block[1..])
        {
            var form = token.Span.Of(text);
            var fits = token.Kind switch
            {
                TokenKind.Word => char.IsUpper(form[0])
                    || form is "and" or "in" or "of" or "for" or "the" or "with" or "at" or "de" or "al" or "van" or "von" or "bin",
                TokenKind.Mark => form is not ("?" or "!" or ":"),
                TokenKind.Link => true,
                _ => false,
            };
            if (!fits)
            {
                return false;
            }
        }

        return block[^1].Kind != TokenKind.Mark || block[^1].Span.Of(text) is not "." || block.Length < 6;
    }

    /// <summary>The line under a quoted tweet: "— Department of State (@StateDept) December 30, 2019".</summary>
    public static bool IsSignature(string text, ReadOnlySpan<Token> block)
    {
        if (!IsDash(text[block[0].Start]))
        {
            return false;
        }

        foreach (var token in block)
        {
            if (token.Kind == TokenKind.Link && text[token.Start] == '@')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Place and agency alone on a line: "BAGHDAD, Iraq (AP) --".</summary>
    public static bool IsPlaceLine(string text, ReadOnlySpan<Token> block) =>
        block.Length <= LongestByline && text[block[^1].Start] is '-' or '—' or '–' && IsAllCapitals(block[0].Span.Of(text));

    private static bool IsDash(char mark) => mark is '—' or '–' or '-' or '―';

    private static bool IsAllCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }

        return word.Length > 1;
    }
}
