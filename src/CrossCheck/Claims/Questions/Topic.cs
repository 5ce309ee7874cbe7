using System.Collections.Immutable;
using CrossCheck.Articles;

namespace CrossCheck.Claims.Questions;

/// <summary>
/// Something that an article names more or less often: a happening ("the Boston Marathon bombing", "the attack") or a place ("Charleston").
/// </summary>
/// <param name="Span">The words that name it first.</param>
/// <param name="Concept">Of a happening its sort ("attack"), of a place its words, as a hash.</param>
/// <param name="Times">How often the article names it so.</param>
/// <param name="IsLeading">Whether the headline or one of the first sentences names it.</param>
/// <param name="IsNamed">
/// Of a happening, whether a name or thing tells it apart from others of its sort; of a place, whether the lexicon knows it for one.
/// </param>
internal readonly record struct Naming(TextSpan Span, uint Concept, int Times, bool IsLeading, bool IsNamed);

/// <summary>What an article as a whole tells of; one for all its claims.</summary>
/// <param name="Happenings">The happenings it names, in text order of their first naming.</param>
/// <param name="Places">The places where it says that something is or happened, in the same order.</param>
internal sealed record Topic(ImmutableArray<Naming> Happenings, ImmutableArray<Naming> Places)
{
    /// <summary>Of an article without a word.</summary>
    public static readonly Topic None = new([], []);
}
