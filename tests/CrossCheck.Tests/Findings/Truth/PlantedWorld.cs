using CrossCheck.Findings.Truth;

namespace CrossCheck.Tests.Findings.Truth;

/// <summary>How a made-up world of sources is drawn.</summary>
internal sealed record Plan
{
    public int Sources { get; init; } = 20;

    public int Questions { get; init; } = 1000;

    /// <summary>Reliabilities are spread evenly between these two.</summary>
    public (double Low, double High) Reliability { get; init; } = (0.3, 0.97);

    /// <summary>
    /// "name" with equally likely wrong ones; "skewed" with favourite wrong ones; "figure", "date"; "reading", a number with noise;
    /// "mixed".
    /// </summary>
    public string Values { get; init; } = "name";

    public int WrongNames { get; init; } = 10;

    /// <summary>The last sources copy.</summary>
    public int Copiers { get; init; }

    public int Originals { get; init; } = 1;

    public double CopyRate { get; init; } = 0.8;

    /// <summary>Every second copier copies from the copier before it.</summary>
    public bool Chain { get; init; }

    /// <summary>Share of the questions that a source leaves unanswered.</summary>
    public double Missing { get; init; }
}

/// <summary>Sources of known reliability, of which some copy others, answer questions of known truth.</summary>
internal sealed class PlantedWorld
{
    private readonly Plan plan;
    private readonly Random random;
    private readonly double[,] values;

    public PlantedWorld(Plan plan, int seed)
    {
        this.plan = plan;
        random = new Random(seed);
        Reliability =
        [
            .. Enumerable
                .Range(0, plan.Sources)
                .Select(s => plan.Reliability.Low + ((plan.Reliability.High - plan.Reliability.Low) * (s + 0.5) / plan.Sources)),
        ];
        random.Shuffle(Reliability);
        var independent = plan.Sources - plan.Copiers;
        var originals = Enumerable.Range(0, independent).ToArray();
        random.Shuffle(originals);
        Copies =
        [
            .. Enumerable
                .Range(0, plan.Sources)
                .Select(s =>
                    s < independent ? -1
                    : plan.Chain && (s - independent) % 2 == 1 ? s - 1
                    : originals[(s - independent) % plan.Originals]
                ),
        ];
        Truth = new double[plan.Questions];
        values = new double[plan.Questions, plan.Sources];
        Ballots = Draw();
    }

    /// <summary>The share of right answers planted in each source's own answers; for readings, the more the less noise.</summary>
    public double[] Reliability { get; }

    /// <summary>Whom each source copies; -1 for nobody.</summary>
    public int[] Copies { get; }

    /// <summary>The true value of each question.</summary>
    public double[] Truth { get; }

    public Ballots Ballots { get; }

    /// <summary>The sources that copy nobody.</summary>
    public IEnumerable<int> Independent => Enumerable.Range(0, plan.Sources).Where(s => Copies[s] < 0);

    /// <summary>Whether a candidate of a question is its true value.</summary>
    public bool IsTrue(int question, int candidate)
    {
        var (from, _) = Ballots.Votes(candidate);
        return values[question, Ballots.Sources[from]] == Truth[question];
    }

    private Ballots Draw()
    {
        var builder = new BallotBuilder(plan.Sources, plan.Sources);
        for (var question = 0; question < plan.Questions; question++)
        {
            var kind =
                plan.Values == "mixed"
                    ? (question % 3) switch
                    {
                        0 => "name",
                        1 => "figure",
                        _ => "reading",
                    }
                    : plan.Values;
            Truth[question] = kind switch
            {
                "name" or "skewed" => 0,
                "date" => random.Next(600_000, 740_000),
                "figure" => random.Next(10, 100_000),
                _ => random.Next(0, 100_000) / 100.0,
            };
            var answers = new SortedDictionary<double, List<int>>();
            for (var source = 0; source < plan.Sources; source++)
            {
                values[question, source] = double.NaN;
                if (source == question % (plan.Sources - plan.Copiers) || random.NextDouble() >= plan.Missing)
                {
                    var original = Copies[source] >= 0 ? values[question, Copies[source]] : double.NaN;
                    var value =
                        !double.IsNaN(original) && random.NextDouble() < plan.CopyRate
                            ? original
                            : Answer(kind, Truth[question], Reliability[source]);
                    values[question, source] = value;
                    answers.TryAdd(value, []);
                    answers[value].Add(source);
                }
            }

            var votes = answers.Values.SelectMany((sources, candidate) => sources.Select(s => new Vote(candidate, s, s, 0))).ToList();
            var isName = kind is "name" or "skewed";
            builder.Add(
                isName ? ValueFamily.Category
                    : kind == "date" ? ValueFamily.Date
                    : ValueFamily.Number,
                [.. answers.Keys.Select(v => isName ? double.NaN : v)],
                votes
            );
        }

        return builder.Build();
    }

    private double Answer(string kind, double truth, double reliability)
    {
        if (kind == "reading")
        {
            return Math.Round(truth + (Noise() * 20 * Math.Exp(-5 * reliability)), 2);
        }

        if (random.NextDouble() < reliability)
        {
            return truth;
        }

        var up = random.Next(2) == 0 ? -1 : 1;
        return kind switch
        {
            "name" => 1 + random.Next(plan.WrongNames),
            "skewed" => 1 + (int)(plan.WrongNames * Math.Pow(random.NextDouble(), 2)),
            "date" => truth + (up * random.Next(1, 30)),
            _ => Math.Round(truth * (1 + (up * (0.05 + (0.6 * random.NextDouble()))))),
        };
    }

    private double Noise() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
