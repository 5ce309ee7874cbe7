using System.Globalization;
using CrossCheck.Articles.Blocks;
using CrossCheck.Articles.Sentences;

namespace CrossCheck.Articles.Formats;

/// <summary>Days of publication as metadata write them: ISO 8601, digits alone, or in words.</summary>
internal static class MetadataDate
{
    /// <summary>
    /// How long an ISO day is; what follows is the time, which does not matter: the day counts as the publisher wrote it.
    /// </summary>
    private const int IsoLength = 10;

    /// <summary>An earlier year is a date that was never set ("0001-01-01"), as in dates of a text.</summary>
    private const int Earliest = 1900;

    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy/MM/dd"];

    /// <summary>The day that <paramref name="text"/> says; null where it says none.</summary>
    public static DateOnly? Parse(string? text)
    {
        var value = text.AsSpan().Trim();
        if (
            value.Length >= IsoLength
            && DateOnly.TryParseExact(value[..IsoLength], Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && (value.Length == IsoLength || !char.IsDigit(value[IsoLength]))
        )
        {
            return day.Year >= Earliest ? day : null;
        }

        if (value.Length == 8 && DateOnly.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return day;
        }

        // "Fri, 03 Jan 2020 10:15:00 GMT", "January 3, 2020": as a line of the text would say it.
        var line = value.ToString();
        return DateLine.Read(line, Tokenizer.Tokenize(line))?.Date;
    }
}
