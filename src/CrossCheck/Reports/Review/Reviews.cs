using System.Collections.Immutable;
using CrossCheck.Claims;
using CrossCheck.Findings;
using CrossCheck.Findings.Sources;

namespace CrossCheck.Reports.Review;

/// <summary>Brings kept decisions and a new run's findings together.</summary>
public static class Reviews
{
    /// <summary>
    /// <paramref name="report"/> with what was decided in it. A decision holds on the finding with its fingerprint; failing that, on the
    /// finding that
    /// stands in the same sentences with the same values. Where the sentences are the same and the values are not, the finding is open
    /// again and
    /// knows the decision it supersedes.
    /// </summary>
    public static Report With(this Report report, IEnumerable<Decision> decisions)
    {
        var byFingerprint = report
            .Findings.Select((f, i) => (f.Fingerprint, i))
            .ToDictionary(p => p.Fingerprint, p => p.i, StringComparer.Ordinal);
        var decided = report.Findings.ToArray();
        var homeless = new List<Decision>();
        foreach (var decision in decisions)
        {
            if (byFingerprint.TryGetValue(decision.Fingerprint, out var i))
            {
                decided[i] = decided[i] with { Decision = decision };
            }
            else
            {
                homeless.Add(decision);
            }
        }

        var others = ImmutableArray.CreateBuilder<Decision>();
        var bySentence =
            homeless.Count == 0
                ? null
                : report
                    .Findings.SelectMany((f, i) => DecisionBasis.Sentences(f).Select(sentence => (sentence, i)))
                    .ToLookup(p => p.sentence, p => p.i, StringComparer.Ordinal);
        foreach (var decision in homeless.OrderBy(d => d.Fingerprint, StringComparer.Ordinal))
        {
            var home = decision
                .Sentences.SelectMany(s => bySentence![s])
                .CountBy(i => i)
                .OrderByDescending(c => c.Value)
                .ThenBy(c => c.Key)
                .Select(c => (int?)c.Key)
                .FirstOrDefault();
            if (home is { } i && decided[i].Decision is null)
            {
                var same = DecisionBasis.Values(decided[i]).ToHashSet(StringComparer.Ordinal).SetEquals(decision.Values);
                decided[i] = same ? decided[i] with { Decision = decision } : Later(decided[i], decision);
            }
            else
            {
                others.Add(decision);
            }
        }

        var reviewed = report with
        {
            Findings = [.. decided.SelectMany(WithoutTakenOut)],
            OtherDecisions = [.. others.OrderBy(d => d.Fingerprint, StringComparer.Ordinal)],
        };
        return reviewed.Findings.Any(f => f.Review == ReviewState.Dismissed || !f.TakenOut.IsEmpty) ? ScoredAnew(reviewed) : reviewed;
    }

    /// <summary>The report with its sources scored anew: what reviewers dismissed counts for and against nobody.</summary>
    private static Report ScoredAnew(Report report)
    {
        ImmutableArray<Finding> counted = [.. report.Findings.Where(f => f.Review != ReviewState.Dismissed && f.Breakdown is null)];
        var scores = SourceScores.Of(report.Articles, report.Claims, SourcePoll.Of(report.Articles, counted, report.Lineages));
        return report with { Sources = scores.Sources, Matrix = scores.Matrix };
    }

    /// <summary>
    /// The finding without the claims that its decision takes out of it, and those as a finding of their own where it was split. One of
    /// which no two claims are left counts as dismissed.
    /// </summary>
    private static IEnumerable<Finding> WithoutTakenOut(Finding finding)
    {
        if ((finding.Decision ?? finding.Superseded) is not { Apart.IsEmpty: false } decision)
        {
            return [finding];
        }

        var apart = decision.Apart.ToHashSet(StringComparer.Ordinal);
        bool IsOut(Claim claim) => apart.Contains(DecisionBasis.Key(claim));
        if (!finding.Claims.Any(IsOut))
        {
            return [finding];
        }

        var rest =
            TakingOut.From(finding, IsOut)
            ?? finding with
            {
                Decision = decision with { Fingerprint = finding.Fingerprint, State = ReviewState.Dismissed },
            };
        return decision.IsSplit && TakingOut.Split(finding, IsOut) is { } other ? [rest, other] : [rest];
    }

    /// <summary>The findings of <paramref name="report"/> that a reviewer is asked about or has decided on, in its order.</summary>
    public static IEnumerable<Finding> Asked(Report report) =>
        report.Findings.Where(f => f.Severity is not null || f.Decision is not null || f.Superseded is not null);

    /// <summary>A decision on <paramref name="finding"/> as it stands now.</summary>
    public static Decision Decide(Finding finding, ReviewState state, string note, string by, DateTimeOffset at) =>
        new()
        {
            Fingerprint = finding.Fingerprint,
            State = state,
            Note = note,
            By = by,
            At = new DateTimeOffset(at.UtcDateTime.AddTicks(-(at.UtcTicks % TimeSpan.TicksPerSecond)), TimeSpan.Zero),
            Question = Quotation.OneLine(finding.Label),
            Values = DecisionBasis.Values(finding),
            Sentences = DecisionBasis.Sentences(finding),
        };

    /// <summary>"Decided on 11 against 12; now 11 against 13." for a finding that is open again; null for any other.</summary>
    public static string? Reopened(Finding finding) =>
        finding.Superseded is { } earlier
            ? $"Decided on {string.Join(" against ", earlier.Values)}; now {string.Join(" against ", DecisionBasis.Values(finding))}."
            : null;

    private static Finding Later(Finding finding, Decision decision) =>
        finding.Superseded is { } earlier && earlier.At >= decision.At || decision.State == ReviewState.Open
            ? finding
            : finding with
            {
                Superseded = decision,
            };
}
