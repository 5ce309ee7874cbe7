using CrossCheck.Articles;
using Microsoft.Data.Sqlite;

namespace CrossCheck.Archive;

/// <summary>The SQLite file of an archive: opened, recognised, brought to this program's schema, and every failure of it told in one line.</summary>
internal static class ArchiveFile
{
    /// <summary>Marks a SQLite file as an archive of this program: "CrCk".</summary>
    private const int ApplicationId = 0x4372436b;

    /// <summary>So many seconds another writer is waited for: its batches take one or two.</summary>
    private const int Patience = 60;

    // Result codes of SQLite, https://www.sqlite.org/rescode.html.
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>What brings a file from one version of the schema to the next, the first from nothing. A released one is never changed.</summary>
    private static readonly string[] Migrations =
    [
        // Ids are never given twice: a reader that loaded an article finds its own claims or none. A scope says by which words and which build claims were extracted.
        """
        CREATE TABLE file (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            path TEXT NOT NULL UNIQUE,
            from_root TEXT NOT NULL,
            hash BLOB NOT NULL,
            scope BLOB NOT NULL
        ) STRICT;
        CREATE TABLE article (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            file INTEGER NOT NULL REFERENCES file ON DELETE CASCADE,
            content BLOB NOT NULL
        ) STRICT;
        CREATE INDEX article_file ON article (file);
        CREATE TABLE extraction (
            article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
            claims INTEGER NOT NULL,
            hash BLOB NOT NULL,
            bytes BLOB NOT NULL
        ) STRICT;
        CREATE TABLE problem (
            id INTEGER PRIMARY KEY,
            file INTEGER NOT NULL REFERENCES file ON DELETE CASCADE,
            line INTEGER,
            reason TEXT NOT NULL,
            is_left_out INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX problem_file ON problem (file);
        """,
    ];

    /// <summary>The version of the schema that this program writes.</summary>
    public static int SchemaVersion => Migrations.Length;

    /// <summary>Opens an archive.</summary>
    /// <param name="path">The file.</param>
    /// <param name="creates">Whether it is made where there is none.</param>
    /// <exception cref="InputException">There is none, or it can't be used; the message is one line that says why.</exception>
    public static SqliteConnection Open(string path, bool creates)
    {
        if (path.IndexOf("://", StringComparison.Ordinal) is > 0 and var scheme)
        {
            // What follows may hold a password.
            throw new InputException($"{path[..scheme]}://...: an archive is a file so far, not a server; name a file.");
        }

        if (Directory.Exists(path))
        {
            throw new InputException($"{path} is a folder, no archive; name a file.");
        }

        if (!creates && !File.Exists(path))
        {
            throw new InputException($"{path}: there is no such archive; make it with crosscheck archive add.");
        }

        return Guard(path, () =>
        {
            var connection = new SqliteConnection(new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = creates ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
                ForeignKeys = true,
                DefaultTimeout = Patience,

                // A connection in a pool would hold the file, and what SQLite keeps beside it, after its use.
                Pooling = false,
            }.ToString());
            try
            {
                connection.Open();
                RefuseCut(path, connection);
                Prepare(path, connection, creates);
                return connection;
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        });
    }

    /// <summary>Does <paramref name="work"/> on the archive at <paramref name="path"/>.</summary>
    /// <exception cref="InputException">SQLite failed.</exception>
    public static T Guard<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw new InputException($"{path} {Reason(e)}.", e);
        }
        catch (InvalidDataException e)
        {
            throw new InputException($"{path} {Damaged}.", e);
        }
    }

    private const string Damaged = "is damaged; restore it from a copy, or make it anew with crosscheck archive add";

    private static string Reason(SqliteException e) => e.SqliteErrorCode switch
    {
        NotADatabase => NoArchive,
        Corrupt => Damaged,
        Busy => $"is being written by another process and was not free for {Patience} seconds; try again",
        ReadOnly => "may not be written; check the rights to it and to its folder",
        CannotOpen => "could not be opened; check that its folder exists and that it may be read and written",
        Full or InputOutput => $"could not be written ({e.Message.ReplaceLineEndings(" ").TrimEnd('.')}); make room and try again, what was added before is kept",
        _ => $"could not be used ({e.Message.ReplaceLineEndings(" ").TrimEnd('.')})",
    };

    private const string NoArchive = "is no archive of CrossCheck; name another file";

    /// <summary>Refuses a file that ends before its last page. What is still in the log beside it may be missing, so with one SQLite itself must judge.</summary>
    private static void RefuseCut(string path, SqliteConnection connection)
    {
        var expected = Number(connection, "PRAGMA page_count") * Number(connection, "PRAGMA page_size");
        var length = new FileInfo(path).Length;
        if (length < expected && !File.Exists(path + "-wal"))
        {
            throw new InputException(FormattableString.Invariant($"{path} is cut off after {length:N0} of {expected:N0} bytes; restore it from a copy, or make it anew with crosscheck archive add."));
        }
    }

    /// <summary>Refuses what is no archive or a later one, and brings a new or older one to the schema.</summary>
    private static void Prepare(string path, SqliteConnection connection, bool creates)
    {
        var isNew = Number(connection, "SELECT count(*) FROM sqlite_master") == 0;
        if (isNew ? !creates : Number(connection, "PRAGMA application_id") != ApplicationId)
        {
            throw new InputException($"{path} {(isNew ? "holds no articles; add some with crosscheck archive add" : NoArchive)}.");
        }

        if (Number(connection, "PRAGMA user_version") is var version && version > SchemaVersion)
        {
            throw new InputException($"{path} was written by a later version of CrossCheck (schema {version}, this one knows {SchemaVersion}); use that version.");
        }

        if (version == SchemaVersion)
        {
            return;
        }

        Execute(connection, null, "PRAGMA journal_mode = WAL");
        using var transaction = connection.BeginTransaction();

        // Another process may have been faster.
        for (var next = (int)Number(connection, "PRAGMA user_version", transaction); next < SchemaVersion; next++)
        {
            Execute(connection, transaction, Migrations[next]);
        }

        Execute(connection, transaction, FormattableString.Invariant($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {SchemaVersion}"));
        transaction.Commit();
    }

    private static long Number(SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        return (long)command.ExecuteScalar()!;
    }

    private static void Execute(SqliteConnection connection, SqliteTransaction? transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }
}
