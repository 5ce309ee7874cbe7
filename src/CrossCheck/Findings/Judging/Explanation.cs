using System.Globalization;
using CrossCheck.Alignment.Comparing;
using CrossCheck.Claims;

namespace CrossCheck.Findings.Judging;

/// <summary>Puts a judgement into words: why the claims were joined, how they differ.</summary>
internal static class Explanation
{
    /// <summary>How many shared names are told: the first tell the reader enough.</summary>
    private const int MostNames = 4;

    /// <summary>From this cosine of the words around two values on, a reader sees that they are alike.</summary>
    private const float AlikeWording = 0.3f;

    /// <summary>Why the claims are about one thing, in words: what the pair that decides has in common.</summary>
    public static string Joined(Judgement judgement)
    {
        var (a, b) = judgement.Strongest;
        var reasons = new List<string>();
        if (a.Context.Head != 0 && a.Context.Head == b.Context.Head && a.Claim.Subject is { } subject && b.Claim.Subject is { } other)
        {
            var (one, two) = (Flat(subject), Flat(other));
            reasons.Add(
                string.Equals(one, two, StringComparison.OrdinalIgnoreCase)
                    ? $"both are about “{one}”"
                    : $"“{one}” and “{two}” are of one kind"
            );
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

        var names = a
            .Claim.Participants.Intersect(b.Claim.Participants, StringComparer.OrdinalIgnoreCase)
            .Take(MostNames)
            .Select(Flat)
            .ToList();
        if (names.Count > 0)
        {
            reasons.Add($"both name {string.Join(", ", names)}");
        }

        if (
            a.Claim.Kind != ClaimKind.Date
            && a.Context.First is { } first
            && b.Context.First is { } start
            && first <= b.Context.Last
            && start <= a.Context.Last
        )
        {
            reasons.Add("both are of the same time");
        }

        if (
            a.Context.Sentence is { } sentence
            && a.ArticleProfile.Counterpart(sentence.Index, b.ArticleProfile) == b.Context.Sentence?.Index
        )
        {
            reasons.Add("the sentences are versions of one text");
        }
        else if (new ClaimPair(a, b).Near >= AlikeWording)
        {
            reasons.Add("the words around the values are alike");
        }

        return reasons.Count == 0
            ? "The values are close and nothing around them speaks against one question."
            : char.ToUpperInvariant(reasons[0][0]) + string.Join("; ", reasons)[1..] + ".";
    }

    /// <summary>How the values differ, each with the sources that state it.</summary>
    public static string Differs(Judgement judgement) =>
        Differs(judgement.Claims.Select(c => c.Claim), judgement.Verdict.Traits(), RunningFigure.MayRun(judgement.Claims));

    /// <summary>How the values of <paramref name="claims"/> differ; those of a running figure in the order of time.</summary>
    public static string Differs(IEnumerable<Claim> claims, VerdictTraits verdict, bool isRunning)
    {
        var told = isRunning || verdict.IsTimed ? Timeline.InOrder(claims) : claims;
        string Positions(string separator, Func<Claim, object> same) =>
            string.Join(
                separator,
                told.GroupBy(same)
                    .Select(g =>
                        $"{Stated(g.First())} ({string.Join(", ", g.Select(c => c.Article.Source).Distinct(StringComparer.Ordinal))})"
                    )
            );

        // Where all state one value only their words differ.
        return verdict.Lead
            + Positions(verdict.Between, verdict.Verdict == Verdict.Agree ? c => Stated(c).ToLowerInvariant() : Figure)
            + verdict.Close;
    }

    /// <summary>
    /// What two claims share when they state the same figure or date, whatever their words, hedges and the nouns they count: "at least 12
    /// dead" and "twelve people".
    /// </summary>
    public static object Figure(Claim claim) =>
        claim.Value switch
        {
            Quantity { Amount: { } amount } quantity => quantity.BaseAmount ?? amount,
            Quantity quantity => (quantity.Low, quantity.High),
            DateValue date => date.Iso,
            _ => claim.ValueText,
        };

    /// <summary>The value as stated, with the date a relative form resolves to.</summary>
    public static string Stated(Claim claim) =>
        claim.Value is DateValue date
        && !claim.ValueText.Contains(date.First.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            ? $"{Flat(claim.ValueText)} ({date.Iso})"
            : Flat(claim.ValueText);

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
