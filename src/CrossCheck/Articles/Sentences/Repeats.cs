using System.Buffers;
using System.Numerics;

namespace CrossCheck.Articles.Sentences;

/// <summary>
/// Finds sentences that say again what another sentence of the same article says, wholly or as part of it: pull-quotes, doubled headlines.
/// Words are
/// compared without case and punctuation, by rolling hashes (Karp and Rabin 1987), in time linear in the number of tokens.
/// </summary>
internal static class Repeats
{
    /// <summary>Fewer words than this are said twice by chance.</summary>
    private const int FewestWords = 6;

    /// <summary>
    /// Of the sentences that begin with the same words only the first few are looked for inside others, so that a text that repeats itself
    /// endlessly stays linear.
    /// </summary>
    private const int MostAlike = 4;

    private const ulong Base = 0x9E3779B97F4A7C15;

    /// <summary>Spreads a word's key over 64 bits; a factor of splitmix64 (Steele, Lea and Flood 2014).</summary>
    private const ulong Spread = 0xBF58476D1CE4E5B9;

    /// <summary>The powers of the base, up to the length of the longest sentence.</summary>
    private static readonly ulong[] Powers = PowersOfBase();

    /// <summary>Sets <see cref="Sentence.RepeatOf"/>: to the fuller sentence, and between equal ones to the first.</summary>
    public static void Mark(Token[] tokens, Sentence[] sentences)
    {
        // Prefix hashes over the words of the whole text; the hash of any run of words is a difference of two.
        var words = ArrayPool<ulong>.Shared.Rent(tokens.Length + 1);
        var starts = new int[sentences.Length + 1];
        var count = 0;
        words[0] = 0;
        for (var s = 0; s < sentences.Length; s++)
        {
            starts[s] = count;
            foreach (var token in tokens.AsSpan(sentences[s].FirstToken, sentences[s].TokenCount))
            {
                if (token.Kind is TokenKind.Word or TokenKind.Number)
                {
                    words[count + 1] = unchecked((words[count] * Base) + (token.Key * Spread));
                    count++;
                }
            }
        }

        starts[^1] = count;

        // A hash table of the sentences by their first words, chained. Four slots for each sentence: most places in the text are turned
        // away by an empty one.
        var slots = new int[BitOperations.RoundUpToPowerOf2((uint)(4 * sentences.Length) + 1)];
        var chain = new int[sentences.Length];
        for (var s = 0; s < sentences.Length; s++)
        {
            if (!MayRepeat(s))
            {
                continue;
            }

            // Of two equal sentences the second repeats the first; nothing more is to be learned from it.
            var beginning = Hash(starts[s], FewestWords);
            var (first, alike) = (-1, 0);
            for (var other = First(beginning); other >= 0; other = Next(other, beginning))
            {
                alike++;
                first =
                    WordCount(other) == WordCount(s) && Hash(starts[other], WordCount(s)) == Hash(starts[s], WordCount(s)) ? other : first;
            }

            if (first >= 0)
            {
                sentences[s] = sentences[s] with { RepeatOf = first };
            }
            else if (alike < MostAlike)
            {
                ref var slot = ref slots[Slot(beginning)];
                (chain[s], slot) = (slot, s + 1);
            }
        }

        for (var s = 0; s < sentences.Length; s++)
        {
            for (var at = starts[s]; sentences[s].Kind != SentenceKind.Furniture && at + FewestWords <= starts[s + 1]; at++)
            {
                var beginning = Hash(at, FewestWords);
                for (var part = First(beginning); part >= 0; part = Next(part, beginning))
                {
                    var length = WordCount(part);
                    if (
                        length < WordCount(s)
                        && sentences[part].RepeatOf < 0
                        && at + length <= starts[s + 1]
                        && Hash(starts[part], length) == Hash(at, length)
                    )
                    {
                        sentences[part] = sentences[part] with { RepeatOf = s };
                    }
                }
            }
        }

        // A part of a part, or a second copy of a part, repeats the fullest sentence; each step leads to a fuller or an earlier one, so the
        // walk ends.
        for (var s = 0; s < sentences.Length; s++)
        {
            var fullest = sentences[s].RepeatOf;
            while (fullest >= 0 && sentences[fullest].RepeatOf >= 0)
            {
                fullest = sentences[fullest].RepeatOf;
            }

            if (fullest != sentences[s].RepeatOf)
            {
                sentences[s] = sentences[s] with { RepeatOf = fullest };
            }
        }

        ArrayPool<ulong>.Shared.Return(words);

        int Slot(ulong hash) => (int)(hash >> 32) & (slots.Length - 1);

        // The latest sentence of the table that begins with the words of this hash, and those before it; -1 after the last.
        int First(ulong beginning) => Alike(slots[Slot(beginning)], beginning);

        int Next(int s, ulong beginning) => Alike(chain[s], beginning);

        int Alike(int link, ulong beginning)
        {
            while (link > 0 && Hash(starts[link - 1], FewestWords) != beginning)
            {
                link = chain[link - 1];
            }

            return link - 1;
        }

        int WordCount(int s) => starts[s + 1] - starts[s];

        bool MayRepeat(int s) => sentences[s].Kind is not (SentenceKind.Furniture or SentenceKind.Heading) && WordCount(s) >= FewestWords;

        ulong Hash(int start, int length) => unchecked(words[start + length] - (words[start] * Powers[length]));
    }

    private static ulong[] PowersOfBase()
    {
        var powers = new ulong[SentenceBreaks.LongestSentence + 1];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++)
        {
            powers[i] = unchecked(powers[i - 1] * Base);
        }

        return powers;
    }
}
