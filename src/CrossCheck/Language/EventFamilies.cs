using System.Collections.Frozen;
using CrossCheck.Language.Lexicon;

namespace CrossCheck.Language;

/// <summary>Tells which events news words for one another, read from event-families.txt.</summary>
internal static class EventFamilies
{
    private static readonly Lazy<FrozenDictionary<string, ulong>> Families = new(Load);

    /// <summary>The families that a concept is in, a bit for each; two concepts that share a bit are related.</summary>
    public static ulong Of(string concept) => Families.Value.GetValueOrDefault(concept);

    /// <summary>One bit for each family a concept is in.</summary>
    private static FrozenDictionary<string, ulong> Load()
    {
        var families = new Dictionary<string, ulong>(StringComparer.Ordinal);
        var bit = 1ul;
        foreach (var (_, concepts) in LexiconFile.Read("event-families"))
        {
            foreach (var concept in concepts)
            {
                families[concept] = families.GetValueOrDefault(concept) | bit;
            }

            bit <<= 1;
        }

        return families.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
