using CrossCheck.Articles.Blocks;
using CrossCheck.Articles.Sentences;

namespace CrossCheck.Articles.Formats.Html;

/// <summary>Reads author and day out of the line that says them.</summary>
internal static class Byline
{
    /// <summary>Names of authors take no more tokens; more is a sentence.</summary>
    private const int MostTokens = 20;

    /// <summary>"18 Nov 2019" has so many tokens.</summary>
    private const int ShortestDate = 3;

    /// <summary>"November 18th, 2019" and "2019-11-18" have so many.</summary>
    private const int LongestDate = 6;

    /// <summary>A line with author, title, place, day and time is no longer, in tokens.</summary>
    private const int LongestLine = 30;

    /// <summary>The day in a line that is no sentence: "By Ann Lee, Nov. 18, 2019 12:26 PM"; null where there is none.</summary>
    public static DateOnly? DayIn(string line, ReadOnlySpan<Token> tokens)
    {
        if (
            tokens.Length > LongestLine
            || (line[^1] is '.' or '!' or '?' or '"' or '”' && !line.EndsWith(".m.", StringComparison.OrdinalIgnoreCase))
        )
        {
            return null;
        }

        for (var from = 0; from + ShortestDate <= tokens.Length; from++)
        {
            for (var length = ShortestDate; length <= Math.Min(LongestDate, tokens.Length - from); length++)
            {
                if (DateLine.Read(line, tokens.Slice(from, length)) is { Date: { } day })
                {
                    return day;
                }
            }
        }

        return null;
    }

    /// <summary>
    /// "Jo March and Amy Lake" of "By Jo March and Amy Lake | Nov. 18, 2019": the capitalised words after "by"; null where nothing says so.
    /// </summary>
    public static string? AuthorIn(string line)
    {
        var tokens = Tokenizer.Tokenize(line);
        var by = Array.FindIndex(tokens, token => token.Span.Of(line).Equals("by", StringComparison.OrdinalIgnoreCase));
        if (by < 0 || by + 1 >= tokens.Length)
        {
            return null;
        }

        var end = by + 1;
        var last = by;
        for (; end < tokens.Length && end - by <= MostTokens; end++)
        {
            var form = tokens[end].Span.Of(line);
            if (tokens[end].Kind == TokenKind.Word && char.IsUpper(form[0]) && !IsDate(line, tokens, end))
            {
                last = end;
            }
            else if (form is not ("and" or "," or "&" or "de" or "van" or "von" or "al" or "bin" or "." or "-" or "'" or "’"))
            {
                break;
            }
        }

        return last == by ? null : line[tokens[by + 1].Start..tokens[last].End];
    }

    /// <summary>A weekday, or a month before a day: March is a name as well.</summary>
    private static bool IsDate(string line, Token[] tokens, int i)
    {
        var form = tokens[i].Span.Of(line);
        return DateLine.IsCompanion(form)
            || (DateLine.IsMonth(form) && tokens[(i + 1)..].FirstOrDefault(next => next.Kind != TokenKind.Mark).Kind == TokenKind.Number);
    }
}
