using System.Collections.Immutable;
using CrossCheck.Articles;
using Microsoft.Data.Sqlite;

namespace CrossCheck.Archive;

/// <summary>Reads the files of an archive, all as they were at one moment, and checks each against its hash.</summary>
internal static class ArchiveLoading
{
    /// <summary>All files, ordered by path.</summary>
    /// <exception cref="InvalidDataException">A file is not what was written.</exception>
    /// <exception cref="OperationCanceledException">The loading was stopped.</exception>
    public static ImmutableArray<ArchivedFile> Files(SqliteConnection connection, CancellationToken cancellation)
    {
        using var transaction = connection.BeginTransaction(deferred: true);
        var problems = Problems(connection, transaction);
        var files = ImmutableArray.CreateBuilder<ArchivedFile>();
        using var command = Command(connection, transaction, "SELECT f.id, f.path, f.from_root, f.hash, a.id, a.content FROM file f LEFT JOIN article a ON a.file = f.id ORDER BY f.path, a.id");
        using var row = command.ExecuteReader();
        var contents = new List<(long Row, byte[] Bytes)>();
        for (var isMore = row.Read(); isMore;)
        {
            cancellation.ThrowIfCancellationRequested();
            var (id, path, fromRoot, hash) = (row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetFieldValue<byte[]>(3));
            contents.Clear();
            for (; isMore && row.GetInt64(0) == id; isMore = row.Read())
            {
                contents.Add(row.IsDBNull(4) ? throw new InvalidDataException($"{path} has no article.") : (row.GetInt64(4), row.GetFieldValue<byte[]>(5)));
            }

            var file = new ArchivedFile(path, fromRoot, [], [.. problems[id].Select(p => p with { Path = path })]);
            files.Add(file.Hash(contents.Select(c => c.Bytes)).AsSpan().SequenceEqual(hash)
                ? file with { Articles = [.. contents.Select(c => new ArchivedArticle(ArticleBytes.Read(c.Bytes, path, fromRoot), c.Row))] }
                : throw new InvalidDataException($"{path} is not what was written."));
        }

        return files.ToImmutable();
    }

    private static ILookup<long, Problem> Problems(SqliteConnection connection, SqliteTransaction transaction)
    {
        using var command = Command(connection, transaction, "SELECT file, line, reason, is_left_out FROM problem ORDER BY id");
        using var row = command.ExecuteReader();
        var problems = new List<(long File, Problem Problem)>();
        while (row.Read())
        {
            problems.Add((row.GetInt64(0), new Problem("", row.GetString(2), row.GetBoolean(3)) { Line = row.IsDBNull(1) ? null : row.GetInt32(1) }));
        }

        return problems.ToLookup(p => p.File, p => p.Problem);
    }

    private static SqliteCommand Command(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return command;
    }
}
