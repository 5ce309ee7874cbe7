using System.Globalization;
using System.Text;
using CrossCheck.Alignment;
using CrossCheck.Claims;

namespace CrossCheck.Findings;

/// <summary>Puts a judgement into words: the question, why the claims were joined, how they differ.</summary>
internal static class Explanation
{
    /// <summary>How many reasons are named: the strongest tell the reader enough.</summary>
    private const int MostReasons = 4;

    /// <summary>A label no longer than a line.</summary>
    private const int LongestLabel = 90;

    /// <summary>The question in a few words.</summary>
    public static string Label(Judgement judgement)
    {
        var claims = judgement.Claims.Select(c => c.Claim).ToList();
        var lead = judgement.Strongest.A.Claim;
        if (lead.Kind == ClaimKind.Date)
        {
            return Shorten("when: " + Around(lead));
        }

        var subject = claims.Select(c => c.Subject).OfType<string>().GroupBy(s => s, StringComparer.OrdinalIgnoreCase).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key.Length).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
        var label = new StringBuilder(subject ?? lead.Kind.ToString().ToLowerInvariant());
        label.Append(": ").Append(Around(lead));
        return Shorten(label.ToString());
    }

    /// <summary>Why the claims are about one thing: the features that spoke most strongly for it.</summary>
    public static string Joined(Judgement judgement, PairWeights weights)
    {
        var (a, b) = judgement.Strongest;
        var family = PairFamilies.Of(a, b);
        var reasons = Comparisons.All
            .Select((feature, i) => (feature.Name, Level: feature.Levels[feature.Level(a, b)], Weight: weights.Of(family, i, feature.Level(a, b))))
            .Where(r => r.Weight > 0 && r.Name is not ("kind" or "articles"))
            .OrderByDescending(r => r.Weight)
            .Take(MostReasons)
            .Select(r => $"{r.Name}: {r.Level}");
        return "Joined on " + string.Join("; ", reasons) + ".";
    }

    /// <summary>How the values differ, each with the sources that state it.</summary>
    public static string Differs(Judgement judgement)
    {
        var stated = judgement.Claims
            .GroupBy(c => Stated(c.Claim), StringComparer.OrdinalIgnoreCase)
            .Select(g => $"{g.Key} ({string.Join(", ", g.Select(c => c.Claim.Article.Source).Distinct(StringComparer.Ordinal))})")
            .ToList();
        return judgement.Verdict switch
        {
            Verdict.Agree => $"All state {stated[0]}{(stated.Count > 1 ? ", in other words " + string.Join(", ", stated.Skip(1)) : "")}.",
            Verdict.Compatible => $"{string.Join("; ", stated)}: the coarser contains the finer.",
            Verdict.Update => $"{string.Join(", then ", stated)}: the figure moved with time.",
            _ => $"{string.Join(" against ", stated)}.",
        };
    }

    /// <summary>The value as stated, with the date a relative form resolves to.</summary>
    public static string Stated(Claim claim) => claim.Value is DateValue date && !claim.ValueText.Contains(date.First.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        ? $"{Flat(claim.ValueText)} ({date.Iso})"
        : Flat(claim.ValueText);

    /// <summary>The words after the value, or before it where it ends the sentence.</summary>
    private static string Around(Claim claim)
    {
        var sentence = claim.SentenceSpan;
        var text = claim.Article.Text;
        var after = text.AsSpan(claim.ValueSpan.End, sentence.End - claim.ValueSpan.End).Trim(" ,.;:-\r\n\t");
        var words = after.Length >= 20 ? after : text.AsSpan(sentence.Start, claim.ValueSpan.Start - sentence.Start).Trim(" ,.;:-\r\n\t");
        return Flat(words.ToString());
    }

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Shorten(string text)
    {
        if (text.Length <= LongestLabel)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', LongestLabel);
        return text[..(cut < LongestLabel / 2 ? LongestLabel : cut)] + "…";
    }
}
