namespace CrossCheck.Findings.Truth;

/// <summary>
/// A vote on every question at once, in which a source counts the more the more often it was right elsewhere, and a copy counts little
/// (Dong, Berti-Equille and Srivastava, VLDB 2009). Bayesian: each candidate gets the probability that it is the true one, given that false
/// values
/// are equally likely. Rounds repeat until nothing moves; the result depends on the votes alone.
/// </summary>
internal sealed class CopyAwareVote
{
    /// <summary>
    /// How accurate a source is taken to be before anything is known (Dong et al. 2009, section 6); it also steadies sources with few
    /// answers.
    /// </summary>
    public const double FirstAccuracy = 0.8;

    /// <summary>Answers that the first accuracy is worth.</summary>
    public const double FirstAccuracyWeight = 2;

    /// <summary>No source is taken to be always right or always wrong.</summary>
    private const double LeastAccuracy = 0.01;

    /// <summary>Who copies whom settles in three or four rounds; then it is held still so that the accuracies converge.</summary>
    private const int CopyRounds = 8;

    /// <summary>Accuracies settle in about ten rounds; the limit only guards against endless creeping.</summary>
    private const int MostRounds = 100;

    /// <summary>Accuracies that move less than this have settled.</summary>
    private const double Settled = 1e-6;

    private readonly Ballots ballots;
    private readonly VoteIndependence independence;
    private readonly double[] logOdds;

    private CopyAwareVote(Ballots ballots)
    {
        this.ballots = ballots;
        independence = new VoteIndependence(ballots);
        Accuracy = new double[ballots.SourceCount];
        Array.Fill(Accuracy, FirstAccuracy);
        logOdds = new double[ballots.SourceCount];
        Probability = new double[ballots.CandidateCount];
    }

    /// <summary>Of each source, the share of its answers that are true and borne out by another, 0 to 1.</summary>
    public double[] Accuracy { get; }

    /// <summary>Of each candidate, the probability that it is true. Those of one question sum to less than one: none may be true.</summary>
    public double[] Probability { get; }

    /// <summary>Of each vote, how far it is its source's own, 0 to 1.</summary>
    public double[] Independence => independence.OfVotes;

    /// <summary>
    /// How many false values a question has that are equally likely, by family; ten before anything is known (Dong et al. 2009 take 10 to
    /// 100), then from how often false values coincide.
    /// </summary>
    public double[] FalseValues { get; } = [10, 10, 10];

    /// <summary>The pairs of which one probably copies the other.</summary>
    public List<Dependence> Copies { get; private set; } = [];

    /// <summary>Whether the accuracies settled.</summary>
    public bool Converged { get; private set; }

    /// <summary>Rounds taken.</summary>
    public int Rounds { get; private set; }

    /// <summary>Holds the vote.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static CopyAwareVote On(Ballots ballots, CancellationToken cancellation = default)
    {
        var vote = new CopyAwareVote(ballots);
        var detection = new CopyDetection(ballots);
        vote.independence.Discount(detection.Suspects());
        for (var round = 0; round < CopyRounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            vote.Round();
            var before = vote.Copies;
            vote.Copies = detection.Find(vote.Probability, before);
            for (var family = 0; family < vote.FalseValues.Length; family++)
            {
                vote.FalseValues[family] = Math.Max(1, 1 / detection.Chance[family]);
            }

            vote.independence.Discount(vote.Copies);
            if (round > 0 && Same(before, vote.Copies))
            {
                break;
            }
        }

        while (!vote.Converged && vote.Rounds < MostRounds)
        {
            cancellation.ThrowIfCancellationRequested();
            vote.Converged = vote.Round() < Settled;
        }

        return vote;
    }

    private static bool Same(List<Dependence> before, List<Dependence> after) =>
        before
            .Where(d => d.Probability >= CopyDetection.LeastProbability)
            .Select(d => (d.First, d.Second))
            .SequenceEqual(after.Where(d => d.Probability >= CopyDetection.LeastProbability).Select(d => (d.First, d.Second)));

    /// <summary>
    /// Weighs the candidates by the accuracies, then the sources by the candidates. Returns how far the accuracies moved at most.
    /// </summary>
    private double Round()
    {
        Rounds++;
        for (var source = 0; source < logOdds.Length; source++)
        {
            var accuracy = Math.Clamp(Accuracy[source], LeastAccuracy, 1 - LeastAccuracy);
            logOdds[source] = Math.Log(accuracy / (1 - accuracy));
        }

        var right = new double[ballots.SourceCount];
        var answers = new double[ballots.SourceCount];
        var voted = new LatestVotes(ballots);
        for (var question = 0; question < ballots.QuestionCount; question++)
        {
            if (ballots.Compared[question])
            {
                Weigh(question, right, answers, voted);
            }
            else
            {
                Probability.AsSpan(ballots.Candidates(question).First..ballots.Candidates(question).End).Fill(FirstAccuracy);
            }
        }

        var moved = 0.0;
        for (var source = 0; source < right.Length; source++)
        {
            var accuracy = (right[source] + (FirstAccuracy * FirstAccuracyWeight)) / (answers[source] + FirstAccuracyWeight);
            moved = Math.Max(moved, Math.Abs(accuracy - Accuracy[source]));
            Accuracy[source] = accuracy;
        }

        return moved;
    }

    /// <summary>
    /// The probability of each candidate of a question: each vote weighs ln(n A / (1 - A)) for n equally likely false values, and the
    /// values nobody states weigh one each.
    /// </summary>
    private void Weigh(int question, double[] right, double[] answers, LatestVotes voted)
    {
        var (first, end) = ballots.Candidates(question);
        var n = Math.Max(FalseValues[(int)ballots.Families[question]], end - first - 1);
        var logN = Math.Log(n);
        var most = 0.0;
        for (var candidate = first; candidate < end; candidate++)
        {
            var (from, to) = ballots.Votes(candidate);
            var weight = 0.0;
            for (var vote = from; vote < to; vote++)
            {
                weight += Weight(vote, logN);
            }

            Probability[candidate] = weight;
            most = Math.Max(most, weight);
        }

        var sum = Math.Max(0, n + 1 - (end - first)) * Math.Exp(-most);
        for (var candidate = first; candidate < end; candidate++)
        {
            sum += Math.Exp(Probability[candidate] - most);
        }

        for (var candidate = first; candidate < end; candidate++)
        {
            Probability[candidate] = Math.Exp(Probability[candidate] - most) / sum;
            if (ballots.Independent[question])
            {
                Credit(candidate, right, answers, voted);
            }
        }
    }

    private double Weight(int vote, double logN) => Independence[vote] * ballots.Shares[vote] * (logN + logOdds[ballots.Sources[vote]]);

    /// <summary>
    /// Counts a candidate as right for those who state it, as far as it is probable and somebody else states it too: a value on which a
    /// source stands
    /// alone proves nothing for it, or where every figure differs the source that happens to weigh most would prove itself right.
    /// </summary>
    private void Credit(int candidate, double[] right, double[] answers, LatestVotes voted)
    {
        var (from, to) = ballots.Votes(candidate);
        var voices = 0.0;
        for (var vote = from; vote < to; vote++)
        {
            voices += Independence[vote];
        }

        for (var vote = from; vote < to; vote++)
        {
            var source = ballots.Sources[vote];
            var others = voices - independence.OwnVoices(vote, from, voted);
            right[source] += ballots.Shares[vote] * Probability[candidate] * Math.Clamp(others, 0, 1);
            answers[source] += ballots.Shares[vote];
        }
    }
}
