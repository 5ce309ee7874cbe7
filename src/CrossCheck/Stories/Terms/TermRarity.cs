namespace CrossCheck.Stories.Terms;

/// <summary>How much a term tells in a run: inverse document frequency (Spärck Jones 1972), smoothed by imagined articles.</summary>
internal sealed class TermRarity
{
    /// <summary>
    /// A small run says little about how rare a name is, so it is taken among so many imagined articles without it: what two of five
    /// articles name is no common name.
    /// </summary>
    private const float ImaginedForNames = 200;

    /// <summary>And of words, many of which are common, among only a few.</summary>
    private const float ImaginedForWords = 4;

    private readonly float[] words;
    private readonly float[] names;

    /// <summary>The rarities of terms in a run of so many articles, of which none stands in more than <paramref name="most"/>.</summary>
    public TermRarity(int articles, int most)
    {
        words = [.. Enumerable.Range(0, most + 1).Select(with => MathF.Max(0, MathF.Log((articles + ImaginedForWords) / (with + 1.5f))))];
        names = [.. Enumerable.Range(0, most + 1).Select(with => MathF.Max(0, MathF.Log((articles + ImaginedForNames) / (with + 1f))))];
    }

    /// <summary>That of a term in <paramref name="with"/> articles, zero or more.</summary>
    public float Of(TermKind kind, int with) => ((kind & ~TermKind.Lead) == TermKind.Word ? words : names)[with];
}
