using System.Collections.Immutable;
using CrossCheck.Claims;
using CrossCheck.Findings;

namespace CrossCheck.Reports.Pipelines;

/// <summary>Whether a finding is news to the people of a project.</summary>
public enum Standing
{
    /// <summary>Nobody has seen it yet.</summary>
    New,

    /// <summary>The baseline holds it.</summary>
    Baselined,

    /// <summary>A reviewer confirmed, dismissed or explained it.</summary>
    Reviewed,
}

/// <summary>What a pipeline holds a report against: what is known already, what is new, and what is bad enough to fail.</summary>
public sealed record Gate
{
    /// <summary>Conflicts of this severity and above fail unless they are known. Medium unless set.</summary>
    public Severity FailOn { get; init; } = Severity.Medium;

    /// <summary>The findings known already; none unless set.</summary>
    public Baseline Baseline { get; init; } = Baseline.Empty;

    /// <summary>Ids of the articles that are new or edited; what they contradict comes first. None unless set.</summary>
    public ImmutableHashSet<string> ChangedArticles { get; init; } = [];

    /// <summary>Whether <paramref name="finding"/> is news. A review counts before the baseline.</summary>
    public Standing StandingOf(Finding finding) =>
        finding.Review != ReviewState.Open ? Standing.Reviewed
        : Baseline.Contains(finding) ? Standing.Baselined
        : Standing.New;

    /// <summary>
    /// Whether <paramref name="finding"/> fails the pipeline: a new conflict of at least the severity <see cref="FailOn"/>. A figure that
    /// moved with time never does.
    /// </summary>
    public bool Fails(Finding finding) => FindingCounts.Fails(finding, FailOn) && StandingOf(finding) == Standing.New;

    /// <summary>
    /// The new findings that differ: those that a changed article takes part in first, then those that fail, within each in report order.
    /// </summary>
    public ImmutableArray<Finding> News(Report report) =>
        [
            .. report
                .Findings.Where(f => f.Traits().IsFlagged && StandingOf(f) == Standing.New)
                .OrderByDescending(Concerns)
                .ThenByDescending(Fails),
        ];

    /// <summary>Whether a changed article takes part in <paramref name="finding"/>.</summary>
    internal bool Concerns(Finding finding) => finding.Claims.Any(IsChanged);

    /// <summary>
    /// The claims of <paramref name="finding"/> as a pipeline shows them: the one to point at, which stands in a changed article where one
    /// takes part, before the others.
    /// </summary>
    internal ImmutableArray<Claim> Ordered(Finding finding) => [.. finding.Claims.OrderByDescending(IsChanged)];

    /// <summary>
    /// The two claims that carry the verdict on <paramref name="finding"/>, one in a changed article first; where neither is in one that
    /// takes part, the claim of such an article leads.
    /// </summary>
    internal ImmutableArray<Claim> Quoted(Finding finding, Claim first, Claim second) =>
        IsChanged(first) || !Concerns(finding) ? [first, second]
        : IsChanged(second) ? [second, first]
        : [Ordered(finding)[0], first, second];

    private bool IsChanged(Claim claim) => ChangedArticles.Contains(claim.Article.Id);
}
