using System.Text;
using CrossCheck.Articles;
using CrossCheck.Articles.Sentences;
using CrossCheck.Language;
using CrossCheck.Language.Lexicon;

namespace CrossCheck.Findings.Titles;

/// <summary>
/// Makes words of an article fit to stand in a title: without the figures, hedges, brackets and line ends that stand among them.
/// </summary>
internal static class TitleText
{
    /// <summary>The one measure that stands before its figure.</summary>
    private const string Scale = " magnitude";

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
        var (end, dropped) = (-1, false);
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

            if (IsFigure(token, form, word, i == 0) && !EndsName(piece, tokens, i))
            {
                if (i + 1 < tokens.Length && tokens[i + 1].Start == token.End && IsOrdinalEnd(tokens[i + 1].Span.Of(piece)))
                {
                    // "15th" is one word.
                    i++;
                }

                // "29-year-old", "6.1-magnitude": the whole compound is the figure's.
                while (
                    i + 2 < tokens.Length
                    && tokens[i + 1].Span.Of(piece) is "-"
                    && tokens[i + 1].Start == tokens[i].End
                    && tokens[i + 2].Start == tokens[i + 1].End
                )
                {
                    i += 2;
                }

                // "the hundreds of civilians": the civilians; "a magnitude 6.1 quake": a quake.
                i += i + 1 < tokens.Length && tokens[i + 1].Span.Of(piece) is "of" ? 1 : 0;
                dropped = true;
                built.Length -= built.Length > 0 && built[^1] == '-' ? 1 : 0;
                if (built.Length > Scale.Length && built.ToString().EndsWith(Scale, StringComparison.Ordinal))
                {
                    built.Length -= Scale.Length;
                }

                continue;
            }

            if (
                IsLeftOut(token, form, word)
                || (
                    dropsDeterminer
                    && built.Length == 0
                    && word is not null
                    && word.Is(WordClass.Determiner)
                    && !word.Is(WordClass.Nationality)
                )
                || (form is "-" && token.Start != end)
            )
            {
                continue;
            }

            if (dropped)
            {
                FixArticle(built, form[0]);
                dropped = false;
            }

            if (built.Length > 0 && token.Start > end && form is not ("'s" or "’s"))
            {
                built.Append(' ');
            }

            // "The coalition flew", "Officers freed" stand in the middle of a title.
            var isSmall =
                built.Length == 0
                && word is not null
                && (
                    word.Is(WordClass.Determiner | WordClass.Preposition | WordClass.Pronoun)
                    || (i == 0 && IsCommon(word) && IsCapitalAlone(piece, tokens) && OpensSentence(text, span.Start))
                )
                && !word.Is(WordClass.Place | WordClass.Organisation);
            built.Append(isSmall ? form.ToString().ToLowerInvariant() : form);
            end = token.End;
        }

        var words = built.ToString().Trim(' ', '-', '.', '\'', '’', ',');
        return words.EndsWith(" of", StringComparison.Ordinal) ? words[..^3] : words;
    }

    /// <summary>Whether a word is written small where no sentence begins with it.</summary>
    private static bool IsCommon(Lexeme word) =>
        word.Is(WordClass.Person | WordClass.Thing | WordClass.Event | WordClass.Adjective)
        && !word.Is(WordClass.Nationality | WordClass.Month | WordClass.Weekday | WordClass.Holiday);

    /// <summary>Whether the first word has the one capital letter that a sentence gives it: no "US", no "Navy Yard".</summary>
    private static bool IsCapitalAlone(string piece, ReadOnlySpan<Token> tokens) =>
        tokens[0].Span.Of(piece) is [_, var second, ..]
        && char.IsLower(second)
        && !(tokens.Length > 1 && tokens[1].Span.Of(piece) is [var next, ..] && char.IsUpper(next));

    /// <summary>Whether what stands at <paramref name="at"/> is the first word of its sentence or line.</summary>
    private static bool OpensSentence(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd([' ', '"', '“', '‘', '\'']);
        return before.Length == 0 || before[^1] is '.' or '!' or '?' or '\n' or ':';
    }

    /// <summary>"AK-47", "COVID-19": the figure is part of a name.</summary>
    private static bool EndsName(string piece, ReadOnlySpan<Token> tokens, int at) =>
        at > 1
        && tokens[at - 1].Span.Of(piece) is "-"
        && tokens[at - 1].Start == tokens[at - 2].End
        && tokens[at].Start == tokens[at - 1].End
        && tokens[at - 2].Span.Of(piece) is [.., var last]
        && char.IsUpper(last);

    private static bool IsOrdinalEnd(ReadOnlySpan<char> form) => form is "st" or "nd" or "rd" or "th";

    /// <summary>Puts "a" and "an" right where a figure went from between them and their noun: "a 6.1-magnitude earthquake".</summary>
    private static void FixArticle(StringBuilder built, char next)
    {
        var takesAn = char.ToLowerInvariant(next) is 'a' or 'e' or 'i' or 'o';
        var last = built.ToString();
        if (takesAn && (last == "a" || last.EndsWith(" a", StringComparison.Ordinal)))
        {
            built.Append('n');
        }
        else if (
            !takesAn
            && next is not ('u' or 'h')
            && char.IsLower(next)
            && (last == "an" || last.EndsWith(" an", StringComparison.Ordinal))
        )
        {
            built.Length--;
        }
    }

    /// <summary>A number, but for a year.</summary>
    private static bool IsFigure(Token token, ReadOnlySpan<char> form, Lexeme? word, bool isFirst) =>
        token.Kind == TokenKind.Number
            ? !(form.Length == 4 && form[0] is '1' or '2' && !form.Contains('.') && !form.Contains(','))
            : word is not null && word.Is(WordClass.Cardinal | WordClass.Scale | WordClass.Vague) && (isFirst || !char.IsUpper(form[0]));

    private static bool IsLeftOut(Token token, ReadOnlySpan<char> form, Lexeme? word) =>
        token.Kind == TokenKind.Link
        || (token.Kind == TokenKind.Mark && form is not ("-" or "'" or "’" or "&" or "/" or "."))
        || (
            word is not null
            && !char.IsUpper(form[0])
            && word.Is(WordClass.Adverb | WordClass.Hedge)
            && !word.Is(
                WordClass.Adjective
                    | WordClass.Preposition
                    | WordClass.Thing
                    | WordClass.Place
                    | WordClass.PlaceNoun
                    | WordClass.Negation
                    | WordClass.Ordinal
                    | WordClass.Event
                    | WordClass.Conjunction
            )
        );
}
