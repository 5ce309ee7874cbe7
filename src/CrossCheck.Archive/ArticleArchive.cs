using System.Collections.Immutable;
using System.Security.Cryptography;
using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Claims.Caching;
using Microsoft.Data.Sqlite;

namespace CrossCheck.Archive;

/// <summary>What adding files to an archive did; each file is counted once.</summary>
/// <param name="Added">Files that are new.</param>
/// <param name="Changed">Files whose former articles were replaced.</param>
/// <param name="Unchanged">Files that the archive held already.</param>
public readonly record struct ArchiveChange(int Added, int Changed, int Unchanged);

/// <summary>What an archive holds.</summary>
/// <param name="Files">How many files.</param>
/// <param name="Articles">How many articles, one or more of each file.</param>
/// <param name="Claims">How many claims were found in them.</param>
/// <param name="ContentBytes">How many bytes the articles take, with what is known of them.</param>
/// <param name="ExtractionBytes">How many bytes their claims take.</param>
/// <param name="OutdatedFiles">Files whose claims another build, or one with other words in its settings, extracted: each run extracts them anew until they are added again.</param>
public readonly record struct ArchiveStatus(long Files, long Articles, long Claims, long ContentBytes, long ExtractionBytes, long OutdatedFiles);

/// <summary>
/// Articles and the claims extracted from them, kept in one SQLite file. What it says of them is what a run over the files would say: nothing is compared until it is asked.
/// Any number of processes may read while one writes; of several that write one waits for the other. Not for several threads at once.
/// </summary>
public sealed class ArticleArchive : IDisposable
{
    /// <summary>So many articles are extracted and then written in one step: half a second's work, which is what a kill costs, and few enough steps that the disk's pace does not count.</summary>
    private const int Batch = 500;

    private readonly string path;
    private readonly SqliteConnection connection;

    private ArticleArchive(string path, SqliteConnection connection)
    {
        this.path = path;
        this.connection = connection;
    }

    /// <summary>The version of the schema that this program writes, from 1; an archive of a later one is refused.</summary>
    public static int SchemaVersion => ArchiveFile.SchemaVersion;

    /// <summary>Opens the archive at <paramref name="path"/>. Whoever can write to it decides what the articles state.</summary>
    /// <param name="path">The file.</param>
    /// <param name="creates">Whether it is made where there is none; not unless set.</param>
    /// <exception cref="InputException">There is none, or it can't be used; the message is one line that says why.</exception>
    public static ArticleArchive Open(string path, bool creates = false) => new(path, ArchiveFile.Open(path, creates));

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    /// <summary>Adds what was read. A file that is known, by the path that is shown, is replaced where it changed; a file that gave no article is passed over.</summary>
    /// <param name="read">The articles, as <see cref="ArticleReader"/> gave them.</param>
    /// <param name="checker">Its words and threads are used.</param>
    /// <param name="cancellation">Stops the work between articles; the batches that are complete stay.</param>
    /// <exception cref="InputException">The archive can't be read or written, or two files are shown by one path.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ArchiveChange Add(ArticleSet read, CrossChecker checker, CancellationToken cancellation = default) => ArchiveFile.Guard(path, () =>
    {
        var files = ArchivedFile.Of(read);
        var (added, changed, unchanged) = (0, 0, 0);
        for (var (first, end) = (0, 0); first < files.Length; first = end)
        {
            for (var articles = 0; end < files.Length && (articles == 0 || articles + files[end].Articles.Length <= Batch); end++)
            {
                articles += files[end].Articles.Length;
            }

            var batch = new ArchiveBatch(connection, files[first..end], checker);
            batch.Extract(cancellation);
            batch.Write();
            (added, changed, unchanged) = (added + batch.Added, changed + batch.Changed, unchanged + batch.Unchanged);
        }

        return new ArchiveChange(added, changed, unchanged);
    });

    /// <summary>Takes out the files at <paramref name="paths"/> with all that was extracted from them, in one step.</summary>
    /// <param name="paths">Files as they are shown, or folders, which stand for all files below them.</param>
    /// <returns>How many files were taken out.</returns>
    /// <exception cref="InputException">A path names nothing in the archive, and then nothing is taken out; or the archive can't be written.</exception>
    public int Remove(IEnumerable<string> paths) => ArchiveFile.Guard(path, () =>
    {
        using var transaction = connection.BeginTransaction();
        using var delete = connection.CreateCommand();
        delete.Transaction = transaction;
        delete.CommandText = "DELETE FROM file WHERE path = $path OR substr(path, 1, length($folder)) = $folder";
        var (name, folder) = (delete.Parameters.Add("$path", SqliteType.Text), delete.Parameters.Add("$folder", SqliteType.Text));
        var removed = 0;
        foreach (var given in paths)
        {
            (name.Value, folder.Value) = (given, given.TrimEnd('/') + "/");
            removed += delete.ExecuteNonQuery() is > 0 and var count
                ? count
                : throw new InputException($"{given}: {path} holds no such file; name it as reports show it. Nothing was removed.");
        }

        transaction.Commit();
        return removed;
    });

    /// <summary>Loads all articles. Their claims are read when they are checked.</summary>
    /// <param name="cancellation">Stops the loading.</param>
    /// <exception cref="InputException">The archive can't be read, or is damaged.</exception>
    /// <exception cref="OperationCanceledException">The loading was stopped.</exception>
    public ArchivedArticles Load(CancellationToken cancellation = default) =>
        ArchiveFile.Guard(path, () => new ArchivedArticles(connection, ArchiveLoading.Files(connection, cancellation), []));

    /// <summary>What it holds.</summary>
    /// <param name="checker">Its words decide which claims are outdated.</param>
    /// <exception cref="InputException">The archive can't be read.</exception>
    public ArchiveStatus Status(CrossChecker checker) => ArchiveFile.Guard(path, () =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT (SELECT count(*) FROM file), (SELECT count(*) FROM article), (SELECT ifnull(sum(claims), 0) FROM extraction),
                   (SELECT ifnull(sum(length(content)), 0) FROM article), (SELECT ifnull(sum(length(bytes)), 0) FROM extraction),
                   (SELECT count(*) FROM file WHERE scope <> $scope)
            """;
        command.Parameters.AddWithValue("$scope", ScopeOf(checker.Lexicon));
        using var row = command.ExecuteReader();
        row.Read();
        return new ArchiveStatus(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5));
    });

    /// <summary>What claims depend on beside their article: the words that a project adds, and the build that extracts.</summary>
    internal static byte[] ScopeOf(ImmutableArray<LexiconEntry> lexicon) => ScopeOf(ExtractionCache.ScopeOf(lexicon));

    /// <summary>The same of what <see cref="ExtractionCache.ScopeOf"/> gave.</summary>
    internal static byte[] ScopeOf(byte[] words) => SHA256.HashData([.. words, .. typeof(ExtractionCache).Module.ModuleVersionId.ToByteArray()]);
}
