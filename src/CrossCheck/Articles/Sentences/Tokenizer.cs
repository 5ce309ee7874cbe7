using System.Buffers;
using static CrossCheck.Articles.Sentences.Characters;

namespace CrossCheck.Articles.Sentences;

/// <summary>Cuts a text into tokens in one pass, left to right.</summary>
internal static class Tokenizer
{
    /// <summary>All tokens of <paramref name="text"/>; white space and control characters separate and are dropped.</summary>
    public static Token[] Tokenize(string text)
    {
        var tokens = new TokenBuffer(text);
        var at = 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (c == ' ')
            {
                at++;
            }
            else if (IsLetter(c))
            {
                var end = EndOfWord(text, at);
                at = Add(ref tokens, at, end, WebLinks.IsLinkStart(text, at, end) ? TokenKind.Link : TokenKind.Word, text);
            }
            else if (char.IsAsciiDigit(c))
            {
                var end = EndOfNumber(text, at);
                at =
                    end < text.Length && IsForeignDigit(text[end])
                        ? Add(ref tokens, at, EndOfDigits(text, end), TokenKind.Word, text)
                        : Add(ref tokens, at, end, TokenKind.Number, text);
            }
            else if (IsForeignDigit(c))
            {
                at = Add(ref tokens, at, EndOfDigits(text, at), TokenKind.Word, text);
            }
            else if (char.IsWhiteSpace(c) || char.IsControl(c) || IsInvisible(c))
            {
                at++;
            }
            else if (
                c is '@' or '#'
                && at + 1 < text.Length
                && (IsLetter(text[at + 1]) || text[at + 1] == '_' || char.IsAsciiDigit(text[at + 1]))
            )
            {
                at = Add(ref tokens, at, WebLinks.EndOfHandle(text, at + 1), TokenKind.Link, text);
            }
            else if (
                IsApostrophe(c)
                && at > 0
                && at + 1 < text.Length
                && (IsLetter(text[at - 1]) || char.IsAsciiDigit(text[at - 1]))
                && IsPossessive(text, at)
            )
            {
                at = Add(ref tokens, at, at + 2, TokenKind.Word, text);
            }
            else
            {
                var length = char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
                at = Add(ref tokens, at, at + length, TokenKind.Mark, text);
            }
        }

        return tokens.ToArray();
    }

    private static int Add(ref TokenBuffer tokens, int start, int end, TokenKind kind, string text)
    {
        if (kind == TokenKind.Link)
        {
            end = WebLinks.EndOfLink(text, start, end);
        }

        tokens.Add(new Token(start, end - start, kind, kind == TokenKind.Link ? 0 : WordKey.Of(text.AsSpan(start, end - start))));
        return end;
    }

    /// <summary>Tokens as they are found, in borrowed memory.</summary>
    private struct TokenBuffer(string text)
    {
        private Token[] tokens = ArrayPool<Token>.Shared.Rent((text.Length / 5) + 8);
        private int count;

        public void Add(Token token)
        {
            if (count == tokens.Length)
            {
                var longer = ArrayPool<Token>.Shared.Rent(2 * count);
                tokens.CopyTo(longer, 0);
                ArrayPool<Token>.Shared.Return(tokens);
                tokens = longer;
            }

            tokens[count++] = token;
        }

        /// <summary>All tokens, copied out; the memory is given back.</summary>
        public readonly Token[] ToArray()
        {
            var all = tokens.AsSpan(0, count).ToArray();
            ArrayPool<Token>.Shared.Return(tokens);
            return all;
        }
    }

    /// <summary>
    /// A word runs over letters and digits, over an apostrophe between letters, and over the full stops of an abbreviation of single
    /// letters ("U.S.", "a.m.").
    /// </summary>
    private static int EndOfWord(string text, int start)
    {
        var at = start + 1;

        // Nearly all of nearly every word.
        while (at < text.Length && char.IsAsciiLetter(text[at]))
        {
            at++;
        }

        var dotted = false;
        while (at < text.Length)
        {
            var c = text[at];
            if (IsLetter(c) || char.IsAsciiDigit(c) || c == '_')
            {
                at++;
            }
            else if (IsApostrophe(c) && at + 1 < text.Length && IsLetter(text[at + 1]) && IsLetter(text[at - 1]) && !IsPossessive(text, at))
            {
                at += 2;
            }
            else if (
                c == '.'
                && at - LetterRunStart(text, start, at) == 1
                && at + 1 < text.Length
                && IsLetter(text[at + 1])
                && (at + 2 >= text.Length || !IsLetter(text[at + 2]))
            )
            {
                dotted = true;
                at += 2;
            }
            else
            {
                break;
            }
        }

        // The last full stop of "U.S." and "a.m." belongs to the abbreviation; whether it also ends the sentence is the segmenter's
        // question.
        return dotted && at < text.Length && text[at] == '.' ? at + 1 : at;
    }

    /// <summary>Where the letters just before <paramref name="at"/> begin, looking back no further than two characters.</summary>
    private static int LetterRunStart(string text, int start, int at)
    {
        var first = at;
        while (first > start && at - first < 2 && IsLetter(text[first - 1]))
        {
            first--;
        }

        return first;
    }

    /// <summary>"Iraq's" is the words "Iraq" and "'s", so that names match with and without it.</summary>
    private static bool IsPossessive(string text, int apostrophe) =>
        text[apostrophe + 1] is 's' or 'S'
        && (apostrophe + 2 >= text.Length || !(IsLetter(text[apostrophe + 2]) || char.IsAsciiDigit(text[apostrophe + 2])));

    /// <summary>A number runs over digits, over a comma before three digits and over a point before a digit.</summary>
    private static int EndOfNumber(string text, int start)
    {
        var at = start + 1;
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsAsciiDigit(c))
            {
                at++;
            }
            else if (c == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
            {
                at += 2;
            }
            else if (c == ',' && HasDigits(text, at + 1, 3) && !HasDigits(text, at + 4, 1))
            {
                at += 4;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private static int EndOfDigits(string text, int at)
    {
        while (at < text.Length && char.IsDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool HasDigits(string text, int start, int count)
    {
        if (start + count > text.Length)
        {
            return false;
        }

        for (var i = start; i < start + count; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
