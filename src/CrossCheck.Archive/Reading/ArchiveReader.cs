using System.Collections.Immutable;
using System.Data.Common;
using CrossCheck.Archive.Contents;
using CrossCheck.Archive.Databases;
using CrossCheck.Archive.Index;
using CrossCheck.Articles;
using CrossCheck.Parts;

namespace CrossCheck.Archive.Reading;

/// <summary>Reads an archive as it was at one moment.</summary>
/// <param name="database">The archive.</param>
/// <param name="transaction">Holds the moment.</param>
internal sealed class ArchiveReader(ArchiveDatabase database, DbTransaction transaction) : IDisposable
{
    /// <summary>So many sketches are read before they are decoded on all processors.</summary>
    private const int Batch = 2000;

    /// <summary>From this share of all texts on, reading all is faster than asking for each.</summary>
    private const double MostAsked = 0.1;

    /// <summary>The archive.</summary>
    public ArchiveDatabase Database => database;

    /// <inheritdoc/>
    public void Dispose() => transaction.Dispose();

    /// <summary>All files, ordered by path, without the texts of their articles.</summary>
    /// <exception cref="InvalidDataException">A file is not what was written.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public ImmutableArray<ArchivedFile> Files(CancellationToken cancellation)
    {
        var files = ImmutableArray.CreateBuilder<ArchivedFile>();
        var read = new List<KeptArticle>(Batch);
        using var command = database.Command(
            transaction,
            "SELECT f.id, f.path, f.from_root, f.problems, a.id, a.header FROM file f LEFT JOIN article a ON a.file = f.id ORDER "
                + "BY f.id, a.id"
        );
        using var row = command.Rows();
        for (var isMore = row.Read(); isMore; read.Clear())
        {
            // A batch ends with a file.
            for (; isMore && (read.Count < Batch || row.GetInt64(0) == read[^1].File); isMore = row.Read())
            {
                var path = row.GetString(1);
                read.Add(
                    row.IsDBNull(4)
                        ? throw new InvalidDataException($"{path} has no article.")
                        : new KeptArticle(row.GetInt64(0), path, row.GetString(2), row.Bytes(3), row.GetInt64(4), row.Bytes(5))
                );
            }

            cancellation.ThrowIfCancellationRequested();
            var articles = new ArchivedArticle[read.Count];
            var failed = new bool[read.Count];
            Parallel.For(0, articles.Length, i => failed[i] = !TryOpen(read[i], out articles[i]));
            if (failed.Contains(true))
            {
                throw new InvalidDataException("What is known of an article is not what was written.");
            }

            for (int start = 0, end; start < articles.Length; start = end)
            {
                var first = read[start];
                for (end = start + 1; end < articles.Length && read[end].File == first.File; )
                {
                    end++;
                }

                var problems = ArticleBytes.Problems(KeptBytes.Open(first.Problems), first.Path);
                files.Add(new ArchivedFile(first.Path, first.FromRoot, [.. articles[start..end]], problems));
            }
        }

        return [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    /// <summary>
    /// The articles with their texts, in their order; <paramref name="rowOf"/> says where each is, and of one that is not in the archive,
    /// that it has its text.
    /// </summary>
    /// <exception cref="InvalidDataException">A text is not what was written.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public ImmutableArray<Article> WithTexts(IReadOnlyList<Article> articles, Func<Article, long?> rowOf, CancellationToken cancellation)
    {
        var complete = articles.ToArray();
        var places = articles.Select((a, i) => (Row: rowOf(a), i)).Where(p => p.Row is not null).ToDictionary(p => p.Row!.Value, p => p.i);
        using var count = database.Command(transaction, "SELECT count(*) FROM article");
        if (places.Count > MostAsked * count.Number())
        {
            using var all = database.Command(transaction, "SELECT id, content FROM article");
            Take(all.Rows());
        }
        else
        {
            using var one = database.Command(transaction, "SELECT id, content FROM article WHERE id = @id", "@id");
            foreach (var id in places.Keys)
            {
                Take(one.Rows(id));
            }
        }

        return [.. complete];

        void Take(DbDataReader rows)
        {
            using (rows)
            {
                while (rows.Read())
                {
                    cancellation.ThrowIfCancellationRequested();
                    if (places.TryGetValue(rows.GetInt64(0), out var place))
                    {
                        complete[place] = ArticleBytes.WithText(articles[place], KeptBytes.Unpack(rows.Bytes(1)));
                    }
                }
            }
        }
    }

    /// <summary>
    /// The sketches with the rows of their articles, by which they are ordered, as far as they were made by <paramref name="scope"/> and
    /// are what was written.
    /// </summary>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public IEnumerable<(long Row, ArticleSketch Sketch)> Sketches(byte[] scope, CancellationToken cancellation)
    {
        var read = new List<(long Row, byte[] Bytes)>(Batch);
        using var command = database.Command(
            transaction,
            "SELECT s.article, s.bytes FROM sketch s JOIN article a ON a.id = s.article JOIN file f ON f.id = a.file WHERE f.scope = "
                + "@scope ORDER BY s.article",
            "@scope"
        );
        using var rows = command.Rows(scope);
        for (var isMore = rows.Read(); isMore; read.Clear())
        {
            for (; isMore && read.Count < Batch; isMore = rows.Read())
            {
                read.Add((rows.GetInt64(0), rows.Bytes(1)));
            }

            cancellation.ThrowIfCancellationRequested();
            var made = new ArticleSketch?[read.Count];
            Parallel.For(0, made.Length, i => made[i] = Sketch(read[i].Bytes));
            for (var i = 0; i < made.Length; i++)
            {
                if (made[i] is { } sketch)
                {
                    yield return (read[i].Row, sketch);
                }
            }
        }
    }

    /// <summary>Those of the articles of some rows.</summary>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public Dictionary<long, ArticleSketch> Sketches(byte[] scope, IReadOnlySet<long> asked, CancellationToken cancellation)
    {
        using var count = database.Command(transaction, "SELECT count(*) FROM sketch");
        if (asked.Count > MostAsked * count.Number())
        {
            return Sketches(scope, cancellation).Where(s => asked.Contains(s.Row)).ToDictionary(s => s.Row, s => s.Sketch);
        }

        using var one = database.Command(
            transaction,
            "SELECT s.bytes FROM sketch s JOIN article a ON a.id = s.article JOIN file f ON f.id = a.file WHERE s.article = @row AND "
                + "f.scope = @scope",
            "@row",
            "@scope"
        );
        var sketches = new Dictionary<long, ArticleSketch>();
        foreach (var row in asked)
        {
            cancellation.ThrowIfCancellationRequested();
            using var rows = one.Rows(row, scope);
            if (rows.Read() && Sketch(rows.Bytes(0)) is { } sketch)
            {
                sketches.Add(row, sketch);
            }
        }

        return sketches;
    }

    /// <summary>The index of the sketches by <paramref name="scope"/>; null where there is none that can be used.</summary>
    public SketchIndex? Index(byte[] scope)
    {
        try
        {
            return SketchIndex.Open(database, transaction, scope);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The claims of articles, for those who check them.</summary>
    public ArchivedExtractions Extractions(Func<Article, long?> rowOf) => new(database, transaction, rowOf);

    private static bool TryOpen(KeptArticle kept, out ArchivedArticle article)
    {
        try
        {
            article = new ArchivedArticle(ArticleBytes.Article(KeptBytes.Open(kept.Header), kept.Path, kept.FromRoot), kept.Row);
            return true;
        }
        catch (InvalidDataException)
        {
            article = default;
            return false;
        }
    }

    private static ArticleSketch? Sketch(byte[] kept)
    {
        try
        {
            return ArticleSketch.Read(KeptBytes.Open(kept));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>A row of an article and its file.</summary>
    private readonly record struct KeptArticle(long File, string Path, string FromRoot, byte[] Problems, long Row, byte[] Header);
}
