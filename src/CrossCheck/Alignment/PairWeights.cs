using System.Globalization;
using CrossCheck.Claims.Lexicon;

namespace CrossCheck.Alignment;

/// <summary>What each level of each feature speaks for or against two claims answering one question, in log-odds; read from the data file beside this one.</summary>
internal sealed class PairWeights
{
    private static readonly Lazy<PairWeights> Loaded = new(() => Parse(LexiconFile.ReadResource("Alignment/pair-weights.txt")));

    private readonly double[][] byFeature;

    /// <summary>Weights for the features of <see cref="Comparisons.All"/>, in their order.</summary>
    public PairWeights(double intercept, double[][] byFeature)
    {
        Intercept = intercept;
        this.byFeature = byFeature;
    }

    /// <summary>The weights that ship with the program; how they were fitted stands in their file.</summary>
    public static PairWeights Fitted => Loaded.Value;

    /// <summary>The log-odds before anything is compared.</summary>
    public double Intercept { get; }

    /// <summary>The weight of a level.</summary>
    public double Of(int feature, int level) => byFeature[feature][level];

    /// <summary>Reads "feature | level: weight" lines. Unknown names are an error, missing levels weigh nothing.</summary>
    /// <exception cref="InvalidDataException">The file names a feature or level that does not exist.</exception>
    private static PairWeights Parse(IEnumerable<LexiconFile.Entry> entries)
    {
        var features = Comparisons.All;
        var weights = features.Select(f => new double[f.Levels.Length]).ToArray();
        var intercept = 0.0;
        foreach (var (name, values) in entries)
        {
            var weight = double.Parse(values[0], NumberStyles.Float, CultureInfo.InvariantCulture);
            if (name == "intercept")
            {
                intercept = weight;
                continue;
            }

            var parts = name.Split('|', StringSplitOptions.TrimEntries);
            var feature = features.ToList().FindIndex(f => f.Name == parts[0]);
            var level = feature < 0 ? -1 : Array.IndexOf(features[feature].Levels, parts[1]);
            if (level < 0)
            {
                throw new InvalidDataException($"The weights name the unknown level \"{name}\".");
            }

            weights[feature][level] = weight;
        }

        return new PairWeights(intercept, weights);
    }
}
