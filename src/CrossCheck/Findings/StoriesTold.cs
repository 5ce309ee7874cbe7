using System.Collections.Immutable;
using CrossCheck.Stories;

namespace CrossCheck.Findings;

/// <summary>The findings on one story.</summary>
/// <param name="Story">The story.</param>
/// <param name="Findings">The findings on it, in report order. At least one.</param>
public sealed record StorySection(Story Story, ImmutableArray<Finding> Findings);

/// <summary>
/// Which stories the findings of a report are on. Where all are on one there is nothing to tell apart, and no output names it.
/// </summary>
public sealed class StoriesTold
{
    private readonly Dictionary<string, Story> byId;

    /// <summary>Sorts the findings of <paramref name="report"/> by their stories.</summary>
    public StoriesTold(Report report)
    {
        byId = report.Stories.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var sections = report.Findings.Where(f => f.Story is not null).GroupBy(f => f.Story!, StringComparer.Ordinal).ToList();
        Sections = sections.Count > 1 ? [.. sections.Select(s => new StorySection(byId[s.Key], [.. s]))] : [];
    }

    /// <summary>The stories that findings are on, that of the gravest finding first; none where all findings are on one.</summary>
    public ImmutableArray<StorySection> Sections { get; }

    /// <summary>The story of <paramref name="finding"/> where it has to be told from others; null otherwise.</summary>
    public Story? Of(Finding finding) => Sections.IsEmpty || finding.Story is null ? null : byId[finding.Story];
}
