using CrossCheck.Alignment.Comparing;
using CrossCheck.Language;
using CrossCheck.Language.Lexicon;

namespace CrossCheck.Alignment.Weighing;

/// <summary>
/// What each level of each feature speaks for or against two claims answering one question, in log-odds, for each family of pairs; read
/// from the data file beside this one.
/// </summary>
internal sealed class PairWeights
{
    private static readonly Lazy<PairWeights> Loaded = new(() => Parse(LexiconFile.ReadResource("Alignment/pair-weights.txt")));

    private readonly double[] intercepts;
    private readonly double[][][] weights;

    /// <summary>Weights by family, feature (in the order of <see cref="Comparisons.All"/>) and level.</summary>
    public PairWeights(double[] intercepts, double[][][] weights)
    {
        this.intercepts = intercepts;
        this.weights = weights;
    }

    /// <summary>The weights that ship with the program; how they were fitted stands in their file.</summary>
    public static PairWeights Fitted => Loaded.Value;

    /// <summary>The log-odds of a family before anything is compared.</summary>
    public double Intercept(PairFamily family) => intercepts[(int)family];

    /// <summary>The weight of a level of a feature.</summary>
    public double Of(PairFamily family, int feature, int level) => weights[(int)family][feature][level];

    /// <summary>Reads "feature | level: weight, weight, weight, weight" lines, one weight for each family.</summary>
    /// <exception cref="InvalidDataException">
    /// The file names a feature or level that does not exist, has one twice, or lacks one or some of its weights.
    /// </exception>
    internal static PairWeights Parse(IEnumerable<LexiconFile.Entry> entries)
    {
        var levels = Comparisons.All.SelectMany(f => f.Levels.Select(l => $"{f.Name} | {l}"));
        var read = NamedWeights.InOrder(entries, ["intercept", .. levels], PairFamilies.Count);
        var weights = new double[PairFamilies.Count][][];
        for (var family = 0; family < PairFamilies.Count; family++)
        {
            var next = 1;
            weights[family] = [.. Comparisons.All.Select(f => f.Levels.Select(_ => read[next++][family]).ToArray())];
        }

        return new PairWeights(read[0], weights);
    }
}
