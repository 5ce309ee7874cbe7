using System.Collections.Immutable;
using CrossCheck.Claims;
using CrossCheck.Findings.Judging;

namespace CrossCheck.Findings.Reasons;

/// <summary>Says by which rules a group was judged.</summary>
internal static class VerdictReasons
{
    /// <summary>The rules that made the verdict, a sentence each.</summary>
    public static ImmutableArray<string> Of(Judgement judgement, double probability) =>
        judgement.Verdict switch
        {
            Verdict.Agree => ["All values are equal."],
            Verdict.Compatible =>
            [
                "No two values exclude each other, and at least one contains another or rounds to it.",
                .. Contained(judgement),
            ],
            Verdict.Possible =>
            [
                Difference(judgement, probability),
                $"A difference is reported from a confidence of {PairReasons.Share(Judge.FlagAt)} on; this one is listed apart.",
            ],
            Verdict.Update when RunningFigure.IsRevised(judgement.Claims) =>
            [
                Difference(judgement, probability),
                "The sentence itself states the one as a later state of the other.",
            ],
            Verdict.Update =>
            [
                Difference(judgement, probability),
                "A figure that may run up with time: what is counted is a toll, or the text calls it a total or dates it with \"since\".",
                RunningFigure.GrowsWithPublication(judgement.Claims)
                    ? "Of any two values that differ the one published later is larger, so nobody need be wrong."
                    : "Of any two values that differ the one that its text dates later is larger, so nobody need be wrong.",
            ],
            Verdict.Conflict =>
            [
                Difference(judgement, probability),
                RunningFigure.MayRun(judgement.Claims)
                    ? "Not an update: the figure may run up with time, but the larger values are neither published nor dated later "
                        + "throughout, or a date is missing."
                    : "Not an update: nothing says that the figure runs up with time.",
            ],
            _ => throw new ArgumentOutOfRangeException(nameof(judgement), judgement.Verdict, "No reasons for such a verdict."),
        };

    /// <summary>What the confidence is made of.</summary>
    public static string Confidence(Judgement judgement, double probability) =>
        judgement.Verdict.Traits().Differs
            ? $"{PairReasons.Share(judgement.Confidence)}: weighed from the deciding pair's probability of "
                + $"{PairReasons.Share(probability)}, how many articles stand on each side and what is counted, "
                + "so that it matches how often such findings were right on annotated articles."
            : $"{PairReasons.Share(judgement.Confidence)}: the mean probability over the pairs of the group.";

    private static string Difference(Judgement judgement, double probability)
    {
        var (a, b) = (judgement.Strongest.A.Claim, judgement.Strongest.B.Claim);
        return $"{a.Id} states {Explanation.Stated(a)} and {b.Id} {Explanation.Stated(b)}: more than rounding, hedges and "
            + "coarseness allow, "
            + $"{(judgement.IsInternal ? "inside one article" : "between articles")}; the two answer one question with a "
            + $"probability of {PairReasons.Share(probability)}.";
    }

    /// <summary>The first pair whose values are not equal.</summary>
    private static IEnumerable<string> Contained(Judgement judgement)
    {
        var claims = judgement.Claims;
        for (var i = 0; i < claims.Length; i++)
        {
            for (var j = i + 1; j < claims.Length; j++)
            {
                var (a, b) = (claims[i].Claim, claims[j].Claim);
                var relation = ValueComparison.Compare(a.Value, b.Value);
                if (relation is ValueRelation.Contained or ValueRelation.Rounded)
                {
                    return [$"{a.Id} states {Explanation.Stated(a)} and {b.Id} {Explanation.Stated(b)}: {PairReasons.Values(relation)}."];
                }
            }
        }

        return [];
    }
}
