using System.Collections.Frozen;
using CrossCheck.Language.Lexicon;

namespace CrossCheck.Language;

/// <summary>What sorts of event a concept belongs to.</summary>
[Flags]
internal enum EventSort : byte
{
    /// <summary>None of those below.</summary>
    None = 0,

    /// <summary>Befalls people; nobody counted under one is counted under another.</summary>
    Fate = 1,

    /// <summary>Harm to people and things, or rescue from it.</summary>
    Harm = 2,

    /// <summary>Harm to people that makes a difference grave.</summary>
    Grave = 4,

    /// <summary>Counted on while it goes on: a later report may rightly state more.</summary>
    Running = 8,

    /// <summary>Says little beside the event it brings.</summary>
    Light = 16,

    /// <summary>What prices do on a market.</summary>
    Quotation = 32,

    /// <summary>What a whole story can be of.</summary>
    Story = 64,
}

/// <summary>Tells the sorts of events, read from event-sorts.txt.</summary>
internal static class EventSorts
{
    private static readonly Lazy<FrozenDictionary<string, EventSort>> Sorts = new(Load);

    /// <summary>Whether the concept is of <paramref name="sort"/>; never where there is none.</summary>
    public static bool Is(string? concept, EventSort sort) => (Of(concept) & sort) != 0;

    /// <summary>All sorts of the concept.</summary>
    public static EventSort Of(string? concept) => concept is null ? EventSort.None : Sorts.Value.GetValueOrDefault(concept);

    private static FrozenDictionary<string, EventSort> Load()
    {
        var sorts = new Dictionary<string, EventSort>(StringComparer.Ordinal);
        foreach (var (name, concepts) in LexiconFile.Read("event-sorts"))
        {
            foreach (var concept in concepts)
            {
                sorts[concept] = sorts.GetValueOrDefault(concept) | Enum.Parse<EventSort>(name, ignoreCase: true);
            }
        }

        return sorts.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
