using System.Globalization;
using CrossCheck.Benchmarks.News;
using CrossCheck.Tests.Cli;
using NUnit.Framework;

namespace CrossCheck.Tests.Archive;

/// <summary>
/// What may go wrong between the program and a PostgreSQL server: a password that must come from somewhere, a connection that is cut,
/// a disk that is full.
/// </summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Platform(Exclude = "Win")]
public sealed class PostgresFailureTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("crosscheck-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [TestCase("PGPASSWORD='correct-horse'")]
    [TestCase("PGPASSFILE='pass'")]
    [TestCase("HOME='.'")]
    public void The_password_may_come_from_the_environment_or_a_file(string variable)
    {
        News(1);
        var run = With(variable, $"archive add {NoPassword(PostgresServer.NewDatabase())} news");
        Assert.That((run.ExitCode, run.Output, run.Error), Is.EqualTo((0, "added\t1\nchanged\t0\nunchanged\t0\nleft out\t0\n", "")));
    }

    [TestCase("PGPASSWORD='wrong-horse'", " refuses the user or the password; check the address, PGPASSWORD and .pgpass")]
    [TestCase("PGPASSFILE='wrong'", " refuses the user or the password; check the address, PGPASSWORD and .pgpass")]
    [TestCase("HOME='none'", " asks for a password; give it in PGPASSWORD or .pgpass")]
    [TestCase("PGPASSFILE='none'", ": the file of passwords could not be read; check PGPASSFILE or .pgpass")]
    [TestCase("PGPASSFILE='bad'", ": the file of passwords could not be read; check PGPASSFILE or .pgpass")]
    public void A_password_that_is_wrong_or_missing_is_one_line_without_it(string variable, string line)
    {
        News(1);
        var address = NoPassword(PostgresServer.NewDatabase());
        var run = With(variable, $"archive add {address} news");
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Is.EqualTo($"crosscheck: {Shown(address)}{line}.\n"));
    }

    [Test]
    public void A_connection_cut_in_the_middle_of_an_add_is_one_line_and_adding_again_goes_on()
    {
        News(1300);
        var address = PostgresServer.NewDatabase();
        var database = PostgresServer.DatabaseOf(address);
        Assert.That(CommandLine.RunIn(folder, "archive", "add", address, "news/0.txt").ExitCode, Is.Zero);
        using var add = CommandLine.Start(folder, CommandLine.Program, "archive", "add", address, "news");

        // Files go in by batches of 500: it is cut where it has written one and is at the next.
        while (Files(database) == 1 && !add.HasExited)
        {
            Thread.Sleep(5);
        }

        PostgresServer.Run(
            database,
            $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}' AND pid <> pg_backend_pid()"
        );
        var cut = CommandLine.End(add);
        Assert.That(
            (cut.ExitCode, cut.Output, cut.Error),
            Is.EqualTo((2, "", $"crosscheck: {Shown(address)} broke off; try again, what was added before is kept.\n"))
        );
        var kept = Files(database);
        Assert.That(kept, Is.InRange(500, 1299), "whole batches");
        Assert.That(
            CommandLine.RunIn(folder, "archive", "add", address, "news").Output,
            Is.EqualTo(FormattableString.Invariant($"added\t{1300 - kept}\nchanged\t0\nunchanged\t{kept}\nleft out\t0\n"))
        );
    }

    [Test]
    public void A_disk_that_takes_no_more_is_one_line_and_what_was_added_is_kept()
    {
        News(1500);
        var address = PostgresServer.NewSmallDatabase(megabytes: 10);
        var full = CommandLine.RunIn(folder, "archive", "add", address, "news");
        Assert.That(
            (full.ExitCode, full.Output, full.Error),
            Is.EqualTo((2, "", $"crosscheck: {Shown(address)} has no room left; make room and try again, what was added before is kept.\n"))
        );
        var kept = Files(PostgresServer.DatabaseOf(address));
        Assert.That(kept, Is.LessThan(1500).And.Matches<long>(n => n % 500 == 0), "whole batches");
        PostgresServer.MakeRoom(megabytes: 128);
        Assert.That(
            CommandLine.RunIn(folder, "archive", "add", address, "news").Output,
            Is.EqualTo(FormattableString.Invariant($"added\t{1500 - kept}\nchanged\t0\nunchanged\t{kept}\nleft out\t0\n"))
        );
    }

    private static long Files(string database) => (long)PostgresServer.Ask(database, "SELECT count(*) FROM crosscheck.file")!;

    private static string NoPassword(string address) => address.Replace($":{PostgresServer.Password}", "", StringComparison.Ordinal);

    /// <summary>What messages call the database.</summary>
    private static string Shown(string address) => NoPassword(address).Replace($"{PostgresServer.User}@", "", StringComparison.Ordinal);

    /// <summary>Runs the program where one variable says what the password is, and no other does.</summary>
    private CommandLine With(string variable, string arguments)
    {
        var port = PostgresServer.Address("any").Split(':')[^1].Split('/')[0];
        foreach (
            var (name, password) in new[]
            {
                ("pass", PostgresServer.Password),
                (".pgpass", PostgresServer.Password),
                ("wrong", "wrong-horse"),
            }
        )
        {
            File.WriteAllText(Path.Combine(folder, name), $"127.0.0.1:{port}:*:{PostgresServer.User}:{password}\n");
        }

        var run = CommandLine.Shell(
            $"cd '{folder}'; printf horse > bad; chmod 600 pass .pgpass wrong bad; unset PGPASSWORD PGPASSFILE; export {variable}; "
                + $"exec dotnet '{CommandLine.Program}' {arguments}"
        );
        Assert.That(run.Output + run.Error, Does.Not.Contain("horse"), "no password is shown");
        return run;
    }

    /// <summary>So many articles in the folder <c>news</c>.</summary>
    private void News(int count)
    {
        var news = Directory.CreateDirectory(Path.Combine(folder, "news")).FullName;
        var number = 0;
        foreach (var (article, _) in new GeneratedNews(count).Articles(count))
        {
            File.WriteAllText(Path.Combine(news, (number++).ToString(CultureInfo.InvariantCulture) + ".txt"), article.Text);
        }
    }
}
