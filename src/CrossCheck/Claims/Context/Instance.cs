using System.Collections.Immutable;

namespace CrossCheck.Claims.Context;

/// <summary>
/// One happening that a text tells of, as far as its words tell it apart: its sort and its name ("the Woolsey Fire" in a text about the
/// Camp Fire). Whoever writes "the fire" or "it" means the one that the text named last.
/// </summary>
/// <param name="Sort">The concept of what happened ("fire"), as a hash; zero where no happening is told of.</param>
/// <param name="Name">The words of its name ("Camp"), as hashes in text order; empty where it has none.</param>
internal readonly record struct Instance(uint Sort, ImmutableArray<uint> Name)
{
    /// <summary>No happening.</summary>
    public static readonly Instance None = new(0, []);
}
