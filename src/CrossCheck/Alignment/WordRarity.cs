using CrossCheck.Claims;

namespace CrossCheck.Alignment;

/// <summary>How much a word tells in this run: the fewer articles use it, the more (inverse document frequency, Spärck Jones 1972, smoothed).</summary>
internal sealed class WordRarity
{
    /// <summary>A run of few articles says little about rarity; imagined articles without the word keep the weights from collapsing.</summary>
    private const float ImaginedArticles = 4;

    /// <summary>What a word that every article uses still weighs.</summary>
    private const float Floor = 0.2f;

    private readonly Dictionary<uint, int> articlesWith = [];
    private readonly int articles;

    /// <summary>Counts the words of all claims' sentences.</summary>
    public WordRarity(IReadOnlyList<Claim> claims)
    {
        var seen = new HashSet<(uint, int)>();
        var all = new HashSet<int>();
        foreach (var claim in claims)
        {
            var context = claim.Context;
            all.Add(context.Article);
            if (context.Sentence is null)
            {
                continue;
            }

            foreach (var word in context.Sentence.Words)
            {
                if (seen.Add((word.Hash, context.Article)))
                {
                    articlesWith[word.Hash] = articlesWith.GetValueOrDefault(word.Hash) + 1;
                }
            }
        }

        articles = all.Count;
    }

    /// <summary>The weight of a word: little where every article has it, more the rarer it is.</summary>
    public float Of(uint hash) =>
        MathF.Log(((articles + ImaginedArticles) / (articlesWith.GetValueOrDefault(hash) + (ImaginedArticles / 2))) + Floor) + Floor;
}
