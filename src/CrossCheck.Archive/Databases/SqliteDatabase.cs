using System.Data;
using System.Data.Common;
using CrossCheck.Articles;
using Microsoft.Data.Sqlite;

namespace CrossCheck.Archive.Databases;

/// <summary>An archive in one SQLite file.</summary>
internal sealed class SqliteDatabase : ArchiveDatabase
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

    private const string NoArchive = "is no archive of CrossCheck; name another file";

    private readonly SqliteConnection connection;

    private SqliteDatabase(string path, SqliteConnection connection)
        : base(path, connection) => this.connection = connection;

    /// <inheritdoc/>
    public override string TakingRows => "";

    /// <inheritdoc/>
    public override string Now => "unixepoch()";

    /// <summary>Opens an archive.</summary>
    /// <param name="path">The file.</param>
    /// <param name="creates">Whether it is made where there is none.</param>
    /// <exception cref="InputException">There is none, or it can't be used; the message is one line that says why.</exception>
    public static SqliteDatabase OpenFile(string path, bool creates)
    {
        if (Directory.Exists(path))
        {
            throw new InputException($"{path} is a folder, no archive; name a file.");
        }

        if (!creates && !File.Exists(path))
        {
            throw new InputException($"{path}: there is no such archive; make it with crosscheck archive add.");
        }

        var database = new SqliteDatabase(
            path,
            new SqliteConnection(
                new SqliteConnectionStringBuilder
                {
                    DataSource = path,
                    Mode = creates ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
                    ForeignKeys = true,
                    DefaultTimeout = Patience,

                    // A connection in a pool would hold the file, and what SQLite keeps beside it, after its use.
                    Pooling = false,
                }.ToString()
            )
        );
        try
        {
            return database.Guard(() =>
            {
                database.connection.Open();
                database.RefuseCut();
                database.Prepare(creates);
                return database;
            });
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override DbTransaction BeginReading() => connection.BeginTransaction(deferred: true);

    /// <inheritdoc/>
    public override DbTransaction BeginWriting() => Begin(IsolationLevel.Serializable);

    /// <inheritdoc/>
    protected override string Reason(DbException e) =>
        ((SqliteException)e).SqliteErrorCode switch
        {
            NotADatabase => NoArchive,
            Corrupt => Damaged,
            Busy => $"is being written by another process and was not free for {Patience} seconds; try again",
            ReadOnly => "may not be written; check the rights to it and to its folder",
            CannotOpen => "could not be opened; its folder must exist and may not be read-only, since SQLite keeps a log beside the file",
            Full or InputOutput => $"could not be written ({Told(e)}); make room and try again, what was added before is kept",
            _ => $"could not be used ({Told(e)})",
        };

    /// <summary>
    /// Refuses a file that ends before its last page. What is still in the log beside it may be missing, so with one SQLite itself must
    /// judge.
    /// </summary>
    private void RefuseCut()
    {
        var expected = Number("PRAGMA page_count") * Number("PRAGMA page_size");
        var length = new FileInfo(Name).Length;
        if (length < expected && !File.Exists(Name + "-wal"))
        {
            throw new InputException(
                FormattableString.Invariant($"{Name} is cut off after {length:N0} of {expected:N0} bytes; ")
                    + "restore it from a copy, or make it anew with crosscheck archive add."
            );
        }
    }

    /// <summary>Refuses what is no archive or a later one, and brings a new or older one to the schema.</summary>
    private void Prepare(bool creates)
    {
        var isNew = Number("SELECT count(*) FROM sqlite_master") == 0;
        if (isNew ? !creates : Number("PRAGMA application_id") != ApplicationId)
        {
            throw new InputException($"{Name} {(isNew ? "holds no articles; add some with crosscheck archive add" : NoArchive)}.");
        }

        var version = Number("PRAGMA user_version");
        RefuseLater(Name, version);
        if (version == ArchiveSchema.Version)
        {
            return;
        }

        // In a page stand several sketches of 3 KB; a file that is there keeps the size it has.
        Value(connection, "PRAGMA page_size = 16384; PRAGMA journal_mode = WAL");
        using var transaction = BeginWriting();

        // Another process may have been faster.
        for (var next = (int)Number("PRAGMA user_version", transaction); next < ArchiveSchema.Version; next++)
        {
            Value(connection, ArchiveSchema.Step(next, "INTEGER PRIMARY KEY AUTOINCREMENT", "INTEGER", "BLOB", "STRICT"), transaction);
        }

        Value(
            connection,
            FormattableString.Invariant($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {ArchiveSchema.Version}"),
            transaction
        );
        transaction.Commit();
    }

    private long Number(string sql, DbTransaction? transaction = null) => (long)Value(connection, sql, transaction)!;
}
