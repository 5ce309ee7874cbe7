using System.Globalization;
using System.Text;
using CrossCheck.Claims;

namespace CrossCheck.Reports;

/// <summary>
/// The evidence of one claim as a reader sees it: its sentence on one line, cut at word boundaries around the value where it is long.
/// Control characters are gone, so that it can go to a terminal; it is not escaped for any markup.
/// </summary>
/// <param name="Before">
/// What the sentence says before the value, with the space between them; begins with an ellipsis where it was cut.
/// </param>
/// <param name="Value">The value's own words.</param>
/// <param name="After">What the sentence says after the value; ends with an ellipsis where it was cut.</param>
public sealed record Quotation(string Before, string Value, string After)
{
    /// <summary>Characters of context that a row has room for: a line of a page.</summary>
    internal const int Brief = 80;

    private const string Ellipsis = "…";

    /// <summary>
    /// The evidence of <paramref name="claim"/>, with about <paramref name="context"/> characters of the sentence around the value.
    /// </summary>
    public static Quotation Of(Claim claim, int context = 200)
    {
        var text = claim.Article.Text;
        var (sentence, value) = (claim.SentenceSpan, claim.ValueSpan);
        var before = OneLine(text.AsSpan(Math.Min(sentence.Start, value.Start)..value.Start));
        var after = OneLine(text.AsSpan(value.End..Math.Max(sentence.End, value.End)));

        // Each side gets half, and what the other side leaves unused.
        var half = context / 2;
        var kept = Last(before, Math.Max(half, context - after.Length));
        return new Quotation(kept, OneLine(value.Of(text)).Trim(), First(after, Math.Max(half, context - kept.Length)));
    }

    /// <summary>
    /// <paramref name="text"/> on one line: every run of white space and control characters is one space, and marks that turn the writing
    /// direction, which could make a quotation read other than it was written, are left out.
    /// </summary>
    public static string OneLine(ReadOnlySpan<char> text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                if (line.Length == 0 || line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (rune.Value is not ((>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x061C))
            {
                line.Append(rune);
            }
        }

        return line.ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Before}{Value}{After}");

    /// <summary>The first words of <paramref name="text"/> that fit into <paramref name="length"/> characters.</summary>
    private static string First(string text, int length)
    {
        if (text.Length <= length)
        {
            return text.TrimEnd();
        }

        var space = text.LastIndexOf(' ', length);
        return string.Concat(text.AsSpan(0, space < 0 ? 0 : space), space < 0 ? "" : " ", Ellipsis);
    }

    /// <summary>The last words of <paramref name="text"/> that fit into <paramref name="length"/> characters.</summary>
    private static string Last(string text, int length)
    {
        if (text.Length <= length)
        {
            return text.TrimStart();
        }

        var space = text.IndexOf(' ', text.Length - length - 1);
        return string.Concat(Ellipsis, space < 0 ? "" : text.AsSpan(space));
    }
}
