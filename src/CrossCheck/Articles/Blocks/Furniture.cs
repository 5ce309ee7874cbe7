using System.Globalization;
using CrossCheck.Articles.Sentences;

namespace CrossCheck.Articles.Blocks;

/// <summary>
/// Knows the lines that are no part of the story by their words (<c>furniture.txt</c>) and their form. Loaded once; safe for any number of
/// threads.
/// </summary>
internal sealed class Furniture
{
    /// <summary>A longer block is prose, whatever phrase it holds.</summary>
    private const int MostTokens = 40;

    /// <summary>The brackets at a caption's end hold a name or two.</summary>
    private const int LongestOrigin = 14;

    /// <summary>A stamp names a time, a zone, a weekday and a day; a longer line tells something too.</summary>
    private const int LongestStamp = 16;

    private static readonly Lazy<Furniture> Loaded = new(() => new Furniture());

    private readonly PhraseSet starts;
    private readonly PhraseSet stamps;
    private readonly PhraseSet wholes;
    private readonly PhraseSet anywhere;
    private readonly PhraseSet captions;
    private readonly PhraseSet pictures;
    private readonly PhraseSet credits;
    private readonly PhraseSet pictureCounters;
    private readonly PhraseSet webCounters;

    private Furniture()
    {
        var words = DataFile.Read("Articles/Blocks/furniture.txt").ToDictionary(entry => entry.Key, entry => entry.Forms);
        (starts, wholes, anywhere) = (new PhraseSet(words["start"]), new PhraseSet(words["whole"]), new PhraseSet(words["anywhere"]));
        stamps = new PhraseSet(words["stamp"]);
        (captions, pictures, credits) = (new PhraseSet(words["caption"]), new PhraseSet(words["picture"]), new PhraseSet(words["credit"]));
        (pictureCounters, webCounters) = (new PhraseSet(words["picture-counter"]), new PhraseSet(words["web-counter"]));
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

        // "(Reporting by …)", "[Read more: …]", "► Related: …".
        var said = block;
        while (said.Length > 1 && said[0].Kind == TokenKind.Mark && IsOrnament(text[said[0].Start]))
        {
            said = said[1..];
        }

        return starts.LengthAt(text, said) > 0
            || IsStamp(text, said)
            || wholes.LengthAt(text, block) == block.Length
            || Contains(anywhere, text, block)
            || CounterLength(text, block) == block.Length
            || Bylines.IsByline(text, block)
            || Bylines.IsSignature(text, block)
            || Bylines.IsPlaceLine(text, block)
            || Credits.English.IsOnlyNames(text, block);
    }

    /// <summary>
    /// Number of tokens of the counter that a block begins with: a place in a gallery ("1 of 25", "Image 3 of / 25") or a number of what
    /// readers did or can open
    /// ("123 comments", "14 pending comments"); zero where it begins with none.
    /// </summary>
    public int CounterLength(string text, ReadOnlySpan<Token> block)
    {
        var label = pictureCounters.LengthAt(text, block);
        var at = label;
        if (at >= block.Length || block[at].Kind != TokenKind.Number)
        {
            return 0;
        }

        at++;
        if (at < block.Length && block[at].Span.Of(text) is "of" or "/")
        {
            at++;
            at += at < block.Length && text[block[at].Start] == '/' ? 1 : 0;

            // Without a label "1 of 25 people" begins a sentence.
            return at < block.Length && block[at].Kind == TokenKind.Number && (label > 0 || at + 1 == block.Length) ? at + 1 : 0;
        }

        var counted = webCounters.LengthAt(text, block[at..]);
        return label == 0 && counted > 0 && at + counted == block.Length ? block.Length : 0;
    }

    /// <summary>
    /// Whether a block is the caption of a picture: it begins as captions do, or ends in brackets with the picture's origin ("[Getty]",
    /// "(AP Photo/Jane Doe)").
    /// </summary>
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
        return first > 0
            && text[block[first].Start] == open
            && (Contains(pictures, text, origin) || (open == '[' && Credits.English.IsOnlyNames(text, origin)));
    }

    /// <summary>
    /// The agency that a line of furniture credits: at its start after "Source:" and the like, or in a byline; null where it credits none.
    /// </summary>
    public string? CreditOf(string text, ReadOnlySpan<Token> block)
    {
        var isByline = Bylines.IsByline(text, block);
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

    /// <summary>When a page was changed: "Updated at 12:25 p.m. ET.", "(This post was last updated at 8:44 p.m. ET.)".</summary>
    private bool IsStamp(string text, ReadOnlySpan<Token> block)
    {
        var label = stamps.LengthAt(text, block);
        return label > 0
            && label < block.Length
            && block.Length <= LongestStamp
            && (
                block[label].Kind == TokenKind.Number
                || DateLine.IsMonth(block[label].Span.Of(text))
                || DateLine.IsCompanion(block[label].Span.Of(text))
            );
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

    /// <summary>Brackets, bullets, bars, arrows: what stands before a line without being a part of what it says.</summary>
    private static bool IsOrnament(char mark) =>
        mark is '(' or '[' or '*' or '•' or '|' or '>' or '»'
        || char.GetUnicodeCategory(mark) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol;
}
