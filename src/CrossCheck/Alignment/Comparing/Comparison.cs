using System.Collections.Immutable;
using CrossCheck.Alignment.Profiles;

namespace CrossCheck.Alignment.Comparing;

/// <summary>Tells the level of a pair on one feature.</summary>
internal delegate int LevelOf(ref ClaimPair pair);

/// <summary>One feature on which two claims are compared, with levels a person can read.</summary>
/// <param name="Name">The feature's name ("subject", "event").</param>
/// <param name="Levels">Its levels; every pair is at exactly one.</param>
/// <param name="Of">Index of the level of a pair; symmetric.</param>
internal sealed record Comparison(string Name, ImmutableArray<Level> Levels, LevelOf Of)
{
    /// <summary>
    /// Whether the level takes comparing words or phrases, a hundred times the work of comparing numbers; a scorer asks for it last.
    /// </summary>
    public bool IsCostly { get; init; }

    /// <summary>Whether every pair has a level on it without comparing what the claims say, so that it is no reason to tell.</summary>
    public bool IsCircumstance { get; init; }

    /// <summary>Index of the level of two claims.</summary>
    public int Level(ClaimProfile a, ClaimProfile b)
    {
        var pair = new ClaimPair(a, b);
        return Of(ref pair);
    }
}
