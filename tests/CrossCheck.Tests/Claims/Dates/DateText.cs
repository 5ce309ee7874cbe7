using System.Collections.Immutable;
using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Claims.Dates;
using CrossCheck.Language;

namespace CrossCheck.Tests.Claims.Dates;

/// <summary>Scans a few sentences as an article of a given day.</summary>
internal static class DateText
{
    /// <summary>The dates of <paramref name="text"/>, published on <paramref name="published"/> (ISO; null for unknown).</summary>
    public static ImmutableArray<DateMention> Scan(string text, string? published = null)
    {
        var article = new Article
        {
            Id = "a",
            Path = "a.txt",
            Source = "a",
            Text = text,
            Published = published is null ? null : DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture),
        };
        return DateScanner.Scan(new Reading(Document.Parse(article), WordList.English));
    }

    /// <summary>The same, as "words = ISO | words = ISO"; "?" for a date that stays open. What was turned away is left out.</summary>
    public static string Read(string text, string? published = null) =>
        string.Join(" | ", Scan(text, published).Where(m => m.Reason is null).Select(m => $"{m.Span.Of(text)} = {m.Date?.Iso ?? "?"}"));

    /// <summary>The values only.</summary>
    public static string Values(string text, string? published = null) =>
        string.Join(" ", Scan(text, published).Where(m => m.Reason is null).Select(m => m.Date?.Iso ?? "?"));
}
