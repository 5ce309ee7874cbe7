using System.Collections.Immutable;
using CrossCheck.Articles;
using CrossCheck.Language.Lexicon;

namespace CrossCheck.Language;

/// <summary>
/// A document with what the lexicon knows of each token, looked up once. Recognisers read from it and never look a word up themselves.
/// </summary>
internal sealed class Reading
{
    // Held here too, because nearly all that extraction does is to look at tokens.
    private readonly string text;
    private readonly ImmutableArray<Token> tokens;
    private readonly Lexeme?[] words;

    /// <summary>
    /// Looks up every token of <paramref name="document"/> but links; numbers too, since names and idioms begin with them ("7-Eleven",
    /// "24/7").
    /// </summary>
    public Reading(Document document, WordList lexicon)
    {
        Document = document;
        WordList = lexicon;
        text = document.Text;
        tokens = document.AllTokens;
        words = new Lexeme?[tokens.Length];
        Horizon = tokens.Length;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Link)
            {
                words[i] = lexicon.Find(text, tokens[i]);
            }
        }
    }

    /// <summary>The document read.</summary>
    public Document Document { get; }

    /// <summary>The lexicon read with, for what is part of a token ("R26").</summary>
    public WordList WordList { get; }

    /// <summary>The article's text.</summary>
    public string Text => text;

    /// <summary>The document's tokens.</summary>
    public ReadOnlySpan<Token> Tokens => tokens.AsSpan();

    /// <summary>
    /// Index just past the last token that is shown; the text's end, unless a scan is under way, which sees no further than its paragraph.
    /// </summary>
    public int Horizon { get; private set; }

    /// <summary>
    /// Lets a scan see to the end of the paragraph that begins at token <paramref name="index"/>; with the index of the text's end, lets
    /// everything be seen again.
    /// </summary>
    public void LookAhead(int index)
    {
        var sentences = Document.Sentences;
        var next = SentenceAt(index);
        for (var first = next; next < sentences.Length && sentences[next].Paragraph == sentences[first].Paragraph; next++) { }

        Horizon = next < sentences.Length ? sentences[next].FirstToken : words.Length;
    }

    /// <summary>The number of the paragraph in which token <paramref name="index"/> stands; -1 for the index of the text's end.</summary>
    public int ParagraphOf(int index) =>
        SentenceAt(index) is var sentence && sentence < Document.Sentences.Length ? Document.Sentences[sentence].Paragraph : -1;

    private int SentenceAt(int index)
    {
        var sentences = Document.Sentences;
        var (low, high) = (0, sentences.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sentences[middle].EndToken <= index ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>
    /// What the lexicon knows of token <paramref name="index"/>; null for an unknown word and for an index outside the text or beyond the
    /// <see cref="Horizon"/>.
    /// </summary>
    public Lexeme? Word(int index) => (uint)index < (uint)Horizon ? words[index] : null;

    /// <summary>Whether token <paramref name="index"/> has any of <paramref name="classes"/>.</summary>
    public bool Is(int index, WordClass classes) => Word(index)?.Is(classes) ?? false;

    /// <summary>The longest of the lexicon's phrases that begins at token <paramref name="index"/>; null where none does.</summary>
    public Phrase? Phrase(int index) => Lexicon.Phrase.Find(Word(index), Text, Tokens[..Horizon], index);

    /// <summary>
    /// The longest phrase, or else the word, of any of <paramref name="classes"/> that begins at token <paramref name="index"/>; null where
    /// there is none.
    /// </summary>
    /// <param name="index">Index of the first token.</param>
    /// <param name="classes">The classes looked for.</param>
    /// <param name="end">Index just past the last token of what was found.</param>
    public Lexeme? Entry(int index, WordClass classes, out int end)
    {
        end = index;
        if (Word(index) is not { } word)
        {
            return null;
        }

        if (word.PhraseClasses.Is(classes) && Lexicon.Phrase.Find(word, Text, Tokens[..Horizon], index, classes) is { } phrase)
        {
            end = index + phrase.Count;
            return phrase.Lexeme;
        }

        if (!word.Is(classes))
        {
            return null;
        }

        end = index + 1;
        return word;
    }

    /// <summary>The hash of the stem of the word at token <paramref name="index"/>, known to the lexicon or not.</summary>
    public uint StemHash(int index) => Word(index)?.StemHash ?? WordHash.OfStem(Form(index));

    /// <summary>The characters of token <paramref name="index"/>; empty for an index outside the text.</summary>
    public ReadOnlySpan<char> Form(int index) => (uint)index < (uint)Horizon ? tokens[index].Span.Of(text) : default;

    /// <summary>The kind of token <paramref name="index"/>; a link, which no recogniser reads, for an index outside the text.</summary>
    public TokenKind Kind(int index) => (uint)index < (uint)Horizon ? tokens[index].Kind : TokenKind.Link;

    /// <summary>Whether token <paramref name="index"/> is the mark <paramref name="mark"/>.</summary>
    public bool IsMark(int index, char mark) =>
        (uint)index < (uint)Horizon && tokens[index] is { Length: 1 } token && text[token.Start] == mark;

    /// <summary>Whether token <paramref name="index"/> says <paramref name="word"/> (given in lower case), whatever its case.</summary>
    public bool Says(int index, ReadOnlySpan<char> word) => Form(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether token <paramref name="index"/> follows the one before it without a space.</summary>
    public bool Touches(int index) => index > 0 && (uint)index < (uint)Horizon && tokens[index].Start == tokens[index - 1].End;

    /// <summary>Whether token <paramref name="index"/> begins with a capital letter.</summary>
    public bool IsCapitalised(int index) => Form(index) is [var c, ..] && char.IsUpper(c);

    /// <summary>The span from the first token up to, not including, the end token.</summary>
    public TextSpan SpanOf(int firstToken, int endToken) => TextSpan.FromBounds(tokens[firstToken].Start, tokens[endToken - 1].End);
}
