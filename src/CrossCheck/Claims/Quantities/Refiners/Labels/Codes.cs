using CrossCheck.Articles;
using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Refiners.Labels;

/// <summary>
/// Digits inside something longer: "4x4", "3D", "802.11n", "9/11", "F-16", "AK-47", "COVID-19", "03/07/2013", "1080p", "V6-powered".
/// </summary>
internal sealed class Codes : INonClaim
{
    public string? Reason(Reading reading, QuantityMention mention)
    {
        var (first, end) = (mention.FirstToken, mention.EndToken);
        if (mention.Kind != ClaimKind.Count || reading.Kind(mention.FigureToken) != TokenKind.Number)
        {
            return null;
        }

        if (
            reading.Kind(end) == TokenKind.Word
            && reading.Touches(end)
            && reading.Form(end) is not ("'s" or "’s")
            && !IsGluedNoun(reading.Form(end))
        )
        {
            return "part of a code";
        }

        if (
            (reading.IsMark(end, '/') && reading.Touches(end) && reading.Kind(end + 1) == TokenKind.Number && reading.Touches(end + 1))
            || (
                reading.IsMark(first - 1, '/')
                && reading.Touches(first)
                && reading.Kind(first - 2) == TokenKind.Number
                && reading.Touches(first - 1)
            )
        )
        {
            return "a date or a code";
        }

        if (reading.Form(first - 1) is not ['-' or '–' or '‑'] || !reading.Touches(first) || !reading.Touches(first - 1))
        {
            return null;
        }

        // "1981-82", where no range was read.
        if (reading.Kind(first - 2) == TokenKind.Number)
        {
            return "part of a code";
        }

        // "F-16", "AK-47", "Catch-22": a capitalised word with a hyphen touches the digits.
        // Whatever follows it, where the word is all capitals ("MQ-9 Reapers").
        return
            reading.Kind(first - 2) == TokenKind.Word
            && reading.IsCapitalised(first - 2)
            && (!reading.Form(first - 2).ContainsAnyExceptInRange('A', 'Z') || !CountedNouns.Follow(reading, end))
            ? NumberedNames.PartOfName
            : null;
    }

    /// <summary>A long lower-case word that a lost space has glued to the number ("10people") still is its noun.</summary>
    private static bool IsGluedNoun(ReadOnlySpan<char> form) =>
        form.Length >= 4 && char.IsLower(form[0]) && !form.ContainsAnyInRange('0', '9');
}
