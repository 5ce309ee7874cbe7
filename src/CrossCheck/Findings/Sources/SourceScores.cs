using System.Collections.Immutable;
using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Findings.Truth;

namespace CrossCheck.Findings.Sources;

/// <summary>Scores each source by how often it states what the others state, and by what truth discovery takes it for.</summary>
/// <param name="Sources">The scores of all sources, ordered by name.</param>
/// <param name="Matrix">Who agrees with whom.</param>
internal sealed record SourceScores(ImmutableArray<SourceScore> Sources, AgreementMatrix Matrix)
{
    /// <summary>Scores the sources of <paramref name="articles"/>.</summary>
    /// <param name="articles">All articles.</param>
    /// <param name="claims">Their claims.</param>
    /// <param name="poll">The findings put to the vote of the same articles' sources.</param>
    public static SourceScores Of(ImmutableArray<Article> articles, ImmutableArray<Claim> claims, SourcePoll poll)
    {
        var claimsOf = claims.CountBy(c => c.Article.Source, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var articlesOf = articles.CountBy(a => a.Source, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var ballots = poll.Votes.Ballots;
        var raw = Agreements.Count(ballots, ballots.Sources, poll.Sources.Count);
        var byLineage = Agreements.Count(ballots, ballots.Lineages, poll.Lineages.Length);
        var ids = SourceIds.Of(poll.Sources);
        return new SourceScores(
            [
                .. poll.Sources.Select(
                    (name, source) =>
                        new SourceScore(
                            ids[source],
                            name,
                            articlesOf[name],
                            claimsOf.GetValueOrDefault(name),
                            Wilson.Of(raw.Compared[source], raw.Agreed[source]),
                            Wilson.Of(byLineage.Compared[source], byLineage.Agreed[source])
                        )
                        {
                            Reliability = poll.Truth.Reliability[source],
                            Alone =
                            [
                                .. (byLineage.Alone[source] ?? []).Select(question => poll.Findings[poll.Votes.FindingOf(question)].Id),
                            ],
                        }
                ),
            ],
            AgreementMatrix.Of(ballots, ids)
        );
    }
}
