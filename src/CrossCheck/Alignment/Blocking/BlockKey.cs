namespace CrossCheck.Alignment.Blocking;

/// <summary>What a key is drawn from.</summary>
internal enum BlockKeySort
{
    /// <summary>The noun counted.</summary>
    Noun,

    /// <summary>Something that happened.</summary>
    Event,

    /// <summary>That people are counted.</summary>
    People,

    /// <summary>A name that the article is about.</summary>
    Topic,

    /// <summary>The value.</summary>
    Value,

    /// <summary>A month that the date touches.</summary>
    Month,

    /// <summary>The size of the value.</summary>
    Magnitude,

    /// <summary>A rare word near the value.</summary>
    Word,

    /// <summary>Who or what the claim names that claims of other stories may name too.</summary>
    Anchor,
}

/// <summary>A key by which a claim is found.</summary>
/// <param name="Sort">What it is drawn from.</param>
/// <param name="Hash">Equal for claims that find each other by it.</param>
/// <param name="Source">
/// What it was made of: the hash of the noun, event, name or word, the month as twelve times the year and the month's number, or half the
/// binary logarithm of the size.
/// </param>
internal readonly record struct BlockKey(BlockKeySort Sort, uint Hash, uint Source);
