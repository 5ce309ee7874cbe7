using System.Globalization;
using CrossCheck.Language;

namespace CrossCheck.Alignment;

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
    /// The file names a feature or level that does not exist, has one twice, or lacks one.
    /// </exception>
    internal static PairWeights Parse(IEnumerable<LexiconFile.Entry> entries)
    {
        var features = Comparisons.All;
        var intercepts = new double[PairFamilies.Count];
        var weights = new double[PairFamilies.Count][][];
        for (var family = 0; family < PairFamilies.Count; family++)
        {
            weights[family] = [.. features.Select(f => new double[f.Levels.Length])];
        }

        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, values) in entries)
        {
            if (!given.Add(name))
            {
                throw new InvalidDataException($"The weights name \"{name}\" twice.");
            }

            if (values.Length != PairFamilies.Count)
            {
                throw new InvalidDataException(
                    $"\"{name}\" has {values.Length} weights, not one for each of the {PairFamilies.Count} families."
                );
            }

            var parts = name.Split('|', StringSplitOptions.TrimEntries);
            for (var family = 0; family < PairFamilies.Count; family++)
            {
                var weight = double.Parse(values[family], NumberStyles.Float, CultureInfo.InvariantCulture);
                if (name == "intercept")
                {
                    intercepts[family] = weight;
                    continue;
                }

                var feature = IndexOf(features, parts[0]);
                var level = feature < 0 ? -1 : LevelOf(features[feature], parts);
                if (level < 0)
                {
                    throw new InvalidDataException($"The weights name the unknown level \"{name}\".");
                }

                weights[family][feature][level] = weight;
            }
        }

        var missing = features
            .SelectMany(f => f.Levels.Select(l => $"{f.Name} | {l}"))
            .Prepend("intercept")
            .FirstOrDefault(name => !given.Contains(name));
        return missing is null ? new PairWeights(intercepts, weights) : throw new InvalidDataException($"The weights lack \"{missing}\".");
    }

    private static int LevelOf(Comparison feature, string[] parts)
    {
        for (var i = 0; i < feature.Levels.Length; i++)
        {
            if (parts.Length == 2 && feature.Levels[i].Label == parts[1])
            {
                return i;
            }
        }

        return -1;
    }

    private static int IndexOf(IReadOnlyList<Comparison> features, string name)
    {
        for (var i = 0; i < features.Count; i++)
        {
            if (features[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}
