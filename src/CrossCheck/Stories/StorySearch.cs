using CrossCheck.Articles;
using CrossCheck.Stories.Pairs;
using CrossCheck.Stories.Terms;

namespace CrossCheck.Stories;

/// <summary>
/// Finds the stories of some articles of a run, and only those: exactly the stories that <see cref="StoryFinder"/> finds in the whole run,
/// since stories join only over pairs that are surer than the least mean, and what such pairs connect is all that has a say. Only the pairs
/// around those asked for are compared.
/// </summary>
internal sealed class StorySearch
{
    private readonly IReadOnlyList<Article> articles;
    private readonly Func<int, ArticleTerms> weigh;
    private readonly ArticleTerms?[] weighed;
    private readonly StoryNeighbours neighbours;
    private readonly double joinAt;
    private readonly CancellationToken cancellation;
    private readonly Dictionary<int, int[]> storyOf = [];

    /// <summary>Prepares the search.</summary>
    /// <param name="articles">The articles of the run; their texts are not asked.</param>
    /// <param name="weigh">Weighs the terms of the article of a number; asked on several threads.</param>
    /// <param name="with">The articles that hold a term outside of boilerplate, in any order; asked on several threads.</param>
    /// <param name="cancellation">Stops the work.</param>
    public StorySearch(
        IReadOnlyList<Article> articles,
        Func<int, ArticleTerms> weigh,
        Func<uint, IEnumerable<int>> with,
        CancellationToken cancellation
    )
    {
        this.articles = articles;
        this.weigh = weigh;
        this.cancellation = cancellation;
        weighed = new ArticleTerms?[articles.Count];
        neighbours = new StoryNeighbours(articles, TermsOf, with);
        joinAt = StoryFinder.JoinAt(articles.Count);
    }

    /// <summary>The articles of the story that article <paramref name="article"/> tells, itself among them, ascending.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public int[] StoryOf(int article)
    {
        if (!storyOf.ContainsKey(article))
        {
            foreach (var story in StoriesAround(article))
            {
                Array.ForEach(story, member => storyOf.Add(member, story));
            }
        }

        return storyOf[article];
    }

    /// <summary>The stories of all articles that pairs surer than the least mean connect with <paramref name="start"/>.</summary>
    private IEnumerable<int[]> StoriesAround(int start)
    {
        var connected = new SortedSet<int> { start };
        var links = new Dictionary<(int, int), StoryLink>();
        for (int[] wave = [start]; wave.Length > 0; )
        {
            var found = new List<StoryLink>[wave.Length];
            Parallel.For(
                0,
                wave.Length,
                new ParallelOptions { CancellationToken = cancellation },
                i => found[i] = [.. neighbours.Around(wave[i]).Select(b => Link(wave[i], b)).OfType<StoryLink>()]
            );
            var next = new List<int>();
            foreach (var link in found.SelectMany(l => l))
            {
                links[(link.A, link.B)] = link;
                next.AddRange(link.LogOdds > joinAt ? new[] { link.A, link.B }.Where(connected.Add) : []);
            }

            wave = [.. next];
        }

        int[] members = [.. connected];
        var numbers = members.Select((member, i) => (member, i)).ToDictionary(m => m.member, m => m.i);
        var within = links
            .Values.Where(l => numbers.ContainsKey(l.A) && numbers.ContainsKey(l.B))
            .OrderBy(l => l.A)
            .ThenBy(l => l.B)
            .Select(l => l with { A = numbers[l.A], B = numbers[l.B] });
        return StoryClusters
            .Of(members.Length, within, StoryFinder.Absent, joinAt)
            .Select((first, i) => (first, i))
            .GroupBy(m => m.first, m => members[m.i])
            .Select(story => story.ToArray());
    }

    /// <summary>The terms of an article. Two threads that ask at once both weigh them, and find the same.</summary>
    private ArticleTerms TermsOf(int article) => weighed[article] ??= weigh(article);

    private StoryLink? Link(int a, int b) => StoryFinder.Link(articles, TermsOf, StoryWeights.Fitted, Math.Min(a, b), Math.Max(a, b));
}
