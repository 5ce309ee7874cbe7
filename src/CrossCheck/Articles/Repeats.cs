using System.Globalization;
using System.Numerics;

namespace CrossCheck.Articles;

/// <summary>
/// Finds sentences that say again what another sentence of the same article says, wholly or as part of it: pull-quotes, doubled headlines. Words are
/// compared without case and punctuation, by rolling hashes (Karp and Rabin 1987), in time linear in the number of tokens.
/// </summary>
internal static class Repeats
{
    /// <summary>Fewer words than this are said twice by chance.</summary>
    private const int FewestWords = 6;

    /// <summary>Of the sentences that begin with the same words only the first few are looked for inside others, so that a text that repeats itself endlessly stays linear.</summary>
    private const int MostAlike = 4;

    private const ulong Base = 0x9E3779B97F4A7C15;

    /// <summary>Sets <see cref="Sentence.RepeatOf"/>: to the fuller sentence, and between equal ones to the first.</summary>
    public static void Mark(string text, Token[] tokens, Sentence[] sentences)
    {
        // Prefix hashes over the words of the whole text; the hash of any run of words is a difference of two.
        var words = new ulong[tokens.Length + 1];
        var powers = new ulong[SentenceBreaks.LongestSentence + 1];
        var starts = new int[sentences.Length + 1];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++)
        {
            powers[i] = unchecked(powers[i - 1] * Base);
        }

        var count = 0;
        for (var s = 0; s < sentences.Length; s++)
        {
            starts[s] = count;
            foreach (var token in tokens.AsSpan(sentences[s].FirstToken, sentences[s].TokenCount))
            {
                if (token.Kind is TokenKind.Word or TokenKind.Number)
                {
                    words[count + 1] = unchecked((words[count] * Base) + HashOf(token.Span.Of(text)));
                    count++;
                }
            }
        }

        starts[^1] = count;
        // Eight slots for each sentence that may be found in another: nearly every place in the text is turned away without a look-up.
        var beginnings = new Dictionary<ulong, List<int>>();
        var filter = new bool[BitOperations.RoundUpToPowerOf2((uint)(8 * sentences.Length) + 1)];
        for (var s = 0; s < sentences.Length; s++)
        {
            if (!MayRepeat(s))
            {
                continue;
            }

            var beginning = Hash(starts[s], FewestWords);
            if (!beginnings.TryGetValue(beginning, out var alike))
            {
                beginnings.Add(beginning, alike = []);
                filter[Slot(beginning)] = true;
            }

            // Of two equal sentences the second repeats the first; nothing more is to be learned from it.
            var first = alike.FindIndex(other => WordCount(other) == WordCount(s) && Hash(starts[other], WordCount(s)) == Hash(starts[s], WordCount(s)));
            if (first >= 0)
            {
                sentences[s] = sentences[s] with { RepeatOf = alike[first] };
            }
            else if (alike.Count < MostAlike)
            {
                alike.Add(s);
            }
        }

        for (var s = 0; s < sentences.Length; s++)
        {
            for (var at = starts[s]; sentences[s].Kind != SentenceKind.Furniture && at + FewestWords <= starts[s + 1]; at++)
            {
                var beginning = Hash(at, FewestWords);
                if (!filter[Slot(beginning)] || !beginnings.TryGetValue(beginning, out var alike))
                {
                    continue;
                }

                foreach (var part in alike)
                {
                    var length = WordCount(part);
                    if (length < WordCount(s) && sentences[part].RepeatOf < 0 && at + length <= starts[s + 1] && Hash(starts[part], length) == Hash(at, length))
                    {
                        sentences[part] = sentences[part] with { RepeatOf = s };
                    }
                }
            }
        }

        // A part of a part, or a second copy of a part, repeats the fullest sentence; each step leads to a fuller or an earlier one, so the walk ends.
        for (var s = 0; s < sentences.Length; s++)
        {
            var fullest = sentences[s].RepeatOf;
            while (fullest >= 0 && sentences[fullest].RepeatOf >= 0)
            {
                fullest = sentences[fullest].RepeatOf;
            }

            sentences[s] = sentences[s] with { RepeatOf = fullest };
        }

        int Slot(ulong hash) => (int)(hash >> 32) & (filter.Length - 1);

        int WordCount(int s) => starts[s + 1] - starts[s];

        bool MayRepeat(int s) => sentences[s].Kind is not (SentenceKind.Furniture or SentenceKind.Heading) && WordCount(s) >= FewestWords;

        ulong Hash(int start, int length) => unchecked(words[start + length] - (words[start] * powers[length]));
    }

    private static ulong HashOf(ReadOnlySpan<char> word)
    {
        // FNV-1a (Fowler, Noll and Vo) over lower-case letters; a curly apostrophe equals a straight one.
        var hash = 14695981039346656037UL;
        foreach (var c in word)
        {
            var lower = char.IsAscii(c) ? (char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c) : c == '’' ? '\'' : char.ToLower(c, CultureInfo.InvariantCulture);
            hash = unchecked((hash ^ lower) * 1099511628211UL);
        }

        return hash;
    }
}
