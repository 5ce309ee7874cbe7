namespace CrossCheck.Articles;

/// <summary>Knows the lines that are no part of the story by their words (<c>furniture.txt</c>) and their form. Loaded once; safe for any number of threads.</summary>
internal sealed class Furniture
{
    /// <summary>A longer block is prose, whatever phrase it holds.</summary>
    private const int MostTokens = 40;

    /// <summary>A byline names a few people and their places.</summary>
    private const int LongestByline = 12;

    /// <summary>The brackets at a caption's end hold a name or two.</summary>
    private const int LongestOrigin = 14;

    private static readonly Lazy<Furniture> Loaded = new(() => new Furniture());

    private readonly PhraseSet starts;
    private readonly PhraseSet wholes;
    private readonly PhraseSet anywhere;
    private readonly PhraseSet captions;
    private readonly PhraseSet pictures;
    private readonly PhraseSet credits;

    private Furniture()
    {
        var words = DataFile.Read("Articles/furniture.txt").ToDictionary(entry => entry.Key, entry => entry.Forms);
        (starts, wholes, anywhere) = (new PhraseSet(words["start"]), new PhraseSet(words["whole"]), new PhraseSet(words["anywhere"]));
        (captions, pictures, credits) = (new PhraseSet(words["caption"]), new PhraseSet(words["picture"]), new PhraseSet(words["credit"]));
    }

    /// <summary>The furniture of English pages.</summary>
    public static Furniture English => Loaded.Value;

    /// <summary>Whether a block is furniture.</summary>
    public bool Is(string text, ReadOnlySpan<Token> block)
    {
        if (!HasWords(block))
        {
            return true;
        }

        if (block.Length > MostTokens)
        {
            return false;
        }

        // "(Reporting by …)", "[Read more: …]", "• Photos: …".
        var said = block;
        while (said.Length > 1 && text[said[0].Start] is '(' or '[' or '•' or '*' or '»' or '>' or '▶' or '|')
        {
            said = said[1..];
        }

        return starts.LengthAt(text, said) > 0
            || wholes.LengthAt(text, block) == block.Length
            || Contains(anywhere, text, block)
            || IsByline(text, block)
            || IsSignature(text, block)
            || IsPlaceLine(text, block)
            || Credits.English.IsOnlyNames(text, block);
    }

    /// <summary>Whether a block is the caption of a picture: it begins as captions do, or ends in brackets with the picture's origin ("[Getty]", "(AP Photo/Jane Doe)").</summary>
    public bool IsCaption(string text, ReadOnlySpan<Token> block)
    {
        if (captions.LengthAt(text, block) > 0)
        {
            return true;
        }

        var last = block.Length - 1;
        last -= last > 0 && text[block[last].Start] == '.' ? 1 : 0;
        var (open, close) = text[block[last].Start] == ']' ? ('[', ']') : ('(', ')');
        if (text[block[last].Start] != close)
        {
            return false;
        }

        var first = last - 1;
        while (first > 0 && last - first <= LongestOrigin && text[block[first].Start] != open)
        {
            first--;
        }

        // An agency in round brackets at the end credits the whole text: "(Reuters)".
        var origin = block[(first + 1)..last];
        return first > 0 && text[block[first].Start] == open
            && (Contains(pictures, text, origin) || (open == '[' && Credits.English.IsOnlyNames(text, origin)));
    }

    /// <summary>The agency that a line of furniture credits: at its start after "Source:" and the like, or in a byline; null where it credits none.</summary>
    public string? CreditOf(string text, ReadOnlySpan<Token> block)
    {
        var isByline = IsByline(text, block);
        for (var i = 0; i < block.Length; i++)
        {
            if (Credits.English.NameAt(text, block[i..]) is { } name)
            {
                return name;
            }

            if (!isByline && block[i].Kind is not (TokenKind.Mark or TokenKind.Number) && credits.LengthAt(text, block[i..]) == 0)
            {
                return null;
            }
        }

        return null;
    }

    private static bool Contains(PhraseSet phrases, string text, ReadOnlySpan<Token> block)
    {
        for (var i = 0; i < block.Length; i++)
        {
            if (phrases.LengthAt(text, block[i..]) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A line of links, marks or a page number says nothing; a year alone may be a heading.</summary>
    private static bool HasWords(ReadOnlySpan<Token> block)
    {
        foreach (var token in block)
        {
            if (token.Kind == TokenKind.Word || (token.Kind == TokenKind.Number && token.Length >= 4))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"By John Smith and Jane Doe, Associated Press Writer": capitals throughout, no figure, no full stop.</summary>
    public bool IsByline(string text, ReadOnlySpan<Token> block)
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
                TokenKind.Word => char.IsUpper(form[0]) || form is "and" or "in" or "of" or "for" or "the" or "with" or "at" or "de" or "al" or "van" or "von" or "bin",
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
    public bool IsSignature(string text, ReadOnlySpan<Token> block)
    {
        if (text[block[0].Start] is not ('—' or '–' or '-' or '―'))
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
    private static bool IsPlaceLine(string text, ReadOnlySpan<Token> block) =>
        block.Length <= LongestByline && text[block[^1].Start] is '-' or '—' or '–' && IsAllCapitals(block[0].Span.Of(text));

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
