namespace CrossCheck.Findings.Truth;

/// <summary>
/// Finds sources that share more errors than chance allows (Dong, Berti-Equille and Srivastava, "Integrating conflicting data: the role of
/// source
/// dependence", VLDB 2009): the truth is one, errors are many, so two sources that state the same wrong value again and again are hardly
/// independent.
/// </summary>
internal sealed class CopyDetection(Ballots ballots)
{
    /// <summary>Below this share of copied answers two accurate sources can look like copies.</summary>
    public const double LeastRate = 0.2;

    /// <summary>From this probability a pair is reported, and joined in one lineage.</summary>
    public const double LeastProbability = 0.9;

    /// <summary>
    /// A priori probability that one given source copies another given one, for few sources (Dong et al. 2009, section 6); of many, each is
    /// expected to copy one in five at most.
    /// </summary>
    private const double Prior = 0.2;

    /// <summary>Pairs with fewer common questions can't show copying.</summary>
    public const int LeastOverlap = 5;

    /// <summary>
    /// Two false values are the same once in this many times where nothing is known yet (Dong et al. 2009 take 10 to 100 false values).
    /// </summary>
    private const double FirstChance = 0.1;

    private readonly SourcePairs pairs = new(ballots);
    private readonly bool[] decided = new bool[ballots.QuestionCount];
    private readonly double[] chance = [FirstChance, FirstChance, FirstChance];

    /// <summary>
    /// How probable it is that two false values on one question are the same without copying, by family; estimated from the pairs that look
    /// independent.
    /// </summary>
    public ReadOnlySpan<double> Chance => chance;

    /// <summary>Which sources look like copies before anything is known of truth.</summary>
    public List<Dependence> Suspects() => CopySuspects.Of(pairs);

    /// <summary>The pairs that share errors beyond chance, given how probable each value is.</summary>
    /// <param name="probability">Probability of each candidate.</param>
    /// <param name="known">What was found before; its pairs do not count when chance is estimated anew.</param>
    public List<Dependence> Find(double[] probability, IReadOnlyList<Dependence> known)
    {
        Decide(probability);
        var totals = Totals(probability);
        var counts = new PairCounts[pairs.Pairs.Length];
        var errors = new Coincidences[pairs.Pairs.Length * chance.Length];
        Parallel.For(0, counts.Length, i => counts[i] = Count(i, probability, totals, errors.AsSpan(i * chance.Length, chance.Length)));
        var dependent = known.ToDictionary(d => (d.First, d.Second), d => d.Probability);
        var independence = pairs.Pairs.Select(p => 1 - dependent.GetValueOrDefault(p)).ToArray();
        EstimateChance(errors, independence);
        var openChance = OpenChance(counts, independence);
        var fits = new (CopyFit SecondCopies, CopyFit FirstCopies)[counts.Length];
        Parallel.For(
            0,
            counts.Length,
            i =>
            {
                for (var family = 0; family < chance.Length; family++)
                {
                    counts[i].ChanceError += errors[(i * chance.Length) + family].BothFalse * chance[family];
                }

                counts[i].ChanceOpen = openChance[i] * (counts[i].OpenSame + counts[i].OpenOther);

                fits[i] = (CopyFit.Of(counts[i]), CopyFit.Of(counts[i].Turned()));
            }
        );

        var prior = Math.Min(Prior, 1.0 / ballots.SourceCount);
        var found = new List<Dependence>();
        for (var i = 0; i < counts.Length; i++)
        {
            var (forward, backward) = fits[i];
            var best = forward.Gain >= backward.Gain ? forward : backward;
            var evidence = best.Gain - (Math.Log(counts[i].Overlap + 1) / 2) + Math.Log(prior / (1 - prior));
            var probable = 1 / (1 + Math.Exp(-evidence));
            if (counts[i].Overlap >= LeastOverlap && probable > 0.01 && best.Rate >= LeastRate)
            {
                found.Add(
                    new Dependence(
                        pairs.Pairs[i].First,
                        pairs.Pairs[i].Second,
                        probable,
                        best.Rate,
                        best.Copied,
                        best.Gain,
                        forward.Direction - backward.Direction
                    )
                );
            }
        }

        return found;
    }

    /// <summary>How many answers of each source on contested questions are true and false.</summary>
    private (double True, double False)[] Totals(double[] probability)
    {
        var totals = new (double True, double False)[ballots.SourceCount];
        for (var source = 0; source < totals.Length; source++)
        {
            foreach (var (question, candidate, _) in pairs.Of(source))
            {
                if (!decided[question])
                {
                    continue;
                }

                totals[source].True += probability[candidate];
                totals[source].False += 1 - probability[candidate];
            }
        }

        return totals;
    }

    private PairCounts Count(int pair, double[] probability, (double True, double False)[] totals, Span<Coincidences> errors)
    {
        var (a, b) = pairs.Pairs[pair];
        var counts = new PairCounts();
        var common = new CommonQuestions(pairs.Of(a), pairs.Of(b));
        var (later, earlier) = (0.0, 0.0);
        while (common.Next(out var one, out var other))
        {
            var (first, second) = (one.Candidate, other.Candidate);
            if (first == second && one.Day > 0 && other.Day > 0)
            {
                later += other.Day > one.Day ? 1 : 0;
                earlier += other.Day < one.Day ? 1 : 0;
            }

            ref var error = ref errors[(int)ballots.Families[one.Question]];
            var (p, q) = (probability[first], probability[second]);
            if (!decided[one.Question])
            {
                var same = first == second ? 1 : 0;
                counts.OpenSame += same;
                counts.OpenOther += 1 - same;
            }
            else if (first == second)
            {
                counts.BothTrue += p;
                counts.SameError += 1 - p;
                error.SameFalse += 1 - p;
                error.BothFalse += 1 - p;
            }
            else
            {
                var neither = Math.Max(0, 1 - p - q);
                counts.FirstTrue += p;
                counts.SecondTrue += q;
                counts.OtherError += neither;
                error.BothFalse += neither;
            }
        }

        // The sign test, as log-odds: half the square of how many standard deviations the order is from a coin's.
        counts.SecondIsLater = later + earlier > 0 ? (later - earlier) * Math.Abs(later - earlier) / (later + earlier) / 2 : 0;
        counts.FirstAloneTrue = Math.Max(0, totals[a].True - counts.BothTrue - counts.FirstTrue);
        counts.FirstAloneFalse = Math.Max(0, totals[a].False - counts.BothFalse - counts.SecondTrue);
        counts.SecondAloneTrue = Math.Max(0, totals[b].True - counts.BothTrue - counts.SecondTrue);
        counts.SecondAloneFalse = Math.Max(0, totals[b].False - counts.BothFalse - counts.FirstTrue);
        return counts;
    }

    private void EstimateChance(Coincidences[] errors, double[] independence)
    {
        for (var family = 0; family < chance.Length; family++)
        {
            var (same, both) = (0.0, 0.0);
            for (var i = 0; i < independence.Length; i++)
            {
                ref readonly var pair = ref errors[(i * chance.Length) + family];
                same += independence[i] * pair.SameFalse;
                both += independence[i] * pair.BothFalse;
            }

            chance[family] = (same + FirstChance) / (both + 1);
        }
    }

    /// <summary>
    /// How often each pair would agree on open questions by chance: precise sources come near each other, so it is the product of how
    /// often either agrees with anybody, over how often anybody agrees with anybody.
    /// </summary>
    private double[] OpenChance(PairCounts[] counts, double[] independence)
    {
        var of = new (double Same, double Both)[ballots.SourceCount];
        var all = (Same: FirstChance, Both: 1.0);
        for (var i = 0; i < counts.Length; i++)
        {
            var (first, second) = pairs.Pairs[i];
            var same = independence[i] * counts[i].OpenSame;
            var both = independence[i] * (counts[i].OpenSame + counts[i].OpenOther);
            of[first] = (of[first].Same + same, of[first].Both + both);
            of[second] = (of[second].Same + same, of[second].Both + both);
            all = (all.Same + same, all.Both + both);
        }

        var usual = all.Same / all.Both;
        return [.. pairs.Pairs.Select(p => Math.Min(1, Share(of[p.First]) * Share(of[p.Second]) / usual))];

        double Share((double Same, double Both) source) => (source.Same + usual) / (source.Both + 1);
    }

    /// <summary>A question is decided when one of its values is more probable than all others and none together.</summary>
    private void Decide(double[] probability)
    {
        for (var question = 0; question < decided.Length; question++)
        {
            var (first, end) = ballots.Candidates(question);
            decided[question] = probability.AsSpan(first..end).ContainsAnyInRange(0.5, 1);
        }
    }

    /// <summary>How often two sources are both wrong, and how often they then say the same.</summary>
    private struct Coincidences
    {
        public double SameFalse,
            BothFalse;
    }
}
