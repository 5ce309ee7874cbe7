using System.Data;
using System.Data.Common;
using CrossCheck.Articles;

namespace CrossCheck.Archive.Databases;

/// <summary>
/// The database of an archive: opened, recognised, brought to this program's schema, and every failure of it told in one line. Not for
/// several threads at once.
/// </summary>
internal abstract class ArchiveDatabase : IDisposable
{
    /// <summary>What an archive that can't be read any more calls for.</summary>
    protected const string Damaged = "is damaged; restore it from a copy, or make it anew with crosscheck archive add";

    private readonly DbConnection connection;

    /// <summary>A database that is open.</summary>
    protected ArchiveDatabase(string name, DbConnection connection)
    {
        Name = name;
        this.connection = connection;
    }

    /// <summary>What messages call it; no password is part of it.</summary>
    public string Name { get; }

    /// <summary>What ends a query whose rows nobody else may take before the transaction ends.</summary>
    public abstract string TakingRows { get; }

    /// <summary>The seconds since 1970 by the clock that all who use the database share.</summary>
    public abstract string Now { get; }

    /// <summary>Opens the archive at <paramref name="path"/>: a file, or a server where it begins with <c>postgres://</c>.</summary>
    /// <param name="path">The path.</param>
    /// <param name="creates">Whether it is made where there is none.</param>
    /// <exception cref="InputException">There is none, or it can't be used; the message is one line that says why.</exception>
    public static ArchiveDatabase Open(string path, bool creates)
    {
        if (PostgresDatabase.Owns(path))
        {
            return PostgresDatabase.OpenServer(path, creates);
        }

        // What follows the scheme may hold a password.
        return path.IndexOf("://", StringComparison.Ordinal) is > 0 and var scheme
            ? throw new InputException($"{path[..scheme]}://...: no such archive; name a file, or postgres://host/database.")
            : SqliteDatabase.OpenFile(path, creates);
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    /// <summary>Does <paramref name="work"/> on the archive.</summary>
    /// <exception cref="InputException">The database failed, or holds what was never written.</exception>
    public T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (DbException e)
        {
            throw new InputException($"{Name} {Reason(e)}.", e);
        }
        catch (InvalidDataException e)
        {
            throw new InputException($"{Name} {Damaged}.", e);
        }
    }

    /// <summary>Begins to read: all as it was at one moment.</summary>
    public abstract DbTransaction BeginReading();

    /// <summary>Begins to write: of several who would one waits for the other.</summary>
    public abstract DbTransaction BeginWriting();

    /// <summary>A statement whose parameters are yet to be given values, in order.</summary>
    public DbCommand Command(DbTransaction? transaction, string sql, params ReadOnlySpan<string> parameters)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>Why the database failed, as what follows its name in a sentence without its full stop.</summary>
    protected abstract string Reason(DbException e);

    /// <summary>The transaction of this engine.</summary>
    protected DbTransaction Begin(IsolationLevel isolation) => connection.BeginTransaction(isolation);

    /// <summary>One value.</summary>
    protected static object? Value(DbConnection connection, string sql, DbTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        return command.ExecuteScalar();
    }

    /// <summary>Refuses an archive of a later version.</summary>
    /// <exception cref="InputException">It is one.</exception>
    protected static void RefuseLater(string name, long version)
    {
        if (version > ArchiveSchema.Version)
        {
            throw new InputException(
                $"{name} was written by a later version of CrossCheck (schema {version}, this one knows {ArchiveSchema.Version}); "
                    + "use that version."
            );
        }
    }

    /// <summary>The exception's message as part of a sentence.</summary>
    protected static string Told(Exception e) => e.Message.ReplaceLineEndings(" ").TrimEnd('.');
}
