using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Recognisers.Counts;

/// <summary>Words that make the noun after them a definite one.</summary>
internal static class Possessives
{
    /// <summary>
    /// Whether a determiner or a possessive ends at token <paramref name="at"/>: "the", "its", "Iraq's", "team ’ s", "Charles'".
    /// </summary>
    public static bool EndAt(Reading reading, int at) =>
        reading.Is(at, WordClass.Determiner)
        || reading.Says(at, "'s")
        || reading.Says(at, "’s")
        || (reading.Says(at, "s") && reading.Form(at - 1) is ['’' or '\''])
        || (reading.Form(at) is ['’' or '\''] && reading.Form(at - 1) is [.., 's'] && reading.Touches(at));
}
