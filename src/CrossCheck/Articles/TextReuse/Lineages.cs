using System.Collections.Immutable;

namespace CrossCheck.Articles.TextReuse;

/// <summary>Two articles that share text.</summary>
/// <param name="First">Index of the first article.</param>
/// <param name="Second">Index of the second; greater than the first.</param>
/// <param name="Text">How much text they share, and where.</param>
/// <param name="Sentences">Their sentences that say the same, in order.</param>
/// <param name="Ordered">
/// Share of the sentences below the headline, in the article with fewer of them, that have a pair in order, 0 to 1.
/// </param>
/// <param name="IsCopy">Whether that is enough to count the two as one voice.</param>
internal sealed record Reuse(int First, int Second, SharedText Text, ImmutableArray<SentencePair> Sentences, double Ordered, bool IsCopy);

/// <summary>Which articles share text, pair by pair and as lineages.</summary>
internal sealed class Lineages
{
    /// <summary>
    /// From this share of one article's words on, two articles are one voice. Between rewrites of one agency report shares from 0.3 upwards
    /// are
    /// usual; independent reports of one event share names, quotations and stock phrases, mostly below 0.2 (read on 55 groups of news on
    /// the same events).
    /// </summary>
    private const double LeastContainment = 0.3;

    /// <summary>
    /// From this share of sentences paired in order on, a rewrite or re-translation is one voice with its original, though few of its words
    /// stand in the same runs.
    /// </summary>
    private const double LeastOrdered = 0.5;

    /// <summary>
    /// At least so many sentences below the headline must pair in order; a handful does so in any two short reports of one event.
    /// </summary>
    private const int LeastSentences = 6;

    /// <summary>Two articles are compared from so many shared fingerprints on.</summary>
    private const int LeastFingerprints = 2;

    /// <summary>
    /// And from this share of the fingerprints of the one that has fewer: long articles on one event share names and customary phrases
    /// without copying.
    /// </summary>
    private const double LeastFingerprintShare = 0.03;

    /// <summary>The hashes of words that carry no content.</summary>
    private static readonly HashSet<uint> FunctionWords =
    [
        .. DataFile
            .Read("Articles/Sentences/sentence-words.txt")
            .Where(entry => entry.Key is "starter" or "open")
            .SelectMany(entry => entry.Forms)
            .Select(form => Spelling.HashOf(form)),
    ];

    private readonly Dictionary<(int, int), Reuse> byPair;

    /// <summary>Nobody looked.</summary>
    public static readonly Lineages None = new([], []);

    private Lineages(ImmutableArray<Reuse> pairs, ImmutableArray<ImmutableArray<int>> groups)
    {
        Pairs = pairs;
        Groups = groups;
        byPair = pairs.ToDictionary(pair => (pair.First, pair.Second));
    }

    /// <summary>The pairs that share text, ordered by first and second article; also those that share too little to be one voice.</summary>
    public ImmutableArray<Reuse> Pairs { get; }

    /// <summary>
    /// The lineages: every article is in exactly one, most alone; articles ascending, lineages ordered by their first article.
    /// </summary>
    public ImmutableArray<ImmutableArray<int>> Groups { get; }

    /// <summary>What two articles share; null where they share nothing to speak of.</summary>
    public Reuse? Between(int first, int second) => byPair.GetValueOrDefault((Math.Min(first, second), Math.Max(first, second)));

    /// <summary>
    /// The sentence of article <paramref name="other"/> that says the same as a sentence of <paramref name="article"/>, at the same place
    /// in the story, with its score from 0 to 1; null where there is none.
    /// </summary>
    public (int Sentence, double Score)? Counterpart(int article, int sentence, int other)
    {
        if (Between(article, other) is not { } reuse)
        {
            return null;
        }

        // The pairs ascend in both articles, so either can be searched.
        var isFirst = article < other;
        var (low, high) = (0, reuse.Sentences.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var (first, second, score) = reuse.Sentences[middle];
            var (own, counterpart) = isFirst ? (first, second) : (second, first);
            if (own == sentence)
            {
                return (counterpart, score);
            }

            (low, high) = own < sentence ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>
    /// Finds the lineages of <paramref name="documents"/>, whatever their number: near-linear, by an inverted index of fingerprints.
    /// </summary>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static Lineages Find(IReadOnlyList<Document> documents, CancellationToken cancellation = default)
    {
        var fingerprints = new uint[documents.Count][];
        Parallel.For(
            0,
            documents.Count,
            new ParallelOptions { CancellationToken = cancellation },
            i => fingerprints[i] = Fingerprints.Of(new WordSequence(documents[i]).Words)
        );
        return Find(documents, fingerprints, cancellation);
    }

    /// <summary>Finds the lineages of documents whose <paramref name="fingerprints"/> are known.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static Lineages Find(IReadOnlyList<Document> documents, uint[][] fingerprints, CancellationToken cancellation)
    {
        var index = new FingerprintIndex(fingerprints);
        var partners = new List<int>[documents.Count];
        Parallel.For(
            0,
            documents.Count,
            new ParallelOptions { CancellationToken = cancellation },
            () => new int[documents.Count],
            (i, _, shared) =>
            {
                partners[i] = index.Partners(
                    i,
                    shared,
                    (other, common) => AreEnough(common, fingerprints[i].Length, fingerprints[other].Length)
                );
                return shared;
            },
            _ => { }
        );
        return Find(documents, partners, cancellation);
    }

    /// <summary>
    /// Finds the lineages of documents of which <paramref name="partners"/> says with which later ones each is worth comparing.
    /// </summary>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static Lineages Find(IReadOnlyList<Document> documents, IReadOnlyList<List<int>> partners, CancellationToken cancellation)
    {
        var found = new List<Reuse>[documents.Count];
        Parallel.For(
            0,
            documents.Count,
            new ParallelOptions { CancellationToken = cancellation },
            i => found[i] = Compare(documents, i, partners[i])
        );
        ImmutableArray<Reuse> pairs = [.. found.SelectMany(pair => pair)];
        return new Lineages(pairs, Components(documents.Count, pairs.Where(pair => pair.IsCopy)));
    }

    /// <summary>Whether two articles share so many fingerprints that their texts are worth comparing.</summary>
    /// <param name="common">How many they share.</param>
    /// <param name="first">How many the one has.</param>
    /// <param name="second">How many the other has.</param>
    public static bool AreEnough(int common, int first, int second) =>
        common >= LeastFingerprints && common >= LeastFingerprintShare * Math.Min(first, second);

    /// <summary>Whether two articles are one voice by their own texts.</summary>
    public static bool AreCopies(Document first, Document second) => Compare([first, second], 0, [1])[0].IsCopy;

    private static List<Reuse> Compare(IReadOnlyList<Document> documents, int first, List<int> others)
    {
        var pairs = new List<Reuse>();
        if (others.Count == 0)
        {
            return pairs;
        }

        // The tokens of both are cut again where they are needed and let go, so that no more than a few articles' are held at a time.
        var document = documents[first].WithoutTokens();
        var words = new WordSequence(document);
        var index = new ShingleIndex(words.Words);
        foreach (var second in others)
        {
            var other = documents[second].WithoutTokens();
            var secondWords = new WordSequence(other);
            var text = SharedText.Between(document, words, index, other, secondWords);
            var sentences = SentenceAlignment.Align(words, secondWords, FunctionWords);
            var ordered = sentences.Count(pair =>
                IsBody(documents[first].Sentences[pair.First].Kind) && IsBody(documents[second].Sentences[pair.Second].Kind)
            );
            var share = (double)ordered / Math.Max(1, Math.Min(BodySentences(documents[first]), BodySentences(documents[second])));
            var isCopy = text.Containment >= LeastContainment || (share >= LeastOrdered && ordered >= LeastSentences);
            pairs.Add(new Reuse(first, second, text, sentences, share, isCopy));
        }

        return pairs;
    }

    /// <summary>Headlines and headings of two reports on one event are alike without copying.</summary>
    private static bool IsBody(SentenceKind kind) => kind is SentenceKind.Prose or SentenceKind.Caption;

    private static int BodySentences(Document document)
    {
        var count = 0;
        foreach (ref readonly var sentence in document.Sentences)
        {
            count += IsBody(sentence.Kind) && sentence.RepeatOf < 0 ? 1 : 0;
        }

        return count;
    }

    private static ImmutableArray<ImmutableArray<int>> Components(int count, IEnumerable<Reuse> copies)
    {
        // Union by smaller index with path halving: the root of a component is its first article.
        var parent = Enumerable.Range(0, count).ToArray();
        foreach (var copy in copies)
        {
            var (a, b) = (Root(copy.First), Root(copy.Second));
            parent[Math.Max(a, b)] = Math.Min(a, b);
        }

        return [.. Enumerable.Range(0, count).GroupBy(Root).OrderBy(group => group.Key).Select(group => group.ToImmutableArray())];

        int Root(int i)
        {
            while (parent[i] != i)
            {
                i = parent[i] = parent[parent[i]];
            }

            return i;
        }
    }
}
