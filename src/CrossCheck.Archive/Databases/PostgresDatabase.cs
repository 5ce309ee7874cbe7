using System.Data;
using System.Data.Common;
using System.Net.Sockets;
using CrossCheck.Articles;
using Npgsql;

namespace CrossCheck.Archive.Databases;

/// <summary>
/// An archive in a PostgreSQL database, in a schema of its own. The password comes from the address, from PGPASSWORD or from a .pgpass
/// file, and is never shown.
/// </summary>
internal sealed class PostgresDatabase : ArchiveDatabase
{
    /// <summary>The lock that who writes takes, so that of several one waits for the other: "CrCk".</summary>
    private const long WriterLock = 0x4372436b;

    private const string BrokeOff = "broke off; try again, what was added before is kept";

    private const string Version = "SELECT version FROM crosscheck.version";

    private readonly NpgsqlConnection connection;

    private PostgresDatabase(string name, NpgsqlConnection connection)
        : base(name, connection) => this.connection = connection;

    /// <inheritdoc/>
    public override string TakingRows => "FOR UPDATE SKIP LOCKED";

    /// <inheritdoc/>
    public override string Now => "CAST(extract(epoch FROM clock_timestamp()) AS BIGINT)";

    /// <summary>Whether <paramref name="path"/> names a server.</summary>
    public static bool Owns(string path) =>
        path.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
        || path.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Opens an archive.</summary>
    /// <param name="address"><c>postgres://user@host:port/database</c>; what follows a question mark are parameters of Npgsql, such as
    /// <c>sslmode=require</c>.</param>
    /// <param name="creates">Whether it is made where there is none.</param>
    /// <exception cref="InputException">There is none, or it can't be used; the message is one line that says why.</exception>
    public static PostgresDatabase OpenServer(string address, bool creates)
    {
        var (name, options) = PostgresAddress.Parse(address);
        var database = new PostgresDatabase(name, new NpgsqlConnection(options));
        try
        {
            return database.Guard(() =>
            {
                database.connection.Open();
                database.Prepare(creates);
                return database;
            });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            // Of the message nothing is shown: it may quote a line with a password.
            database.Dispose();
            throw new InputException($"{name}: the file of passwords could not be read; check PGPASSFILE or .pgpass.", e);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override DbTransaction BeginReading() => Begin(IsolationLevel.RepeatableRead);

    /// <inheritdoc/>
    public override DbTransaction BeginWriting()
    {
        var transaction = Begin(IsolationLevel.ReadCommitted);
        using var command = Command(transaction, "SELECT pg_advisory_xact_lock(@lock)", "@lock");
        command.Run(WriterLock);
        return transaction;
    }

    /// <inheritdoc/>
    protected override string Reason(DbException e) =>
        e switch
        {
            PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
                "refuses the user or the password; check the address, PGPASSWORD and .pgpass",
            PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => "has no such database; make it with createdb",
            PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } =>
                $"does not let this user do that ({Short(e)}); ask for the rights",
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } =>
                "has no room left; make room and try again, what was added before is kept",
            PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown } => BrokeOff,
            PostgresException => $"could not be used ({Short(e)})",
            NpgsqlException { InnerException: SocketException or TimeoutException } =>
                $"could not be reached ({Told(e.InnerException)}); check host and port, and that it runs",
            NpgsqlException { InnerException: IOException } => BrokeOff,
            _ when e.Message.Contains("password", StringComparison.OrdinalIgnoreCase) =>
                "asks for a password; give it in PGPASSWORD or .pgpass",
            _ => $"could not be used ({Told(e)})",
        };

    private static string Short(DbException e) => ((PostgresException)e).MessageText.ReplaceLineEndings(" ").TrimEnd('.');

    /// <summary>Refuses what is no archive or a later one, and brings a new or older one to the schema.</summary>
    private void Prepare(bool creates)
    {
        if (Value(connection, "SELECT to_regclass('crosscheck.version') IS NOT NULL") is not true)
        {
            if (!creates)
            {
                throw new InputException($"{Name}: there is no such archive; make it with crosscheck archive add.");
            }

            Migrate();
        }
        else
        {
            var version = (int)Value(connection, Version)!;
            RefuseLater(Name, version);
            if (version < ArchiveSchema.Version)
            {
                Migrate();
            }
        }

        Value(connection, "SET search_path = crosscheck");
    }

    private void Migrate()
    {
        using var transaction = BeginWriting();
        Value(
            connection,
            "CREATE SCHEMA IF NOT EXISTS crosscheck; SET LOCAL search_path = crosscheck; CREATE TABLE IF NOT EXISTS version "
                + "(version INTEGER NOT NULL)",
            transaction
        );

        // Another process may have been faster.
        for (var next = (int?)Value(connection, Version, transaction) ?? 0; next < ArchiveSchema.Version; next++)
        {
            Value(
                connection,
                ArchiveSchema.Step(next, "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", "BIGINT", "BYTEA", ""),
                transaction
            );
        }

        Value(
            connection,
            FormattableString.Invariant($"DELETE FROM version; INSERT INTO version VALUES ({ArchiveSchema.Version})"),
            transaction
        );
        transaction.Commit();
    }
}
