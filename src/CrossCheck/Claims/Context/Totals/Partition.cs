using System.Collections.Immutable;

namespace CrossCheck.Claims.Context.Totals;

/// <summary>A total with its parts, as places in the claims of an article.</summary>
/// <param name="Total">The claim that states the total.</param>
/// <param name="Parts">The claims that state parts of it, in text order.</param>
/// <param name="Cue">What shows that they are parts.</param>
/// <param name="AreApart">Whether nothing is counted in two parts, since each is in a place of its own.</param>
internal sealed record Partition(int Total, ImmutableArray<int> Parts, PartCue Cue, bool AreApart);
