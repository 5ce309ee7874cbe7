using System.Runtime.InteropServices;
using CrossCheck.Claims;
using CrossCheck.Claims.Context;

namespace CrossCheck.Alignment.Profiles;

/// <summary>
/// How much a word tells in this run: the fewer articles use it, the more (inverse document frequency, Spärck Jones 1972, smoothed).
/// </summary>
internal sealed class WordRarity
{
    /// <summary>
    /// A run of few articles says little about rarity; imagined articles without the word keep the weights from collapsing.
    /// </summary>
    private const float ImaginedArticles = 4;

    /// <summary>What a word that every article uses still weighs.</summary>
    private const float Floor = 0.2f;

    private readonly Dictionary<uint, int> articlesWith = [];
    private readonly HashSet<uint> names = [];

    /// <summary>Counts the words of all claims' sentences; the claims come in the order of articles.</summary>
    public WordRarity(IReadOnlyList<Claim> claims)
    {
        var lastArticle = new Dictionary<uint, int>();
        SentenceContext? previous = null;
        for (var i = 0; i < claims.Count; i++)
        {
            var context = claims[i].Context;
            Articles += i == 0 || context.ArticleNumber != claims[i - 1].Context.ArticleNumber ? 1 : 0;
            if (context.Sentence is null || context.Sentence == previous)
            {
                continue;
            }

            previous = context.Sentence;
            foreach (var word in context.Sentence.Words)
            {
                if ((word.Kind & (ContentKind.Name | ContentKind.Place)) != 0)
                {
                    names.Add(word.Hash);
                }

                ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(lastArticle, word.Hash, out var isKnown);
                if (!isKnown || last != context.ArticleNumber)
                {
                    last = context.ArticleNumber;
                    CollectionsMarshal.GetValueRefOrAddDefault(articlesWith, word.Hash, out _)++;
                }
            }
        }
    }

    /// <summary>How many articles there are.</summary>
    public int Articles { get; }

    /// <summary>How many articles use a word.</summary>
    public int ArticlesWith(uint hash) => articlesWith.GetValueOrDefault(hash);

    /// <summary>
    /// Whether a word that stands first in its sentence, where every word is capitalised, is a name elsewhere in the run.
    /// </summary>
    public bool IsName(uint hash) => names.Contains(hash);

    /// <summary>The weight of a word: little where every article has it, more the rarer it is.</summary>
    public float Of(uint hash) =>
        MathF.Log(((Articles + ImaginedArticles) / (articlesWith.GetValueOrDefault(hash) + (ImaginedArticles / 2))) + Floor) + Floor;
}
