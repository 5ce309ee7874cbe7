using System.Collections.Immutable;
using CrossCheck.Articles;
using CrossCheck.Findings.Judging;
using CrossCheck.Findings.Truth;

namespace CrossCheck.Findings.Sources;

/// <summary>Findings put to the vote of their sources: who states what, and what truth discovery makes of it.</summary>
internal sealed class SourcePoll
{
    private SourcePoll(
        ImmutableArray<Finding> findings,
        List<string> sources,
        ImmutableArray<Lineage> lineages,
        CancellationToken cancellation
    )
    {
        Findings = findings;
        Sources = sources;
        Lineages = lineages;
        Votes = new FindingVotes(findings, sources, lineages);
        Truth = TruthDiscovery.On(Votes.Ballots, cancellation);
    }

    /// <summary>The findings, as they were put.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>The names of the sources, ordered; by their places here votes and truth discovery call them.</summary>
    public List<string> Sources { get; }

    /// <summary>Which articles are one voice.</summary>
    public ImmutableArray<Lineage> Lineages { get; }

    /// <summary>Who states what.</summary>
    public FindingVotes Votes { get; }

    /// <summary>How reliable that makes each source, and which values it supports.</summary>
    public TruthDiscovery Truth { get; }

    /// <summary>Puts <paramref name="findings"/> to the vote of the sources of <paramref name="articles"/>.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static SourcePoll Of(
        ImmutableArray<Article> articles,
        ImmutableArray<Finding> findings,
        ImmutableArray<Lineage> lineages,
        CancellationToken cancellation = default
    ) =>
        new(
            findings,
            [.. articles.Select(a => a.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            lineages,
            cancellation
        );

    /// <summary>The findings, each conflict between sources with the better supported value, where one clearly is.</summary>
    public ImmutableArray<Finding> Estimated()
    {
        var estimated = Findings.ToBuilder();
        for (var question = 0; question < Votes.Ballots.QuestionCount; question++)
        {
            var (first, end) = Votes.Ballots.Candidates(question);
            var finding = Votes.FindingOf(question);
            if (end - first > 1 && Votes.Ballots.Compared[question] && Findings[finding].Traits().DividesSources)
            {
                var (best, probability, method) = Truth.Best[question];
                if (probability > Estimate.LeastShown && !Findings[finding].IsRunning)
                {
                    estimated[finding] = Findings[finding] with
                    {
                        Estimate = new Estimate(Explanation.Stated(Votes.StatedBy(best)), probability, method),
                    };
                }
            }
        }

        return estimated.ToImmutable();
    }
}
