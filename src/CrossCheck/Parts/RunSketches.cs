using System.Runtime.InteropServices;
using CrossCheck.Articles;
using CrossCheck.Stories.Terms;

namespace CrossCheck.Parts;

/// <summary>
/// What is known of the articles of a run, read as it is asked for: most of it from an index that was made of earlier articles, some of
/// which may have gone since; that of the others is at hand.
/// What both together say is what one index of the run would say.
/// </summary>
internal sealed class RunSketches
{
    private readonly IReadOnlyList<Article> articles;
    private readonly IKeptSketches? kept;

    /// <summary>For each article of the run its number among those kept, or -1.</summary>
    private readonly int[] keptAs;

    /// <summary>For each kept article its number in the run, or -1 where it has gone.</summary>
    private readonly int[] numbers;

    /// <summary>The sketches of the articles that are not kept.</summary>
    private readonly ArticleSketch?[] own;

    /// <summary>The entries of the articles that are not kept, part by part, ordered.</summary>
    private readonly Dictionary<SketchPart, ulong[]> ownEntries = [];

    /// <summary>
    /// The kept articles whose terms are others than those kept, because a passage of theirs is boilerplate in this run only or not in it.
    /// </summary>
    private readonly HashSet<int> altered = [];

    private readonly HashSet<uint> boilerplate;

    /// <summary>In how many articles more, or less, a term stands than among those kept.</summary>
    private readonly Dictionary<uint, int> moreWith = [];

    private readonly TermRarity rarity;

    /// <summary>The sketches of a run.</summary>
    /// <param name="articles">The articles, ordered by id; their texts are not asked.</param>
    /// <param name="own">The sketches of the articles that are not kept, at their numbers.</param>
    /// <param name="kept">The others; null where there are none.</param>
    /// <param name="numbers">For each kept article its number in the run, or -1 where it has gone.</param>
    /// <exception cref="InvalidDataException">What is kept is not what was written.</exception>
    public RunSketches(IReadOnlyList<Article> articles, ArticleSketch?[] own, IKeptSketches? kept, int[] numbers)
    {
        this.articles = articles;
        this.own = own;
        this.kept = kept;
        this.numbers = numbers;
        keptAs = new int[articles.Count];
        Array.Fill(keptAs, -1);
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] >= 0)
            {
                keptAs[numbers[i]] = i;
            }
        }

        foreach (var part in new[] { SketchPart.Passage, SketchPart.Fingerprint, SketchPart.Anchor, SketchPart.Repeat })
        {
            var entries = new List<ulong>();
            ForEachOwn((article, sketch) => SketchEntry.Add(part, sketch, article, entries));
            ownEntries[part] = SketchEntry.Sorted(part, entries);
        }

        ArticleSketch[] gone = [.. Enumerable.Range(0, numbers.Length).Where(i => numbers[i] < 0).Select(i => kept!.Sketch(i))];
        HashSet<uint> before = [.. kept?.Boilerplate ?? []];
        boilerplate = [.. before];
        Judge(gone);
        CountTerms(gone, before);
        rarity = new TermRarity(articles.Count, articles.Count);
    }

    /// <summary>How many articles there are.</summary>
    public int Count => articles.Count;

    /// <summary>The sketch of an article.</summary>
    /// <exception cref="InvalidDataException">It is not what was written.</exception>
    public ArticleSketch Of(int article) => own[article] ?? kept!.Sketch(keptAs[article]);

    /// <summary>How many fingerprints an article has.</summary>
    public int FingerprintsOf(int article) => own[article]?.Fingerprints.Length ?? kept!.FingerprintsOf(keptAs[article]);

    /// <summary>The weighed terms of an article.</summary>
    /// <exception cref="InvalidDataException">Its sketch is not what was written.</exception>
    public ArticleTerms Weigh(int article) => ArticleTerms.Of(Of(article).Text, boilerplate, ArticlesWith, rarity);

    /// <summary>The articles that have a term outside of boilerplate, in any order.</summary>
    public IEnumerable<int> With(uint term) => Entries(SketchPart.Term, [term]).Select(e => (int)SketchEntry.ValueOf(e));

    /// <summary>The entries of <paramref name="hashes"/> in the whole run, in any order.</summary>
    /// <param name="part">What of the sketches is asked.</param>
    /// <param name="hashes">The hashes, each once, ascending.</param>
    /// <exception cref="InvalidDataException">What is kept is not what was written.</exception>
    public List<ulong> Entries(SketchPart part, ReadOnlySpan<uint> hashes)
    {
        var found = new List<ulong>();
        kept?.Find(part, hashes, found);
        var left = 0;
        foreach (var entry in CollectionsMarshal.AsSpan(found))
        {
            var value = SketchEntry.ValueOf(entry);
            var number = numbers[SketchEntry.ArticleOf(part, value)];
            if (number >= 0 && !(part == SketchPart.Term && altered.Contains(number)))
            {
                found[left++] = SketchEntry.Of(SketchEntry.HashOf(entry), SketchEntry.With(part, value, number));
            }
        }

        CollectionsMarshal.SetCount(found, left);
        var entries = ownEntries[part];
        foreach (var hash in hashes)
        {
            var at = Array.BinarySearch(entries, SketchEntry.Of(hash, 0));
            for (at = at < 0 ? ~at : First(entries, at); at < entries.Length && SketchEntry.HashOf(entries[at]) == hash; at++)
            {
                found.Add(entries[at]);
            }
        }

        return found;
    }

    private int ArticlesWith(uint term) => (kept?.ArticlesWith(term) ?? 0) + moreWith.GetValueOrDefault(term);

    /// <summary>The first of several entries that are the same as that at a place.</summary>
    private static int First(ulong[] entries, int at)
    {
        while (at > 0 && entries[at - 1] == entries[at])
        {
            at--;
        }

        return at;
    }

    /// <summary>Finds what is boilerplate in this run, and which kept articles that alters.</summary>
    private void Judge(ArticleSketch[] gone)
    {
        var passages = new List<uint>(ownEntries[SketchPart.Passage].Length);
        passages.AddRange(ownEntries[SketchPart.Passage].Select(SketchEntry.HashOf));
        passages.AddRange(gone.SelectMany(sketch => sketch.Text.Passages.ToArray(), (_, passage) => passage.Hash));
        passages.Sort();
        var sharing = new List<Article>();
        var hashes = ArticleText.Distinct([.. passages]);
        var entries = Entries(SketchPart.Passage, hashes);
        entries.Sort();
        for (var (i, start) = (0, 0); i < entries.Count; i++)
        {
            sharing.Add(articles[(int)SketchEntry.ValueOf(entries[i])]);
            if (i + 1 == entries.Count || SketchEntry.HashOf(entries[i + 1]) != SketchEntry.HashOf(entries[i]))
            {
                var passage = SketchEntry.HashOf(entries[i]);
                if (Boilerplate.Is(sharing) ? boilerplate.Add(passage) : boilerplate.Remove(passage))
                {
                    altered.UnionWith(
                        entries.GetRange(start, i + 1 - start).Select(e => (int)SketchEntry.ValueOf(e)).Where(a => keptAs[a] >= 0)
                    );
                }

                sharing.Clear();
                start = i + 1;
            }
        }

        // What nobody shares any more.
        var shared = entries.Select(SketchEntry.HashOf).ToHashSet();
        foreach (var hash in hashes)
        {
            if (!shared.Contains(hash))
            {
                boilerplate.Remove(hash);
            }
        }
    }

    /// <summary>Counts what differs from the terms kept, and indexes it.</summary>
    private void CountTerms(ArticleSketch[] gone, HashSet<uint> before)
    {
        var entries = new List<ulong>();
        foreach (var sketch in gone)
        {
            Count(sketch.Text.TermsOutside(before), -1);
        }

        foreach (var article in altered)
        {
            var text = Of(article).Text;
            Count(text.TermsOutside(before), -1);
            var terms = text.TermsOutside(boilerplate);
            Count(terms, 1);
            SketchEntry.Add(terms, article, entries);
        }

        ForEachOwn(
            (article, sketch) =>
            {
                var terms = sketch.Text.TermsOutside(boilerplate);
                Count(terms, 1);
                SketchEntry.Add(terms, article, entries);
            }
        );
        ownEntries[SketchPart.Term] = SketchEntry.Sorted(SketchPart.Term, entries);

        void Count(uint[] terms, int change)
        {
            foreach (var term in terms)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(moreWith, term, out _) += change;
            }
        }
    }

    private void ForEachOwn(Action<int, ArticleSketch> take)
    {
        for (var i = 0; i < own.Length; i++)
        {
            if (own[i] is { } sketch)
            {
                take(i, sketch);
            }
        }
    }
}
