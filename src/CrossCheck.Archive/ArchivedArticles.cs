using System.Collections.Immutable;
using CrossCheck.Archive.Contents;
using CrossCheck.Archive.Index;
using CrossCheck.Archive.Reading;
using CrossCheck.Articles;
using CrossCheck.Findings;
using CrossCheck.Parts;

namespace CrossCheck.Archive;

/// <summary>
/// The articles that an archive held at one moment, with those that are to be held against them. Of use until it is disposed of; until then
/// the archive can't be written by this process.
/// </summary>
public sealed class ArchivedArticles : IDisposable
{
    private readonly ArchiveReader reader;
    private readonly ImmutableArray<ArchivedFile> files;
    private readonly Lazy<(ArticleSet Articles, Dictionary<string, long> Rows)> named;

    internal ArchivedArticles(ArchiveReader reader, ImmutableArray<ArchivedFile> files, ImmutableArray<Problem> leftOut)
    {
        this.reader = reader;
        this.files = files;
        named = new(() =>
        {
            var articles = ArchivedFile.Named(files);
            return (
                new ArticleSet(
                    [.. articles.Select(a => a.Article).OrderBy(a => a.Id, StringComparer.Ordinal)],
                    [.. files.SelectMany(f => f.Problems).Concat(leftOut).OrderBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.Line)]
                ),
                articles.Where(a => a.Row is not null).ToDictionary(a => a.Article.Id, a => a.Row!.Value, StringComparer.Ordinal)
            );
        });
    }

    /// <summary>
    /// The articles as one reading of all their files would give them, but that the texts of those in the archive are empty.
    /// </summary>
    public ArticleSet Articles => named.Value.Articles;

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();

    /// <summary>
    /// These articles with those of <paramref name="read"/>, which take the place of earlier ones from the same files; an archive is not
    /// changed by it.
    /// </summary>
    /// <param name="read">The articles, as <see cref="ArticleReader"/> gave them.</param>
    /// <exception cref="InputException">Two files are shown by one path.</exception>
    public ArchivedArticles With(ArticleSet read)
    {
        var more = ArchivedFile.Of(read);
        var replaced = more.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        return new ArchivedArticles(
            reader,
            [.. files.Where(f => !replaced.Contains(f.Path)), .. more],
            [.. read.Problems.Where(p => !replaced.Contains(p.Path))]
        );
    }

    /// <summary>Articles of <see cref="Articles"/> with their texts.</summary>
    /// <param name="articles">The articles, in any order, which is kept.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="InputException">The archive can't be read, or is damaged.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public ImmutableArray<Article> WithTexts(IReadOnlyList<Article> articles, CancellationToken cancellation = default) =>
        reader.Database.Guard(() => reader.WithTexts(articles, RowOf, cancellation));

    /// <summary>
    /// Checks articles of <see cref="Articles"/> as <paramref name="checker"/> checks any others; what was extracted from them when they
    /// were added is not extracted again.
    /// </summary>
    /// <param name="checker">The checker.</param>
    /// <param name="articles">The articles: all, or those that the settings leave.</param>
    /// <param name="cancellation">Stops the work between articles.</param>
    /// <exception cref="InputException">The archive can't be read, or is damaged.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public Report Check(CrossChecker checker, IEnumerable<Article> articles, CancellationToken cancellation = default)
    {
        using var store = reader.Extractions(RowOf);
        return checker.Examine(WithTexts([.. articles], cancellation), store, cancellation).Report;
    }

    /// <summary>
    /// Finds what <see cref="Check"/> finds in some of the articles, without comparing the rest: only the articles that have a say on it
    /// are loaded and compared. The report is on these. Sources are scored on them alone, and no better supported value is named, since
    /// that takes all articles.
    /// </summary>
    /// <param name="checker">The checker.</param>
    /// <param name="articles">All articles, or those that the settings leave.</param>
    /// <param name="paths">The files that are asked about.</param>
    /// <param name="cancellation">Stops the work between articles.</param>
    /// <exception cref="InputException">The archive can't be read, or is damaged.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public Report CheckAround(
        CrossChecker checker,
        IEnumerable<Article> articles,
        IReadOnlySet<string> paths,
        CancellationToken cancellation = default
    )
    {
        Article[] ordered = [.. articles.OrderBy(a => a.Id, StringComparer.Ordinal)];
        var asked = Enumerable.Range(0, ordered.Length).Where(i => paths.Contains(ordered[i].Path));
        var scope = ArticleArchive.ScopeOf(checker.Lexicon);
        using var index = reader.Database.Guard(() => reader.Index(scope));
        RunPart part;
        try
        {
            part = Around(index);
        }
        catch (Exception e) when (index is not null && (e.InnerException ?? e) is InvalidDataException)
        {
            // A damaged index, or a damaged sketch; without it nothing is taken on trust.
            part = Around(null);
        }

        using var store = reader.Extractions(RowOf);
        var report = checker.Examine(WithTexts([.. part.Members.Select(m => ordered[m])], cancellation), part, store, cancellation).Report;
        return report with
        {
            Findings =
            [
                .. report.Findings.Where(f => f.Claims.Any(c => paths.Contains(c.Article.Path))).Select(f => f with { Estimate = null }),
            ],
        };

        RunPart Around(SketchIndex? index) =>
            RunPart.Around(ordered, Sketches(ordered, index, checker, cancellation), asked, checker.IgnoredKinds, Documents, cancellation);

        Document[] Documents(IReadOnlyList<int> numbers)
        {
            var complete = WithTexts([.. numbers.Select(n => ordered[n])], cancellation);
            return [.. complete.AsParallel().AsOrdered().WithCancellation(cancellation).Select(a => Document.Parse(a).WithoutTokens())];
        }
    }

    /// <summary>
    /// What is known of the articles: of most by the index, where there is one and they still are what they were when it was made; of the
    /// others by their sketches, as they are kept or else made anew.
    /// </summary>
    private RunSketches Sketches(IReadOnlyList<Article> articles, SketchIndex? index, CrossChecker checker, CancellationToken cancellation)
    {
        var numbers = new int[index?.Rows.Length ?? 0];
        Array.Fill(numbers, -1);
        var open = new List<int>();
        for (var i = 0; i < articles.Count; i++)
        {
            var at = index is not null && RowOf(articles[i]) is { } row ? index.Rows.BinarySearch(row) : -1;
            if (at >= 0 && index!.Traits[at] == ArticleTraits.Of(articles[i]))
            {
                numbers[at] = i;
            }
            else
            {
                open.Add(i);
            }
        }

        var own = new ArticleSketch?[articles.Count];
        var rows = open.Select(i => RowOf(articles[i])).OfType<long>().ToHashSet();
        var kept = reader.Database.Guard(() => reader.Sketches(ArticleArchive.ScopeOf(checker.Lexicon), rows, cancellation));
        open.ForEach(i => own[i] = RowOf(articles[i]) is { } row ? kept.GetValueOrDefault(row) : null);
        int[] missing = [.. open.Where(i => own[i] is null)];
        using var store = reader.Extractions(RowOf);
        foreach (
            var (place, sketch) in missing.Zip(
                checker.Sketch(WithTexts([.. missing.Select(i => articles[i])], cancellation), store, cancellation)
            )
        )
        {
            own[place] = sketch;
        }

        return new RunSketches(articles, own, index, numbers);
    }

    private long? RowOf(Article article) => named.Value.Rows.TryGetValue(article.Id, out var row) ? row : null;
}
