using System.Collections.Immutable;
using CrossCheck.Claims.Context.Nouns;

namespace CrossCheck.Claims.Context;

/// <summary>A mention that makes a claim, with what its sentence says of it; time and question are read later.</summary>
/// <param name="Index">Its place among the mentions of its article.</param>
/// <param name="Mention">The mention.</param>
/// <param name="Sentence">The sentence that it stands in.</param>
/// <param name="Before">The sentence before it, where that is running text.</param>
/// <param name="Noun">What it counts, borrowed from a neighbour where it has no noun of its own; nothing for a date.</param>
/// <param name="EndToken">Index just past the mention and its noun.</param>
/// <param name="Governing">Index of the word that says what happened to it; -1 where none does.</param>
/// <param name="Events">Concepts of the events around it, the governing one first, each once.</param>
internal readonly record struct PlacedMention(
    int Index,
    Mention Mention,
    SentenceContext Sentence,
    SentenceContext? Before,
    CountedNoun Noun,
    int EndToken,
    int Governing,
    ImmutableArray<string> Events
);
