namespace CrossCheck.Findings.Truth;

/// <summary>Which value of a question is the better supported one.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="Probability">The probability that it is true as far as these sources tell, 0 to 1.</param>
/// <param name="Method">Which of the two methods chose it.</param>
internal readonly record struct Support(int Candidate, double Probability, EstimateMethod Method);

/// <summary>
/// The second opinion on who is right: the copy-aware vote finds who copies whom and how probable each value is; CRH, told which votes are
/// copies, finds the value where numbers or days scatter and none has a majority.
/// </summary>
internal sealed class TruthDiscovery
{
    /// <summary>From this probability on the vote has a winner.</summary>
    private const double Majority = 0.5;

    /// <summary>
    /// A number is wholly wrong from this many times the usual distance on. Wide enough to tell coarse sources from wild ones, narrow
    /// enough that one wild figure costs no more than a wrong name.
    /// </summary>
    private const double WhollyWrong = 5;

    private readonly Ballots ballots;
    private readonly CopyAwareVote vote;
    private readonly Crh crh;

    private TruthDiscovery(Ballots ballots, CancellationToken cancellation)
    {
        this.ballots = ballots;
        vote = CopyAwareVote.On(ballots, cancellation);
        crh = Crh.On(ballots, vote.Independence);
        Best = [.. Enumerable.Range(0, ballots.QuestionCount).Select(Choose)];
        Reliability = Rate();
    }

    /// <summary>The better supported candidate of each question.</summary>
    public Support[] Best { get; }

    /// <summary>
    /// Of each source, how near its answers are to the better supported ones, 0 to 1; null where no other lineage speaks on any of its
    /// questions.
    /// Where the vote has a winner an answer counts by its probability; where figures scatter, by its distance from the weighted median.
    /// </summary>
    public double?[] Reliability { get; }

    /// <summary>The pairs of which one probably copies the other, surely enough to be reported.</summary>
    public IEnumerable<Dependence> Copies => vote.Copies.Where(d => d.Probability >= CopyDetection.LeastProbability);

    /// <summary>Asks both methods.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static TruthDiscovery On(Ballots ballots, CancellationToken cancellation = default) => new(ballots, cancellation);

    private Support Choose(int question)
    {
        var (first, end) = ballots.Candidates(question);
        var best = first;
        for (var candidate = first + 1; candidate < end; candidate++)
        {
            best = vote.Probability[candidate] > vote.Probability[best] ? candidate : best;
        }

        if (ballots.Families[question] == ValueFamily.Category || vote.Probability[best] >= Majority)
        {
            return new Support(best, vote.Probability[best], EstimateMethod.Vote);
        }

        var median = first + ballots.Positions.AsSpan(first..end).BinarySearch(crh.Truth[question]);
        return new Support(median, vote.Probability[median], EstimateMethod.WeightedMedian);
    }

    private double?[] Rate()
    {
        var score = new double[ballots.SourceCount];
        var answers = new double[ballots.SourceCount];
        for (var question = 0; question < ballots.QuestionCount; question++)
        {
            if (!ballots.Independent[question])
            {
                continue;
            }

            var usual = Best[question].Method == EstimateMethod.Vote ? 0 : UsualDistance(question);
            var (first, end) = ballots.Candidates(question);
            for (var candidate = first; candidate < end; candidate++)
            {
                var right =
                    usual > 0
                        ? 1
                            - Math.Min(
                                1,
                                Math.Abs(ballots.Positions[candidate] - ballots.Positions[Best[question].Candidate]) / (WhollyWrong * usual)
                            )
                        : vote.Probability[candidate];
                var (from, to) = ballots.Votes(candidate);
                for (var i = from; i < to; i++)
                {
                    score[ballots.Sources[i]] += ballots.Shares[i] * right;
                    answers[ballots.Sources[i]] += ballots.Shares[i];
                }
            }
        }

        return
        [
            .. score.Select(
                (s, source) =>
                    answers[source] > 0
                        ? (s + (CopyAwareVote.FirstAccuracy * CopyAwareVote.FirstAccuracyWeight))
                            / (answers[source] + CopyAwareVote.FirstAccuracyWeight)
                        : (double?)null
            ),
        ];
    }

    /// <summary>
    /// The median distance of the independent votes from the better supported value: zero where most state that very value.
    /// </summary>
    private double UsualDistance(int question)
    {
        var (first, end) = ballots.Candidates(question);
        var centre = Best[question].Candidate;
        var (total, reached) = (0.0, Own(centre));
        for (var candidate = first; candidate < end; candidate++)
        {
            total += Own(candidate);
        }

        var (below, above) = (centre - 1, centre + 1);
        var distance = 0.0;
        while (reached < total / 2 && (below >= first || above < end))
        {
            var down = below >= first ? Distance(below, centre) : double.PositiveInfinity;
            var up = above < end ? Distance(above, centre) : double.PositiveInfinity;
            distance = Math.Min(down, up);
            reached += Own(down <= up ? below-- : above++);
        }

        return distance;
    }

    private double Distance(int candidate, int centre) => Math.Abs(ballots.Positions[candidate] - ballots.Positions[centre]);

    private double Own(int candidate)
    {
        var (from, to) = ballots.Votes(candidate);
        var own = 0.0;
        for (var i = from; i < to; i++)
        {
            own += vote.Independence[i] * ballots.Shares[i];
        }

        return own;
    }
}
