using System.Runtime.Versioning;
using CrossCheck.Reports;
using CrossCheck.Tests.Cli;
using NUnit.Framework;

namespace CrossCheck.Tests.EndToEnd;

/// <summary>What is not the program's to write over stays as it is, through the real program.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class OutputTests : IDisposable
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string folder = Directory.CreateTempSubdirectory("crosscheck-").FullName;

    public OutputTests()
    {
        Write("S/a.txt", "At least 11 people died in the fire in Alda on 3 May 2019.");
        Write("S/b.txt", "At least 12 people died in the fire in Alda on 3 May 2019.");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [TestCase("report.md", "report S --out S --format md")]
    [TestCase("report.md", "report S --out S --format json,md,html", Description = "nothing is written before all is known to be ours")]
    [TestCase("c.txt", "report S --out S/c.txt --format text")]
    [TestCase("c.txt", "report S/c.txt --out S/c.txt --format text")]
    [TestCase("c.txt", "check S --out S/c.txt --format text")]
    [TestCase("c.txt", "claims S --out S/c.txt")]
    [TestCase("c.txt", "claims S/*.txt --out S/c.txt")]
    [TestCase("c.txt", "baseline S --out S/c.txt")]
    [TestCase("c.txt", "claims S --out link.txt", Description = "through a link too")]
    public void An_article_is_not_written_over(string article, string command)
    {
        Write("S/" + article, "At least 13 people died in the fire in Alda on 3 May 2019.");
        File.CreateSymbolicLink(Path.Combine(folder, "link.txt"), Path.Combine("S", article));
        Refuses(@"\S+ is an input of this run", command);
        Assert.That(Read("S/" + article), Does.StartWith("At least 13"));
        Assert.That(Directory.GetFiles(Path.Combine(folder, "S")), Has.Length.EqualTo(3));
    }

    [TestCase("S/sources.yml", "claims S --out S/sources.yml", "articles:\n")]
    [TestCase("crosscheck.yml", "report S --out crosscheck.yml --format text", "fail-on: low\n")]
    [TestCase(
        "S/crosscheck.review.json",
        "report S --out S/crosscheck.review.json --format json",
        "[{\"format\":\"crosscheck review\",\"version\":1}\n]\n"
    )]
    [TestCase(
        "known.json",
        "check S --baseline known.json --out known.json --format json",
        "{\"format\":\"crosscheck baseline\",\"version\":1,\"findings\":[]}"
    )]
    [TestCase("claims.csv", "score claims.csv --out claims.csv", "source,item,value\na,x,1\nb,x,2\n")]
    public void Nor_what_belongs_to_the_articles(string file, string command, string contents)
    {
        Write(file, contents);
        Refuses(@"\S+ (is an input of this run|holds the claims)", command);
        Assert.That(Read(file), Is.EqualTo(contents));
    }

    [Test]
    public void A_report_of_an_earlier_run_is() =>
        Assert.That(
            new[] { 1, 2 }.Select(_ => CommandLine.RunIn(folder, "report", "S", "--out", "S", "--quiet").ExitCode),
            Is.EqualTo(new[] { 0, 0 })
        );

    [Test, Platform(Exclude = "Win")]
    [UnsupportedOSPlatform("windows")]
    public void A_link_stays_one_and_a_file_keeps_its_rights()
    {
        Write("real.json", "old");
        File.SetUnixFileMode(Path.Combine(folder, "real.json"), Private);
        File.CreateSymbolicLink(Path.Combine(folder, "link.json"), "real.json");
        Assert.That(CommandLine.RunIn(folder, "report", "S", "--out", "link.json", "--format", "json").ExitCode, Is.Zero);
        Assert.That(new FileInfo(Path.Combine(folder, "link.json")).LinkTarget, Is.EqualTo("real.json"));
        Assert.That(Read("real.json"), Does.StartWith("{"));
        Assert.That(File.GetUnixFileMode(Path.Combine(folder, "real.json")), Is.EqualTo(Private));
    }

    [Test, Platform(Exclude = "Win")]
    [UnsupportedOSPlatform("windows")]
    public void A_linked_review_file_stays_linked()
    {
        Write("reviews.json", "[{\"format\":\"crosscheck review\",\"version\":1}\n]\n");
        File.CreateSymbolicLink(Path.Combine(folder, "S", "crosscheck.review.json"), Path.Combine("..", "reviews.json"));
        var fingerprint = CommandLine.RunIn(folder, "review", "S", "--list").Output.Split('\t')[1];
        Assert.That(CommandLine.RunIn(folder, "decide", fingerprint, "S", "--state", "confirmed").ExitCode, Is.Zero);
        Assert.That(Read("reviews.json"), Does.Contain(fingerprint));
        Assert.That(new FileInfo(Path.Combine(folder, "S", "crosscheck.review.json")).LinkTarget, Is.Not.Null);
    }

    [Test]
    public void A_file_that_is_read_only_is_not_replaced()
    {
        Write("real.json", "old");
        new FileInfo(Path.Combine(folder, "real.json")).IsReadOnly = true;
        Refuses(@"real\.json could not be written: it is read-only", "report S --out real.json --format json");
        Assert.That(Read("real.json"), Is.EqualTo("old"));
        new FileInfo(Path.Combine(folder, "real.json")).IsReadOnly = false;
    }

    [Test, Platform(Exclude = "Win")]
    public void A_pipe_takes_the_report_as_it_comes()
    {
        var run = CommandLine.Shell(
            $"cd '{folder}' && mkfifo pipe && (cat pipe > out.json & dotnet '{CommandLine.Program}' report S --out pipe --format "
                + "json --quiet && wait) && test -p pipe && cat out.json"
        );
        Assert.That(run.Output, Does.StartWith("{").And.EndsWith("}\n"), run.Error);
    }

    [Test, Platform(Exclude = "Win")]
    public void A_device_stays_a_device()
    {
        var run = CommandLine.Shell(
            $"cd '{folder}' && dotnet '{CommandLine.Program}' report S --out /dev/stdout --format json --quiet | cat > out.json && "
                + $"head -c 1 out.json && tail -n 1 out.json && dotnet '{CommandLine.Program}' report S --out /dev/null --format "
                + "json --quiet && test -c /dev/null"
        );
        Assert.That(run, Has.Property("ExitCode").Zero.And.Property("Output").EqualTo("{}\n"), run.Error);
    }

    [TestCase("baseline: ../known.json")]
    [TestCase("baseline: /tmp/known.json")]
    public void Settings_do_not_choose_a_file_outside_of_their_folder(string settings)
    {
        Write("S/crosscheck.yml", settings);
        Refuses(@"S/crosscheck\.yml:1: ""\S+"" leads out of the folder of the settings", "baseline S");
        Assert.That(
            CommandLine.RunIn(folder, "baseline", "S", "--out", "../known.json").ExitCode,
            Is.EqualTo(2),
            "the settings are wrong whatever else is said"
        );
        Write("S/crosscheck.yml", "");
        Assert.That(CommandLine.RunIn(folder, "baseline", "S", "--out", "known.json").ExitCode, Is.Zero);
    }

    [Test, Platform(Exclude = "Win")]
    public void Nor_does_a_link_that_came_with_the_articles()
    {
        Write("mine.json", "mine");
        Directory.CreateDirectory(Path.Combine(folder, "S", "reports"));
        File.CreateSymbolicLink(Path.Combine(folder, "S", "reports", "report.json"), Path.Combine("..", "..", "mine.json"));
        File.CreateSymbolicLink(Path.Combine(folder, "S", "crosscheck.baseline.json"), Path.Combine("..", "mine.json"));
        var run = CommandLine.RunIn(Path.Combine(folder, "S"), "report", "a.txt", "b.txt", "--format", "json");
        Assert.That(run, Has.Property("ExitCode").EqualTo(2).And.Property("Error").Contains("is a link that leads out of"));
        Refuses(@"S/crosscheck\.baseline\.json is ", "baseline S");
        Refuses(@"S/crosscheck\.baseline\.json is a link that leads out of ", "baseline S/a.txt S/b.txt");
        Assert.That(Read("mine.json"), Is.EqualTo("mine"));
    }

    [Test]
    public void What_killed_runs_left_is_removed_and_what_living_ones_write_is_not()
    {
        var target = Path.Combine(folder, "report.json");
        string[] left =
        [
            ".report.json.abcdefgh.ijk.tmp",
            ".report.json.12345678.9ab.tmp",
            ".report.json.young678.9ab.tmp",
            ".report.json.mine.tmp",
        ];
        foreach (var name in left)
        {
            Write(name, "half");
            File.SetLastWriteTimeUtc(
                Path.Combine(folder, name),
                DateTime.UtcNow - TimeSpan.FromHours(name.Contains("young", StringComparison.Ordinal) ? 0 : 1)
            );
        }

        using (new FileStream(Path.Combine(folder, left[1]), FileMode.Open, FileAccess.Write, FileShare.None))
        {
            AtomicFile.Write(target, output => output.Write("whole"));
        }

        Assert.That(
            Directory.GetFiles(folder).Select(Path.GetFileName),
            Is.EquivalentTo(new[] { left[1], left[2], left[3], "report.json" })
        );
    }

    private void Refuses(string line, string command)
    {
        var run = CommandLine.RunIn(folder, command.Split(' '));
        Assert.That(run.ExitCode, Is.EqualTo(2), run.Output + run.Error);
        Assert.That(run.Error, Does.Match($@"\Acrosscheck: {line}[^\n]*\n\z"));
    }

    private string Read(string path) => File.ReadAllText(Path.Combine(folder, path));

    private void Write(string path, string text)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
