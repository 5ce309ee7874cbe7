using System.Collections.Immutable;
using CrossCheck.Language;

namespace CrossCheck.Claims.Context.Nouns;

/// <summary>What a number counts or measures.</summary>
/// <param name="Phrase">The noun phrase after the number.</param>
/// <param name="Head">Index of the head noun, in the phrase or before the number; -1 where there is none.</param>
/// <param name="HeadHash">The concept or stem of the head noun, or of what a quantity noun implies; zero where there is none.</param>
/// <param name="CountsPeople">Whether people are counted.</param>
/// <param name="IsGeneral">Whether the noun says no more than that people are counted.</param>
/// <param name="Modifiers">Modifiers that describe, as hashes.</param>
/// <param name="Populations">Modifiers that split a population, as hashes.</param>
/// <param name="Text">The noun with its modifiers as the text has it; null where there is none.</param>
internal readonly record struct CountedNoun(
    NounPhrase Phrase,
    int Head,
    uint HeadHash,
    bool CountsPeople,
    bool IsGeneral,
    ImmutableArray<uint> Modifiers,
    ImmutableArray<uint> Populations,
    string? Text
)
{
    /// <summary>What the noun itself says befell those counted ("deaths": kill); null where it says nothing.</summary>
    public string? Fate { get; init; }

    /// <summary>A number that says nothing of what it counts.</summary>
    public static CountedNoun None(NounPhrase phrase, int head = -1) => new(phrase, head, 0, false, false, [], [], null);

    /// <summary>People, of whom no more is said.</summary>
    public static CountedNoun People(NounPhrase phrase, int head = -1, string? text = null) =>
        new(phrase, head, WordHash.OfConcept('c', "person"), CountsPeople: true, IsGeneral: true, [], [], text);

    /// <summary>
    /// The same number with the noun of a neighbour: "10,000 American and 2,000 Iraqi soldiers", "seven bridges, two of which".
    /// </summary>
    public CountedNoun Borrow(CountedNoun neighbour) =>
        this with
        {
            HeadHash = neighbour.HeadHash,
            CountsPeople = neighbour.CountsPeople,
            IsGeneral = neighbour.IsGeneral,
            Text = Text ?? neighbour.Text,
        };
}
