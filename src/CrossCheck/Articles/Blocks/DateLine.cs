using System.Collections.Frozen;
using System.Globalization;

namespace CrossCheck.Articles.Blocks;

/// <summary>A line that says a date, perhaps with a time and "Published" or "Last updated", and nothing else.</summary>
/// <param name="Date">The day; null where the line leaves out the day or the year.</param>
/// <param name="HasDay">Whether the line says the day of the month.</param>
/// <param name="IsLabelled">Whether the line calls it the date of publication.</param>
internal readonly record struct DateLine(DateOnly? Date, bool HasDay, bool IsLabelled)
{
    /// <summary>A longer block is no date line.</summary>
    private const int MostTokens = 30;

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Months = MonthNames()
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words that accompany a date: days, time zones, "published", "updated".</summary>
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Companions = DataFile
        .Read("Articles/Blocks/datelines.txt")
        .SelectMany(entry => entry.Forms.Select(form => KeyValuePair.Create(form, entry.Key)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads a block of tokens; null where it says more than a date.</summary>
    public static DateLine? Read(string text, ReadOnlySpan<Token> tokens)
    {
        if (tokens.Length > MostTokens)
        {
            return null;
        }

        DateOnly? date = null;
        int year = 0,
            month = 0,
            day = 0;
        var labelled = false;
        for (var i = 0; i < tokens.Length; i++)
        {
            var form = tokens[i].Span.Of(text);
            if (tokens[i].Kind == TokenKind.Number)
            {
                if (TryNumeric(text, tokens, i, out var numeric, out var used))
                {
                    date ??= numeric;
                    i += used - 1;
                }
                else if (DateOnly.TryParseExact(form, "d.M.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dotted))
                {
                    date ??= dotted;
                }
                else if (!int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                {
                    // "10.30" is a time; anything with more in it is a figure.
                    if (form.Contains(',') || form.Length > 5)
                    {
                        return null;
                    }
                }
                else if (number is >= 1900 and < 2200 && form.Length == 4)
                {
                    year = year == 0 ? number : year;
                }
                else if (number is >= 1 and <= 31 && day == 0 && !IsClock(text, tokens, i))
                {
                    day = number;
                }
            }
            else if (tokens[i].Kind == TokenKind.Word)
            {
                var bare = form.TrimEnd('.');
                if (Months.TryGetValue(bare, out var named))
                {
                    month = month == 0 ? named : month;
                }
                else if (Companions.TryGetValue(bare, out var role))
                {
                    labelled |= role == "label";
                }
                else if (Credits.English.LengthAt(text, tokens[i..]) is > 0 and var credit)
                {
                    i += credit - 1;
                }
                else if (!IsTimestamp(form))
                {
                    return null;
                }
            }
            else if (
                tokens[i].Kind == TokenKind.Link
                || form[0] is not (',' or '.' or ':' or '|' or '/' or '-' or '–' or '—' or '(' or ')' or '@' or '+' or '·' or '•' or '=')
            )
            {
                return null;
            }
        }

        if (date is null && month > 0 && year > 0 && day > 0 && day <= DateTime.DaysInMonth(year, month))
        {
            date = new DateOnly(year, month, day);
        }

        return date is not null || month > 0 || year > 0 ? new DateLine(date, date is not null || day > 0, labelled) : null;
    }

    /// <summary>Whether a word is a month's name.</summary>
    public static bool IsMonth(ReadOnlySpan<char> word) => Months.ContainsKey(word.TrimEnd('.'));

    /// <summary>Whether a word stands beside dates: a weekday's name, a time zone, "updated".</summary>
    public static bool IsCompanion(ReadOnlySpan<char> word) => Companions.ContainsKey(word.TrimEnd('.'));

    /// <summary>A number beside a colon, or before "am" and "pm", is a time.</summary>
    private static bool IsClock(string text, ReadOnlySpan<Token> tokens, int i) =>
        (
            i + 1 < tokens.Length
            && (
                text[tokens[i + 1].Start] == ':'
                || tokens[i + 1].Span.Of(text) is "am" or "pm" or "AM" or "PM" or "a.m." or "p.m." or "A.M." or "P.M." or "h"
            )
        ) || (i > 1 && text[tokens[i - 1].Start] == ':' && tokens[i - 2].Kind == TokenKind.Number);

    /// <summary>
    /// "2013-09-26", "09/14/2013", "14/09/2013", "11/30/09": year first, or last with the month before the day unless that can't be.
    /// </summary>
    private static bool TryNumeric(string text, ReadOnlySpan<Token> tokens, int i, out DateOnly date, out int used)
    {
        (date, used) = (default, 5);
        if (
            i + 4 >= tokens.Length
            || text[tokens[i + 1].Start] is not ('-' or '/')
            || text[tokens[i + 3].Start] != text[tokens[i + 1].Start]
            || !Number(tokens[i], out var first)
            || !Number(tokens[i + 2], out var second)
            || !Number(tokens[i + 4], out var third)
        )
        {
            return false;
        }

        var (year, month, day) =
            tokens[i].Length == 4 ? (first, second, third)
            : first > 12 ? (third, second, first)
            : (third, first, second);
        year +=
            year < 50 ? 2000
            : year < 100 ? 1900
            : 0;
        if (year is < 1900 or >= 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;

        bool Number(Token token, out int number) =>
            int.TryParse(token.Span.Of(text), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>The middle of "2013-09-26T10:00:00Z".</summary>
    private static bool IsTimestamp(ReadOnlySpan<char> form) =>
        form.Length <= 3 && form[0] is 'T' or 'Z' && !form[1..].ContainsAnyExceptInRange('0', '9');

    private static IEnumerable<KeyValuePair<string, int>> MonthNames()
    {
        var format = CultureInfo.InvariantCulture.DateTimeFormat;
        for (var month = 1; month <= 12; month++)
        {
            yield return new(format.GetMonthName(month), month);
            if (month != 5)
            {
                yield return new(format.GetAbbreviatedMonthName(month), month);
            }
        }

        yield return new("Sept", 9);
    }
}
