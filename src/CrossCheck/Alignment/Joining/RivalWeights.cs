using CrossCheck.Alignment.Comparing;
using CrossCheck.Language;
using CrossCheck.Language.Lexicon;

namespace CrossCheck.Alignment.Joining;

/// <summary>
/// What each level of each feature of a link's surroundings speaks for or against it, in log-odds, for numbers and for dates that differ;
/// read from the data file beside this one.
/// </summary>
internal sealed class RivalWeights
{
    /// <summary>The families whose links have a second pass, in the order of the file's weights.</summary>
    public static readonly PairFamily[] Families = [PairFamily.OtherNumber, PairFamily.OtherDate];

    private static readonly Lazy<RivalWeights> Loaded = new(() => Parse(LexiconFile.ReadResource("Alignment/rival-weights.txt")));

    /// <summary>Place in <see cref="Names"/> of the first level of the first feature.</summary>
    private const int FirstLevel = 3;

    private readonly IReadOnlyList<double[]> weights;
    private readonly double[][][] levels;

    /// <summary>Weights in the order of <see cref="Names"/>, one for each of <see cref="Families"/>.</summary>
    public RivalWeights(IReadOnlyList<double[]> weights)
    {
        this.weights = weights;
        var next = FirstLevel;
        levels = [.. RivalComparisons.All.Select(f => f.Levels.Select(_ => weights[next++]).ToArray())];
    }

    /// <summary>The weights that ship with the program; how they were fitted stands in their file.</summary>
    public static RivalWeights Fitted => Loaded.Value;

    /// <summary>All names, in the order of the file.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "intercept",
        "own log-odds",
        "own log-odds above zero",
        .. RivalComparisons.All.SelectMany(f => f.Levels.Select(level => Name(f, level))),
    ];

    /// <summary>
    /// What speaks for a link with these surroundings: of each name that applies how much of it, which is 1 for an intercept and a level
    /// and the log-odds themselves for theirs.
    /// </summary>
    public static IEnumerable<(int Name, double Amount)> Activations(Surroundings surroundings)
    {
        yield return (0, 1);
        yield return (1, surroundings.Own);
        yield return (2, Math.Max(0, surroundings.Own));
        var first = FirstLevel;
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
        var sum = weights[0][at] + (weights[1][at] * surroundings.Own) + (weights[2][at] * Math.Max(0, surroundings.Own));
        for (var feature = 0; feature < levels.Length; feature++)
        {
            sum += levels[feature][RivalComparisons.All[feature].Of(surroundings)][at];
        }

        return sum;
    }

    /// <summary>The weights of one of <see cref="Names"/>, one for each of <see cref="Families"/>.</summary>
    public IReadOnlyList<double> this[int name] => weights[name];

    /// <summary>What a level of a feature speaks for, in log-odds.</summary>
    public double Of(int feature, int level, PairFamily family) => levels[feature][level][Array.IndexOf(Families, family)];

    private static string Name(RivalComparison feature, Level level) => $"{feature.Name} | {level}";

    private static RivalWeights Parse(IEnumerable<LexiconFile.Entry> entries) => new(NamedWeights.InOrder(entries, Names, Families.Length));
}
