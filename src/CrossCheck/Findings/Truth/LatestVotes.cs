namespace CrossCheck.Findings.Truth;

/// <summary>
/// The latest vote of each source and each lineage that has a voice. Votes ascend by candidate: one at or after a candidate's first is
/// for that candidate.
/// </summary>
internal readonly struct LatestVotes
{
    private readonly Ballots ballots;

    /// <summary>No vote yet.</summary>
    public LatestVotes(Ballots ballots)
    {
        this.ballots = ballots;
        BySource = new int[ballots.SourceCount];
        ByLineage = new int[ballots.LineageCount];
        Array.Fill(BySource, -1);
        Array.Fill(ByLineage, -1);
    }

    /// <summary>Of each source, its latest vote; -1 where it has none.</summary>
    public int[] BySource { get; }

    /// <summary>Of each lineage, the latest vote that had its voice; -1 where none had.</summary>
    public int[] ByLineage { get; }

    /// <summary>Takes note of a vote.</summary>
    /// <param name="vote">The vote.</param>
    /// <param name="speaks">Whether it is the voice of its lineage.</param>
    public void Add(int vote, bool speaks)
    {
        BySource[ballots.Sources[vote]] = vote;
        if (speaks)
        {
            ByLineage[ballots.Lineages[vote]] = vote;
        }
    }
}
