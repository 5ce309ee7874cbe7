namespace CrossCheck.Alignment;

/// <summary>One feature on which two claims are compared, with levels a person can read.</summary>
/// <param name="Name">The feature's name ("subject", "event").</param>
/// <param name="Levels">Its levels; every pair is at exactly one.</param>
/// <param name="Level">Index of the level of a pair; symmetric.</param>
internal sealed record Comparison(string Name, string[] Levels, Func<ClaimProfile, ClaimProfile, int> Level);
