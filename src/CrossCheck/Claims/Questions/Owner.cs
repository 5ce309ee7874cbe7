using CrossCheck.Articles;

namespace CrossCheck.Claims.Questions;

/// <summary>Whose a figure is: the person whose age it is, the one who pays a sum. Its hashes compare, its words show.</summary>
/// <param name="Span">The words; of a person named in full earlier in the article the full name; empty where nothing says whose.</param>
/// <param name="Last">The last name, as a hash; zero where none is known.</param>
/// <param name="First">The first name, as a hash; zero where none is known.</param>
/// <param name="Noun">The concept or stem of the noun ("gunman", "son"); zero where only a name is given.</param>
/// <param name="Of">
/// Where the owner is said to be somebody's ("his 11-year-old son"), the last name or noun of that one; zero elsewhere.
/// </param>
/// <param name="OfSpan">The words for that one; of a person the name.</param>
internal readonly record struct Owner(TextSpan Span, uint Last, uint First, uint Noun, uint Of, TextSpan OfSpan)
{
    /// <summary>Whether nothing says whose it is.</summary>
    public bool IsEmpty => Span.Length == 0;

    /// <summary>Whether the owner is a named person.</summary>
    public bool IsNamed => Last != 0;
}
