using System.Collections.Immutable;
using System.Globalization;
using CrossCheck.Alignment.Joining;
using CrossCheck.Alignment.Weighing;
using CrossCheck.Claims;
using CrossCheck.Findings.Judging;
using CrossCheck.Findings.Reasons;
using CrossCheck.Findings.Titles;

namespace CrossCheck.Findings;

/// <summary>Makes findings of groups: judges each, words it, weighs it, and puts all in the order of the report.</summary>
internal sealed class FindingAssembly
{
    private readonly PairScorer scorer;
    private readonly double minConfidence;
    private readonly StoryNames stories;
    private readonly FindingFingerprints fingerprints = new([]);

    private FindingAssembly(PairScorer scorer, double minConfidence, StoryNames stories)
    {
        this.stories = stories;
        this.scorer = scorer;
        this.minConfidence = minConfidence;
    }

    /// <summary>The findings, each with the judgement that it was made of, in the order of the report.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="scorer">What scored their pairs.</param>
    /// <param name="minConfidence">Groups judged less surely are left out.</param>
    /// <param name="stories">The names of their stories, for their titles.</param>
    public static ImmutableArray<(Finding Finding, Judgement Judgement)> Of(
        ImmutableArray<ClaimGroup> groups,
        PairScorer scorer,
        double minConfidence,
        StoryNames stories
    )
    {
        var assembly = new FindingAssembly(scorer, minConfidence, stories);
        var judge = new Judge(FindingModel.Fitted);
        var judged = groups
            .SelectMany(judge.Decide)
            .Where(assembly.IsWorthReporting)
            .Select(j => (Finding: assembly.Make(j), Judgement: j))
            .ToList();
        return
        [
            .. InOrder(judged, j => j.Finding)
                .Select((j, i) => (j.Finding with { Id = "g" + (i + 1).ToString(CultureInfo.InvariantCulture) }, j.Judgement)),
        ];
    }

    /// <summary>The findings with those totals that do not match their parts.</summary>
    public static ImmutableArray<Finding> WithTotals(
        ImmutableArray<Finding> findings,
        ImmutableArray<Breakdown> totals,
        double minConfidence
    )
    {
        var fingerprints = new FindingFingerprints(findings.Select(f => f.Fingerprint));
        var wrong = totals
            .Select(t => Breakdowns.Finding(t, fingerprints))
            .OfType<Finding>()
            .Where(f => f.Confidence >= minConfidence)
            .ToList();
        return wrong.Count == 0 ? findings : [.. InOrder(findings.Concat(wrong), f => f)];
    }

    private Finding Make(Judgement judgement) =>
        new()
        {
            Id = "",
            Fingerprint = fingerprints.Of(judgement),
            Label = QuestionTitle.Of([.. judgement.Claims.Select(c => c.Claim)], stories),
            Claims = [.. judgement.Claims.Select(c => c.Claim)],
            Verdict = judgement.Verdict,
            Severity = judgement.Verdict.Traits().IsFlagged ? SeverityScale.Of(judgement) : null,
            Confidence = Math.Round(judgement.Confidence, 2),
            Joined = Explanation.Joined(judgement),
            Differs = Explanation.Differs(judgement),
            IsInternal = judgement.IsInternal,
            IsRunning = RunningFigure.MayRun(judgement.Claims),
            Deciding = PairReasons.Deciding(judgement, scorer),
        };

    private static IEnumerable<T> InOrder<T>(IEnumerable<T> items, Func<T, Finding> finding) =>
        items
            .OrderByDescending(i => finding(i).Verdict)
            .ThenByDescending(i => finding(i).Severity)
            .ThenBy(i => finding(i).IsInternal)
            .ThenByDescending(i => finding(i).Confidence);

    /// <summary>Groups hold claims of at least two articles, or differing claims of one, surely enough.</summary>
    private bool IsWorthReporting(Judgement judgement) =>
        judgement.Confidence >= minConfidence
        && (
            judgement.Verdict.Traits().Differs
            || judgement.Claims.Any(c => c.Context.ArticleNumber != judgement.Claims[0].Context.ArticleNumber)
        );
}
