using CrossCheck.Tests.Cli;
using NUnit.Framework;

namespace CrossCheck.Tests.EndToEnd;

/// <summary>Every command does its work, or says in one line why not, where there is little of everything.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Platform("Linux")]
public sealed class ResourceLimitTests : IDisposable
{
    private static readonly string[] Commands = ["report S --out out", "check S --format sarif", "baseline S --out known.json", "claims S", "review S --list", "explain given.json g1", "score claims.csv"];

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

    [TestCase("64 MB of heap", "export DOTNET_GCHeapHardLimit=0x4000000")]
    [TestCase("few files open: the runtime alone holds about a hundred", "ulimit -n 160")]
    [TestCase("no home folder", "unset HOME XDG_DATA_HOME; export DOTNET_CLI_HOME=/nonexistent")]
    [TestCase("a home that can't be written", "export HOME=/proc/none XDG_DATA_HOME=/proc/none")]
    [TestCase("no terminal and no input", "unset TERM; exec < /dev/null")]
    [TestCase("no time zones, another culture", "export TZ=Nowhere/None LANG=tr_TR.UTF-8 LC_ALL=tr_TR.UTF-8")]
    public void Does_its_work_with(string what, string limit)
    {
        foreach (var command in Commands)
        {
            var run = CommandLine.Shell($"cd '{folder}' && {limit}; exec dotnet '{CommandLine.Program}' {command}");
            Assert.That(run.ExitCode, Is.EqualTo(command.StartsWith("check", StringComparison.Ordinal) ? 1 : 0), $"{command} with {what}: {run.Error}");
        }
    }

    [Test]
    public void Where_nothing_can_be_written_only_what_writes_is_refused()
    {
        // Root may write everywhere but here.
        foreach (var command in (string[])["report S --out /proc/none", "baseline S --out /proc/none/known.json", "claims S --out /proc/none/x.txt", "score claims.csv --out /proc/none/x.txt"])
        {
            var run = CommandLine.RunIn(folder, command.Split(' '));
            Assert.That(run.ExitCode, Is.EqualTo(2), command);
            Assert.That(run.Error, Does.Match(@"\Acrosscheck: /proc/none\S* could not be written: [^\n]*\n\z"), command);
        }
    }
}
