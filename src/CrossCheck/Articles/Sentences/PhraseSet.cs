using System.Collections.Frozen;

namespace CrossCheck.Articles.Sentences;

/// <summary>Phrases of one or more tokens, found by their first token, whatever their case.</summary>
internal sealed class PhraseSet
{
    private readonly FrozenDictionary<string, string[][]>.AlternateLookup<ReadOnlySpan<char>> byFirst;

    /// <summary>
    /// For each ASCII character, in lower case, which lengths (as bits) first tokens with that initial have: turns nearly every token away
    /// before it is hashed.
    /// </summary>
    private readonly ulong[] lengths = new ulong[128];

    /// <summary>Cuts each of <paramref name="phrases"/> into tokens as a text is cut.</summary>
    public PhraseSet(IEnumerable<string> phrases)
    {
        var dictionary = phrases
            .Select(phrase => Tokenizer.Tokenize(phrase).Select(token => token.Span.Of(phrase).ToString()).ToArray())
            .GroupBy(tokens => tokens[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(tokens => tokens.Length).ToArray(),
                StringComparer.OrdinalIgnoreCase
            );
        byFirst = dictionary.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var first in dictionary.Keys)
        {
            lengths[Slot(first[0])] |= 1UL << (first.Length & 63);
        }
    }

    /// <summary>Number of tokens of the longest phrase that <paramref name="tokens"/> begin with; zero where there is none.</summary>
    public int LengthAt(string text, ReadOnlySpan<Token> tokens)
    {
        if (
            tokens.IsEmpty
            || (lengths[Slot(text[tokens[0].Start])] & (1UL << (tokens[0].Length & 63))) == 0
            || !byFirst.TryGetValue(tokens[0].Span.Of(text), out var phrases)
        )
        {
            return 0;
        }

        foreach (var phrase in phrases)
        {
            var matched = 1;
            while (
                matched < phrase.Length
                && matched < tokens.Length
                && tokens[matched].Span.Of(text).Equals(phrase[matched], StringComparison.OrdinalIgnoreCase)
            )
            {
                matched++;
            }

            if (matched == phrase.Length)
            {
                return matched;
            }
        }

        return 0;
    }

    /// <summary>All characters beyond ASCII share one slot.</summary>
    private static int Slot(char initial) => initial < 128 ? char.ToLowerInvariant(initial) : 0;
}
