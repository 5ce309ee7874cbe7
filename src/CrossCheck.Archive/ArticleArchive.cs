using System.Collections.Immutable;
using System.Data.Common;
using System.Security.Cryptography;
using CrossCheck.Archive.Contents;
using CrossCheck.Archive.Databases;
using CrossCheck.Archive.Index;
using CrossCheck.Archive.Reading;
using CrossCheck.Archive.Writing;
using CrossCheck.Articles;
using CrossCheck.Claims.Caching;
using CrossCheck.Language;

namespace CrossCheck.Archive;

/// <summary>
/// Articles and the claims extracted from them, kept in one SQLite file or one PostgreSQL database. What it says of them is what a run over
/// the files would say: nothing is compared until it is asked. Any number of processes may read while one writes; of several that write one
/// waits for the other. Not for several threads at once.
/// </summary>
public sealed class ArticleArchive : IDisposable
{
    /// <summary>
    /// So many articles are extracted and then written in one step: half a second's work, which is what a kill costs, and few enough steps
    /// that the disk's pace does not count.
    /// </summary>
    private const int Batch = 500;

    private readonly ArchiveDatabase database;

    private ArticleArchive(ArchiveDatabase database) => this.database = database;

    /// <summary>The version of the schema that this program writes, from 1; an archive of a later one is refused.</summary>
    public static int SchemaVersion => ArchiveSchema.Version;

    /// <summary>What messages call it: its path, without user and password.</summary>
    public string Name => database.Name;

    /// <summary>Opens the archive at <paramref name="path"/>. Whoever can write to it decides what the articles state.</summary>
    /// <param name="path">The file, or <c>postgres://user@host:port/database</c>.</param>
    /// <param name="creates">Whether it is made where there is none; not unless set.</param>
    /// <exception cref="InputException">There is none, or it can't be used; the message is one line that says why.</exception>
    public static ArticleArchive Open(string path, bool creates = false) => new(ArchiveDatabase.Open(path, creates));

    /// <summary>Whether <paramref name="path"/> names a server rather than a file.</summary>
    public static bool IsServer(string path) => PostgresDatabase.Owns(path);

    /// <inheritdoc/>
    public void Dispose() => database.Dispose();

    /// <summary>
    /// Adds what was read. A file that is known, by the path that is shown, is replaced where it changed; a file that gave no article is
    /// passed over.
    /// </summary>
    /// <param name="read">The articles, as <see cref="ArticleReader"/> gave them.</param>
    /// <param name="checker">Its words and threads are used; null to leave the extraction to workers.</param>
    /// <param name="cancellation">Stops the work between articles; the batches that are complete stay.</param>
    /// <exception cref="InputException">The archive can't be read or written, or two files are shown by one path.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ArchiveChange Add(ArticleSet read, CrossChecker? checker, CancellationToken cancellation = default) =>
        database.Guard(() =>
        {
            var files = ArchivedFile.Of(read);
            var (added, changed, unchanged) = (0, 0, 0);
            for (var (first, end) = (0, 0); first < files.Length; first = end)
            {
                for (var articles = 0; end < files.Length && (articles == 0 || articles + files[end].Articles.Length <= Batch); end++)
                {
                    articles += files[end].Articles.Length;
                }

                cancellation.ThrowIfCancellationRequested();
                var batch = new ArchiveBatch(database, files[first..end], checker is null ? [] : ScopeOf(checker.Lexicon));
                if (checker is not null)
                {
                    batch.Extract(checker, cancellation);
                }

                batch.Write();
                (added, changed, unchanged) = (
                    added + batch.Change.Added,
                    changed + batch.Change.Changed,
                    unchanged + batch.Change.Unchanged
                );
            }

            if (checker is not null)
            {
                Index(checker, cancellation);
            }

            return new ArchiveChange(added, changed, unchanged);
        });

    /// <summary>
    /// Extracts files that wait for it, until none waits any more. Any number of processes may do so at once: each takes files that no
    /// other has leased.
    /// </summary>
    /// <param name="checker">Its words and threads are used.</param>
    /// <param name="lease">For how long a batch is this process's own; a batch that takes longer another may take too, which costs time and
    /// does no harm. A second or more.</param>
    /// <param name="cancellation">Stops the work; the batches that are complete stay.</param>
    /// <returns>How many files it extracted.</returns>
    /// <exception cref="InputException">The archive can't be read or written.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public int Work(CrossChecker checker, TimeSpan lease, CancellationToken cancellation = default) =>
        database.Guard(() =>
        {
            var extracted = new ArchiveWorker(database, checker, lease).Work(cancellation);
            Index(checker, cancellation);
            return extracted;
        });

    /// <summary>Takes out the files at <paramref name="paths"/> with all that was extracted from them, in one step.</summary>
    /// <param name="paths">Files as they are shown, or folders, which stand for all files below them.</param>
    /// <returns>How many files were taken out.</returns>
    /// <exception cref="InputException">A path names nothing in the archive, and then nothing is taken out; or the archive can't be
    /// written.</exception>
    public int Remove(IEnumerable<string> paths) =>
        database.Guard(() =>
        {
            using var transaction = database.BeginWriting();
            using var keep = KeepSketches(
                database,
                transaction,
                "f.path = @path OR substr(f.path, 1, length(@folder)) = @folder",
                "@path",
                "@folder"
            );
            using var delete = database.Command(
                transaction,
                "DELETE FROM file WHERE path = @path OR substr(path, 1, length(@folder)) = @folder",
                "@path",
                "@folder"
            );
            var removed = 0;
            foreach (var given in paths)
            {
                keep.Run(given, given.TrimEnd('/') + "/");
                removed += delete.Run(given, given.TrimEnd('/') + "/") is > 0 and var count
                    ? count
                    : throw new InputException($"{given}: {Name} holds no such file; name it as reports show it. Nothing was removed.");
            }

            transaction.Commit();
            return removed;
        });

    /// <summary>Loads what is known of all articles, and holds the moment. Their texts and claims are read when they are checked.</summary>
    /// <param name="cancellation">Stops the loading.</param>
    /// <exception cref="InputException">The archive can't be read, or is damaged.</exception>
    /// <exception cref="OperationCanceledException">The loading was stopped.</exception>
    public ArchivedArticles Load(CancellationToken cancellation = default) =>
        database.Guard(() =>
        {
            var reader = new ArchiveReader(database, database.BeginReading());
            try
            {
                return new ArchivedArticles(reader, reader.Files(cancellation), []);
            }
            catch
            {
                reader.Dispose();
                throw;
            }
        });

    /// <summary>What it holds.</summary>
    /// <param name="checker">Its words decide which claims are outdated.</param>
    /// <exception cref="InputException">The archive can't be read.</exception>
    public ArchiveStatus Status(CrossChecker checker) =>
        database.Guard(() =>
        {
            using var command = database.Command(
                null,
                """
                SELECT (SELECT count(*) FROM file), (SELECT count(*) FROM article),
                       (SELECT CAST(coalesce(sum(claims), 0) AS BIGINT) FROM extraction),
                       (SELECT CAST(coalesce(sum(length(header) + length(content)), 0) AS BIGINT) FROM article),
                       (SELECT CAST(coalesce(sum(length(bytes)), 0) AS BIGINT) FROM extraction)
                           + (SELECT CAST(coalesce(sum(length(bytes)), 0) AS BIGINT) FROM sketch),
                       (SELECT count(*) FROM file WHERE scope = @waiting),
                       (SELECT count(*) FROM file WHERE scope <> @waiting AND scope <> @scope)
                """,
                "@waiting",
                "@scope"
            );
            using var row = command.Rows(Array.Empty<byte>(), ScopeOf(checker.Lexicon));
            row.Read();
            return new ArchiveStatus(
                row.GetInt64(0),
                row.GetInt64(1),
                row.GetInt64(2),
                row.GetInt64(3),
                row.GetInt64(4),
                row.GetInt64(5),
                row.GetInt64(6)
            );
        });

    /// <summary>What keeps the sketches of the articles of files before these are taken out.</summary>
    /// <param name="database">The archive.</param>
    /// <param name="transaction">In which the files are taken out.</param>
    /// <param name="which">The condition on the files, "f".</param>
    /// <param name="parameters">The parameters of that.</param>
    internal static DbCommand KeepSketches(
        ArchiveDatabase database,
        DbTransaction transaction,
        string which,
        params ReadOnlySpan<string> parameters
    ) =>
        database.Command(
            transaction,
            "INSERT INTO removed (article, bytes) SELECT s.article, s.bytes FROM sketch s JOIN article a ON a.id = s.article "
                + $"JOIN file f ON f.id = a.file WHERE {which}",
            parameters
        );

    /// <summary>Makes the index of the sketches anew.</summary>
    /// <param name="checker">Its words decide which sketches are indexed.</param>
    /// <param name="cancellation">Stops the work; the former index stays.</param>
    /// <param name="always">Whether it is made where that is not due.</param>
    internal void Index(CrossChecker checker, CancellationToken cancellation, bool always = false)
    {
        var maker = new IndexMaker(database, ScopeOf(checker.Lexicon));
        if (always || maker.IsDue())
        {
            maker.Make(cancellation);
        }
    }

    /// <summary>What claims depend on beside their article: the words that a project adds, and the build that extracts.</summary>
    internal static byte[] ScopeOf(ImmutableArray<LexiconEntry> lexicon) => ScopeOf(ExtractionCache.ScopeOf(lexicon));

    /// <summary>The same of what <see cref="ExtractionCache.ScopeOf"/> gave.</summary>
    internal static byte[] ScopeOf(byte[] words) =>
        SHA256.HashData([.. words, .. typeof(ExtractionCache).Module.ModuleVersionId.ToByteArray()]);
}
