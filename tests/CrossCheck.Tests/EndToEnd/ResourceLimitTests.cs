using CrossCheck.Tests.Cli;
using NUnit.Framework;

namespace CrossCheck.Tests.EndToEnd;

/// <summary>Every command does its work, or says in one line why not, where there is little of everything.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Platform("Linux")]
public sealed class ResourceLimitTests : IDisposable
{
    /// <summary>Every command and how it ends, in an order in which each finds what it needs; S holds a conflict.</summary>
    private static readonly (string Command, int ExitCode)[] Commands =
    [
        ("report S --out out", 0),
        ("check S --format sarif", 1),
        ("baseline S --out known.json", 0),
        ("compare given.json given.json", 0),
        ("claims S", 0),
        ("explain given.json g1", 0),
        ("score claims.csv", 0),
        ("archive add kept.db S", 0),
        ("archive work kept.db", 0),
        ("archive status kept.db", 0),
        ("archive check kept.db S/a.txt", 1),
        ("archive report kept.db --out kept", 0),
        ("archive remove kept.db S/a.txt", 0),
        ("decide g1 S --state explained", 0),
        ("review S --list", 0),
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("crosscheck-").FullName;

    public ResourceLimitTests()
    {
        Directory.CreateDirectory(Path.Combine(folder, "S"));
        File.WriteAllText(Path.Combine(folder, "S", "a.txt"), "At least 11 people died in the fire in Alda on 3 May 2019.");
        File.WriteAllText(Path.Combine(folder, "S", "b.txt"), "At least 12 people died in the fire in Alda on 3 May 2019.");
        File.WriteAllText(Path.Combine(folder, "claims.csv"), "source,item,value\na,x,1\nb,x,2\n");
        Assert.That(CommandLine.RunIn(folder, "report", "S", "--out", "given.json", "--format", "json", "--quiet").ExitCode, Is.Zero);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Test]
    public void All_commands_are_tried() =>
        Assert.That(
            Commands.Select(c => c.Command.Split(' ')[0]).Distinct(),
            Is.EquivalentTo(Named(CommandLine.Run("--help")).Except(["watch"])),
            "watch has no end: it does what report and compare do, until it is stopped"
        );

    [Test]
    public void All_commands_of_an_archive_are_tried() =>
        Assert.That(
            Commands.Select(c => c.Command.Split(' ')).Where(c => c[0] == "archive").Select(c => c[1]),
            Is.EquivalentTo(Named(CommandLine.Run("archive", "--help")))
        );

    [TestCase("64 MB of heap", "export DOTNET_GCHeapHardLimit=0x4000000")]
    [TestCase("no home folder", "unset HOME XDG_DATA_HOME; export DOTNET_CLI_HOME=/nonexistent")]
    [TestCase("a home that can't be written", "export HOME=/proc/none XDG_DATA_HOME=/proc/none")]
    [TestCase("no terminal and no input", "unset TERM; exec < /dev/null")]
    [TestCase("no time zones, another culture", "export TZ=Nowhere/None LANG=tr_TR.UTF-8 LC_ALL=tr_TR.UTF-8")]
    public void Does_its_work_with(string what, string limit) => DoesItsWork(what, limit);

    [Test]
    public void Needs_no_more_open_files_for_many_articles()
    {
        // The runtime and the parts of the program take 75 to 92 of them, more where there are more processors.
        for (var i = 0; i < 300; i++)
        {
            File.WriteAllText(Path.Combine(folder, "S", $"more{i}.txt"), $"The harbour of Alda has {1000 + i} berths.");
        }

        DoesItsWork("160 open files", "ulimit -n 160");
    }

    [Test]
    public void On_a_disk_that_is_read_only_what_writes_is_refused_in_one_line_and_the_rest_works()
    {
        Assert.That(CommandLine.RunIn(folder, "archive", "add", "kept.db", "S").ExitCode, Is.Zero);
        var readOnly = $"mount --bind '{folder}' '{folder}' && mount -o remount,ro,bind '{folder}' && cd '{folder}'";
        Assume.That(
            CommandLine.Shell($"unshare -rm bash -c \"{readOnly}\"").ExitCode,
            Is.Zero,
            "this machine lets nobody mount a disk as read-only"
        );
        var refused = new List<string>();
        foreach (var (command, exitCode) in Commands)
        {
            var run = CommandLine.Shell($"unshare -rm bash -c \"{readOnly} && exec dotnet '{CommandLine.Program}' {command}\"");
            if (run.ExitCode != exitCode)
            {
                refused.Add(string.Join(' ', command.Split(' ').TakeWhile(w => w is not ("S" or "kept.db"))));
                Assert.That(run.ExitCode, Is.EqualTo(2), command);
                Assert.That(run.Error, Does.Match(@"\Acrosscheck: [^\n]*\n\z"), command);
            }
        }

        // An archive is asked through a log beside it, so that one can be asked and added to at a time.
        string[] expected =
        [
            "report",
            "baseline",
            "archive add",
            "archive work",
            "archive status",
            "archive check",
            "archive report",
            "archive remove",
            "decide g1",
        ];
        Assert.That(refused, Is.EqualTo(expected));
    }

    [Test]
    public void Where_nothing_can_be_written_only_what_writes_is_refused()
    {
        // Root may write everywhere but here.
        foreach (
            var command in (string[])
                [
                    "report S --out /proc/none",
                    "baseline S --out /proc/none/known.json",
                    "claims S --out /proc/none/x.txt",
                    "score claims.csv --out /proc/none/x.txt",
                ]
        )
        {
            var run = CommandLine.RunIn(folder, command.Split(' '));
            Assert.That(run.ExitCode, Is.EqualTo(2), command);
            Assert.That(run.Error, Does.Match(@"\Acrosscheck: /proc/none\S* could not be written: [^\n]*\n\z"), command);
        }
    }

    private void DoesItsWork(string what, string limit)
    {
        foreach (var (command, exitCode) in Commands)
        {
            var run = CommandLine.Shell($"cd '{folder}' && {limit}; exec dotnet '{CommandLine.Program}' {command}");
            Assert.That(run.ExitCode, Is.EqualTo(exitCode), $"{command} with {what}: {run.Error}");
        }
    }

    /// <summary>The commands that a help lists.</summary>
    private static IEnumerable<string> Named(CommandLine help) =>
        help.Output[help.Output.IndexOf("Commands:", StringComparison.Ordinal)..]
            .Split('\n')
            .Skip(1)
            .TakeWhile(l => l.StartsWith("  ", StringComparison.Ordinal))
            .Where(l => l[2] != ' ')
            .Select(l => l.Trim().Split(' ')[0]);
}
