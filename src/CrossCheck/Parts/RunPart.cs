using System.Collections.Immutable;
using CrossCheck.Alignment.Blocking;
using CrossCheck.Articles;
using CrossCheck.Articles.TextReuse;
using CrossCheck.Claims;
using CrossCheck.Stories;

namespace CrossCheck.Parts;

/// <summary>
/// The part of a run that has a say on what is found in some of its articles: their stories, the stories that share an anchor with a claim
/// of these, those from which they take over a date in words, those that hold a copy of one of their articles, and so on until nothing is
/// added. On it alone the same is found in these
/// articles as in the whole run, because everything else that comparing claims asks of a run is asked within one story.
/// </summary>
/// <param name="Members">The articles of the part by their numbers in the run, ascending.</param>
/// <param name="Firsts">For each member the first of its story, by its number in the part.</param>
/// <param name="Partners">For each member the later ones whose texts are worth comparing with it, by their numbers in the part,
/// ascending.</param>
internal sealed record RunPart(ImmutableArray<int> Members, int[] Firsts, IReadOnlyList<List<int>> Partners)
{
    /// <summary>The part around <paramref name="asked"/>.</summary>
    /// <param name="articles">All articles of the run, ordered by id; their texts are not asked.</param>
    /// <param name="sketches">What is known of each.</param>
    /// <param name="asked">The numbers of the articles that are asked about.</param>
    /// <param name="ignored">Claims of these kinds are not compared.</param>
    /// <param name="read">Reads the articles of these numbers, ascending, where their texts must be compared.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static RunPart Around(
        IReadOnlyList<Article> articles,
        RunSketches sketches,
        IEnumerable<int> asked,
        IReadOnlySet<ClaimKind> ignored,
        Func<IReadOnlyList<int>, IReadOnlyList<Document>> read,
        CancellationToken cancellation
    )
    {
        var search = new StorySearch(articles, sketches.Weigh, sketches.With, cancellation);
        var members = new SortedSet<int>();
        var partners = new HashSet<(int First, int Second)>();
        for (int[] open = [.. asked]; open.Length > 0; )
        {
            var waiting = new Queue<int>(open);
            var joined = new List<int>();
            while (waiting.TryDequeue(out var article))
            {
                if (members.Contains(article))
                {
                    continue;
                }

                var story = search.StoryOf(article);
                members.UnionWith(story);
                joined.AddRange(story);
                ArticleSketch[] told = [.. story.Select(sketches.Of)];
                foreach (var other in Anchored(sketches, told, ignored).Concat(FirstOfRepeats(articles, sketches, told)))
                {
                    waiting.Enqueue(other);
                }
            }

            var found = Reuse(sketches, joined);
            partners.UnionWith(found);
            open = CopiesOutside(
                [.. found.Where(p => members.Contains(p.First) != members.Contains(p.Second))],
                members,
                read,
                cancellation
            );
        }

        return Numbered([.. members], search, partners);
    }

    /// <summary>For each date in words that may be taken over the article it is taken from: the one that appeared first.</summary>
    private static IEnumerable<int> FirstOfRepeats(IReadOnlyList<Article> articles, RunSketches sketches, ArticleSketch[] told) =>
        sketches
            .Entries(SketchPart.Repeat, Hashes(told.SelectMany(s => s.Repeats)))
            .GroupBy(SketchEntry.HashOf, e => (int)SketchEntry.ValueOf(e))
            .Select(with => with.MinBy(article => (articles[article].Published ?? DateOnly.MaxValue, article)));

    private static uint[] Hashes(IEnumerable<uint> hashes) => [.. hashes.Distinct().Order()];

    /// <summary>The articles outside of the part that are one voice with one inside. Others that share text with it have no say.</summary>
    private static int[] CopiesOutside(
        (int First, int Second)[] pairs,
        SortedSet<int> members,
        Func<IReadOnlyList<int>, IReadOnlyList<Document>> read,
        CancellationToken cancellation
    )
    {
        int[] numbers = [.. pairs.SelectMany(p => new[] { p.First, p.Second }).Distinct().Order()];
        var documents = numbers.Zip(read(numbers)).ToDictionary(d => d.First, d => d.Second);
        var areCopies = new bool[pairs.Length];
        Parallel.For(
            0,
            pairs.Length,
            new ParallelOptions { CancellationToken = cancellation },
            i => areCopies[i] = Lineages.AreCopies(documents[pairs[i].First], documents[pairs[i].Second])
        );
        return [.. pairs.Where((_, i) => areCopies[i]).Select(p => members.Contains(p.First) ? p.Second : p.First).Distinct()];
    }

    /// <summary>
    /// The articles that share an anchor with claims of some; an anchor that more claims name than a block may hold brings nobody together.
    /// </summary>
    private static IEnumerable<int> Anchored(RunSketches sketches, ArticleSketch[] told, IReadOnlySet<ClaimKind> ignored) =>
        sketches
            .Entries(SketchPart.Anchor, Hashes(told.SelectMany(s => s.Anchors).Select(anchor => anchor.Key)))
            .Where(e => !ignored.Contains(SketchEntry.KindOf(SketchEntry.ValueOf(e))))
            .GroupBy(SketchEntry.HashOf, e => SketchEntry.ArticleOf(SketchEntry.ValueOf(e)))
            .Where(claims => claims.Count() is > 1 and <= Candidates.LargestBlock)
            .SelectMany(claims => claims)
            .Distinct();

    /// <summary>
    /// The pairs of articles, at least one of them among <paramref name="asked"/>, whose texts the whole run would compare.
    /// </summary>
    private static List<(int First, int Second)> Reuse(RunSketches sketches, List<int> asked)
    {
        var own = Hashes(asked.SelectMany(m => sketches.Of(m).Fingerprints));
        var shared = new uint[]?[sketches.Count];
        foreach (var with in sketches.Entries(SketchPart.Fingerprint, own).GroupBy(e => (int)SketchEntry.ValueOf(e), SketchEntry.HashOf))
        {
            shared[with.Key] = [.. with];
        }

        var index = new FingerprintIndex(shared);
        var isAsked = asked.ToHashSet();
        var pairs = new List<(int, int)>();
        var counts = new int[shared.Length];
        for (var i = 0; i < shared.Length; i++)
        {
            if (shared[i] is not null)
            {
                var partners = index.Partners(
                    i,
                    counts,
                    (other, common) =>
                        (isAsked.Contains(i) || isAsked.Contains(other))
                        && Lineages.AreEnough(common, sketches.FingerprintsOf(i), sketches.FingerprintsOf(other))
                );
                pairs.AddRange(partners.Select(other => (i, other)));
            }
        }

        return pairs;
    }

    private static RunPart Numbered(ImmutableArray<int> members, StorySearch search, HashSet<(int First, int Second)> partners)
    {
        var numbers = members.Select((member, i) => (member, i)).ToDictionary(m => m.member, m => m.i);
        var within = partners.Where(p => numbers.ContainsKey(p.First) && numbers.ContainsKey(p.Second));
        var later = within.ToLookup(p => p.First, p => numbers[p.Second]);
        return new RunPart(
            members,
            [.. members.Select(m => numbers[search.StoryOf(m)[0]])],
            [.. members.Select(m => later[m].Order().ToList())]
        );
    }
}
