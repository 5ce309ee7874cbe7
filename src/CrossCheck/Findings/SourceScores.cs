using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Findings.Truth;

namespace CrossCheck.Findings;

/// <summary>Scores each source by how often it states what the others state, and asks truth discovery for a second opinion.</summary>
/// <param name="Sources">The scores of all sources, ordered by name.</param>
/// <param name="Matrix">Who agrees with whom.</param>
/// <param name="Findings">The findings, each conflict between sources with the better supported value.</param>
internal sealed record SourceScores(ImmutableArray<SourceScore> Sources, AgreementMatrix Matrix, ImmutableArray<Finding> Findings)
{
    /// <summary>Scores the sources of <paramref name="articles"/>.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static SourceScores Of(ImmutableArray<Article> articles, ImmutableArray<Claim> claims, ImmutableArray<Finding> findings, ImmutableArray<Lineage> lineages, CancellationToken cancellation = default)
    {
        var claimsOf = claims.CountBy(c => c.Article.Source, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var articlesOf = articles.CountBy(a => a.Source, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var names = articles.Select(a => a.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var votes = new FindingVotes(findings, names, lineages);
        var raw = Agreements.Count(votes.Ballots, votes.Ballots.Sources, names.Count);
        var byLineage = Agreements.Count(votes.Ballots, votes.Ballots.Lineages, lineages.Length);
        var truth = TruthDiscovery.On(votes.Ballots, cancellation);
        var ids = Ids(names);
        return new SourceScores(
            [.. names.Select((name, source) => new SourceScore(
                ids[source], name, articlesOf[name], claimsOf.GetValueOrDefault(name),
                Wilson.Of(raw.Compared[source], raw.Agreed[source]), Wilson.Of(byLineage.Compared[source], byLineage.Agreed[source]))
            {
                Reliability = truth.Reliability[source],
                Alone = [.. (byLineage.Alone[source] ?? []).Select(question => findings[votes.FindingOf(question)].Id)],
            })],
            AgreementMatrix.Of(votes.Ballots, ids),
            WithEstimates(findings, votes, truth));
    }

    /// <summary><paramref name="report"/> with its sources scored anew: what reviewers dismissed counts for and against nobody.</summary>
    public static Report WithoutDismissed(Report report)
    {
        ImmutableArray<Finding> counted = [.. report.Findings.Where(f => f.Review != ReviewState.Dismissed && f.Breakdown is null)];
        var scores = Of(report.Articles, report.Claims, counted, report.Lineages);
        return report with { Sources = scores.Sources, Matrix = scores.Matrix };
    }

    private static ImmutableArray<Finding> WithEstimates(ImmutableArray<Finding> findings, FindingVotes votes, TruthDiscovery truth)
    {
        var estimated = findings.ToBuilder();
        for (var question = 0; question < votes.Ballots.QuestionCount; question++)
        {
            var (first, end) = votes.Ballots.Candidates(question);
            var finding = votes.FindingOf(question);
            if (end - first > 1 && votes.Ballots.Compared[question] && findings[finding].Traits().DividesSources)
            {
                var (best, probability, method) = truth.Best[question];
                if (probability > Estimate.LeastShown && !findings[finding].IsRunning)
                {
                    estimated[finding] = findings[finding] with { Estimate = new Estimate(Explanation.Stated(votes.StatedBy(best)), probability, method) };
                }
            }
        }

        return estimated.ToImmutable();
    }

    /// <summary>A name as an identifier: lower-case letters and digits, everything else a hyphen.</summary>
    private static string Slug(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c) || c == '_')
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-') is { Length: > 0 } text ? text : "source";
    }

    /// <summary>An identifier for each name; those whose slug is taken are numbered from 2, each on from the last, so that thousands alike stay linear.</summary>
    private static List<string> Ids(List<string> names)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return names.ConvertAll(name =>
        {
            var slug = Slug(name);
            var (id, number) = (slug, numbers.GetValueOrDefault(slug, 1));
            while (!taken.Add(id))
            {
                id = string.Create(CultureInfo.InvariantCulture, $"{slug}-{++number}");
            }

            numbers[slug] = number;
            return id;
        });
    }
}
