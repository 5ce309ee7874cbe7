using System.Collections.Immutable;

namespace CrossCheck.Stories;

/// <summary>Articles that tell of one event and what follows from it.</summary>
public sealed record Story
{
    /// <summary>"s1", "s2", … in the order of their first articles. Unique within a report.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// What it is about, in a few words: the names that its articles share and when they were published; of one article alone its title.
    /// </summary>
    public required string Label { get; init; }

    /// <summary>Ids of its articles, in order; every article of a run is in exactly one story.</summary>
    public required ImmutableArray<string> Articles { get; init; }

    /// <summary>The first day on which one of them was published; null where none says.</summary>
    public DateOnly? First { get; init; }

    /// <summary>The last such day.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>The names of their sources, in order, each once.</summary>
    public required ImmutableArray<string> Sources { get; init; }
}
