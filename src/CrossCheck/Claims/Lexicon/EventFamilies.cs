using System.Collections.Frozen;

namespace CrossCheck.Claims.Lexicon;

/// <summary>Tells which events news words for one another, read from event-families.txt.</summary>
internal static class EventFamilies
{
    private static readonly Lazy<FrozenDictionary<string, ulong>> Families = new(Load);

    /// <summary>Whether two different concepts are of one family.</summary>
    public static bool AreRelated(string a, string b) => (Families.Value.GetValueOrDefault(a) & Families.Value.GetValueOrDefault(b)) != 0;

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
