using System.Runtime.InteropServices;

namespace CrossCheck.Findings.Truth;

/// <summary>One vote before it is counted.</summary>
/// <param name="Candidate">The value voted for, by its place among the question's candidates.</param>
/// <param name="Source">Who votes.</param>
/// <param name="Lineage">The voice that the vote belongs to.</param>
/// <param name="Day">The day of the claim as a day number; zero where unknown.</param>
internal readonly record struct Vote(int Candidate, int Source, int Lineage, int Day);

/// <summary>Gathers the votes of question after question.</summary>
/// <param name="sourceCount">Number of sources.</param>
/// <param name="lineageCount">Number of lineages.</param>
internal sealed class BallotBuilder(int sourceCount, int lineageCount)
{
    private readonly List<ValueFamily> families = [];
    private readonly List<int> candidateStart = [0];
    private readonly List<double> positions = [];
    private readonly List<int> voteStart = [];
    private readonly List<int> sources = [];
    private readonly List<int> lineages = [];
    private readonly List<int> days = [];

    /// <summary>Adds a question and returns its number.</summary>
    /// <param name="family">What sort of values it has.</param>
    /// <param name="candidates">Where its candidates stand, ascending; NaN for categories. Each must have a vote.</param>
    /// <param name="votes">The votes, in any order; a source's second vote for one candidate does not count. Sorted in place.</param>
    public int Add(ValueFamily family, ReadOnlySpan<double> candidates, List<Vote> votes)
    {
        votes.Sort((a, b) => (a.Candidate, a.Source, a.Day, a.Lineage).CompareTo((b.Candidate, b.Source, b.Day, b.Lineage)));
        families.Add(family);
        positions.AddRange(candidates);
        var last = new Vote(-1, -1, -1, 0);
        foreach (var vote in CollectionsMarshal.AsSpan(votes))
        {
            if (vote.Candidate != last.Candidate)
            {
                voteStart.Add(sources.Count);
            }

            if ((vote.Candidate, vote.Source) != (last.Candidate, last.Source))
            {
                sources.Add(vote.Source);
                lineages.Add(vote.Lineage);
                days.Add(vote.Day);
            }

            last = vote;
        }

        candidateStart.Add(positions.Count);
        return families.Count - 1;
    }

    /// <summary>The table of all votes added.</summary>
    public Ballots Build() =>
        new(
            sourceCount,
            lineageCount,
            new QuestionRows([.. families], [.. candidateStart], [.. positions], [.. voteStart, sources.Count]),
            new VoteRows([.. sources], [.. lineages], [.. days])
        );
}
