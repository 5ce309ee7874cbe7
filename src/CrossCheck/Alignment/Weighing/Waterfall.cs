using System.Collections.Immutable;
using CrossCheck.Alignment.Comparing;
using CrossCheck.Alignment.Vetoes;

namespace CrossCheck.Alignment.Weighing;

/// <summary>One feature of a pair with what it adds to the log-odds.</summary>
/// <param name="Feature">The feature's name.</param>
/// <param name="Level">The pair's level on it.</param>
/// <param name="Weight">What the level speaks for or against one question.</param>
/// <param name="IsReason">
/// Whether it tells of what the claims say, and not only of circumstances or that there was nothing to compare.
/// </param>
internal readonly record struct WaterfallStep(string Feature, string Level, double Weight, bool IsReason = true);

/// <summary>How the log-odds of one pair add up.</summary>
/// <param name="Family">The family by which the pair is weighed.</param>
/// <param name="Base">The log-odds before the features are compared, of a pair recognised as a whole the whole sum.</param>
/// <param name="Steps">Every feature, in the order in which they are explained.</param>
/// <param name="Contradiction">What keeps the two apart whatever the sum.</param>
/// <param name="Recognised">As what the two are recognised as a whole, so that nothing was weighed.</param>
internal sealed record Waterfall(
    PairFamily Family,
    double Base,
    ImmutableArray<WaterfallStep> Steps,
    Contradiction Contradiction,
    Recognised Recognised
)
{
    /// <summary>The sum in log-odds, whatever contradicts.</summary>
    public double Total => Base + Steps.Sum(s => s.Weight);
}
