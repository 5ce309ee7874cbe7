using CrossCheck.Articles;

namespace CrossCheck.Claims.Lexicon;

/// <summary>A form of several tokens ("United Nations", "al-Qaeda", "death toll"). The lexeme of its first token leads to it, the longest first.</summary>
internal sealed class Phrase
{
    private readonly (string Folded, LetterCase Case)[] rest;

    /// <summary>Reads <paramref name="form"/> into the tokens a text would have for it; <paramref name="lexeme"/> is what the lexicon knows of the whole.</summary>
    public Phrase(string form, Lexeme lexeme)
    {
        var tokens = Tokenizer.Tokenize(form);
        First = tokens[0].Span.Of(form).ToString();
        rest = new (string, LetterCase)[tokens.Length - 1];
        for (var i = 1; i < tokens.Length; i++)
        {
            var word = tokens[i].Span.Of(form);
            rest[i - 1] = (WordTable.Folded(word.ToString()), LetterCases.Of(word));
        }

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

    /// <summary>The longest phrase that begins with <paramref name="word"/> and whose tokens stand in the text from token <paramref name="first"/> on; null where none does.</summary>
    public static Phrase? Find(Lexeme? word, string text, ReadOnlySpan<Token> tokens, int first)
    {
        var phrase = word?.Longest;
        while (phrase is not null && !phrase.Matches(text, tokens, first))
        {
            phrase = phrase.Shorter;
        }

        return phrase;
    }

    /// <summary>The longest of <paramref name="candidates"/> that is of any of <paramref name="classes"/> and stands in the text from token <paramref name="first"/> on; null where none does.</summary>
    public static Phrase? Longest(ImmutableArray<Phrase> candidates, WordClass classes, string text, ReadOnlySpan<Token> tokens, int first)
    {
        foreach (var candidate in candidates)
        {
            if (candidate.Lexeme.Is(classes) && candidate.Matches(text, tokens, first))
            {
                return candidate;
            }
        }

        return null;
    }

    private bool Matches(string text, ReadOnlySpan<Token> tokens, int first)
    {
        if (first + Count > tokens.Length || LetterCases.Of(tokens[first].Span.Of(text)) < LetterCases.Of(First))
        {
            return false;
        }

        for (var i = 0; i < rest.Length; i++)
        {
            var form = tokens[first + 1 + i].Span.Of(text);
            if (!WordTable.IsForm(form, rest[i].Folded) || LetterCases.Of(form) < rest[i].Case)
            {
                return false;
            }
        }

        return true;
    }
}
