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
        string Positions(string separator, Func<Claim, object> same) => string.Join(separator, judgement.Claims
            .Select(c => c.Claim)
            .GroupBy(same)
            .Select(g => $"{Stated(g.First())} ({string.Join(", ", g.Select(c => c.Article.Source).Distinct(StringComparer.Ordinal))})"));

        return judgement.Verdict switch
        {
            Verdict.Agree => $"All state {Positions(", in other words ", c => Stated(c).ToLowerInvariant())}.",
            Verdict.Compatible => $"{Positions("; ", Figure)}: the coarser contains the finer.",
            Verdict.Update => $"{Positions(", then ", Figure)}: the figure moved with time.",
            _ => $"{Positions(" against ", Figure)}.",
        };
    }

    /// <summary>What two claims share when they state the same figure or date, whatever their words, hedges and the nouns they count: "at least 12 dead" and "twelve people".</summary>
    public static object Figure(Claim claim) => claim.Value switch
    {
        Quantity { Amount: { } amount } quantity => quantity.BaseAmount ?? amount,
        Quantity quantity => (quantity.Low, quantity.High),
        DateValue date => date.Iso,
        _ => claim.ValueText,
    };

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
