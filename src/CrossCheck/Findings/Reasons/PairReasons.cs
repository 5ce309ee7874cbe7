using System.Globalization;
using CrossCheck.Alignment.Comparing;
using CrossCheck.Alignment.Vetoes;
using CrossCheck.Alignment.Weighing;
using CrossCheck.Claims;
using CrossCheck.Findings.Judging;

namespace CrossCheck.Findings.Reasons;

/// <summary>Puts into words what was weighed between two claims.</summary>
internal static class PairReasons
{
    /// <summary>A weight nearer to zero than this is no reason that a reader should be told.</summary>
    private const double LeastReason = 0.1;

    /// <summary>How many reasons for and against the short form tells.</summary>
    private const int MostFor = 3,
        MostAgainst = 2;

    /// <summary>What a pair is recognised as without being weighed, in words; null where it was weighed.</summary>
    public static string? Whole(Recognised recognised) =>
        recognised switch
        {
            Recognised.RunningToll => "one toll told at two times",
            Recognised.OnePerson => "ages of one person",
            _ => null,
        };

    /// <summary>The pair that carries a judgement, in short.</summary>
    public static DecidingPair Deciding(Judgement judgement, PairScorer scorer)
    {
        var (a, b) = judgement.Strongest;
        var waterfall = scorer.Weigh(a, b);
        if (Whole(waterfall.Recognised) is { } whole)
        {
            return new DecidingPair(a.Claim, b.Claim, Probability(waterfall), [whole], []);
        }

        var reasons = waterfall
            .Steps.Where(s => Math.Abs(s.Weight) >= LeastReason && s.IsReason)
            .OrderByDescending(s => Math.Abs(s.Weight))
            .ToList();
        return new DecidingPair(
            a.Claim,
            b.Claim,
            Probability(waterfall),
            [.. reasons.Where(s => s.Weight > 0).Take(MostFor).Select(Words)],
            [
                .. (Veto(waterfall.Contradiction) is { } veto ? new[] { veto } : [])
                    .Concat(reasons.Where(s => s.Weight < 0).Select(Words))
                    .Take(MostAgainst),
            ]
        );
    }

    /// <summary>The sum as a probability, rounded to what it can mean.</summary>
    public static double Probability(Waterfall waterfall) => Math.Round(PairScorer.Probability(waterfall.Total), 3);

    /// <summary>What keeps two claims apart, in words; null where nothing does.</summary>
    public static string? Veto(Contradiction contradiction) =>
        contradiction switch
        {
            Contradiction.OtherPopulation => "other people are counted",
            Contradiction.OtherYear => "the sentences set them in different years",
            Contradiction.OtherDay => "the sentences set them on days that lie apart",
            Contradiction.OtherPeople => "other people are counted",
            Contradiction.NoQuotation => "one is a market's quotation, the other is not",
            Contradiction.OtherFate => "something else befell those counted",
            Contradiction.TotalAndPart => "one is a total, the other a part of such a total",
            Contradiction.OtherStory => "their articles tell other stories",
            Contradiction.OtherNews => "each dates fresh news, and the reports appeared days apart",
            Contradiction.OtherHappening => "they are of happenings of other names",
            Contradiction.Average => "one is an average",
            Contradiction.OtherOwner => "they are of other people",
            Contradiction.None => null,
            _ => throw new ArgumentOutOfRangeException(nameof(contradiction), contradiction, "No words for this veto."),
        };

    /// <summary>The base that a pair starts from, in words.</summary>
    public static string Family(PairFamily family) =>
        family switch
        {
            PairFamily.SameNumber => "two numbers that do not differ",
            PairFamily.OtherNumber => "two numbers that differ",
            PairFamily.SameDate => "two dates that do not differ",
            PairFamily.OtherDate => "two dates that differ",
            _ => throw new ArgumentOutOfRangeException(nameof(family), family, "No words for this family."),
        };

    /// <summary>How two values stand to each other, in words.</summary>
    public static string Values(ValueRelation relation) =>
        relation switch
        {
            ValueRelation.Equal => "equal",
            ValueRelation.Rounded => "within rounding",
            ValueRelation.Contained => "one contains the other",
            ValueRelation.Different => "different",
            ValueRelation.Incomparable => "not comparable",
            _ => throw new ArgumentOutOfRangeException(nameof(relation), relation, "No words for this relation."),
        };

    /// <summary>A share as texts show it.</summary>
    public static string Share(double share) => share.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Words(WaterfallStep step) => $"{step.Feature}: {step.Level}";

    /// <summary>Sums in different currencies may answer one question, though their values can't be compared.</summary>
    public static bool AreOfOneSort(Claim a, Claim b) =>
        (a.Value, b.Value) is (Quantity x, Quantity y)
            ? x.Dimension == y.Dimension || a.Kind == ClaimKind.Money && b.Kind == ClaimKind.Money
            : a.Value is DateValue && b.Value is DateValue;

    /// <summary>What a claim states, as a sentence names it: "a count".</summary>
    public static string Sort(Claim claim)
    {
        var kind = claim.Kind.Traits().Name;
        return claim.Value is Quantity { Dimension: { Length: > 0 } dimension } && dimension != kind
            ? $"a {kind} ({dimension})"
            : $"a {kind}";
    }
}
