namespace CrossCheck.Articles.Sentences;

/// <summary>Finds where sentences end inside a block.</summary>
internal static class SentenceBreaks
{
    /// <summary>
    /// No sentence of the news is longer, in tokens; a stretch without a full stop is cut here, so that work per sentence stays bounded on
    /// any input.
    /// </summary>
    public const int LongestSentence = 400;

    /// <summary>
    /// Index just past the last token of the sentence that begins at <paramref name="first"/>, at most <paramref name="end"/>.
    /// </summary>
    public static int EndOfSentence(string text, Token[] tokens, int first, int end)
    {
        var limit = Math.Min(end, first + LongestSentence);
        for (var i = first; i < limit; i++)
        {
            if (!MayEnd(text, tokens[i]))
            {
                continue;
            }

            // "…", "?!" and the quotation marks and brackets that close belong to the sentence.
            var after = i + 1;
            while (after < limit && IsStop(text, tokens[after]) && Touches(tokens, after))
            {
                after++;
            }

            var stop = after - 1;
            while (after < end && Closes(text, tokens, after, end))
            {
                after++;
            }

            if (after < end && Ends(text, tokens, first, stop, after, end))
            {
                return EndOfNotes(text, tokens, after, end);
            }

            i = after - 1;
        }

        return limit;
    }

    private static bool IsStop(string text, Token token) => token.Kind == TokenKind.Mark && text[token.Start] is '.' or '!' or '?' or '…';

    /// <summary>A stop, or an abbreviation that holds its own ("U.S.", "a.m.").</summary>
    private static bool MayEnd(string text, Token token) =>
        IsStop(text, token) || (token.Kind == TokenKind.Word && text[token.End - 1] == '.');

    private static bool Touches(Token[] tokens, int index) => tokens[index].Start == tokens[index - 1].End;

    /// <summary>
    /// Whether the token after a stop closes what the sentence opened. Straight quotation marks close where they touch the stop, or where a
    /// space follows them.
    /// </summary>
    private static bool Closes(string text, Token[] tokens, int index, int end)
    {
        if (tokens[index].Kind != TokenKind.Mark)
        {
            return false;
        }

        switch (text[tokens[index].Start])
        {
            case ')' or ']' or '}' or '”' or '»':
                return true;
            case '"' or '\'' or '’':
                // Two single marks stand for a double one.
                var last =
                    index + 1 < end && Touches(tokens, index + 1) && text[tokens[index + 1].Start] == text[tokens[index].Start]
                        ? index + 1
                        : index;
                return Touches(tokens, index) || last + 1 == end || !Touches(tokens, last + 1);
            default:
                return false;
        }
    }

    private static bool Ends(string text, Token[] tokens, int first, int stop, int next, int end)
    {
        var word = tokens[next].Span.Of(text);
        var initial = word[0];
        if (char.IsLower(initial) || initial is ',' or ';' or ':' or '.' or '!' or '?' or ')' or '/')
        {
            return false;
        }

        // Scraped text loses spaces ("said.The minister"); an address or a file name does not look like a lower-case word before a
        // capitalised one.
        if (Touches(tokens, next))
        {
            return tokens[next].Kind == TokenKind.Word
                && char.IsUpper(initial)
                && stop > first
                && (
                    text[tokens[stop - 1].End - 1] is ')' or ']' or '"' or '”' || next - stop > 1 || EndsInLowerCase(text, tokens[stop - 1])
                );
        }

        if (text[tokens[stop].End - 1] != '.')
        {
            // "Yahoo! Inc." is a name, and "Why?" may be asked: "Why?" Smith wondered.
            return SentenceWords.English.AbbreviationOf(word) != Abbreviation.Name
                && !(next - stop > 1 && IsAttributed(text, tokens, next, end));
        }

        // A stop token of its own follows the word; "U.S." is word and stop in one.
        var abbreviated = tokens[stop].Kind == TokenKind.Word ? stop : stop - 1;
        if (abbreviated < first || (abbreviated < stop && !Touches(tokens, stop)))
        {
            return true;
        }

        var isQuoteClosed = next - stop > 1;
        var before = tokens[abbreviated].Span.Of(text);
        if (tokens[abbreviated].Kind == TokenKind.Number)
        {
            // "1. Fire" numbers a list.
            return abbreviated > first;
        }

        if (tokens[abbreviated].Kind != TokenKind.Word || isQuoteClosed)
        {
            return true;
        }

        var starts = tokens[next].Kind == TokenKind.Word && char.IsUpper(initial) && SentenceWords.English.IsStarter(word);
        return SentenceWords.English.AbbreviationOf(before) switch
        {
            Abbreviation.Title => false,
            Abbreviation.Number => !char.IsAsciiDigit(initial),
            Abbreviation.Clock => starts
                || !(char.IsAsciiDigit(initial) || initial is '(' or '-' or '–' or '—' || SentenceWords.English.GoesOnWithClock(word)),
            Abbreviation.Name => starts || IsOpeningQuote(initial),
            _ when abbreviated == stop || before is [>= 'A' and <= 'Z'] => (starts && !IsInitial(before, word)) || IsOpeningQuote(initial),
            _ => true,
        };
    }

    /// <summary>"George W. A" may go on, and "I." and "A." are words as well as initials.</summary>
    private static bool IsInitial(ReadOnlySpan<char> before, ReadOnlySpan<char> word) => before.Length == 1 && word.Length == 1;

    private static bool IsOpeningQuote(char c) => c is '"' or '“' or '‘' or '`';

    /// <summary>Whether "Smith asked" or "the mayor said" follows at <paramref name="at"/>, with no mark between.</summary>
    private static bool IsAttributed(string text, Token[] tokens, int at, int end)
    {
        const int longestSpeaker = 4;
        for (var i = at; i < Math.Min(end, at + longestSpeaker) && tokens[i].Kind == TokenKind.Word; i++)
        {
            if (SentenceWords.English.IsReporting(tokens[i].Span.Of(text)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsInLowerCase(string text, Token token) =>
        token.Kind == TokenKind.Word
        && token.Length > 1
        && char.IsLower(text[token.End - 1])
        && SentenceWords.English.AbbreviationOf(token.Span.Of(text)) == Abbreviation.None;

    /// <summary>
    /// Footnote marks ("[1]", "[Getty]") belong to the sentence before them, and so does a credit in brackets at the end of the block
    /// ("(Reuters)").
    /// </summary>
    private static int EndOfNotes(string text, Token[] tokens, int at, int end)
    {
        const int longestNote = 14;
        while (at < end && text[tokens[at].Start] is '[' or '(')
        {
            var isRound = text[tokens[at].Start] == '(';
            var close = at + 1;
            while (
                close < end && close - at <= longestNote && text[tokens[close].Start] is not (']' or ')') && !IsStop(text, tokens[close])
            )
            {
                close++;
            }

            if (close >= end || text[tokens[close].Start] is not (']' or ')') || (isRound && close + 1 < end))
            {
                break;
            }

            at = close + 1;
        }

        return at;
    }
}
