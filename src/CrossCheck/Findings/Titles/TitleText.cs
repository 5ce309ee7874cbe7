using System.Text;
using CrossCheck.Articles;
using CrossCheck.Claims.Lexicon;

namespace CrossCheck.Findings.Titles;

/// <summary>Makes words of an article fit to stand in a title: without the figures, hedges, brackets and line ends that stand among them.</summary>
internal static class TitleText
{
    /// <summary>The words of <paramref name="span"/>; empty where nothing is left of them.</summary>
    public static string Of(string text, TextSpan span, bool dropsDeterminer = false)
    {
        if (span.Length == 0)
        {
            return "";
        }

        var piece = text.Substring(span.Start, span.Length);
        var built = new StringBuilder(piece.Length);
        var tokens = Tokenizer.Tokenize(piece).AsSpan();
        var end = -1;
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            var form = token.Span.Of(piece);
            var word = token.Kind == TokenKind.Link ? null : WordList.English.Find(piece, token);
            if (Phrase.Find(word, piece, tokens, i, WordClass.Hedge | WordClass.HedgeAfter) is { } hedge)
            {
                i += hedge.Count - 1;
                continue;
            }

            if (IsFigure(token, form, word))
            {
                // "29-year-old", "6.1-magnitude": the whole compound is the figure's.
                while (i + 2 < tokens.Length && tokens[i + 1].Span.Of(piece) is "-" && tokens[i + 1].Start == tokens[i].End && tokens[i + 2].Start == tokens[i + 1].End)
                {
                    i += 2;
                }

                continue;
            }

            if (IsLeftOut(token, form, word) || (dropsDeterminer && built.Length == 0 && word is not null && word.Is(WordClass.Determiner) && !word.Is(WordClass.Nationality)) || (form is "-" && token.Start != end))
            {
                continue;
            }

            if (built.Length > 0 && token.Start > end && form is not ("'s" or "’s"))
            {
                built.Append(' ');
            }

            // "The coalition flew" stands in the middle of a title.
            var isSmall = built.Length == 0 && word is not null && word.Is(WordClass.Determiner | WordClass.Preposition | WordClass.Pronoun) && !word.Is(WordClass.Place | WordClass.Organisation);
            built.Append(isSmall ? char.ToLowerInvariant(form[0]) : form[0]).Append(form[1..]);
            end = token.End;
        }

        return built.ToString().Trim(' ', '-', '.', '\'', '’', ',');
    }

    /// <summary>A number, but for a year.</summary>
    private static bool IsFigure(Token token, ReadOnlySpan<char> form, Lexeme? word) =>
        token.Kind == TokenKind.Number ? !(form.Length == 4 && form[0] is '1' or '2' && !form.Contains('.') && !form.Contains(','))
        : word is not null && word.Is(WordClass.Cardinal | WordClass.Scale | WordClass.Vague) && !char.IsUpper(form[0]);

    private static bool IsLeftOut(Token token, ReadOnlySpan<char> form, Lexeme? word) =>
        token.Kind == TokenKind.Link
        || (token.Kind == TokenKind.Mark && form is not ("-" or "'" or "’" or "&" or "/" or "."))
        || (word is not null && !char.IsUpper(form[0]) && word.Is(WordClass.Adverb | WordClass.Hedge)
            && !word.Is(WordClass.Adjective | WordClass.Preposition | WordClass.Thing | WordClass.Place | WordClass.PlaceNoun | WordClass.Negation | WordClass.Ordinal | WordClass.Event | WordClass.Conjunction));
}
