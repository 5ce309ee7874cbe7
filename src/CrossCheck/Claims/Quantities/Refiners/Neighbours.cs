using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Refiners;

/// <summary>Makes one mention of those that stand beside each other and belong together.</summary>
internal static class Neighbours
{
    /// <summary>Whether two neighbours, in the order of the text, are one quantity.</summary>
    public delegate bool Test(Reading reading, QuantityMention left, QuantityMention right);

    /// <summary>The one quantity that two neighbours are.</summary>
    public delegate QuantityMention Joining(Reading reading, QuantityMention left, QuantityMention right);

    /// <summary>Joins what passes the test, from left to right; what was joined may join the next.</summary>
    public static void Join(Reading reading, List<QuantityMention> mentions, Test areOne, Joining join)
    {
        var kept = 0;
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            if (kept > 0 && areOne(reading, mentions[kept - 1], mention))
            {
                mentions[kept - 1] = join(reading, mentions[kept - 1], mention);
            }
            else
            {
                mentions[kept++] = mention;
            }
        }

        mentions.RemoveRange(kept, mentions.Count - kept);
    }
}
