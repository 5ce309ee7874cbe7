using System.Collections.Immutable;
using System.Globalization;

namespace CrossCheck.Findings;

/// <summary>
/// Findings of one sort: those with one verdict, apart where they lie between articles or inside one, or those that reviewers dismissed.
/// </summary>
/// <param name="Name">As data has it: "conflict", "conflictInside", "update", "dismissed".</param>
/// <param name="Heading">What they are headed in a report for people.</param>
/// <param name="Words">What is said of their number: "1 conflict inside one article".</param>
/// <param name="Verdict">Their verdict; null for those dismissed.</param>
/// <param name="Findings">The findings, in report order.</param>
public sealed record FindingSort(string Name, string Heading, string Words, VerdictTraits? Verdict, ImmutableArray<Finding> Findings);

/// <summary>
/// The one way in which findings are counted: terminal, Markdown, page, JSON and exit codes all count by it. What was dismissed counts only
/// as that.
/// </summary>
public static class FindingCounts
{
    /// <summary>What JSON calls the findings that reviewers dismissed.</summary>
    public const string Dismissed = "dismissed";

    /// <summary>What follows the name of a verdict on findings inside one article.</summary>
    private const string Inside = "Inside";

    /// <summary>
    /// The sorts of <paramref name="all"/> findings of a report or of a story, each finding in one, in the order of reports; those of which
    /// there are none too.
    /// </summary>
    public static ImmutableArray<FindingSort> Of(ImmutableArray<Finding> all)
    {
        var bySort = all.ToLookup(NameOf, StringComparer.Ordinal);
        var sorts = ImmutableArray.CreateBuilder<FindingSort>();
        foreach (var verdict in Verdicts.All)
        {
            Add(verdict.Name, verdict.Heading, verdict, verdict.HeadingInside is null ? "" : " between articles");
            if (verdict.HeadingInside is { } heading)
            {
                Add(verdict.Name + Inside, heading, verdict, " inside one article");
            }
        }

        ImmutableArray<Finding> dismissed = [.. bySort[Dismissed]];
        sorts.Add(new FindingSort(Dismissed, "Dismissed by reviewers", Count(dismissed.Length, Dismissed, Dismissed), null, dismissed));
        return sorts.ToImmutable();

        void Add(string name, string heading, VerdictTraits verdict, string where)
        {
            ImmutableArray<Finding> findings = [.. bySort[name]];
            sorts.Add(new FindingSort(name, heading, Count(findings.Length, verdict.Noun, verdict.Plural) + where, verdict, findings));
        }
    }

    /// <summary>
    /// "10 conflicts between articles, 0 conflicts inside one article, 2 updates, 4 compatible, 15 agreements, 0 dismissed".
    /// </summary>
    public static string InWords(ImmutableArray<Finding> all) => string.Join(", ", Of(all).Select(s => s.Words));

    /// <summary>The sort that <paramref name="finding"/> is counted as.</summary>
    public static string NameOf(Finding finding) =>
        finding.Review == ReviewState.Dismissed ? Dismissed
        : finding.Traits() is { HeadingInside: not null } verdict && finding.IsInternal ? verdict.Name + Inside
        : finding.Traits().Name;

    /// <summary>
    /// Whether <paramref name="finding"/> is bad enough to fail a run that may hold nothing of <paramref name="severity"/>: what was
    /// dismissed and what cannot fail never is.
    /// </summary>
    public static bool Fails(Finding finding, Severity severity) =>
        finding.Traits().Fails && finding.Severity >= severity && finding.Review != ReviewState.Dismissed;

    private static string Count(int count, string noun, string plural) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? noun : plural)}");
}
