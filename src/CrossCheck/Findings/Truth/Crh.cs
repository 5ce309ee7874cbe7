namespace CrossCheck.Findings.Truth;

/// <summary>
/// Conflict resolution on numbers and days (Q. Li, Y. Li, J. Gao, B. Zhao, W. Fan, J. Han, "Resolving conflicts in heterogeneous data by
/// truth
/// discovery and source reliability estimation", SIGMOD 2014): the values and the weights of the sources are chosen together so that the
/// weighted distance of all claims from the values is least. Distance is absolute, in standard deviations of the question, so the value is
/// a weighted median
/// and one wild figure moves nothing; weights are the negative logarithm of a source's share of all distance.
/// </summary>
internal sealed class Crh
{
    /// <summary>Weights settle in a few rounds; the limit only guards against two medians taking turns.</summary>
    private const int MostRounds = 100;

    /// <summary>Weights that move less than this share have settled.</summary>
    private const double Settled = 1e-6;

    /// <summary>A source without any distance would weigh without limit; it is taken to have this share of all distance.</summary>
    private const double LeastShare = 1e-6;

    private readonly Ballots ballots;
    private readonly double[] own;
    private readonly double[] spread;

    private Crh(Ballots ballots, double[] independence)
    {
        this.ballots = ballots;
        own = [.. independence.Zip(ballots.Shares, (i, s) => i * s)];
        spread = [.. Enumerable.Range(0, ballots.QuestionCount).Select(Spread)];
        Truth = new double[ballots.QuestionCount];
        Weights = new double[ballots.SourceCount];
        Array.Fill(Weights, 1);
    }

    /// <summary>Of each question the value found, always one that a source states; NaN where its values are no numbers or days.</summary>
    public double[] Truth { get; }

    /// <summary>Of each source its weight, above zero; 1 for all at first.</summary>
    public double[] Weights { get; }

    /// <summary>Whether the weights settled.</summary>
    public bool Converged { get; private set; }

    /// <summary>Finds values and weights.</summary>
    /// <param name="ballots">The votes.</param>
    /// <param name="independence">How far each vote is its source's own, 0 to 1: a copied value draws the median no further.</param>
    public static Crh On(Ballots ballots, double[] independence)
    {
        var crh = new Crh(ballots, independence);
        crh.Locate();
        for (var round = 0; round < MostRounds && !crh.Converged; round++)
        {
            crh.Converged = crh.Weigh() < Settled;
            crh.Locate();
        }

        return crh;
    }

    private void Locate()
    {
        for (var question = 0; question < Truth.Length; question++)
        {
            Truth[question] = ballots.Families[question] == ValueFamily.Category ? double.NaN : Median(question);
        }
    }

    /// <summary>The least position at which half of the weight is reached.</summary>
    private double Median(int question)
    {
        var (first, end) = ballots.Candidates(question);
        var total = 0.0;
        for (var candidate = first; candidate < end; candidate++)
        {
            total += Weight(candidate);
        }

        var reached = 0.0;
        for (var candidate = first; candidate < end; candidate++)
        {
            reached += Weight(candidate);
            if (reached >= total / 2)
            {
                return ballots.Positions[candidate];
            }
        }

        return ballots.Positions[end - 1];
    }

    private double Weight(int candidate)
    {
        var (from, to) = ballots.Votes(candidate);
        var weight = 0.0;
        for (var vote = from; vote < to; vote++)
        {
            weight += own[vote] * Weights[ballots.Sources[vote]];
        }

        return weight;
    }

    private double Weigh()
    {
        var distance = new double[ballots.SourceCount];
        var answers = new double[ballots.SourceCount];
        for (var question = 0; question < Truth.Length; question++)
        {
            var (first, end) = ballots.Candidates(question);
            for (var candidate = first; candidate < end && spread[question] > 0; candidate++)
            {
                var (from, to) = ballots.Votes(candidate);
                for (var vote = from; vote < to; vote++)
                {
                    distance[ballots.Sources[vote]] +=
                        ballots.Shares[vote] * Math.Abs(ballots.Positions[candidate] - Truth[question]) / spread[question];
                    answers[ballots.Sources[vote]] += ballots.Shares[vote];
                }
            }
        }

        var total = 0.0;
        for (var source = 0; source < distance.Length; source++)
        {
            distance[source] = answers[source] > 0 ? distance[source] / answers[source] : 0;
            total += distance[source];
        }

        var moved = 0.0;
        for (var source = 0; source < distance.Length; source++)
        {
            if (answers[source] > 0 && total > 0)
            {
                var weight = -Math.Log(Math.Clamp(distance[source] / total, LeastShare, 1 - LeastShare));
                moved = Math.Max(moved, Math.Abs(weight - Weights[source]) / weight);
                Weights[source] = weight;
            }
        }

        return moved;
    }

    /// <summary>The standard deviation of the votes on a question; zero where its values are no numbers or days, or all one.</summary>
    private double Spread(int question)
    {
        if (ballots.Families[question] == ValueFamily.Category)
        {
            return 0;
        }

        var (first, end) = ballots.Candidates(question);
        var (count, mean, squares) = (0.0, 0.0, 0.0);
        for (var candidate = first; candidate < end; candidate++)
        {
            var (from, to) = ballots.Votes(candidate);
            var votes = to - from;
            var step = ballots.Positions[candidate] - mean;
            count += votes;
            mean += step * votes / count;
            squares += step * votes * (ballots.Positions[candidate] - mean);
        }

        return Math.Sqrt(squares / count);
    }
}
