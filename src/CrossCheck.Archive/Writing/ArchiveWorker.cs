using System.Collections.Immutable;
using CrossCheck.Archive.Contents;
using CrossCheck.Archive.Databases;
using CrossCheck.Articles;

namespace CrossCheck.Archive.Writing;

/// <summary>
/// Extracts files that wait for it, batch by batch under a lease. Of a worker that is killed nothing is left but the lease, after whose end
/// another takes the batch. Two that have one batch write the same.
/// </summary>
/// <param name="database">The archive.</param>
/// <param name="checker">Its words and threads are used.</param>
/// <param name="lease">For how long a batch is this worker's own.</param>
internal sealed class ArchiveWorker(ArchiveDatabase database, CrossChecker checker, TimeSpan lease)
{
    /// <summary>So many files are taken at once: a fraction of a second's work, so that workers end together.</summary>
    private const int Batch = 100;

    /// <summary>How long is waited for batches that others have leased.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly byte[] scope = ArticleArchive.ScopeOf(checker.Lexicon);

    /// <summary>Works until no file waits, not even one that another has leased; how many files it extracted.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public int Work(CancellationToken cancellation)
    {
        using var count = database.Command(null, "SELECT count(*) FROM file WHERE scope = @waiting", "@waiting");
        var extracted = 0;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Take() is { Length: > 0 } files)
            {
                extracted += Extract(files, cancellation);
            }
            else if (count.Number(Array.Empty<byte>()) == 0)
            {
                return extracted;
            }
            else
            {
                cancellation.WaitHandle.WaitOne(Pause);
            }
        }
    }

    /// <summary>Leases files that wait; none where others have leased all.</summary>
    private ImmutableArray<long> Take()
    {
        using var take = database.Command(
            null,
            $"""
            UPDATE file SET leased_until = {database.Now} + @lease
            WHERE id IN (
                SELECT id FROM file WHERE scope = @waiting AND leased_until < {database.Now} ORDER BY id LIMIT @batch {database.TakingRows}
            )
            RETURNING id
            """,
            "@lease",
            "@waiting",
            "@batch"
        );
        using var rows = take.Rows((long)Math.Ceiling(lease.TotalSeconds), Array.Empty<byte>(), (long)Batch);
        var ids = ImmutableArray.CreateBuilder<long>();
        while (rows.Read())
        {
            ids.Add(rows.GetInt64(0));
        }

        return ids.ToImmutable();
    }

    /// <summary>Extracts the files, and writes what of it still waits for that.</summary>
    private int Extract(ImmutableArray<long> files, CancellationToken cancellation)
    {
        var articles = files.SelectMany(Articles).ToList();
        var extracts = ArticleExtract.Of(articles.ConvertAll(a => a.Article), checker, cancellation);
        using var transaction = database.BeginWriting();
        using var writer = new ExtractWriter(database, transaction);
        using var done = database.Command(
            transaction,
            "UPDATE file SET scope = @scope WHERE id = @id AND scope = @waiting",
            "@scope",
            "@id",
            "@waiting"
        );
        for (var i = 0; i < extracts.Length; i++)
        {
            writer.Write(articles[i].Row, extracts[i]);
        }

        var written = files.Sum(id => done.Run(scope, id, Array.Empty<byte>()));
        transaction.Commit();
        return written;
    }

    private List<(Article Article, long Row)> Articles(long file)
    {
        using var command = database.Command(
            null,
            "SELECT a.id, f.path, f.from_root, a.header, a.content FROM article a JOIN file f ON f.id = a.file WHERE f.id = @file "
                + "ORDER BY a.id",
            "@file"
        );
        using var row = command.Rows(file);
        var articles = new List<(Article, long)>();
        while (row.Read())
        {
            var header = ArticleBytes.Article(KeptBytes.Open(row.Bytes(3)), row.GetString(1), row.GetString(2));
            articles.Add((ArticleBytes.WithText(header, KeptBytes.Unpack(row.Bytes(4))), row.GetInt64(0)));
        }

        return articles;
    }
}
