using CrossCheck.Alignment.Joining;
using CrossCheck.Alignment.Weighing;
using CrossCheck.Findings;

namespace CrossCheck.Evaluation;

/// <summary>All that is fitted on annotated articles.</summary>
/// <param name="Pairs">What is weighed between two claims.</param>
/// <param name="Rivals">What is weighed among the rivals of two claims that differ.</param>
/// <param name="Findings">What is weighed of a group whose claims differ.</param>
internal sealed record AlignmentWeights(PairWeights Pairs, RivalWeights Rivals, FindingModel Findings)
{
    /// <summary>The weights that ship with the program.</summary>
    public static AlignmentWeights Fitted => new(PairWeights.Fitted, RivalWeights.Fitted, FindingModel.Fitted);
}
