using System.Collections.Immutable;
using CrossCheck.Alignment.Joining;
using CrossCheck.Alignment.Weighing;
using CrossCheck.Articles;
using CrossCheck.Articles.TextReuse;
using CrossCheck.Claims;
using CrossCheck.Claims.Caching;
using CrossCheck.Findings;
using CrossCheck.Findings.Judging;
using CrossCheck.Findings.Reasons;
using CrossCheck.Findings.Sources;
using CrossCheck.Findings.Titles;
using CrossCheck.Language;
using CrossCheck.Parts;
using CrossCheck.Stories;

namespace CrossCheck;

/// <summary>The one public door: articles in, report out. Stateless; safe for any number of threads.</summary>
public sealed class CrossChecker
{
    /// <summary>How many articles are read at a time; at least 1, by default one for each processor.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Concepts and words beyond those that the program knows; none unless set.</summary>
    public ImmutableArray<LexiconEntry> Lexicon { get; init; } = [];

    /// <summary>Claims of these kinds are read, since dates tell when other claims hold, but not reported; none unless set.</summary>
    public ImmutableHashSet<ClaimKind> IgnoredKinds { get; init; } = [];

    /// <summary>Groups judged less surely than this, 0 to 1, are left out of findings and scores; 0, which keeps all, unless set.</summary>
    public double MinConfidence { get; init; }

    /// <summary>
    /// Keeps what is extracted for later runs; none unless set. It serves one run: <see cref="Check"/> and <see cref="Extract"/> save it
    /// when all articles are read.
    /// </summary>
    public ExtractionCache? Cache { get; init; }

    /// <summary>
    /// Takes the number of articles read so far, from 1 to their number, in order and never two at a time, on the threads that read; none
    /// unless set.
    /// </summary>
    public IProgress<int>? Progress { get; init; }

    /// <summary>Extracts the claims of all articles, groups those that answer the same question and judges each group.</summary>
    /// <param name="articles">The articles, in any order; their ids must be unique.</param>
    /// <param name="cancellation">Stops the work between articles.</param>
    /// <exception cref="ArgumentException">
    /// Two articles share an id, or an entry of <see cref="Lexicon"/> names no list or has a blank form.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public Report Check(IEnumerable<Article> articles, CancellationToken cancellation = default) => Examine(articles, cancellation).Report;

    /// <summary>
    /// Does what <see cref="Check"/> does, and keeps what is needed to say why: <see cref="Examination.Explain(Finding)"/>.
    /// </summary>
    /// <param name="articles">The articles, in any order; their ids must be unique.</param>
    /// <param name="cancellation">Stops the work between articles.</param>
    /// <exception cref="ArgumentException">
    /// Two articles share an id, or an entry of <see cref="Lexicon"/> names no list or has a blank form.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public Examination Examine(IEnumerable<Article> articles, CancellationToken cancellation = default) =>
        Examine(articles, Cache, cancellation);

    /// <summary>The same with what was extracted before in <paramref name="store"/> rather than in <see cref="Cache"/>.</summary>
    internal Examination Examine(IEnumerable<Article> articles, IExtractionStore? store, CancellationToken cancellation)
    {
        var ordered = Order(articles);
        return Examine(ordered, ReadAndCompareTexts(ordered, store, null, cancellation), cancellation);
    }

    /// <summary>
    /// The same for a part of a run, of which <paramref name="part"/> knows how its texts stand to each other in the whole run. Articles
    /// are ordered by id.
    /// </summary>
    internal Examination Examine(ImmutableArray<Article> articles, RunPart part, IExtractionStore? store, CancellationToken cancellation) =>
        Examine(articles, ReadAndCompareTexts(articles, store, part, cancellation), cancellation);

    /// <summary>What is kept of articles for comparing their texts, without the articles themselves. They come in order of id.</summary>
    internal ArticleSketch[] Sketch(ImmutableArray<Article> articles, IExtractionStore? store, CancellationToken cancellation) =>
        [
            .. ReadAll(articles, store, keepMentions: false, cancellation)
                .Select(r => ArticleSketch.Of(r.Extraction.Claims, r.Fingerprints, r.Text)),
        ];

    private Examination Examine(ImmutableArray<Article> ordered, TextComparison compared, CancellationToken cancellation)
    {
        var (claims, totals, documents, reuse, stories) = compared;
        var scorer = new PairScorer(PairWeights.Fitted);
        var profiles = Aligner.Profiles(claims, reuse, stories.OfArticles);
        var groups = new Aligner(scorer, RivalWeights.Fitted).Align(profiles);
        cancellation.ThrowIfCancellationRequested();
        var judged = FindingAssembly.Of(groups, scorer, MinConfidence, new StoryNames(stories, claims));
        var lineages = ArticleLineages.Draw(ordered, reuse);
        var poll = SourcePoll.Of(ordered, [.. judged.Select(j => j.Finding)], lineages, cancellation);
        var scores = SourceScores.Of(ordered, claims, poll);
        var report = new Report
        {
            Articles = ordered,
            Claims = claims,
            Findings =
            [
                .. FindingAssembly
                    .WithTotals(poll.Estimated(), totals, MinConfidence)
                    .Select(f => f with { Story = stories.Of(f.Claims).Id }),
            ],
            Totals = totals,
            Stories = stories.All,
            Sources = scores.Sources,
            Matrix = scores.Matrix,
            Lineages = lineages,
            Overlaps = ArticleLineages.Overlaps(documents, reuse),
        };
        return new Examination(
            report,
            profiles,
            groups,
            judged.ToDictionary(j => j.Finding.Fingerprint, j => j.Judgement, StringComparer.Ordinal),
            scorer
        );
    }

    /// <summary>Reads the articles, and lets go of all that comparing their claims does not need.</summary>
    private TextComparison ReadAndCompareTexts(
        ImmutableArray<Article> articles,
        IExtractionStore? store,
        RunPart? part,
        CancellationToken cancellation
    )
    {
        var read = ReadAll(articles, store, keepMentions: false, cancellation);
        Document[] documents = [.. read.Select(r => r.Extraction.Document)];
        Extraction[] extractions = [.. read.Select(r => r.Extraction)];
        var claims = NumberedClaims.Of(extractions, IgnoredKinds);
        var firsts = part?.Firsts ?? StoryFinder.Find(articles, [.. read.Select(r => r.Text)], cancellation);
        var stories = StoryMap.Of(articles, firsts, claims.All);
        var reuse = part is null
            ? Lineages.Find(documents, [.. read.Select(r => r.Fingerprints)], cancellation)
            : Lineages.Find(documents, part.Partners, cancellation);
        return new TextComparison(claims.All, Breakdowns.Of(extractions, claims), documents, reuse, stories);
    }

    /// <summary>Extracts the claims of all articles without comparing them.</summary>
    /// <param name="articles">The articles, in any order; their ids must be unique.</param>
    /// <param name="cancellation">Stops the work between articles.</param>
    /// <exception cref="ArgumentException">Two articles share an id.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ClaimSet Extract(IEnumerable<Article> articles, CancellationToken cancellation = default)
    {
        var ordered = Order(articles);
        Extraction[] extractions = [.. ReadAll(ordered, Cache, keepMentions: true, cancellation).Select(r => r.Extraction)];
        var claims = NumberedClaims.Of(extractions, IgnoredKinds);
        return new ClaimSet(ordered, claims.All, [.. extractions.SelectMany((e, article) => e.Recognised(claims.OfArticle(article)))]);
    }

    private static ImmutableArray<Article> Order(IEnumerable<Article> articles)
    {
        var ordered = articles.OrderBy(a => a.Id, StringComparer.Ordinal).ToImmutableArray();
        for (var i = 1; i < ordered.Length; i++)
        {
            if (ordered[i].Id == ordered[i - 1].Id)
            {
                throw new ArgumentException($"Two articles share the id {ordered[i].Id}.", nameof(articles));
            }
        }

        return ordered;
    }

    private ReadArticle[] ReadAll(
        ImmutableArray<Article> articles,
        IExtractionStore? store,
        bool keepMentions,
        CancellationToken cancellation
    )
    {
        var words = WordList.With(Lexicon);
        var scope = ExtractionCache.ScopeOf(Lexicon);
        try
        {
            var read = new ReadingPipeline(Math.Max(1, Threads), Extract).Read(articles, Progress, cancellation);
            store?.Save();
            return read;
        }
        catch
        {
            store?.Discard();
            throw;
        }

        Extraction Extract(Article article, int number)
        {
            Extraction Anew() => ClaimExtractor.Extract(Document.Parse(article), number, words);
            var extraction = store?.Get(article, number, scope, Anew) ?? Anew();
            return keepMentions ? extraction : extraction with { Mentions = [] };
        }
    }

    /// <summary>What was read, and how the texts stand to each other.</summary>
    private sealed record TextComparison(
        ImmutableArray<Claim> Claims,
        ImmutableArray<Breakdown> Totals,
        IReadOnlyList<Document> Documents,
        Lineages Reuse,
        StoryMap Stories
    );
}
