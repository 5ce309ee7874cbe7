using System.Collections.Immutable;
using System.Globalization;
using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Claims.Quantities;
using CrossCheck.Language;

namespace CrossCheck.Tests.Claims.Quantities;

/// <summary>Writes the quantities of a text in one line each, so that a test row can say what it expects.</summary>
internal static class Quantities
{
    /// <summary>All mentions, claims or not. No dates are given: what the date scanner would take stands open.</summary>
    public static ImmutableArray<QuantityMention> Of(string text)
    {
        var document = Document.Parse(
            new Article
            {
                Id = "test",
                Path = "test.txt",
                Source = "test",
                Text = text,
            }
        );
        return QuantityScanner.Scan(new Reading(document, WordList.English), []);
    }

    /// <summary>
    /// The claims as "text = value", parted by "; ". A value is the amount, or "low..high" without one, then its unit; a hedged one begins
    /// with its bound.
    /// </summary>
    public static string Claims(string text) =>
        string.Join("; ", Of(text).Where(m => m.Reason is null).Select(m => $"{m.Span.Of(text)} = {Value(m.Quantity)}"));

    /// <summary>Those that are no claims as "text: reason", parted by "; ".</summary>
    public static string NonClaims(string text) =>
        string.Join("; ", Of(text).Where(m => m.Reason is not null).Select(m => $"{m.Span.Of(text)}: {m.Reason}"));

    /// <summary>Low and high as "low..high", open ends left out.</summary>
    public static string Interval(Quantity quantity) => $"{Text(quantity.Low)}..{Text(quantity.High)}";

    private static string Value(Quantity quantity)
    {
        var bound = quantity.Bound is Bound.Exact or Bound.Range or Bound.Vague ? "" : quantity.Bound + " ";
        var amount = quantity.Amount is { } stated ? Text(stated) : Interval(quantity);
        var unit =
            quantity.Unit.Length > 0 ? " " + quantity.Unit
            : quantity.Dimension == "count" ? ""
            : " " + quantity.Dimension;
        return $"{bound}{amount}{unit}";
    }

    private static string Text(decimal? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}
