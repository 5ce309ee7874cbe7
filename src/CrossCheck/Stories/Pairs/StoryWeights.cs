using CrossCheck.Language;
using CrossCheck.Language.Lexicon;

namespace CrossCheck.Stories.Pairs;

/// <summary>
/// What each piece of <see cref="StoryEvidence"/> adds to the log-odds that two articles tell one story; read from the data file beside
/// this one.
/// </summary>
internal sealed class StoryWeights
{
    /// <summary>The pieces of evidence by name, in the order in which they are weighed.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "names",
        "words",
        "lead",
        "figures",
        "rare names",
        "other days",
        "apart",
        "apart on other days",
        "undated",
        "one source",
        "other lead figures",
    ];

    private static readonly Lazy<StoryWeights> Loaded = new(() => Parse(LexiconFile.ReadResource("Stories/story-weights.txt")));

    private readonly double intercept;
    private readonly double[] weights;

    /// <summary>The log-odds before anything is compared, and a weight for each of <see cref="Names"/>.</summary>
    public StoryWeights(double intercept, double[] weights)
    {
        this.intercept = intercept;
        this.weights = weights;
    }

    /// <summary>The weights that ship with the program; how they were fitted stands in their file.</summary>
    public static StoryWeights Fitted => Loaded.Value;

    /// <summary>The log-odds that two articles tell one story.</summary>
    public double LogOdds(in StoryEvidence e) =>
        intercept
        + (weights[0] * e.Names)
        + (weights[1] * e.Words)
        + (weights[2] * e.Lead)
        + (weights[3] * e.Figures)
        + (weights[4] * e.RareNames)
        + (weights[5] * e.OtherDays)
        + (weights[6] * e.Apart)
        + (weights[7] * e.ApartOnOtherDays)
        + (weights[8] * e.Undated)
        + (weights[9] * e.OneSource)
        + (weights[10] * e.OtherLeadFigures);

    private static StoryWeights Parse(IEnumerable<LexiconFile.Entry> entries)
    {
        var read = NamedWeights.InOrder(entries, ["intercept", .. Names], columns: 1);
        return new StoryWeights(read[0][0], [.. read.Skip(1).Select(weight => weight[0])]);
    }
}
