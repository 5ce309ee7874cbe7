using System.Collections.Immutable;

namespace CrossCheck.Claims;

/// <summary>
/// A relative date in words taken over from an earlier text, an agency's or a quotation ("police said Friday", "we can grow our economy today"), means the day that it meant there, whenever the
/// copy was published.
/// </summary>
internal static class RepeatedDates
{
    /// <summary>So many words on either side are compared.</summary>
    private const int WordsBeside = 4;

    /// <summary>Fewer words alike are a phrase that news often uses ("the Labor Department said Thursday").</summary>
    private const int FewestWords = 7;

    /// <summary>Copies appear within days; the same words months later tell of something new.</summary>
    private const int LongestDelay = 7;

    /// <summary>The claims, dates in repeated words with the day that the earliest text gives them.</summary>
    public static ImmutableArray<Claim> Resolve(ImmutableArray<Claim> claims)
    {
        var byWords = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < claims.Length; i++)
        {
            if (claims[i] is { Value: DateValue, Article.Published: not null } claim && WordsAround(claim) is { } words)
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
            var first = claims[said.OrderBy(i => claims[i].Article.Published).ThenBy(i => i).First()];
            foreach (var i in said)
            {
                if (!claims[i].Value.Equals(first.Value) && claims[i].Article.Published!.Value.DayNumber - first.Article.Published!.Value.DayNumber <= LongestDelay)
                {
                    resolved[i] = Dated(claims[i], first);
                }
            }
        }

        return resolved.ToImmutable();
    }

    private static Claim Dated(Claim copy, Claim first) => copy with
    {
        Value = first.Value,
        Time = first.Time,
        Context = copy.Context with { First = first.Context.First, Last = first.Context.Last },
    };

    /// <summary>A date's words with those on either side and the sentence's other figures; null where there are too few of them.</summary>
    private static string? WordsAround(Claim claim)
    {
        var sentence = claim.SentenceText;
        var start = claim.ValueSpan.Start - claim.SentenceSpan.Start;
        var before = Words(sentence[..start]);
        var after = Words(sentence[(start + claim.ValueSpan.Length)..]);
        var figures = before.Concat(after).Where(w => char.IsAsciiDigit(w[0]));
        List<string> near = [.. before.TakeLast(WordsBeside), "|", .. after.Take(WordsBeside)];
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
