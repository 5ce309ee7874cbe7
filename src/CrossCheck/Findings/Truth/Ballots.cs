namespace CrossCheck.Findings.Truth;

/// <summary>What sort of values a question has: it decides how near two of them can be.</summary>
internal enum ValueFamily : byte
{
    /// <summary>Names and words: equal or not.</summary>
    Category,

    /// <summary>Numbers.</summary>
    Number,

    /// <summary>Days.</summary>
    Date,
}

/// <summary>Questions with their candidates in compressed rows.</summary>
/// <param name="Families">The family of each question.</param>
/// <param name="CandidateStart">First candidate of each question, and the number of candidates.</param>
/// <param name="Positions">Where each candidate stands on the number line (days for dates); NaN for a category.</param>
/// <param name="VoteStart">First vote of each candidate, and the number of votes.</param>
internal readonly record struct QuestionRows(ValueFamily[] Families, int[] CandidateStart, double[] Positions, int[] VoteStart);

/// <summary>Votes in the order of their candidates.</summary>
/// <param name="Sources">The source of each vote.</param>
/// <param name="Lineages">The lineage of each vote; votes of one lineage are one voice.</param>
/// <param name="Days">The day of each vote's claim as a day number; zero where unknown.</param>
internal readonly record struct VoteRows(int[] Sources, int[] Lineages, int[] Days);

/// <summary>
/// Who states what on which question, in compressed rows: each question has candidate values, each candidate the votes of the sources that
/// state it.
/// Truth discovery, agreement scores and the matrix all read this one table, whether it was drawn from articles or from structured claims.
/// Candidates of a question ascend by position, votes of a candidate by source.
/// </summary>
internal sealed class Ballots
{
    private readonly int[] candidateStart;
    private readonly int[] voteStart;

    /// <summary>A table of votes.</summary>
    /// <param name="sourceCount">Number of sources; votes name them 0 to this less one.</param>
    /// <param name="lineageCount">Number of lineages; votes name them 0 to this less one.</param>
    /// <param name="questions">The questions and their candidates.</param>
    /// <param name="votes">The votes.</param>
    public Ballots(int sourceCount, int lineageCount, QuestionRows questions, VoteRows votes)
    {
        SourceCount = sourceCount;
        LineageCount = lineageCount;
        Families = questions.Families;
        candidateStart = questions.CandidateStart;
        Positions = questions.Positions;
        voteStart = questions.VoteStart;
        Sources = votes.Sources;
        Lineages = votes.Lineages;
        Days = votes.Days;
        (Shares, Compared, Independent) = Weigh();
    }

    /// <summary>Number of sources.</summary>
    public int SourceCount { get; }

    /// <summary>Number of lineages.</summary>
    public int LineageCount { get; }

    /// <summary>Number of questions.</summary>
    public int QuestionCount => Families.Length;

    /// <summary>Number of candidates of all questions.</summary>
    public int CandidateCount => Positions.Length;

    /// <summary>The family of each question.</summary>
    public ValueFamily[] Families { get; }

    /// <summary>Where each candidate stands; NaN for a category.</summary>
    public double[] Positions { get; }

    /// <summary>The source of each vote.</summary>
    public int[] Sources { get; }

    /// <summary>The lineage of each vote.</summary>
    public int[] Lineages { get; }

    /// <summary>The day of each vote's claim as a day number; zero where unknown.</summary>
    public int[] Days { get; }

    /// <summary>
    /// What part of its source's vote on the question each vote is: 1, or less where the source states several values or a vague one covers
    /// several.
    /// </summary>
    public double[] Shares { get; }

    /// <summary>Whether at least two sources speak on each question.</summary>
    public bool[] Compared { get; }

    /// <summary>Whether at least two lineages speak on each question: copies of one story bear nothing out.</summary>
    public bool[] Independent { get; }

    /// <summary>The candidates of a question.</summary>
    public (int First, int End) Candidates(int question) => (candidateStart[question], candidateStart[question + 1]);

    /// <summary>The votes for a candidate.</summary>
    public (int First, int End) Votes(int candidate) => (voteStart[candidate], voteStart[candidate + 1]);

    /// <summary>All votes on a question.</summary>
    public (int First, int End) VotesOn(int question) => (voteStart[candidateStart[question]], voteStart[candidateStart[question + 1]]);

    private (double[] Shares, bool[] Compared, bool[] Independent) Weigh()
    {
        var shares = new double[Sources.Length];
        var compared = new bool[QuestionCount];
        var independent = new bool[QuestionCount];
        var rows = new int[SourceCount];
        for (var question = 0; question < QuestionCount; question++)
        {
            var (first, end) = VotesOn(question);
            for (var vote = first; vote < end; vote++)
            {
                rows[Sources[vote]]++;
                compared[question] |= Sources[vote] != Sources[first];
                independent[question] |= Sources[vote] != Sources[first] && Lineages[vote] != Lineages[first];
            }

            for (var vote = first; vote < end; vote++)
            {
                shares[vote] = 1.0 / rows[Sources[vote]];
            }

            for (var vote = first; vote < end; vote++)
            {
                rows[Sources[vote]] = 0;
            }
        }

        return (shares, compared, independent);
    }
}
