using System.Globalization;
using CrossCheck.Articles;
using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Figures;

/// <summary>
/// Reads digits with their separators: "10,000", "10 000", "1.5", "1,234.56", "1.234.567", "1,00,000", ".45".
/// What has several points that do not part thousands ("2.0.1") is no number, nor is anything of more than 28 digits.
/// </summary>
internal static class DigitReader
{
    private const int LongestNumber = 28;

    /// <summary>No more groups than fit into the longest number, so that a page of digits is still read in linear time.</summary>
    private const int MostGroups = 8;

    /// <summary>Reads the digits at token <paramref name="at"/>.</summary>
    public static bool TryRead(Reading reading, int at, out int end, out decimal value)
    {
        if (IsLeadingPoint(reading, at))
        {
            end = at + 2;
            return decimal.TryParse(
                reading.SpanOf(at, end).Of(reading.Text),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out value
            );
        }

        end = at + 1;
        value = 0;
        var form = reading.Form(at);
        if (reading.Kind(at) != TokenKind.Number || form.Length > LongestNumber + 9)
        {
            return false;
        }

        if (form.Count('.') > 1)
        {
            return GroupsOfThree(form) && TryJoin(form, out value);
        }

        if (IsIndianStart(reading, at, form, out var last))
        {
            end = last + 1;
            return TryJoin(TextBetween(reading, at, last), out value);
        }

        // "2, 000": a space has crept in after the comma.
        if (form.Length <= 3 && reading.IsMark(at + 1, ',') && reading.Touches(at + 1) && reading.Form(at + 2) is "000")
        {
            end = at + 3;
            return TryJoin(TextBetween(reading, at, at + 2), out value);
        }

        if (form.Length <= 3 && form[0] != '0' && !form.Contains('.') && IsGroup(reading, at + 1))
        {
            var group = at + 1;
            while (group - at < MostGroups && IsGroup(reading, group + 1))
            {
                group++;
            }

            end = group + 1;
            return TryJoin(TextBetween(reading, at, group), out value);
        }

        return !form.ContainsAnyExcept("0123456789.,")
            && decimal.TryParse(form, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value)
            && value < Numeral.Largest;
    }

    /// <summary>
    /// Whether the point at token <paramref name="at"/> begins a number (".45"): it touches the digits after it and nothing before.
    /// </summary>
    public static bool IsLeadingPoint(Reading reading, int at) =>
        reading.IsMark(at, '.')
        && reading.Kind(at + 1) == TokenKind.Number
        && reading.Touches(at + 1)
        && !reading.Touches(at)
        && !reading.Form(at + 1).ContainsAny('.', ',');

    /// <summary>Three digits after exactly one space: a group of "10 000".</summary>
    private static bool IsGroup(Reading reading, int at) =>
        reading.Kind(at) == TokenKind.Number
        && reading.Form(at).Length == 3
        && reading.Tokens[at].Start - reading.Tokens[at - 1].End == 1
        && reading.Text[reading.Tokens[at].Start - 1] is ' ' or '\u00A0' or '\u2009' or '\u202F'
        && !reading.Form(at).ContainsAny('.', ',');

    /// <summary>"1,00,000" and "12,34,567": groups of two digits before the last of three.</summary>
    private static bool IsIndianStart(Reading reading, int at, ReadOnlySpan<char> form, out int last)
    {
        last = at;
        if (form.Length > 2)
        {
            return false;
        }

        while (
            last - at < 2 * MostGroups
            && reading.IsMark(last + 1, ',')
            && reading.Touches(last + 1)
            && reading.Touches(last + 2)
            && reading.Form(last + 2) is [_, _]
            && reading.Kind(last + 2) == TokenKind.Number
        )
        {
            last += 2;
        }

        return reading.IsMark(last + 1, ',')
            && reading.Touches(last + 1)
            && reading.Touches(last + 2)
            && reading.Form(last + 2) is [_, _, ',', _, _, _]
            && (last += 2) > at;
    }

    private static bool GroupsOfThree(ReadOnlySpan<char> form)
    {
        var digits = 0;
        var first = true;
        foreach (var c in form)
        {
            if (c == '.')
            {
                if (first ? digits is 0 or > 3 : digits != 3)
                {
                    return false;
                }

                first = false;
                digits = 0;
            }
            else if (c == ',')
            {
                return false;
            }
            else
            {
                digits++;
            }
        }

        return digits == 3;
    }

    private static ReadOnlySpan<char> TextBetween(Reading reading, int first, int last) => reading.SpanOf(first, last + 1).Of(reading.Text);

    /// <summary>The number of all the digits in <paramref name="text"/>, whatever parts them.</summary>
    private static bool TryJoin(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                if (value > Numeral.Largest / 100)
                {
                    return false;
                }

                value = (value * 10) + (c - '0');
            }
        }

        return true;
    }
}
