using CrossCheck.Articles;
using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Figures;

/// <summary>
/// Reads one number in digits, words or both: "13.9 billion", "56m", "two and a half", "2 1/2", "one and a half million", "8 millions".
/// </summary>
internal static class NumeralReader
{
    /// <summary>Reads the number at token <paramref name="at"/>.</summary>
    public static bool TryRead(Reading reading, int at, out Numeral numeral)
    {
        if (reading.Kind(at) == TokenKind.Number || reading.IsMark(at, '.'))
        {
            if (!DigitReader.TryRead(reading, at, out var end, out var value))
            {
                numeral = default;
                return false;
            }

            numeral = new Numeral(end, value, true, 1);
        }
        else if (!WordNumberReader.TryRead(reading, at, out numeral))
        {
            return false;
        }

        numeral = WithFraction(reading, numeral);
        if (numeral.Scale == 1 || numeral.IsDigits)
        {
            numeral = WithLetter(reading, at, WithScale(reading, numeral));
        }

        return numeral.Value <= Numeral.Largest;
    }

    /// <summary>The number with the scale words after it: "13.9 billion", "two hundred thousand", "8 millions".</summary>
    public static Numeral WithScale(Reading reading, Numeral numeral)
    {
        while (
            WordNumberReader.ScaleAt(reading, numeral.End) is >= 0 and var at
            && Numeral.Times(numeral.Value, reading.Word(at)!.Number) is { } value
        )
        {
            numeral = new Numeral(at + 1, value, numeral.IsDigits, reading.Word(at)!.Number);
        }

        return numeral;
    }

    /// <summary>"2½", "2 1/2", "2-1/2", "two and a half", "two-and-a-half", "three and three quarters".</summary>
    private static Numeral WithFraction(Reading reading, Numeral numeral)
    {
        var end = numeral.End;
        if (reading.Kind(end) == TokenKind.Mark && reading.Word(end) is { Share: > 0 } sign)
        {
            return numeral with { End = end + 1, Value = numeral.Value + sign.Share };
        }

        var slashed = WordNumberReader.Joined(reading, end) ? end + 1 : end;
        if (
            numeral.IsDigits
            && reading.Form(slashed) is [>= '1' and <= '9' and var over]
            && reading.IsMark(slashed + 1, '/')
            && reading.Touches(slashed + 1)
            && reading.Form(slashed + 2) is [>= '1' and <= '9' and var under]
            && over < under
        )
        {
            return numeral with { End = slashed + 3, Value = numeral.Value + ((decimal)(over - '0') / (under - '0')) };
        }

        var and = WordNumberReader.Joined(reading, end) ? end + 1 : end;
        if (!reading.Says(and, "and"))
        {
            return numeral;
        }

        var count = WordNumberReader.Joined(reading, and + 1) ? and + 2 : and + 1;
        var part = WordNumberReader.Joined(reading, count + 1) ? count + 2 : count + 1;
        var times =
            reading.Says(count, "a") || reading.Says(count, "one") ? 1
            : reading.Says(count, "three") ? 3
            : 0;
        if (times == 0 || reading.Word(part) is not { Share: > 0 } share || (times == 1 && share.Share != 0.5m && share.Share != 0.25m))
        {
            return numeral;
        }

        return numeral with
        {
            End = part + 1,
            Value = numeral.Value + (times * share.Share),
        };
    }

    /// <summary>The number with a letter for a scale: "56m", "10k".</summary>
    private static Numeral WithLetter(Reading reading, int first, Numeral numeral)
    {
        var at = numeral.End;
        return
            numeral.Scale == 1
            && numeral.IsDigits
            && reading.Touches(at)
            && reading.Word(at) is { } letter
            && letter.Is(WordClass.ScaleLetter)
            && LetterScales(reading, first, at)
            && Numeral.Times(numeral.Value, letter.Number) is { } value
            ? new Numeral(at + 1, value, true, letter.Number)
            : numeral;
    }

    /// <summary>
    /// Whether "k", "m", "b" or "t" at the digits is a scale: money stands before or after, it is a capital ("5.4M"; not "221B" or
    /// "60T"), or a plural noun follows ("56m people"); otherwise "80m" are metres.
    /// </summary>
    private static bool LetterScales(Reading reading, int first, int letter)
    {
        var next = reading.IsMark(letter + 1, '-') ? letter + 2 : letter + 1;
        if (
            reading.Is(first - 1, WordClass.Currency)
            || reading.Entry(next, WordClass.Currency, out _) is not null
            || (reading.IsCapitalised(letter) && !reading.Says(letter, "b") && !reading.Says(letter, "t") && !reading.IsCapitalised(next))
        )
        {
            return true;
        }

        var word = reading.Form(next);
        return reading.Is(next, WordClass.Person | WordClass.Nationality)
            || (
                word.Length > 3
                && word[^1] == 's'
                && reading.Kind(next) == TokenKind.Word
                && !reading.Is(next, WordClass.Preposition | WordClass.Auxiliary | WordClass.Pronoun | WordClass.Adverb)
            );
    }
}
