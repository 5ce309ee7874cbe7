using System.Collections.Immutable;
using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Findings.Sources;
using CrossCheck.Stories;

namespace CrossCheck.Findings;

/// <summary>
/// All that one run found. The same articles give the same report, whatever their order, the number of threads or the clock.
/// </summary>
public sealed record Report
{
    /// <summary>
    /// What <see cref="MostFindings"/> is unless set: more than anybody reads, few enough that a page with their quotations opens at once.
    /// </summary>
    public const int UsualMostFindings = 2_000;

    /// <summary>
    /// How many of the findings, the first ones, the forms for people (Markdown, HTML) show; 1 or more. The forms for programs hold all.
    /// </summary>
    public int MostFindings { get; init; } = UsualMostFindings;

    /// <summary>The articles read, ordered by id.</summary>
    public required ImmutableArray<Article> Articles { get; init; }

    /// <summary>Every claim, in the order of articles and text.</summary>
    public required ImmutableArray<Claim> Claims { get; init; }

    /// <summary>
    /// The findings, conflicts first, then updates, then the rest; within each by severity, those between articles before those inside one,
    /// confidence and text order.
    /// </summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>
    /// The stories that the articles tell, every article in exactly one, ordered by their first article; none where nobody looked.
    /// </summary>
    public ImmutableArray<Story> Stories { get; init; } = [];

    /// <summary>The sources, ordered by name.</summary>
    public required ImmutableArray<SourceScore> Sources { get; init; }

    /// <summary>
    /// The totals that articles break down, with the parts stated, in the order of articles and text; those that do not match are among
    /// <see cref="Findings"/> too.
    /// </summary>
    public ImmutableArray<Breakdown> Totals { get; init; } = [];

    /// <summary>The pairs of articles that share text, with the passages, ordered by first and second article.</summary>
    public ImmutableArray<Overlap> Overlaps { get; init; } = [];

    /// <summary>Who agrees with whom, source by source.</summary>
    public AgreementMatrix Matrix { get; init; } = AgreementMatrix.Empty;

    /// <summary>The lineages, every article in exactly one, ordered by their first article.</summary>
    public required ImmutableArray<Lineage> Lineages { get; init; }

    /// <summary>Files left out, ordered by path.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>Kept decisions on findings that this report does not hold, ordered by fingerprint.</summary>
    public ImmutableArray<Decision> OtherDecisions { get; init; } = [];
}
