namespace CrossCheck.Findings.Truth;

/// <summary>How far each vote is its source's own, given who probably copies whom.</summary>
internal sealed class VoteIndependence(Ballots ballots)
{
    /// <summary>For each source those counted before it that it may copy, and what share of its answers.</summary>
    private readonly (int Source, double Copied)[][] earlier = new (int, double)[ballots.SourceCount][];

    /// <summary>Of each vote, how far it is its source's own, 0 to 1.</summary>
    public double[] OfVotes { get; } = new double[ballots.Sources.Length];

    /// <summary>
    /// Lays down how much of each vote is its source's own: what it shares with a source counted before may be copied from it, and one
    /// lineage has one voice.
    /// </summary>
    public void Discount(List<Dependence> dependences)
    {
        foreach (
            var group in Enumerable
                .Range(0, ballots.SourceCount)
                .GroupJoin(dependences, s => s, d => d.Second, (source, found) => (source, found))
        )
        {
            earlier[group.source] = [.. group.found.Select(d => (d.First, d.Probability * d.Copied))];
        }

        var voted = new LatestVotes(ballots);
        for (var candidate = 0; candidate < ballots.CandidateCount; candidate++)
        {
            var (first, end) = ballots.Votes(candidate);
            for (var vote = first; vote < end; vote++)
            {
                var source = ballots.Sources[vote];
                var own = voted.ByLineage[ballots.Lineages[vote]] >= first ? 0.0 : 1.0;
                foreach (var (other, copied) in earlier[source])
                {
                    own *= voted.BySource[other] >= first ? 1 - copied : 1;
                }

                OfVotes[vote] = own;
                voted.Add(vote, voted.ByLineage[ballots.Lineages[vote]] < first);
            }
        }
    }

    /// <summary>How many voices a vote and those it may be a copy of make up.</summary>
    public double OwnVoices(int vote, int from, LatestVotes voted)
    {
        var own = OfVotes[vote];
        foreach (var (other, copied) in earlier[ballots.Sources[vote]])
        {
            own += voted.BySource[other] >= from ? copied * OfVotes[voted.BySource[other]] : 0;
        }

        var spoken = voted.ByLineage[ballots.Lineages[vote]];
        own += spoken >= from && ballots.Sources[spoken] != ballots.Sources[vote] ? OfVotes[spoken] : 0;
        voted.Add(vote, spoken < from);
        return own;
    }
}
