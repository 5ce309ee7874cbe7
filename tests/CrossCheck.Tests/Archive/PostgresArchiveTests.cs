using CrossCheck.Archive;
using CrossCheck.Articles;
using CrossCheck.Benchmarks.News;
using CrossCheck.Findings;
using CrossCheck.Reports;
using CrossCheck.Tests.Cli;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace CrossCheck.Tests.Archive;

/// <summary>An archive on a PostgreSQL server says what a file says, whoever works on it and whoever is killed.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Platform(Exclude = "Win")]
public sealed class PostgresArchiveTests : IDisposable
{
    private static readonly CrossChecker Checker = new() { Threads = 1 };

    private static readonly NewsArticle[] News = [.. new GeneratedNews(800).Articles(300)];

    private readonly string folder = Directory.CreateTempSubdirectory("crosscheck-").FullName;
    private readonly string address = PostgresServer.NewDatabase();

    public PostgresArchiveTests()
    {
        var news = Directory.CreateDirectory(Path.Combine(folder, "news")).FullName;
        foreach (var (article, _) in News)
        {
            File.WriteAllText(
                Path.Combine(news, article.Path),
                FormattableString.Invariant($"---\nsource: {article.Source}\ndate: {article.Published:yyyy-MM-dd}\n---\n{article.Text}")
            );
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Test]
    public void In_any_order_and_batches_by_any_number_of_workers_on_either_engine_there_is_one_truth()
    {
        var few = News.Take(60).Select(n => Path.Combine(folder, "news", n.Article.Path)).ToArray();
        var read = new ArticleReader().Read(few);
        var expected = Render(Checker.Check(read.Articles));
        var ways = Gen.Shuffle(few)
            .SelectMany(_ => Gen.Choose(1, 30), (order, batch) => (order, batch))
            .SelectMany(_ => Gen.Choose(0, 3), (way, workers) => (way.order, way.batch, workers));
        Prop.ForAll(
                ways.ToArbitrary(),
                way =>
                {
                    foreach (var path in new[] { PostgresServer.NewDatabase(), Path.Combine(folder, $"{Guid.NewGuid()}.db") })
                    {
                        using var archive = ArticleArchive.Open(path, creates: true);
                        foreach (var batch in way.order.Chunk(way.batch))
                        {
                            archive.Add(new ArticleReader().Read(batch), way.workers == 0 ? Checker : null);
                        }

                        Parallel.For(
                            0,
                            way.workers,
                            _ =>
                            {
                                using var own = ArticleArchive.Open(path);
                                own.Work(Checker, TimeSpan.FromSeconds(60));
                            }
                        );
                        Assert.That(archive.Status(Checker).WaitingFiles, Is.Zero);
                        using var loaded = archive.Load();
                        Assert.That(Render(loaded.Check(Checker, loaded.Articles.Articles)), Is.EqualTo(expected));
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(6));
    }

    [Test]
    public void Killing_the_writer_and_workers_at_any_moment_loses_nothing_and_doubles_nothing()
    {
        var random = new Random(17);
        Run($"archive add {address} news/{News[0].Article.Path}");
        for (var i = 0; i < 10; i++)
        {
            Kill(random, "add", address, "news", "--later");
        }

        Assert.That(Run($"archive add {address} news --later").ExitCode, Is.Zero);
        for (var i = 0; i < 10; i++)
        {
            Kill(random, "work", address, "--lease", "1", "--threads", "1");
        }

        Assert.That(Run($"archive work {address}").ExitCode, Is.Zero, "it takes what the killed ones had leased");
        Assert.That(
            Run($"archive status {address}").Output,
            Does.StartWith("files\t300\narticles\t300\n").And.Contains("files to be extracted\t0\n")
        );
        Assert.That(Run($"archive report {address} --out kept --quiet").Error, Is.Empty);
        Run("report news --no-cache --out fresh --quiet");
        Assert.That(Contents("kept"), Is.EqualTo(Contents("fresh")).And.Length.EqualTo(3));
    }

    [Test]
    public void Two_that_add_at_once_wait_for_each_other()
    {
        var both = Enumerable
            .Range(0, 2)
            .Select(_ => CommandLine.Start(folder, CommandLine.Program, "archive", "add", address, "news"))
            .ToArray();
        Assert.That(both.Select(CommandLine.End).Select(r => (r.ExitCode, r.Error)), Has.All.EqualTo((0, "")));
        Assert.That(Run($"archive status {address}").Output, Does.StartWith("files\t300\narticles\t300\n"));
    }

    [Test]
    public void Two_workers_share_the_work()
    {
        Run($"archive add {address} news --later");
        var both = Enumerable.Range(0, 2).Select(_ => CommandLine.Start(folder, CommandLine.Program, "archive", "work", address)).ToArray();
        var extracted = both.Select(CommandLine.End).Select(r => int.Parse(r.Output.Split('\t')[1])).ToArray();
        Assert.That(extracted.Sum(), Is.EqualTo(300));
    }

    [Test]
    public void What_can_not_be_done_is_one_line_that_shows_no_password()
    {
        var name = address.Replace($"{PostgresServer.User}:{PostgresServer.Password}@", "");
        Assert.That(
            Run($"archive status {address}").Error,
            Is.EqualTo($"crosscheck: {name}: there is no such archive; make it with crosscheck archive add.\n")
        );
        Assert.That(
            Run($"archive status {address.Replace(PostgresServer.Password, "wrong-horse")}").Error,
            Is.EqualTo($"crosscheck: {name} refuses the user or the password; check the address, PGPASSWORD and .pgpass.\n")
        );
        Assert.That(
            Run($"archive status {PostgresServer.Address("none")}").Error,
            Is.EqualTo($"crosscheck: {name[..name.LastIndexOf('/')]}/none has no such database; make it with createdb.\n")
        );
        Assert.That(
            Run("archive status postgres://me:wrong-horse@127.0.0.1:1/news").Error,
            Does.Match(
                @"\Acrosscheck: postgres://127\.0\.0\.1:1/news could not be reached \([^\n]*\); check host and port, and that it runs\.\n\z"
            )
        );
        Assert.That(
            Run($"archive status {address}?horse=wrong-horse").Error,
            Is.EqualTo("crosscheck: postgres://...: 'horse' is no parameter of a database's address, or has no such value.\n")
        );
        Run($"archive add {address} news/{News[0].Article.Path}");
        PostgresServer.Run(PostgresServer.DatabaseOf(address), "UPDATE crosscheck.version SET version = 3");
        Assert.That(
            Run($"archive status {address}").Error,
            Is.EqualTo($"crosscheck: {name} was written by a later version of CrossCheck (schema 3, this one knows 2); use that version.\n")
        );
    }

    [Test]
    public void The_password_may_come_from_the_environment()
    {
        var run = CommandLine.Shell(
            $"cd '{folder}'; export PGPASSWORD={PostgresServer.Password}; exec dotnet '{CommandLine.Program}' archive add "
                + $"{address.Replace($":{PostgresServer.Password}", "")} news"
        );
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
    }

    [Test]
    public void A_folder_is_checked_against_the_archive_in_one_command()
    {
        Write("told", "Saddam Hussein was captured on December 13, 2003, near Tikrit.");
        Write("today", "U.S. troops captured Saddam Hussein on December 15, 2003, in a hole near Tikrit.");
        Run($"archive add {address} news told");
        var check = Run($"check today --archive {address}");
        Assert.That(check.ExitCode, Is.EqualTo(1), check.Error);
        Assert.That(check.Output, Does.Contain("\n  --> today/new.txt:"));
        Assert.That(Run($"archive check {address} today").Output, Is.EqualTo(check.Output));
        Assert.That(Run($"archive status {address}").Output, Does.StartWith("files\t301\n"), "nothing was added");

        void Write(string name, string sentence)
        {
            Directory.CreateDirectory(Path.Combine(folder, name));
            File.WriteAllText(Path.Combine(folder, name, "new.txt"), "Report of the day\n\n" + sentence + "\n");
        }
    }

    private CommandLine Run(string arguments)
    {
        var run = CommandLine.RunIn(folder, arguments.Split(' '));
        Assert.That(run.Output + run.Error, Does.Not.Contain("horse").Or.Contain("'horse'"), "no password is shown");
        return run;
    }

    private void Kill(Random random, params string[] arguments)
    {
        using var process = CommandLine.Start(folder, CommandLine.Program, ["archive", .. arguments]);
        process.WaitForExit(random.Next(150, 1500));
        process.Kill();
        process.WaitForExit();
    }

    private (string? Name, string Text)[] Contents(string of) =>
        [
            .. Directory
                .GetFiles(Path.Combine(folder, of))
                .Order(StringComparer.Ordinal)
                .Select(f => (Path.GetFileName(f), File.ReadAllText(f))),
        ];

    private static string Render(Report report)
    {
        var text = new StringWriter();
        foreach (var format in ReportFormat.All)
        {
            format.Write(report, text);
        }

        return text.ToString();
    }
}
