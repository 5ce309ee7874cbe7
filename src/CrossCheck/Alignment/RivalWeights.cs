using System.Globalization;
using CrossCheck.Language;

namespace CrossCheck.Alignment;

/// <summary>
/// What each level of each feature of a link's surroundings speaks for or against it, in log-odds, for numbers and for dates that differ;
/// read from the data file beside this one.
/// </summary>
internal sealed class RivalWeights
{
    /// <summary>The families whose links have a second pass, in the order of the file's weights.</summary>
    public static readonly PairFamily[] Families = [PairFamily.OtherNumber, PairFamily.OtherDate];

    private const string InterceptName = "intercept",
        OwnName = "own log-odds",
        OwnAboveName = "own log-odds above zero";

    private static readonly Lazy<RivalWeights> Loaded = new(() => Parse(LexiconFile.ReadResource("Alignment/rival-weights.txt")));

    private readonly Dictionary<string, double[]> weights;
    private readonly double[][][] levels;

    /// <summary>Weights by name ("intercept", "own log-odds", "feature | level"), one for each of <see cref="Families"/>.</summary>
    /// <exception cref="InvalidDataException">A name is missing or unknown.</exception>
    public RivalWeights(IReadOnlyDictionary<string, double[]> byName)
    {
        if (Names.FirstOrDefault(n => !byName.ContainsKey(n)) is { } missing)
        {
            throw new InvalidDataException($"The weights of rivals lack \"{missing}\".");
        }

        if (byName.Keys.FirstOrDefault(n => !Names.Contains(n)) is { } unknown)
        {
            throw new InvalidDataException($"The weights of rivals name the unknown \"{unknown}\".");
        }

        weights = new Dictionary<string, double[]>(byName, StringComparer.Ordinal);
        levels = [.. RivalComparisons.All.Select(f => f.Levels.Select(level => weights[Name(f, level)]).ToArray())];
    }

    /// <summary>The weights that ship with the program; how they were fitted stands in their file.</summary>
    public static RivalWeights Fitted => Loaded.Value;

    /// <summary>All names, in the order of the file.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [InterceptName, OwnName, OwnAboveName, .. RivalComparisons.All.SelectMany(f => f.Levels.Select(level => Name(f, level)))];

    /// <summary>
    /// What speaks for a link with these surroundings: of each name that applies how much of it, which is 1 for an intercept and a level
    /// and the log-odds themselves for theirs.
    /// </summary>
    public static IEnumerable<(int Name, double Amount)> Activations(Surroundings surroundings)
    {
        yield return (0, 1);
        yield return (1, surroundings.Own);
        yield return (2, Math.Max(0, surroundings.Own));
        var first = 3;
        foreach (var feature in RivalComparisons.All)
        {
            yield return (first + feature.Of(surroundings), 1);
            first += feature.Levels.Length;
        }
    }

    /// <summary>The log-odds that two claims answer one question, of all that is known.</summary>
    public double LogOdds(Surroundings surroundings, PairFamily family)
    {
        var at = Array.IndexOf(Families, family);
        var sum =
            weights[InterceptName][at]
            + (weights[OwnName][at] * surroundings.Own)
            + (weights[OwnAboveName][at] * Math.Max(0, surroundings.Own));
        for (var feature = 0; feature < levels.Length; feature++)
        {
            sum += levels[feature][RivalComparisons.All[feature].Of(surroundings)][at];
        }

        return sum;
    }

    /// <summary>The weights of a name, one for each of <see cref="Families"/>.</summary>
    public IReadOnlyList<double> this[string name] => weights[name];

    /// <summary>What a level of a feature speaks for, in log-odds.</summary>
    public double Of(int feature, int level, PairFamily family) => levels[feature][level][Array.IndexOf(Families, family)];

    private static string Name(RivalComparison feature, Level level) => $"{feature.Name} | {level}";

    private static RivalWeights Parse(IEnumerable<LexiconFile.Entry> entries) =>
        new(
            entries.ToDictionary(
                e => e.Value,
                e => e.Forms.Select(f => double.Parse(f, NumberStyles.Float, CultureInfo.InvariantCulture)).ToArray(),
                StringComparer.Ordinal
            )
        );
}
