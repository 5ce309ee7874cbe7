using CrossCheck.Stories.Terms;

namespace CrossCheck.Stories.Pairs;

/// <summary>The terms that tell most about an article, by which it meets others.</summary>
internal static class StoryKeys
{
    /// <summary>How many of an article's weightiest terms bring others to it.</summary>
    private const int Most = 24;

    /// <summary>A name or a day tells more than a word of the same rarity.</summary>
    private const float NameOverWord = 1.5f;

    /// <summary>
    /// The weightiest of the terms that other articles have too; of several that weigh the same those of the least hashes.
    /// </summary>
    public static uint[] Of(ArticleTerms terms)
    {
        Span<(float Weight, uint Hash)> keys = stackalloc (float, uint)[Most];
        var count = 0;
        foreach (ref readonly var term in terms.Shared)
        {
            // They come in the order of their hashes.
            var weight = term.Weight * ((term.Kind & ~TermKind.Lead) == TermKind.Word ? 1 : NameOverWord);
            var at = count;
            while (at > 0 && keys[at - 1].Weight < weight)
            {
                at--;
            }

            if (at < Most)
            {
                count = Math.Min(count + 1, Most);
                keys[at..(count - 1)].CopyTo(keys[(at + 1)..count]);
                keys[at] = (weight, term.Hash);
            }
        }

        var hashes = new uint[count];
        for (var i = 0; i < count; i++)
        {
            hashes[i] = keys[i].Hash;
        }

        return hashes;
    }
}
