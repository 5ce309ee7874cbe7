using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using NUnit.Framework;

namespace CrossCheck.Tests.Archive;

/// <summary>
/// A PostgreSQL cluster of the tests' own, in a temporary folder and on a free port of this machine. One for all tests; each takes a
/// database of its own. Where PostgreSQL is not installed
/// the tests that need it are skipped, in CI they fail.
/// </summary>
[SetUpFixture]
public sealed class PostgresServer
{
    /// <summary>The user of the cluster, who has a password.</summary>
    public const string User = "desk";

    /// <summary>Their password; hard to miss where it is printed.</summary>
    public const string Password = "correct-horse";

    private static readonly string? Programs = FindPrograms();
    private static readonly Lazy<int> Port = new(Start, LazyThreadSafetyMode.ExecutionAndPublication);
    private static int databases;
    private static readonly List<string> disks = [];
    private static string? folder;

    /// <summary>The address of a new, empty database.</summary>
    public static string NewDatabase()
    {
        if (Programs is null)
        {
            const string missing = "PostgreSQL is not installed (apt-get install postgresql).";
            if (Environment.GetEnvironmentVariable("CI") is "true" or "1")
            {
                Assert.Fail(missing);
            }

            Assert.Ignore(missing);
        }

        var name = FormattableString.Invariant($"archive{Interlocked.Increment(ref databases)}");
        Run("postgres", $"CREATE DATABASE {name}");
        return Address(name);
    }

    /// <summary>The address of a database.</summary>
    public static string Address(string database, string password = Password) =>
        FormattableString.Invariant($"postgres://{User}:{password}@127.0.0.1:{Port.Value}/{database}");

    /// <summary>Runs SQL in a database, as whoever looks after it would.</summary>
    public static void Run(string database, string sql) => Ask(database, sql);

    /// <summary>One value that SQL finds in a database, as whoever looks after it would.</summary>
    public static object? Ask(string database, string sql)
    {
        using var connection = Connect(database);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>A connection of one who looks after the server.</summary>
    public static NpgsqlConnection Connect(string database)
    {
        var connection = new NpgsqlConnection(
            FormattableString.Invariant(
                $"Host=127.0.0.1;Port={Port.Value};Username={User};Password={Password};Database={database};Pooling=false"
            )
        );
        connection.Open();
        return connection;
    }

    /// <summary>
    /// The address of a new database on a disk of its own of so many megabytes; the test is skipped where none can be mounted.
    /// </summary>
    public static string NewSmallDatabase(int megabytes)
    {
        var address = NewDatabase();
        var disk = Path.Combine(folder!, FormattableString.Invariant($"disk{Interlocked.Increment(ref databases)}"));
        Directory.CreateDirectory(disk);
        var mount = $"mount -t tmpfs -o size={megabytes}m tmpfs '{disk}' && chown postgres '{disk}' && chmod 700 '{disk}'";
        Assume.That(Environment.IsPrivilegedProcess && Succeeds(mount), "only root, and not everywhere, may mount a small disk");
        disks.Add(disk);
        Run("postgres", $"CREATE TABLESPACE {Path.GetFileName(disk)} LOCATION '{disk}'");
        Run("postgres", $"ALTER DATABASE {DatabaseOf(address)} SET TABLESPACE {Path.GetFileName(disk)}");
        return address;
    }

    /// <summary>Makes room on all small disks.</summary>
    public static void MakeRoom(int megabytes) => disks.ForEach(disk => CommandLineShell($"mount -o remount,size={megabytes}m '{disk}'"));

    /// <summary>The database of an address.</summary>
    public static string DatabaseOf(string address) => address[(address.LastIndexOf('/') + 1)..];

    /// <summary>Stops the cluster where a test started it.</summary>
    [OneTimeTearDown]
    public void Stop()
    {
        if (folder is not null)
        {
            AsServer($"'{Programs}/pg_ctl' -D '{folder}/data' -m immediate stop");
            disks.ForEach(disk => CommandLineShell($"umount '{disk}'"));
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Where Debian puts the server's programs, which are not on the path; or the path.</summary>
    private static string? FindPrograms()
    {
        const string versions = "/usr/lib/postgresql";
        var paths = (
            Directory.Exists(versions)
                ? Directory.GetDirectories(versions).OrderDescending(StringComparer.Ordinal).Select(v => Path.Combine(v, "bin"))
                : []
        ).Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator));
        return paths.FirstOrDefault(p => File.Exists(Path.Combine(p, "initdb")));
    }

    private static int Start()
    {
        folder = Directory.CreateTempSubdirectory("crosscheck-postgres-").FullName;
        var port = FreePort();
        File.WriteAllText(Path.Combine(folder, "password"), Password);
        if (Environment.IsPrivilegedProcess)
        {
            // The server refuses to run as root; the package made a user for it.
            CommandLineShell($"chown -R postgres '{folder}'");
        }

        AsServer(
            $"'{Programs}/initdb' -D '{folder}/data' -U {User} --pwfile='{folder}/password' --auth=scram-sha-256 -E UTF8 --locale=C "
                + "--no-sync >/dev/null"
        );
        var options = FormattableString.Invariant($"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off");
        AsServer($"'{Programs}/pg_ctl' -D '{folder}/data' -w -l '{folder}/log' -o '{options}' start >/dev/null");
        return port;
    }

    private static void AsServer(string command) =>
        CommandLineShell(Environment.IsPrivilegedProcess ? $"cd '{folder}' && su postgres -s /bin/sh -c \"{command}\"" : command);

    private static bool Succeeds(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { RedirectStandardError = true })!;
        shell.WaitForExit();
        return shell.ExitCode == 0;
    }

    private static void CommandLineShell(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { RedirectStandardError = true })!;
        var error = shell.StandardError.ReadToEnd();
        shell.WaitForExit();
        if (shell.ExitCode != 0)
        {
            throw new InvalidOperationException($"{command}: {error}");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
