namespace CrossCheck.Findings.Truth;

/// <summary>Counts how often each source states what other voices state.</summary>
internal sealed class Agreements
{
    private readonly Ballots ballots;
    private readonly int[] voices;
    private readonly int[] heardOn;
    private readonly int[] heardFor;
    private readonly int[] countedOn;

    private Agreements(Ballots ballots, int[] voices, int voiceCount)
    {
        this.ballots = ballots;
        this.voices = voices;
        heardOn = None(voiceCount);
        heardFor = None(voiceCount);
        countedOn = None(ballots.SourceCount);
        Compared = new int[ballots.SourceCount];
        Agreed = new int[ballots.SourceCount];
        Alone = new List<int>?[ballots.SourceCount];
    }

    /// <summary>Of each source, on how many questions another voice speaks.</summary>
    public int[] Compared { get; }

    /// <summary>Of each source, on how many of these at least as many other voices state the same as state something else.</summary>
    public int[] Agreed { get; }

    /// <summary>Of each source, the questions on which at least two other voices speak and none states the same; null for none.</summary>
    public List<int>?[] Alone { get; }

    /// <summary>Counts.</summary>
    /// <param name="ballots">The votes.</param>
    /// <param name="voices">
    /// The voice of each vote: its source, or its lineage where copies of one text are to count once. A source is compared with other
    /// voices only.
    /// </param>
    /// <param name="voiceCount">Number of voices.</param>
    public static Agreements Count(Ballots ballots, int[] voices, int voiceCount)
    {
        var agreements = new Agreements(ballots, voices, voiceCount);
        for (var question = 0; question < ballots.QuestionCount; question++)
        {
            if (ballots.Compared[question])
            {
                agreements.Count(question);
            }
        }

        return agreements;
    }

    private static int[] None(int count)
    {
        var none = new int[count];
        Array.Fill(none, -1);
        return none;
    }

    private void Count(int question)
    {
        var (first, end) = ballots.Candidates(question);
        var (firstVote, endVote) = ballots.VotesOn(question);
        var speaking = Distinct(firstVote, endVote, heardOn, question);
        for (var candidate = first; candidate < end; candidate++)
        {
            var (from, to) = ballots.Votes(candidate);
            var stating = Distinct(from, to, heardFor, candidate);
            for (var vote = from; vote < to; vote++)
            {
                var source = ballots.Sources[vote];
                if (ballots.Shares[vote] == 1)
                {
                    Record(source, question, stating - 1, speaking - 1);
                }
                else if (countedOn[source] != question)
                {
                    countedOn[source] = question;
                    RecordSeveral(source, question);
                }
            }
        }
    }

    private int Distinct(int from, int to, int[] heard, int stamp)
    {
        var count = 0;
        for (var vote = from; vote < to; vote++)
        {
            count += heard[voices[vote]] == stamp ? 0 : 1;
            heard[voices[vote]] = stamp;
        }

        return count;
    }

    /// <summary>Records a source with several votes on a question; they may stand in several lineages.</summary>
    private void RecordSeveral(int source, int question)
    {
        HashSet<int> own = [],
            same = [],
            others = [];
        var (firstVote, endVote) = ballots.VotesOn(question);
        for (var vote = firstVote; vote < endVote; vote++)
        {
            if (ballots.Sources[vote] == source)
            {
                own.Add(voices[vote]);
            }
        }

        var (first, end) = ballots.Candidates(question);
        for (var candidate = first; candidate < end; candidate++)
        {
            var (from, to) = ballots.Votes(candidate);
            var states = ballots.Sources.AsSpan(from..to).Contains(source);
            for (var vote = from; vote < to; vote++)
            {
                if (!own.Contains(voices[vote]))
                {
                    others.Add(voices[vote]);
                    if (states)
                    {
                        same.Add(voices[vote]);
                    }
                }
            }
        }

        Record(source, question, same.Count, others.Count);
    }

    private void Record(int source, int question, int same, int others)
    {
        if (others == 0)
        {
            return;
        }

        Compared[source]++;
        Agreed[source] += 2 * same >= others ? 1 : 0;
        if (same == 0 && others >= 2)
        {
            (Alone[source] ??= []).Add(question);
        }
    }
}
