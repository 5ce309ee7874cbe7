namespace CrossCheck.Stories.Terms;

/// <summary>What a term is, and where it stands.</summary>
[Flags]
internal enum TermKind : byte
{
    /// <summary>A word of the text without its inflection, or a number as it is written.</summary>
    Word = 0,

    /// <summary>A word of a name.</summary>
    Name = 1,

    /// <summary>Two words of a name that stand together ("Kevin Barbee", "Burning Tree").</summary>
    FullName = 2,

    /// <summary>A day that the text gives to something.</summary>
    Day = 4,

    /// <summary>An amount that the text claims, with what it measures.</summary>
    Figure = 8,

    /// <summary>It stands in the headline or the lead.</summary>
    Lead = 16,
}

/// <summary>A word, name, day or figure of an article.</summary>
/// <param name="Hash">Equal for one term in all articles.</param>
/// <param name="Rarity">How much it tells in the run; zero or more.</param>
/// <param name="Count">How often the article says it, up to 255.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct ArticleTerm(uint Hash, float Rarity, byte Count, TermKind Kind)
{
    /// <summary>What saying a term so many times adds to saying it once: logarithmic term frequency.</summary>
    private static readonly float[] Repeated =
    [
        .. Enumerable.Range(0, byte.MaxValue + 1).Select(count => 1 + MathF.Log(Math.Max(1, count))),
    ];

    /// <summary>
    /// Its weight in the article: the rarer it is and the oftener the article says it, the more (tf-idf, Salton and Buckley 1988).
    /// </summary>
    public float Weight => Repeated[Count] * Rarity;

    /// <summary>Whether it is a name or part of one.</summary>
    public bool IsName => (Kind & (TermKind.Name | TermKind.FullName)) != 0;

    /// <summary>Whether it stands in the headline or the lead.</summary>
    public bool IsLead => (Kind & TermKind.Lead) != 0;
}
