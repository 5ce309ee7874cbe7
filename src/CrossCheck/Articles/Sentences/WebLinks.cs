using static CrossCheck.Articles.Sentences.Characters;

namespace CrossCheck.Articles.Sentences;

/// <summary>Where addresses, handles and tags begin and end in a text.</summary>
internal static class WebLinks
{
    /// <summary>Where the handle or tag that begins before <paramref name="at"/> ends.</summary>
    public static int EndOfHandle(string text, int at)
    {
        while (at < text.Length && (IsLetter(text[at]) || char.IsAsciiDigit(text[at]) || text[at] == '_'))
        {
            at++;
        }

        return at;
    }

    /// <summary>"https://…", "www.…", "pic.twitter.com/…", "name@host": from here to the next white space is one link.</summary>
    public static bool IsLinkStart(string text, int start, int end)
    {
        if (end >= text.Length || text[end] is not (':' or '@' or '.'))
        {
            return false;
        }

        var rest = text.AsSpan(end);
        if (rest.StartsWith("://", StringComparison.Ordinal))
        {
            return true;
        }

        if (rest[0] == '@')
        {
            return rest.Length > 1 && IsLetter(rest[1]);
        }

        // A dotted lower-case name with a path or a familiar ending is a bare address.
        if (rest[0] != '.' || rest.Length < 3 || !char.IsAsciiLetter(rest[1]))
        {
            return false;
        }

        var word = text.AsSpan(start, end - start);
        if (word.Equals("www", StringComparison.OrdinalIgnoreCase) || word.Equals("pic", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var last = rest[1..];
        var length = 0;
        while (length < last.Length && length < 8 && char.IsAsciiLetterLower(last[length]))
        {
            length++;
        }

        return last[..length] is "com" or "org" or "net" or "gov" or "edu" or "info";
    }

    /// <summary>Where the link from <paramref name="start"/> ends, of which all up to <paramref name="end"/> is known to be part.</summary>
    public static int EndOfLink(string text, int start, int end)
    {
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '<' or '>' or '”' or ')' or ']'))
        {
            end++;
        }

        // Punctuation that closes the sentence is not part of the address.
        while (end > start + 1 && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’')
        {
            end--;
        }

        return end;
    }
}
