using System.Collections.Immutable;

namespace CrossCheck.Articles.TextReuse;

/// <summary>Two sentences that say the same in much the same words.</summary>
/// <param name="First">Index of the sentence in the first article.</param>
/// <param name="Second">Index of the sentence in the second.</param>
/// <param name="Score">Share of content words that both hold, 0 to 1.</param>
internal readonly record struct SentencePair(int First, int Second, double Score);

/// <summary>
/// Pairs the sentences of two articles. Word order inside a sentence does not count, so a translation back into English or a rewrite keeps
/// its pairs;
/// the order of the sentences does: of all pairs the heaviest chain that runs forward in both articles is taken (a weighted longest
/// increasing subsequence).
/// </summary>
internal static class SentenceAlignment
{
    /// <summary>
    /// Half of the content words: two reports of one fact written independently stay below, a rewrite of one report stays above.
    /// </summary>
    private const double LeastScore = 0.5;

    /// <summary>
    /// A sentence that lies wholly in a longer one counts by the shorter's words, from so many content words on; below, chance would do it.
    /// </summary>
    private const int LeastContained = 6;

    /// <summary>A sentence of fewer content words pairs only with its equal.</summary>
    private const int LeastWords = 3;

    /// <summary>Words that stand in more sentences of one article than this lead to no candidates.</summary>
    private const int MostSentences = 12;

    /// <summary>The pairs of the heaviest chain, in order.</summary>
    public static ImmutableArray<SentencePair> Align(WordSequence first, WordSequence second, IReadOnlySet<uint> functionWords)
    {
        var candidates = Candidates(Content(first, functionWords), Content(second, functionWords));
        return HeaviestChain(candidates, second.SentenceStarts.Length - 1);
    }

    /// <summary>The content words of each sentence, sorted.</summary>
    private static uint[][] Content(WordSequence words, IReadOnlySet<uint> functionWords)
    {
        var content = new uint[words.SentenceStarts.Length - 1][];
        var buffer = new List<uint>();
        for (var s = 0; s < content.Length; s++)
        {
            buffer.Clear();
            foreach (var word in words.Sentence(s))
            {
                if (!functionWords.Contains(word))
                {
                    buffer.Add(word);
                }
            }

            buffer.Sort();
            content[s] = [.. buffer];
        }

        return content;
    }

    private static List<SentencePair> Candidates(uint[][] first, uint[][] second)
    {
        var places = new Dictionary<uint, List<int>>();
        for (var s = 0; s < second.Length; s++)
        {
            foreach (var word in second[s])
            {
                if (!places.TryGetValue(word, out var sentences))
                {
                    places.Add(word, sentences = []);
                }

                if (sentences.Count <= MostSentences && (sentences.Count == 0 || sentences[^1] != s))
                {
                    sentences.Add(s);
                }
            }
        }

        var pairs = new List<SentencePair>();
        var near = new HashSet<int>();
        for (var s = 0; s < first.Length; s++)
        {
            near.Clear();
            foreach (var word in first[s])
            {
                if (places.TryGetValue(word, out var sentences) && sentences.Count <= MostSentences)
                {
                    near.UnionWith(sentences);
                }
            }

            foreach (var other in near.Order())
            {
                var score = Score(first[s], second[other]);
                if (score >= LeastScore)
                {
                    pairs.Add(new SentencePair(s, other, score));
                }
            }
        }

        return pairs;
    }

    /// <summary>
    /// Dice's coefficient of the two bags of words, or the overlap coefficient, a little discounted, where one sentence lies in the other.
    /// </summary>
    private static double Score(uint[] a, uint[] b)
    {
        var (i, j, same) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j])
            {
                (i, j, same) = (i + 1, j + 1, same + 1);
            }
            else if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        var least = Math.Min(a.Length, b.Length);
        if (least < LeastWords)
        {
            return same == a.Length && same == b.Length ? 1 : 0;
        }

        const double discount = 0.8;
        var dice = 2.0 * same / (a.Length + b.Length);
        return least >= LeastContained ? Math.Max(dice, discount * same / least) : dice;
    }

    /// <summary>By a Fenwick tree of best chain weights over the second article's sentences: n log n.</summary>
    private static ImmutableArray<SentencePair> HeaviestChain(List<SentencePair> pairs, int sentences)
    {
        var weight = new double[pairs.Count];
        var previous = new int[pairs.Count];
        var tree = new int[sentences + 1];
        Array.Fill(tree, -1);
        var best = -1;
        for (var start = 0; start < pairs.Count; )
        {
            // All pairs of one sentence are weighed before any is entered, so that a chain takes one of them.
            var end = start;
            while (end < pairs.Count && pairs[end].First == pairs[start].First)
            {
                previous[end] = BestBefore(pairs[end].Second);
                weight[end] = pairs[end].Score + (previous[end] < 0 ? 0 : weight[previous[end]]);
                best = best < 0 || weight[end] > weight[best] ? end : best;
                end++;
            }

            for (; start < end; start++)
            {
                for (var node = pairs[start].Second + 1; node <= sentences; node += node & -node)
                {
                    tree[node] = tree[node] < 0 || weight[start] > weight[tree[node]] ? start : tree[node];
                }
            }
        }

        var chain = ImmutableArray.CreateBuilder<SentencePair>();
        for (; best >= 0; best = previous[best])
        {
            chain.Add(pairs[best]);
        }

        chain.Reverse();
        return chain.ToImmutable();

        int BestBefore(int second)
        {
            var found = -1;
            for (var node = second; node > 0; node -= node & -node)
            {
                found = tree[node] >= 0 && (found < 0 || weight[tree[node]] > weight[found]) ? tree[node] : found;
            }

            return found;
        }
    }
}
