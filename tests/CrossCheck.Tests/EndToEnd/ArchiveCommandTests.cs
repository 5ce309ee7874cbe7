using CrossCheck.Tests.Cli;
using NUnit.Framework;

namespace CrossCheck.Tests.EndToEnd;

/// <summary>The archive through the real program, which is killed, crowded and starved.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ArchiveCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("crosscheck-").FullName;

    public ArchiveCommandTests()
    {
        Put("a.txt", 11);
        Put("b.txt", 12);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Batches_give_the_files_that_report_gives()
    {
        Assert.That(
            Run("archive add news.db news/b.txt"),
            Is.EqualTo(new CommandLine(0, "added\t1\nchanged\t0\nunchanged\t0\nleft out\t0\n", ""))
        );
        Assert.That(
            Run("archive add news.db news"),
            Is.EqualTo(new CommandLine(0, "added\t1\nchanged\t0\nunchanged\t1\nleft out\t0\n", ""))
        );
        Assert.That(Run("archive report news.db --out kept --quiet").ExitCode, Is.Zero);
        Assert.That(Run("report news --out fresh --quiet").ExitCode, Is.Zero);
        Assert.That(Contents("kept"), Is.EqualTo(Contents("fresh")).And.Length.EqualTo(3));
        Assert.That(
            Directory.GetFiles(folder).Select(Path.GetFileName),
            Is.EqualTo(new[] { "news.db" }),
            "one file is all there is to carry to another machine"
        );
    }

    [Test]
    public void A_check_says_only_what_new_articles_contradict()
    {
        Run("archive add news.db news");
        Put("c.txt", 12, "flood in Borna on 4 June 2020");
        var known = Run("archive check news.db news/c.txt");
        Assert.That((known.ExitCode, known.Error), Is.EqualTo((0, "")));
        Assert.That(known.Output, Does.Match(@"\A0 new; in all [^\n]*\n\z"), "that the archive contradicts itself is no news");
        Put("d.txt", 13);
        var run = Run("archive check news.db news/d.txt");
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Output, Does.Contain("\n  --> news/d.txt:1:1: "));
        Assert.That(run.Error, Does.Match(@"\Acrosscheck: \d new conflicts? "));
        Assert.That(Run("archive status news.db").Output, Does.StartWith("files\t2\n"), "nothing was added");
        Assert.That(Run("archive check news.db news/d.txt --add").Output, Is.EqualTo(run.Output));
        Assert.That(Run("archive status news.db").Output, Does.StartWith("files\t3\n"));
        Assert.That(Run("archive remove news.db news/d.txt"), Is.EqualTo(new CommandLine(0, "removed\t1\n", "")));
    }

    [TestCase("report none.db", "none.db: there is no such archive; make it with crosscheck archive add.")]
    [TestCase("check none.db news", "none.db: there is no such archive; make it with crosscheck archive add.")]
    [TestCase("report news", "news is a folder, no archive; name a file.")]
    [TestCase("add news/a.txt news", "news/a.txt is no archive of CrossCheck; name another file.")]
    [TestCase("status mysql://me:secret@host/news", "mysql://...: no such archive; name a file, or postgres://host/database.")]
    [TestCase("report news.db --since May", "--since must be a day as yyyy-mm-dd, not 'May'; see crosscheck archive report --help")]
    [TestCase(
        "add none/news.db news",
        "none/news.db could not be opened; its folder must exist and may not be read-only, since SQLite keeps a log beside the file."
    )]
    [TestCase("add news.db -", "-: the standard input has no name by which an archive could know its articles again; save them to a file.")]
    [TestCase("add news.db", "required argument 'folder' missing for command: 'add'; see crosscheck archive add --help")]
    public void What_can_not_be_done_is_one_line_and_exit_code_2(string arguments, string line) =>
        Assert.That(Run($"archive {arguments}"), Is.EqualTo(new CommandLine(2, "", $"crosscheck: {line}\n")));

    [TestCase("--since 2019-05-04", "b,c")]
    [TestCase("--source Post", "a")]
    [TestCase("--source post --source HERALD", "a,b")]
    [TestCase("--about flood", "c")]
    [TestCase("--about FIRE Alda", "a,b")]
    [TestCase("--about fires", null)]
    [TestCase("--about fire --since 2019-05-04", "b")]
    public void A_report_on_a_part_is_that_on_its_articles(string part, string? articles)
    {
        Directory.Delete(Path.Combine(folder, "news"), recursive: true);
        Put("a.md", 11, "fire in Alda.", "source: Post\ndate: 2019-05-03");
        Put("b.md", 12, "fire in Alda.", "source: Herald\ndate: 2019-05-04");
        Put("c.md", 13, "flood in Borna.", "source: Courier\ndate: 2019-05-05");
        Put("undated.txt", 14, "storm in Celle.");
        Run("archive add news.db news");
        var run = Run($"archive report news.db {part} --format json --out kept.json --quiet");
        if (articles is null)
        {
            Assert.That(run, Is.EqualTo(new CommandLine(2, "", "crosscheck: The archive holds no such articles; ask for others.\n")));
            return;
        }

        Run($"report {string.Join(' ', articles.Split(',').Select(a => $"news/{a}.md"))} --format json --out fresh.json --quiet");
        Assert.That(File.ReadAllText(Path.Combine(folder, "kept.json")), Is.EqualTo(File.ReadAllText(Path.Combine(folder, "fresh.json"))));
    }

    [Test]
    public void No_report_goes_over_the_archive()
    {
        Run("archive add news.db news");
        var before = File.ReadAllBytes(Path.Combine(folder, "news.db"));
        Assert.That(Run("archive report news.db --format json --out news.db").ExitCode, Is.EqualTo(2));
        Assert.That(File.ReadAllBytes(Path.Combine(folder, "news.db")), Is.EqualTo(before));
    }

    [TestCase("status news.db --out news.db", "news.db")]
    [TestCase("add news.db news --out news.db", "news.db")]
    [TestCase("add new.db news --out ./new.db", "./new.db", Description = "an archive that is yet to be made")]
    [TestCase("add news.db news --out news/a.txt", "news/a.txt")]
    [TestCase("remove news.db news --out news.db", "news.db")]
    public void No_numbers_go_over_the_archive_or_an_article(string arguments, string output)
    {
        Run("archive add news.db news");
        Assert.That(
            Run($"archive {arguments}"),
            Is.EqualTo(
                new CommandLine(
                    2,
                    "",
                    $"crosscheck: {output} is an input of this run and is not written over; name another file with --out\n"
                )
            )
        );
        Assert.That(Run("archive status news.db").Output, Does.StartWith("files\t2\n"));
        Assert.That(File.Exists(Path.Combine(folder, "new.db")), Is.False);
    }

    [Test]
    public void Numbers_go_to_a_file_as_data()
    {
        Assert.That(Run("archive add news.db news --format json --out added.json"), Is.EqualTo(new CommandLine(0, "", "")));
        Assert.That(
            File.ReadAllText(Path.Combine(folder, "added.json")),
            Is.EqualTo("{\n \"added\": 2,\n \"changed\": 0,\n \"unchanged\": 0,\n \"leftOut\": 0\n}\n")
        );
    }

    [Test, Platform(Exclude = "Win")]
    public void Killing_it_at_any_moment_loses_nothing_and_doubles_nothing()
    {
        // Three batches, so that some are complete and some are not.
        Many(1200);
        var random = new Random(17);
        var found = new SortedSet<int>();
        for (var i = 0; i < 12; i++)
        {
            // One file in four changes, so that later rounds have work as well.
            for (var n = i % 4; n < 1200; n += 4)
            {
                Put($"n{n}.txt", i + n, Town(n));
            }

            using var writer = CommandLine.Start(folder, CommandLine.Program, "archive", "add", "news.db", "news");
            writer.WaitForExit(random.Next(200, 2500));
            writer.Kill();
            writer.WaitForExit();
            if (File.Exists(Path.Combine(folder, "news.db")) && Run("archive status news.db") is { ExitCode: 0 } status)
            {
                found.Add(Files(status));
            }
        }

        TestContext.Out.WriteLine($"files after the kills: {string.Join(", ", found)}");
        var last = Run("archive add news.db news");
        Assert.That(last.ExitCode, Is.Zero, last.Error);
        Assert.That(Files(Run("archive status news.db")), Is.EqualTo(1202));
        Run("archive report news.db --out kept --quiet");
        Run("report news --no-cache --out fresh --quiet");
        Assert.That(Contents("kept"), Is.EqualTo(Contents("fresh")));
    }

    [Test, Platform(Exclude = "Win")]
    public void Two_that_add_at_once_wait_for_each_other()
    {
        Many(600);
        var both = new[] { "n*.txt", "*.txt" }
            .Select(p => CommandLine.Start(folder, CommandLine.Program, "archive", "add", "news.db", $"news/{p}"))
            .ToArray();
        Assert.That(both.Select(CommandLine.End).Select(r => (r.ExitCode, r.Error)), Has.All.EqualTo((0, "")));
        Assert.That(Files(Run("archive status news.db")), Is.EqualTo(602));
    }

    [Test, Platform(Exclude = "Win")]
    public void A_disk_that_takes_no_more_is_one_line_and_what_was_added_is_kept()
    {
        Run("archive add news.db news");
        Many(600);

        // No file may grow past 200 blocks of a kilobyte, and the signal that would say so is ignored, as programs on a full disk see it.
        var run = CommandLine.Shell(
            $"cd '{folder}'; trap '' XFSZ; ulimit -f 200; export DOTNET_EnableWriteXorExecute=0; exec dotnet "
                + $"'{CommandLine.Program}' archive add news.db news"
        );
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(
            run.Error,
            Does.Match(
                @"\Acrosscheck: news\.db could not be written \([^\n]*\); make room and try again, what was added before is kept\.\n\z"
            )
        );
        Assert.That(Files(Run("archive status news.db")), Is.EqualTo(2));
        Assert.That(Run("archive add news.db news").Output, Is.EqualTo("added\t600\nchanged\t0\nunchanged\t2\nleft out\t0\n"));
    }

    private CommandLine Run(string arguments) => CommandLine.RunIn(folder, arguments.Split(' '));

    private static int Files(CommandLine status) => int.Parse(status.Output.Split('\n')[0].Split('\t')[1]);

    private void Many(int count)
    {
        for (var n = 0; n < count; n++)
        {
            Put($"n{n}.txt", n, Town(n));
        }
    }

    /// <summary>Every town has two articles.</summary>
    private static string Town(int n) =>
        $"fire in {(char)('A' + (n / 2 % 26))}{(char)('a' + (n / 52 % 26))}lda on {1 + (n / 2 % 28)} May 2019";

    private void Put(string name, int dead, string what = "fire in Alda on 3 May 2019", string? front = null)
    {
        Directory.CreateDirectory(Path.Combine(folder, "news"));
        File.WriteAllText(
            Path.Combine(folder, "news", name),
            $"{(front is null ? "" : $"---\n{front}\n---\n")}At least {dead} people died in the {what}.\n"
        );
    }

    private (string? Name, string Text)[] Contents(string of) =>
        [
            .. Directory
                .GetFiles(Path.Combine(folder, of))
                .Order(StringComparer.Ordinal)
                .Select(f => (Path.GetFileName(f), File.ReadAllText(f))),
        ];
}
