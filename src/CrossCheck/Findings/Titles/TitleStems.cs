using CrossCheck.Articles;
using CrossCheck.Articles.Sentences;
using CrossCheck.Language;

namespace CrossCheck.Findings.Titles;

/// <summary>The words of a text that mean something, without their endings.</summary>
internal static class TitleStems
{
    private const int YearDigits = 4;

    /// <summary>The stems of the content words of <paramref name="text"/>, each once.</summary>
    public static HashSet<string> Of(string text)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        Add(text, stems);
        return stems;
    }

    /// <summary>Adds those of <paramref name="text"/> to <paramref name="stems"/>.</summary>
    public static void Add(string text, HashSet<string> stems)
    {
        foreach (var token in Tokenizer.Tokenize(text))
        {
            if (Of(text, token) is { } stem)
            {
                stems.Add(stem);
            }
        }
    }

    /// <summary>Whether a text says a content word twice, as no title should.</summary>
    public static bool Repeats(string text)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in Tokenizer.Tokenize(text))
        {
            if (Of(text, token) is { } stem && !said.Add(stem))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The stem of one token of a text; null where it is no content word.</summary>
    public static string? Of(string text, Token token) => IsContent(text, token) ? Stem.Text(token.Span.Of(text)) : null;

    /// <summary>A word that is no grammar, or a year.</summary>
    private static bool IsContent(string text, Token token) =>
        token.Kind == TokenKind.Number
            ? token.Length == YearDigits
            : token.Kind == TokenKind.Word
                && token.Length > 1
                && WordList.English.Find(text, token) is var word
                && (word is null || !IsGrammar(word));

    private static bool IsGrammar(Lexeme word) =>
        word.Is(
            WordClass.Auxiliary | WordClass.Modal | WordClass.Preposition | WordClass.Determiner | WordClass.Conjunction | WordClass.Pronoun
        ) && !word.Is(WordClass.Event | WordClass.Person | WordClass.Thing | WordClass.Nationality | WordClass.Place);
}
