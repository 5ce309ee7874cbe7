using System.Collections.Immutable;
using CrossCheck.Claims;
using CrossCheck.Findings.Reasons;

namespace CrossCheck.Findings;

/// <summary>The two claims that carry the verdict on a group, in short; <see cref="Examination.Explain(Finding)"/> tells all.</summary>
/// <param name="A">The one claim.</param>
/// <param name="B">The other.</param>
/// <param name="Probability">That the two answer one question, 0 to 1, before the rest of the group is asked.</param>
/// <param name="For">The features that speak most for it, strongest first, each as "feature: level"; at most three.</param>
/// <param name="Against">Those that speak most against it; at most two.</param>
public sealed record DecidingPair(Claim A, Claim B, double Probability, ImmutableArray<string> For, ImmutableArray<string> Against);
