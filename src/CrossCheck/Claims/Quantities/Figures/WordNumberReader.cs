using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Figures;

/// <summary>
/// Reads number words: "twenty-five thousand", "two hundred and fifty", "a dozen", "a hundred", "half a million", "six point one".
/// The grammar is the usual one: tens take a unit, "hundred" multiplies what is before it, larger scales close a group.
/// </summary>
internal static class WordNumberReader
{
    /// <summary>Reads the number word at token <paramref name="at"/>.</summary>
    public static bool TryRead(Reading reading, int at, out Numeral numeral)
    {
        numeral = default;
        if (reading.Word(at) is not { } first)
        {
            return false;
        }

        if (first.Share == 0.5m && HalfScale(reading, at, out numeral))
        {
            return true;
        }

        if (!first.Is(WordClass.Cardinal))
        {
            // "a hundred", "another dozen"; of scales only "dozen" counts without a word before it ("the dozen people").
            var scale = first.Is(WordClass.One) ? at + 1 : at;
            if (
                reading.Word(scale) is not { } word
                || !IsSingularScale(word)
                || (scale == at && word.Number != 12)
                || reading.Says(at, "lone")
                || reading.Says(at, "single")
            )
            {
                return false;
            }

            return Continue(reading, scale + 1, 0, word.Number, word.Number, out numeral);
        }

        return Continue(reading, at + 1, 0, first.Number, 1, out numeral);
    }

    /// <summary>Where the scale after a number stands, past a hyphen that joins the two; -1 where there is none.</summary>
    public static int ScaleAt(Reading reading, int end)
    {
        var at = Joined(reading, end) ? end + 1 : end;
        return reading.Is(at, WordClass.Scale) ? at : -1;
    }

    /// <summary>Whether token <paramref name="hyphen"/> is a hyphen that touches the words on both sides.</summary>
    public static bool Joined(Reading reading, int hyphen) =>
        reading.IsMark(hyphen, '-') && reading.Touches(hyphen) && reading.Touches(hyphen + 1);

    /// <param name="reading">The text.</param>
    /// <param name="end">Index just past what is read so far.</param>
    /// <param name="total">The sum of the closed groups.</param>
    /// <param name="group">The group being read, below the next scale.</param>
    /// <param name="scale">The last scale read; 1 where none was.</param>
    /// <param name="numeral">The whole number.</param>
    private static bool Continue(Reading reading, int end, decimal total, decimal group, decimal scale, out Numeral numeral)
    {
        numeral = default;
        while (true)
        {
            var at = Joined(reading, end) ? end + 1 : end;

            // "two hundred and fifty", but not "a dozen and two": "and" adds only to hundreds and above.
            if (
                at == end
                && reading.Says(end, "and")
                && (group >= 100 || total > 0)
                && reading.Is(end + 1, WordClass.Cardinal)
                && group % 100 == 0
            )
            {
                at = end + 1;
            }

            if (reading.Word(at) is not { } word)
            {
                break;
            }

            if (word.Is(WordClass.Cardinal) && Adds(group, total, word.Number, at - end))
            {
                group += word.Number;
            }
            else if (word.Is(WordClass.Scale) && word.Number is 100 or 12 && group < 100 && at >= end && !reading.Says(end, "and"))
            {
                group *= word.Number;
                scale = word.Number;
            }
            else if (word.Is(WordClass.Scale) && word.Number > 100 && group > 0)
            {
                if (Numeral.Times(group, word.Number) is not { } closed)
                {
                    return false;
                }

                total += closed;
                group = 0;
                scale = word.Number;
            }
            else
            {
                break;
            }

            end = at + 1;
        }

        var value = total + group;
        if (
            reading.Says(end, "point")
            && value < 100
            && scale == 1
            && reading.Word(end + 1) is { } decimals
            && decimals.Is(WordClass.Cardinal)
            && decimals.Number < 10
        )
        {
            value += decimals.Number / 10;
            end += 2;
        }

        numeral = new Numeral(end, value, false, scale);
        return value <= Numeral.Largest;
    }

    /// <summary>
    /// Whether a cardinal goes on with the group: "twenty five", "hundred fifty", "thousand two"; "five six" are two numbers.
    /// </summary>
    private static bool Adds(decimal group, decimal total, decimal number, int gap)
    {
        if (number == 0)
        {
            return false;
        }

        var rest = group % 100;
        return rest == 0 ? group > 0 || (total > 0 && group == 0) : rest >= 20 && rest % 10 == 0 && number < 10 && gap <= 1;
    }

    /// <summary>"half a million", "half-million", "half a dozen", "half a billion".</summary>
    private static bool HalfScale(Reading reading, int at, out Numeral numeral)
    {
        var scale = Joined(reading, at + 1) ? at + 2 : at + 1;
        if (reading.Says(scale, "a"))
        {
            scale = Joined(reading, scale + 1) ? scale + 2 : scale + 1;
        }

        numeral = default;
        if (reading.Word(scale) is not { } word || !IsSingularScale(word))
        {
            return false;
        }

        numeral = new Numeral(scale + 1, word.Number / 2, false, word.Number);
        return true;
    }

    /// <summary>"hundred", "dozen", but not "hundreds" and not an abbreviation ("mn").</summary>
    private static bool IsSingularScale(Lexeme word) => word.Is(WordClass.Scale) && !word.Is(WordClass.Vague) && word.Form.Length > 3;
}
