using CrossCheck.Articles;

namespace CrossCheck.Stories.Terms;

/// <summary>The terms of the articles of a run, and in how many articles each stands.</summary>
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
        Parallel.For(0, terms.Length, i => terms[i] = texts[i].TermsOutside(boilerplate));
        return new RunTerms(texts, boilerplate, DocumentFrequencies.Of(terms));
    }

    /// <summary>The weighed terms of all articles.</summary>
    public ArticleTerms[] WeighAll()
    {
        var weighed = new ArticleTerms[texts.Count];
        Parallel.For(
            0,
            weighed.Length,
            i =>
            {
                var next = 0;
                weighed[i] = ArticleTerms.Of(texts[i], boilerplate, _ => articlesWith[i][next++], rarity);
            }
        );
        return weighed;
    }
}
