using System.Collections.Immutable;

namespace CrossCheck.Language;

/// <summary>A concept that a project adds to the lexicon, with the words for it.</summary>
/// <param name="List">
/// The list it belongs to: people, things, places, nationalities, organisations, events, event-verbs or reporting.
/// </param>
/// <param name="Value">The concept; one that the lexicon has already gets more words.</param>
/// <param name="Forms">
/// The words and phrases, every form of them ("drone", "drones"). A form in small letters is found in any case, one with a capital only so.
/// </param>
public sealed record LexiconEntry(string List, string Value, ImmutableArray<string> Forms)
{
    /// <summary>The names of all lists.</summary>
    public static ImmutableArray<string> Lists => WordList.OpenLists;
}
