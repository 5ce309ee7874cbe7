using System.Collections.Immutable;
using CrossCheck.Claims;
using CrossCheck.Findings.Truth;

namespace CrossCheck.Findings.Sources;

/// <summary>Draws findings up as votes of sources: on each question the values that can't all hold, and who states which.</summary>
internal sealed class FindingVotes
{
    private readonly Dictionary<string, int> sources;
    private readonly Dictionary<string, int> lineages;
    private readonly List<int> findings = [];
    private readonly List<Claim> statedBy = [];

    /// <summary>Draws up the findings; figures that moved with time are left out, since nobody was wrong about them.</summary>
    /// <param name="all">The findings.</param>
    /// <param name="names">The sources' names, as votes number them.</param>
    /// <param name="lineagesOfArticles">The lineages.</param>
    public FindingVotes(ImmutableArray<Finding> all, IReadOnlyList<string> names, ImmutableArray<Lineage> lineagesOfArticles)
    {
        sources = names.Select((name, i) => (name, i)).ToDictionary(x => x.name, x => x.i, StringComparer.Ordinal);
        lineages = lineagesOfArticles
            .SelectMany((l, i) => l.Articles.Select(a => (a, i)))
            .ToDictionary(x => x.a, x => x.i, StringComparer.Ordinal);
        var builder = new BallotBuilder(names.Count, lineagesOfArticles.Length);
        for (var finding = 0; finding < all.Length; finding++)
        {
            if (all[finding].Traits().Votes)
            {
                Add(builder, all[finding].Claims, finding);
            }
        }

        Ballots = builder.Build();
    }

    /// <summary>The votes.</summary>
    public Ballots Ballots { get; }

    /// <summary>The finding, by its place, that a question was drawn from.</summary>
    public int FindingOf(int question) => findings[question];

    /// <summary>The first claim that states a candidate.</summary>
    public Claim StatedBy(int candidate) => statedBy[candidate];

    private void Add(BallotBuilder builder, ImmutableArray<Claim> all, int finding)
    {
        var claims = all.Where(c => c.Value is not OpenDate).ToList();
        if (claims.Count == 0)
        {
            return;
        }

        // The finest values are the candidates: those that fit the fewest others. A coarser or vaguer one votes for each that it fits.
        var values = claims.Select(c => c.Value).Distinct().ToList();
        var candidates = new List<Value>();
        foreach (var value in values.OrderBy(v => values.Count(other => Fits(v, other))))
        {
            if (!candidates.Exists(c => Fits(c, value)))
            {
                candidates.Add(value);
            }
        }

        candidates = [.. candidates.OrderBy(Position)];
        var votes = new List<Vote>();
        foreach (var claim in claims)
        {
            for (var candidate = 0; candidate < candidates.Count; candidate++)
            {
                if (Fits(candidates[candidate], claim.Value))
                {
                    votes.Add(
                        new Vote(
                            candidate,
                            sources[claim.Article.Source],
                            lineages[claim.Article.Id],
                            claim.Article.Published?.DayNumber ?? 0
                        )
                    );
                }
            }
        }

        builder.Add(candidates[0] is DateValue ? ValueFamily.Date : ValueFamily.Number, [.. candidates.Select(Position)], votes);
        findings.Add(finding);
        statedBy.AddRange(candidates.Select(candidate => claims.First(c => c.Value.Equals(candidate))));
    }

    private static bool Fits(Value a, Value b) =>
        a.Equals(b) || ValueComparison.Compare(a, b) is ValueRelation.Equal or ValueRelation.Rounded or ValueRelation.Contained;

    /// <summary>Where a value stands on the line: the amount, the middle of what the words allow, or the middle day.</summary>
    private static double Position(Value value) =>
        value switch
        {
            DateValue date => (date.First.DayNumber + date.Last.DayNumber) / 2.0,
            Quantity { BaseAmount: { } amount } => (double)amount,
            Quantity { Amount: { } amount } => (double)amount,
            Quantity { Low: { } low, High: { } high } => ((double)low + (double)high) / 2,
            Quantity quantity => (double)(quantity.Low ?? quantity.High ?? 0),
            _ => 0,
        };
}
