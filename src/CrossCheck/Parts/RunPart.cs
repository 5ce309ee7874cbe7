using System.Collections;
using System.Collections.Immutable;
using CrossCheck.Alignment;
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
    /// <summary>So many bits of a fingerprint are looked at before it is looked up: as many as fit in a processor's cache.</summary>
    private const int FilterBits = 20;

    /// <summary>The part around <paramref name="asked"/>.</summary>
    /// <param name="articles">All articles of the run, ordered by id; their texts are not asked.</param>
    /// <param name="sketches">What is known of each, in the same order.</param>
    /// <param name="asked">The numbers of the articles that are asked about.</param>
    /// <param name="ignored">Claims of these kinds are not compared.</param>
    /// <param name="read">Reads the articles of these numbers, ascending, where their texts must be compared.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static RunPart Around(
        IReadOnlyList<Article> articles,
        IReadOnlyList<ArticleSketch> sketches,
        IEnumerable<int> asked,
        IReadOnlySet<ClaimKind> ignored,
        Func<IReadOnlyList<int>, IReadOnlyList<Document>> read,
        CancellationToken cancellation
    )
    {
        var search = new StorySearch(articles, [.. sketches.Select(s => s.Text)], cancellation);
        var anchored = Anchored(sketches, ignored);
        var firsts = FirstOfRepeats(articles, sketches);
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

                foreach (var member in search.StoryOf(article))
                {
                    members.Add(member);
                    joined.Add(member);
                    foreach (var other in sketches[member].Anchors.SelectMany(anchor => anchored.GetValueOrDefault(anchor.Key, [])))
                    {
                        waiting.Enqueue(other);
                    }

                    Array.ForEach(sketches[member].Repeats, words => waiting.Enqueue(firsts[words]));
                }
            }

            var found = Reuse(sketches, joined, cancellation);
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
    private static Dictionary<uint, int> FirstOfRepeats(IReadOnlyList<Article> articles, IReadOnlyList<ArticleSketch> sketches)
    {
        var firsts = new Dictionary<uint, int>();
        for (var i = 0; i < sketches.Count; i++)
        {
            foreach (var words in sketches[i].Repeats)
            {
                if (!firsts.TryGetValue(words, out var first) || Appeared(i) < Appeared(first))
                {
                    firsts[words] = i;
                }
            }
        }

        return firsts;

        DateOnly Appeared(int article) => articles[article].Published ?? DateOnly.MaxValue;
    }

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
    /// The articles of each anchor that claims of several name; an anchor that more claims name than a block may hold brings nobody
    /// together.
    /// </summary>
    private static Dictionary<uint, List<int>> Anchored(IReadOnlyList<ArticleSketch> sketches, IReadOnlySet<ClaimKind> ignored)
    {
        var claims = new Dictionary<uint, int>();
        foreach (var anchor in sketches.SelectMany(s => s.Anchors).Where(a => !ignored.Contains(a.Kind)))
        {
            claims[anchor.Key] = claims.GetValueOrDefault(anchor.Key) + 1;
        }

        var articles = new Dictionary<uint, List<int>>();
        for (var i = 0; i < sketches.Count; i++)
        {
            foreach (
                var anchor in sketches[i]
                    .Anchors.Where(a => !ignored.Contains(a.Kind) && claims[a.Key] is > 1 and <= Candidates.LargestBlock)
            )
            {
                if (!articles.TryGetValue(anchor.Key, out var with))
                {
                    articles.Add(anchor.Key, with = []);
                }

                with.Add(i);
            }
        }

        return articles;
    }

    /// <summary>
    /// The pairs of articles, at least one of them among <paramref name="asked"/>, whose texts the whole run would compare.
    /// </summary>
    private static List<(int First, int Second)> Reuse(
        IReadOnlyList<ArticleSketch> sketches,
        List<int> asked,
        CancellationToken cancellation
    )
    {
        // Most of those of other articles fail at the bits already.
        var own = asked.SelectMany(m => sketches[m].Fingerprints).ToHashSet();
        var bits = new BitArray(1 << FilterBits);
        foreach (var fingerprint in own)
        {
            bits[(int)(fingerprint >> (32 - FilterBits))] = true;
        }

        var shared = new uint[]?[sketches.Count];
        Parallel.For(
            0,
            sketches.Count,
            new ParallelOptions { CancellationToken = cancellation },
            i =>
            {
                var found = Array.FindAll(sketches[i].Fingerprints, f => bits[(int)(f >> (32 - FilterBits))] && own.Contains(f));
                shared[i] = found.Length == 0 ? null : found;
            }
        );
        var index = new FingerprintIndex(shared);
        var isAsked = asked.ToHashSet();
        var pairs = new List<(int, int)>();
        var counts = new int[sketches.Count];
        for (var i = 0; i < sketches.Count; i++)
        {
            if (shared[i] is not null)
            {
                var partners = index.Partners(
                    i,
                    counts,
                    (other, common) =>
                        (isAsked.Contains(i) || isAsked.Contains(other))
                        && Lineages.AreEnough(common, sketches[i].Fingerprints.Length, sketches[other].Fingerprints.Length)
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
