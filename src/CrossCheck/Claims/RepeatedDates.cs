using System.Collections.Immutable;
using CrossCheck.Language;

namespace CrossCheck.Claims;

/// <summary>
/// A relative date in words taken over from an earlier text, an agency's or a quotation ("police said Friday", "we can grow our economy
/// today"), means the day that it meant there, whenever the
/// copy was published.
/// </summary>
internal static class RepeatedDates
{
    /// <summary>So many words around are compared, half of them on either side where the sentence has as many.</summary>
    private const int WordsAround = 8;

    /// <summary>Fewer words alike are a phrase that news often uses ("the Labor Department said Thursday").</summary>
    private const int FewestWords = 7;

    /// <summary>
    /// Copies appear within weeks, and pages are put up again; the same words and figures a season later tell of something new.
    /// </summary>
    private const int LongestDelay = 90;

    /// <summary>The claims, dates in repeated words with the day that the earliest text gives them.</summary>
    public static ImmutableArray<Claim> Resolve(ImmutableArray<Claim> claims)
    {
        var byWords = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < claims.Length; i++)
        {
            if (claims[i] is { Value: DateValue } claim && KeyOf(claim) is { } words)
            {
                if (!byWords.TryGetValue(words, out var said))
                {
                    byWords.Add(words, said = []);
                }

                said.Add(i);
            }
        }

        var resolved = claims.ToBuilder();
        foreach (var said in byWords.Values.Where(s => s.Count > 1))
        {
            var first = claims[said.OrderBy(i => claims[i].Article.Published ?? DateOnly.MaxValue).ThenBy(i => i).First()];
            foreach (var i in said)
            {
                if (!claims[i].Value.Equals(first.Value) && !IsTooLate(claims[i].Article.Published, first.Article.Published))
                {
                    resolved[i] = Dated(claims[i], first);
                }
            }
        }

        return resolved.ToImmutable();
    }

    /// <summary>Equal for claims one of which may take its day from the other; null where a claim may take none.</summary>
    public static uint? HashOf(Claim claim) =>
        claim.Value is DateValue && KeyOf(claim) is { } words ? WordHash.OfConcept('r', words) : null;

    private static bool IsTooLate(DateOnly? copy, DateOnly? first) =>
        copy is { } later && first is { } earlier && later.DayNumber - earlier.DayNumber > LongestDelay;

    private static Claim Dated(Claim copy, Claim first) =>
        copy with
        {
            Value = first.Value,
            Time = first.Time,
            Context = copy.Context with { First = first.Context.First, Last = first.Context.Last },
        };

    /// <summary>
    /// A date's words with those on either side and the sentence's other figures; null where there are too few of them, and where an
    /// altered cache puts the date outside its sentence.
    /// </summary>
    private static string? KeyOf(Claim claim)
    {
        if (claim.ValueSpan.Start < claim.SentenceSpan.Start || claim.ValueSpan.End > claim.SentenceSpan.End)
        {
            return null;
        }

        var sentence = claim.SentenceText;
        var start = claim.ValueSpan.Start - claim.SentenceSpan.Start;
        var before = Words(sentence[..start]);
        var after = Words(sentence[(start + claim.ValueSpan.Length)..]);
        var figures = before.Concat(after).Where(w => char.IsAsciiDigit(w[0]));
        var following = Math.Min(after.Count, Math.Max(WordsAround / 2, WordsAround - before.Count));
        List<string> near = [.. before.TakeLast(WordsAround - Math.Min(after.Count, WordsAround / 2)), "|", .. after.Take(following)];
        return near.Count > FewestWords ? string.Join(' ', [claim.ValueText.ToLowerInvariant(), "|", .. near, "|", .. figures]) : null;
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var range in text.AsSpan().SplitAny(" \t\r\n,.;:\"“”()[]-–—"))
        {
            if (!text.AsSpan()[range].IsEmpty)
            {
                words.Add(text[range].ToLowerInvariant());
            }
        }

        return words;
    }
}
