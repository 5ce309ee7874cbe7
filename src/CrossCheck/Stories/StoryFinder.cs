using CrossCheck.Articles;
using CrossCheck.Stories.Pairs;
using CrossCheck.Stories.Terms;

namespace CrossCheck.Stories;

/// <summary>
/// Finds which articles tell of one event and what follows from it. Pairs of articles are compared by names, words, figures and days; pairs
/// join into stories by average linkage. Nothing is said
/// of how many stories there are: the larger the run, the less two articles drawn by chance tell one, and the more must speak for it.
/// </summary>
internal static class StoryFinder
{
    /// <summary>Below these log-odds a pair counts as one that has nothing in common.</summary>
    public const double Absent = -4;

    /// <summary>Above these it counts no more: one copied page does not outweigh several articles that speak against it.</summary>
    private const double Surest = 6;

    /// <summary>The number of articles in the archive that the weights were fitted on, for which they need no prior.</summary>
    private const double FittedArticles = 2200;

    /// <summary>
    /// How much of the odds that the size of a run speaks against one story (each doubling halves them) goes beyond what rarity says
    /// already; chosen on folders of one story each, of two to
    /// five topics, and of all topics.
    /// </summary>
    private const double PriorShare = 0.8;

    /// <summary>However small the run, articles with nothing in common stay apart.</summary>
    private const double LeastJoin = -3.8;

    /// <summary>
    /// The least log-odds where one of two articles names next to nothing: enough in the smallest runs, whose articles somebody chose to
    /// compare, and in no others.
    /// </summary>
    private const double Unknown = -3.7;

    /// <summary>For each article the first article of its story.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="texts">What each says, in the same order.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static int[] Find(IReadOnlyList<Article> articles, IReadOnlyList<ArticleText> texts, CancellationToken cancellation = default) =>
        Find(articles, RunTerms.Of(articles, texts).WeighAll(), StoryWeights.Fitted, cancellation);

    /// <summary>For each article the first article of its story, as <paramref name="weights"/> weigh the evidence.</summary>
    public static int[] Find(IReadOnlyList<Article> articles, ArticleTerms[] terms, StoryWeights weights, CancellationToken cancellation)
    {
        var candidates = StoryCandidates.Of(articles, i => terms[i]);
        var links = new List<StoryLink>[articles.Count];
        Parallel.For(
            0,
            articles.Count,
            new ParallelOptions { CancellationToken = cancellation },
            a =>
            {
                var found = links[a] = [];
                foreach (var b in candidates.After(a))
                {
                    if (Link(articles, i => terms[i], weights, a, b) is { } link)
                    {
                        found.Add(link);
                    }
                }
            }
        );
        return StoryClusters.Of(articles.Count, links.SelectMany(l => l), Absent, JoinAt(articles.Count));
    }

    /// <summary>The least mean log-odds at which two stories of a run of so many articles are one.</summary>
    public static double JoinAt(int articles) => Math.Max(LeastJoin, PriorShare * Math.Log(articles / FittedArticles));

    /// <summary>
    /// What speaks for article <paramref name="a"/> and a later one telling one story; null where that is next to nothing.
    /// </summary>
    public static StoryLink? Link(IReadOnlyList<Article> articles, Func<int, ArticleTerms> termsOf, StoryWeights weights, int a, int b)
    {
        var (x, y) = (termsOf(a), termsOf(b));
        var logOdds = weights.LogOdds(StoryEvidence.Of(articles[a], x, articles[b], y));
        logOdds = x.NamesLittle || y.NamesLittle ? Math.Max(logOdds, Unknown) : logOdds;
        return logOdds > Absent ? new StoryLink(a, b, Math.Min(logOdds, Surest)) : null;
    }
}
