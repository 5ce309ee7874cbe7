using CrossCheck.Articles;

namespace CrossCheck.Stories;

/// <summary>
/// The terms of the articles of a run. In how many articles each stands is known; an article is weighed when it is asked for.
/// </summary>
internal sealed class RunTerms
{
    private readonly IReadOnlyList<ArticleText> texts;
    private readonly HashSet<uint> boilerplate;
    private readonly int[][] articlesWith;
    private readonly TermRarity rarity;

    private RunTerms(IReadOnlyList<ArticleText> texts, HashSet<uint> boilerplate, int[][] articlesWith)
    {
        this.texts = texts;
        this.boilerplate = boilerplate;
        this.articlesWith = articlesWith;
        rarity = new TermRarity(texts.Count, articlesWith.SelectMany(own => own).DefaultIfEmpty().Max());
    }

    /// <summary>Counts the terms of all articles, without the passages that are boilerplate.</summary>
    /// <param name="articles">The articles; their texts are not asked.</param>
    /// <param name="texts">What each says, in the same order.</param>
    public static RunTerms Of(IReadOnlyList<Article> articles, IReadOnlyList<ArticleText> texts)
    {
        var boilerplate = Boilerplate.Of(articles, texts);
        var terms = new uint[texts.Count][];
        Parallel.For(0, terms.Length, i => terms[i] = Without(boilerplate, texts[i]));
        return new RunTerms(texts, boilerplate, DocumentFrequencies.Of(terms));
    }

    /// <summary>The weighed terms of the article of a number.</summary>
    public ArticleTerms Weigh(int article) => ArticleTerms.Of(texts[article], boilerplate, articlesWith[article], rarity);

    /// <summary>Those of all articles.</summary>
    public ArticleTerms[] WeighAll()
    {
        var weighed = new ArticleTerms[texts.Count];
        Parallel.For(0, weighed.Length, i => weighed[i] = Weigh(i));
        return weighed;
    }

    /// <summary>The terms that an article has outside of boilerplate, ascending.</summary>
    private static uint[] Without(HashSet<uint> boilerplate, ArticleText text)
    {
        if (!text.HoldsAny(boilerplate))
        {
            return text.Terms;
        }

        var counts = new byte[text.Terms.Length];
        text.Count(boilerplate, counts, new TermKind[counts.Length]);
        var kept = new uint[counts.Length - counts.AsSpan().Count((byte)0)];
        for (var (i, next) = (0, 0); next < kept.Length; i++)
        {
            if (counts[i] > 0)
            {
                kept[next++] = text.Terms[i];
            }
        }

        return kept;
    }
}
