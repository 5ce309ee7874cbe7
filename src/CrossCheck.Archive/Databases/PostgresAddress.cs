using CrossCheck.Articles;
using Npgsql;

namespace CrossCheck.Archive.Databases;

/// <summary>
/// The address of a PostgreSQL database, as libpq writes it: <c>postgres://user:password@host:port/database?sslmode=require</c>.
/// </summary>
internal static class PostgresAddress
{
    /// <summary>What to call the database, without user and password, and how to connect to it.</summary>
    /// <exception cref="InputException">It is no such address.</exception>
    public static (string Name, string Options) Parse(string address)
    {
        // An address without a host means the socket on this machine, but Uri asks for one.
        var hostless = address.Replace(":///", "://localhost/", StringComparison.Ordinal);
        if (!Uri.TryCreate(hostless, UriKind.Absolute, out var uri))
        {
            throw new InputException("postgres://...: this is no address of a database; write postgres://user@host:port/database.");
        }

        var user = uri.UserInfo.Split(':', 2);
        var database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/'));
        var options = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Username = Part(user[0]),
            Password = user is [_, var password] ? Part(password) : null,
            Database = database.Length == 0 ? null : database,

            // One run needs one connection, and what a server keeps for it is to end with the run.
            Pooling = false,
        };
        if (uri.Port > 0)
        {
            options.Port = uri.Port;
        }

        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)))
        {
            Set(options, Uri.UnescapeDataString(pair[0]), pair is [_, var value] ? Uri.UnescapeDataString(value) : "");
        }

        var port = options.Port == NpgsqlConnection.DefaultPort ? "" : FormattableString.Invariant($":{options.Port}");
        return ($"postgres://{options.Host}{port}/{options.Database}", options.ToString());
    }

    private static void Set(NpgsqlConnectionStringBuilder options, string key, string value)
    {
        try
        {
            options[key == "sslmode" ? "SSL Mode" : key] = value;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException or InvalidCastException)
        {
            throw new InputException($"postgres://...: '{key}' is no parameter of a database's address, or has no such value.", e);
        }
    }

    private static string? Part(string text) => text.Length == 0 ? null : Uri.UnescapeDataString(text);
}
