using System.Collections.Immutable;
using System.Security.Cryptography;
using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Claims.Caching;
using CrossCheck.Claims.Lexicon;
using Microsoft.Data.Sqlite;

namespace CrossCheck.Archive;

/// <summary>Files that go into an archive in one step: wholly or not at all.</summary>
/// <param name="connection">The archive.</param>
/// <param name="files">The files.</param>
/// <param name="checker">Its words and threads are used.</param>
internal sealed class ArchiveBatch(SqliteConnection connection, ImmutableArray<ArchivedFile> files, CrossChecker checker)
{
    private readonly byte[] scope = ArticleArchive.ScopeOf(checker.Lexicon);
    private readonly List<PreparedFile> prepared = [];

    /// <summary>How many files are new.</summary>
    public int Added { get; private set; }

    /// <summary>How many files replaced others.</summary>
    public int Changed { get; private set; }

    /// <summary>How many files were there already.</summary>
    public int Unchanged { get; private set; }

    /// <summary>Extracts the claims of the files that the archive does not hold as they are. Nothing is locked meanwhile.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public void Extract(CancellationToken cancellation)
    {
        foreach (var file in files)
        {
            byte[][] contents = [.. file.Articles.Select(a => ArticleBytes.Write(a.Article))];
            prepared.Add(new PreparedFile(file, contents, file.Hash(contents)));
        }

        var words = WordList.With(checker.Lexicon);
        var open = prepared.Where(p => !IsSame(Known(p.File.Path, null), p)).SelectMany(p => p.File.Articles.Select((a, i) => (File: p, Index: i, a.Article))).ToArray();
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, checker.Threads), CancellationToken = cancellation };
        Parallel.ForEach(open, options, () => new ByteWriter(), (todo, _, writer) =>
        {
            // Mentions that are no claims are never reported.
            var extraction = ClaimExtractor.Extract(Document.Parse(todo.Article), 0, words) with { Mentions = [] };
            ExtractionWriter.Write(extraction, writer);
            todo.File.Extractions[todo.Index] = (extraction.Claims.Length, writer.Written.ToArray());
            writer.Clear();
            return writer;
        }, _ => { });
        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Writes the files in one transaction.</summary>
    public void Write()
    {
        using var transaction = connection.BeginTransaction();
        using var delete = Command(transaction, "DELETE FROM file WHERE id = $id", "$id");
        using var addFile = Command(transaction, "INSERT INTO file (path, from_root, hash, scope) VALUES ($path, $from, $hash, $scope) RETURNING id", "$path", "$from", "$hash", "$scope");
        using var addArticle = Command(transaction, "INSERT INTO article (file, content) VALUES ($file, $content) RETURNING id", "$file", "$content");
        using var addClaims = Command(transaction, "INSERT INTO extraction (article, claims, hash, bytes) VALUES ($article, $claims, $hash, $bytes)", "$article", "$claims", "$hash", "$bytes");
        using var addProblem = Command(transaction, "INSERT INTO problem (file, line, reason, is_left_out) VALUES ($file, $line, $reason, $left)", "$file", "$line", "$reason", "$left");
        using var rename = Command(transaction, "UPDATE file SET from_root = $from WHERE id = $id", "$from", "$id");
        foreach (var file in prepared)
        {
            var known = Known(file.File.Path, transaction);
            var fromRoot = Longer(file.File.FromRoot, known?.FromRoot);

            // What was not extracted was there as it is: where another process changed it since, that one is the last of the two that wrote.
            if (IsSame(known, file) || !file.IsExtracted)
            {
                Unchanged++;
                if (known is { } same && same.FromRoot != fromRoot)
                {
                    Run(rename, fromRoot, same.Id);
                }

                continue;
            }

            Added += known is null ? 1 : 0;
            Changed += known is { } former && !former.Hash.AsSpan().SequenceEqual(file.Hash) ? 1 : 0;
            Unchanged += known is { } outdated && outdated.Hash.AsSpan().SequenceEqual(file.Hash) ? 1 : 0;
            if (known is { } replaced)
            {
                Run(delete, replaced.Id);
            }

            var id = Insert(addFile, file.File.Path, fromRoot, file.Hash, scope);
            foreach (var (content, (claims, bytes)) in file.Contents.Zip(file.Extractions))
            {
                Run(addClaims, Insert(addArticle, id, content), claims, SHA256.HashData(bytes), bytes);
            }

            foreach (var problem in file.File.Problems)
            {
                Run(addProblem, id, problem.Line, problem.Reason, problem.IsLeftOut);
            }
        }

        transaction.Commit();
    }

    /// <summary>Of two paths to one file from different folders the longer one, whichever came first: what an archive holds must not depend on the order.</summary>
    private static string Longer(string path, string? known) => known is null || path.Length > known.Length ? path : known;

    private bool IsSame(KnownFile? known, PreparedFile file) =>
        known is { } there && there.Hash.AsSpan().SequenceEqual(file.Hash) && there.Scope.AsSpan().SequenceEqual(scope);

    private KnownFile? Known(string path, SqliteTransaction? transaction)
    {
        using var command = Command(transaction, "SELECT id, from_root, hash, scope FROM file WHERE path = $path", "$path");
        command.Parameters[0].Value = path;
        using var row = command.ExecuteReader();
        return row.Read() ? new KnownFile(row.GetInt64(0), row.GetString(1), row.GetFieldValue<byte[]>(2), row.GetFieldValue<byte[]>(3)) : null;
    }

    private SqliteCommand Command(SqliteTransaction? transaction, string sql, params string[] parameters)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.Parameters.AddRange(parameters.Select(name => new SqliteParameter(name, null)));
        return command;
    }

    private static void Run(SqliteCommand command, params object?[] values) => With(command, values).ExecuteNonQuery();

    private static long Insert(SqliteCommand command, params object?[] values) => (long)With(command, values).ExecuteScalar()!;

    private static SqliteCommand With(SqliteCommand command, object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }

    /// <summary>A file as the archive holds it.</summary>
    private readonly record struct KnownFile(long Id, string FromRoot, byte[] Hash, byte[] Scope);

    /// <summary>A file as it is to be held; the extractions are none until they are needed.</summary>
    private sealed record PreparedFile(ArchivedFile File, byte[][] Contents, byte[] Hash)
    {
        public (int Claims, byte[] Bytes)[] Extractions { get; } = new (int, byte[])[Contents.Length];

        public bool IsExtracted => Extractions.All(e => e.Bytes is not null);
    }
}
