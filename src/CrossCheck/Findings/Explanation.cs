using System.Globalization;
using CrossCheck.Alignment;
using CrossCheck.Claims;

namespace CrossCheck.Findings;

/// <summary>Puts a judgement into words: the question, why the claims were joined, how they differ.</summary>
internal static class Explanation
{
    /// <summary>How many shared names are told: the first tell the reader enough.</summary>
    private const int MostNames = 4;

    /// <summary>From this cosine of the words around two values on, a reader sees that they are alike.</summary>
    private const float AlikeWording = 0.3f;

    /// <summary>A label no longer than a line.</summary>
    private const int LongestLabel = 90;

    /// <summary>What one claim states, in a few words.</summary>
    public static string Label(Claim claim)
    {
        var around = Around(claim);
        return Shorten(claim.Subject is not { } subject || around.StartsWith(Flat(subject), StringComparison.OrdinalIgnoreCase) ? around : $"{Flat(subject)}: {around}");
    }

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
        var around = Around(lead);
        return Shorten(subject is null ? $"{lead.Kind.ToString().ToLowerInvariant()}: {around}"
            : around.StartsWith(subject, StringComparison.OrdinalIgnoreCase) || around.StartsWith(lead.Subject ?? subject, StringComparison.OrdinalIgnoreCase) ? around
            : $"{Flat(subject)}: {around}");
    }

    /// <summary>Why the claims are about one thing, in words: what the pair that decides has in common.</summary>
    public static string Joined(Judgement judgement)
    {
        var (a, b) = judgement.Strongest;
        var reasons = new List<string>();
        if (a.Context.Head != 0 && a.Context.Head == b.Context.Head && a.Claim.Subject is { } subject && b.Claim.Subject is { } other)
        {
            var (one, two) = (Flat(subject), Flat(other));
            reasons.Add(string.Equals(one, two, StringComparison.OrdinalIgnoreCase) ? $"both are about “{one}”" : $"“{one}” and “{two}” are of one kind");
        }
        else if (a.Context.CountsPeople && b.Context.CountsPeople)
        {
            reasons.Add("both count people");
        }

        var events = a.Context.Events.Intersect(b.Context.Events, StringComparer.Ordinal).ToList();
        if (events.Count > 0)
        {
            reasons.Add($"both tell of {string.Join(", ", events.Select(e => $"“{e}”"))}");
        }

        var names = a.Claim.Participants.Intersect(b.Claim.Participants, StringComparer.OrdinalIgnoreCase).Take(MostNames).Select(Flat).ToList();
        if (names.Count > 0)
        {
            reasons.Add($"both name {string.Join(", ", names)}");
        }

        if (a.Claim.Kind != ClaimKind.Date && a.Context.First is { } first && b.Context.First is { } start && first <= b.Context.Last && start <= a.Context.Last)
        {
            reasons.Add("both are of the same time");
        }

        if (a.Lineages?.Counterpart(a.Context.Article, a.Context.Sentence?.Index ?? -1, b.Context.Article)?.Sentence == b.Context.Sentence?.Index && a.Context.Article != b.Context.Article)
        {
            reasons.Add("the sentences are versions of one text");
        }
        else if (new ClaimPair(a, b).Near >= AlikeWording)
        {
            reasons.Add("the words around the values are alike");
        }

        return reasons.Count == 0 ? "The values are close and nothing around them speaks against one question." : char.ToUpperInvariant(reasons[0][0]) + string.Join("; ", reasons)[1..] + ".";
    }

    /// <summary>How the values differ, each with the sources that state it.</summary>
    public static string Differs(Judgement judgement)
    {
        string Positions(string separator, Func<Claim, object> same) => string.Join(separator, judgement.Claims
            .Select(c => c.Claim)
            .GroupBy(same)
            .Select(g => $"{Stated(g.First())} ({string.Join(", ", g.Select(c => c.Article.Source).Distinct(StringComparer.Ordinal))})"));

        // Where all state one value only their words differ.
        var verdict = judgement.Verdict.Traits();
        return verdict.Lead + Positions(verdict.Between, verdict.Verdict == Verdict.Agree ? c => Stated(c).ToLowerInvariant() : Figure) + verdict.Close;
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
        var after = text.AsSpan(claim.ValueSpan.End, Math.Max(0, sentence.End - claim.ValueSpan.End)).Trim(" ,.;:-\r\n\t");
        var words = after.Length >= 20 ? after : text.AsSpan(sentence.Start, Math.Max(0, claim.ValueSpan.Start - sentence.Start)).Trim(" ,.;:-\r\n\t");
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
