using CrossCheck.Articles;
using CrossCheck.Articles.Sentences;

namespace CrossCheck.Language.Lexicon;

/// <summary>
/// A form of several tokens ("United Nations", "al-Qaeda", "death toll"). The lexeme of its first token leads to it, the longest first.
/// </summary>
internal sealed class Phrase
{
    private readonly (string Folded, LetterCase Case)[] rest;
    private readonly LetterCase firstCase;

    // The second token's length and first letter: most phrases of a frequent word are ruled out by them, without a look at their other
    // tokens.
    private readonly int secondLength;
    private readonly char secondInitial;

    /// <summary>
    /// Reads <paramref name="form"/> into the tokens a text would have for it; <paramref name="lexeme"/> is what the lexicon knows of the
    /// whole.
    /// </summary>
    public Phrase(string form, Lexeme lexeme)
    {
        var tokens = Tokenizer.Tokenize(form);
        First = tokens[0].Span.Of(form).ToString();
        firstCase = LetterCases.Of(First);
        rest = new (string, LetterCase)[tokens.Length - 1];
        for (var i = 1; i < tokens.Length; i++)
        {
            var word = tokens[i].Span.Of(form);
            rest[i - 1] = (WordTable.Folded(word.ToString()), LetterCases.Of(word));
        }

        secondLength = rest is [var second, ..] ? second.Folded.Length : 0;
        secondInitial = rest is [{ Folded: [var initial, ..] }, ..] ? initial : '\0';
        Lexeme = lexeme;
    }

    /// <summary>The first token as the data file writes it.</summary>
    public string First { get; }

    /// <summary>What the lexicon knows of the phrase.</summary>
    public Lexeme Lexeme { get; }

    /// <summary>How many tokens it has.</summary>
    public int Count => rest.Length + 1;

    /// <summary>The next of the phrases with the same first token, in order of falling length; null after the last.</summary>
    public Phrase? Shorter { get; internal set; }

    /// <summary>
    /// The longest phrase that begins with <paramref name="word"/> and whose tokens stand in the text from token <paramref name="first"/>
    /// on; null where none does.
    /// </summary>
    /// <param name="word">What the lexicon knows of the first token.</param>
    /// <param name="text">The text.</param>
    /// <param name="tokens">The text's tokens.</param>
    /// <param name="first">Index of the first token.</param>
    /// <param name="classes">The classes of which the phrase must have one; null where any phrase will do.</param>
    public static Phrase? Find(Lexeme? word, string text, ReadOnlySpan<Token> tokens, int first, WordClass? classes = null)
    {
        if (word?.Longest is not { } longest || first + 1 >= tokens.Length)
        {
            return null;
        }

        var length = tokens[first + 1].Length;
        var initial = WordTable.Fold(text[tokens[first + 1].Start]);
        for (var phrase = longest; phrase is not null; phrase = phrase.Shorter)
        {
            if (
                phrase.secondLength == length
                && phrase.secondInitial == initial
                && (classes is not { } wanted || phrase.Lexeme.Is(wanted))
                && phrase.Matches(text, tokens, first)
            )
            {
                return phrase;
            }
        }

        return null;
    }

    private bool Matches(string text, ReadOnlySpan<Token> tokens, int first)
    {
        if (first + Count > tokens.Length)
        {
            return false;
        }

        for (var i = 0; i < rest.Length; i++)
        {
            var form = tokens[first + 1 + i].Span.Of(text);
            if (!WordTable.IsForm(form, rest[i].Folded) || (rest[i].Case != LetterCase.Any && LetterCases.Of(form) < rest[i].Case))
            {
                return false;
            }
        }

        return firstCase == LetterCase.Any || LetterCases.Of(tokens[first].Span.Of(text)) >= firstCase;
    }
}
