using System.Collections.Immutable;
using CrossCheck.Findings.Sources;
using CrossCheck.Stories;

namespace CrossCheck.Findings;

/// <summary>Leaves of a report what is about one story.</summary>
public static class StorySelection
{
    /// <summary>
    /// The findings on <paramref name="story"/>, with its articles and those of other stories that these findings quote. The scores of the
    /// sources stay those of the whole run.
    /// </summary>
    public static Report On(this Report report, Story story)
    {
        ImmutableArray<Finding> findings = [.. report.Findings.Where(f => f.Story == story.Id)];
        var told = findings.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var ids = findings
            .SelectMany(f => f.Claims.Concat(f.TakenOut))
            .Select(c => c.Article.Id)
            .Concat(story.Articles)
            .ToHashSet(StringComparer.Ordinal);
        ImmutableArray<SourceScore> sources =
        [
            .. report.Sources.IntersectBy(report.Articles.Where(a => ids.Contains(a.Id)).Select(a => a.Source), s => s.Name),
        ];
        return report with
        {
            Findings = findings,
            Stories = [story],
            Articles = [.. report.Articles.Where(a => ids.Contains(a.Id))],
            Claims = [.. report.Claims.Where(c => ids.Contains(c.Article.Id))],
            Totals = [.. report.Totals.Where(t => ids.Contains(t.Total.Article.Id))],
            Overlaps = [.. report.Overlaps.Where(o => ids.Contains(o.First) && ids.Contains(o.Second))],
            Lineages =
            [
                .. report
                    .Lineages.Select(l =>
                        l with
                        {
                            Articles = [.. l.Articles.Where(ids.Contains)],
                            Earliest = l.Earliest is { } first && ids.Contains(first) ? first : null,
                        }
                    )
                    .Where(l => !l.Articles.IsEmpty),
            ],
            Sources = [.. sources.Select(s => s with { Alone = [.. s.Alone.Where(told.Contains)] })],
            Matrix = report.Matrix.Among([.. sources.Select(s => s.Id)]),
        };
    }
}
