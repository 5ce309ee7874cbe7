using CrossCheck.Alignment.Weighing;
using CrossCheck.Claims;
using CrossCheck.Findings.Judging;
using CrossCheck.Language;
using CrossCheck.Language.Lexicon;

namespace CrossCheck.Findings;

/// <summary>
/// How likely a group whose claims differ is a finding, by what is known of the whole group and not of its strongest pair alone: logistic
/// regression on groups of annotated articles that the
/// pair weights had not seen, so that its probabilities match how often such groups were right.
/// </summary>
internal sealed class FindingModel
{
    private static readonly Lazy<FindingModel> Loaded = new(() => Parse(LexiconFile.ReadResource("Findings/finding-weights.txt")));

    private readonly double[] weights;

    /// <summary>A model of one weight for each of <see cref="Names"/>.</summary>
    public FindingModel(double[] weights) =>
        this.weights =
            weights.Length == Names.Count
                ? weights
                : throw new ArgumentException($"{weights.Length} weights for {Names.Count} signs.", nameof(weights));

    /// <summary>The model that ships with the program; how it was fitted stands in its file.</summary>
    public static FindingModel Fitted => Loaded.Value;

    /// <summary>What is weighed, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "intercept",
        "log-odds of the strongest pair",
        "log-odds of the mean pair",
        "articles on the larger side",
        "articles on the smaller side",
        "claims",
        "inside one article",
        "an article states two values",
        "three values or more",
        "five values or more",
        "ratio of the values",
        "values far apart",
        "may run up with time",
        .. ClaimKinds.All.Select(kind => kind.Name),
    ];

    /// <summary>The weight of a sign, by its place in <see cref="Names"/>.</summary>
    public double this[int sign] => weights[sign];

    /// <summary>The probability, 0 to 1, that a fact-checker would call the difference one.</summary>
    public double Confidence(GroupDifference difference)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * difference.Signs[i];
        }

        return PairScorer.Probability(sum);
    }

    /// <exception cref="InvalidDataException">A sign is missing or unknown.</exception>
    private static FindingModel Parse(IEnumerable<LexiconFile.Entry> entries) =>
        new([.. NamedWeights.InOrder(entries, Names, columns: 1).Select(weight => weight[0])]);
}
