using System.Diagnostics;
using System.Runtime.Versioning;
using CrossCheck.Tests.Cli;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace CrossCheck.Tests.EndToEnd;

/// <summary>One set of options: what an option of one command means it means in all, and every command that can use it has it.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class OptionTests : IDisposable
{
    private static readonly string[] OfReaders =
    [
        "--config",
        "--threads",
        "--input-format",
        "--source",
        "--published",
        "--max-size",
        "--follow-links",
        "--quiet",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("crosscheck-").FullName;

    public OptionTests()
    {
        Directory.CreateDirectory(Path.Combine(folder, "news"));
        foreach (var file in Directory.GetFiles(CommandLine.Corpus))
        {
            File.Copy(file, Path.Combine(folder, "news", Path.GetFileName(file)));
        }

        File.WriteAllText(Path.Combine(folder, "a.csv"), "source,item,value\na,x,1\nb,x,2\n");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [TestCase("report", "--cache --out --format --max-findings --fail-on --story")]
    [TestCase("check", "--cache --out --format --max-findings --fail-on --story")]
    [TestCase("watch", "--cache --out --format --max-findings")]
    [TestCase("baseline", "--cache --out")]
    [TestCase("review", "--cache --out --format --max-findings")]
    [TestCase("decide", "--cache")]
    [TestCase("claims", "--cache --out --format")]
    [TestCase("explain", "--cache --out --format")]
    [TestCase("archive add", "--out --format")]
    [TestCase("archive check", "--out --format --max-findings --fail-on --story")]
    public void A_command_that_reads_articles_takes_the_folder_as_an_argument_and_has_the_options_of_all(string command, string others)
    {
        var help = Run([.. command.Split(' '), "--help"]).Output;
        Assert.That(help, Does.Match("Usage:\n  crosscheck .*<folder>"));
        Assert.That(
            OfReaders.Concat(others.Split(' ')).Where(option => !help.Contains($" {option} ") && !help.Contains($" {option},")),
            Is.Empty
        );
    }

    [TestCase("add")]
    [TestCase("work")]
    [TestCase("remove")]
    [TestCase("status")]
    public void A_command_that_says_numbers_says_them_as_data_and_to_a_file(string command) =>
        Assert.That(Run("archive", command, "--help").Output, Does.Contain("--format <text|json>").And.Contain("--out <file>"));

    [TestCase("--help", "0 1 2 3 4 130")]
    [TestCase("report --help", "0 1 2 3 4 130")]
    [TestCase("compare --help", "0 1 2 3 130")]
    [TestCase("claims --help", "0 2 3 4 130")]
    [TestCase("explain --help", "0 2 3 4 130")]
    public void Help_names_the_exit_codes_that_the_command_can_give(string arguments, string codes)
    {
        var lines = Run(arguments.Split(' ')).Output.Split('\n').SkipWhile(line => line != "Exit codes:").Skip(1);
        Assert.That(string.Join(' ', lines.Select(line => line.Trim().Split(' ')[0])).Trim(), Is.EqualTo(codes));
    }

    [TestCase("report news --format json", "{")]
    [TestCase("report news --format md --quiet", "# Discrepancy report", Description = "asked for by name, it is no chatter")]
    [TestCase("check news --format text", "high conflict: ")]
    [TestCase("baseline news", "{\"format\":\"crosscheck baseline\"")]
    [TestCase("claims news --format table", "claim\t")]
    [TestCase("review news --list --format json", "{\n \"schemaVersion\": \"1\",\n \"findings\": [")]
    [TestCase("review news --list", "open\t")]
    [TestCase("score a.csv", "")]
    [TestCase("explain report.json g1", "")]
    [TestCase("explain news g1 --format json", "{")]
    [TestCase("compare report.json report.json", "0 new, 0 changed, 0 gone, ")]
    [TestCase("archive status news.db", "files\t")]
    [TestCase("archive status news.db --format json", "{\n \"files\": ")]
    [TestCase("archive add news.db news --format json --quiet", "{\n \"added\": 0,\n \"changed\": 0,\n \"unchanged\": ")]
    [TestCase("archive work news.db --format json", "{\n \"extracted\": 0\n}")]
    [TestCase("archive remove news.db news --format json", "{\n \"removed\": ")]
    public void A_hyphen_for_out_is_the_standard_output_and_nothing_else_is_printed_there(string command, string beginning)
    {
        Run("report", "news", "--format", "json", "--out", "report.json");
        Run("archive", "add", "news.db", "news");
        var before = Directory.GetFileSystemEntries(folder);
        var run = Run([.. command.Split(' '), "--out", "-"]);
        Assert.That(run.ExitCode, Is.LessThan(2), run.Error);
        Assert.That(run.Output, Does.StartWith(beginning).And.Not.Contain("wrote\t").And.Not.Empty);
        Assert.That(Directory.GetFileSystemEntries(folder), Is.EqualTo(before));
        if (command.Contains("--format json"))
        {
            Assert.That(() => JObject.Parse(run.Output), Throws.Nothing);
        }
    }

    [Test]
    public void Several_formats_do_not_go_to_one_output() =>
        Assert.That(
            Run("report", "news", "--out", "-"),
            Is.EqualTo(new CommandLine(2, "", "crosscheck: --out - takes one format, not json,md,html; add --format json\n"))
        );

    [TestCase("report news", 0)]
    [TestCase("check news", 1)]
    [TestCase("baseline news", 0)]
    [TestCase("claims news", 0)]
    [TestCase("score a.csv", 0)]
    [TestCase("review news --list", 0)]
    [TestCase("decide g1 news --state confirmed", 0)]
    [TestCase("--quiet report news", 0, Description = "before the command too")]
    public void Quiet_leaves_the_exit_code_and_the_files(string command, int code)
    {
        Assert.That(Run([.. command.Split(' '), "-q"]), Is.EqualTo(new CommandLine(code, "", "")));
        Assert.That(
            Run([.. command.Replace("news", "nowhere").Replace("a.csv", "b.csv").Split(' '), "-q"]),
            Has.Property("ExitCode").EqualTo(2).And.Property("Error").StartsWith("crosscheck: ")
        );
    }

    [Test]
    public void The_folder_of_explain_follows_what_is_explained()
    {
        Run("report", "news", "--format", "json", "--out", "report.json");
        Directory.Move(Path.Combine(folder, "news"), Path.Combine(folder, "moved"));
        var claims = JObject
            .Parse(File.ReadAllText(Path.Combine(folder, "report.json")))
            .SelectToken("groups[0].claims")!
            .Select(c => c.ToString())
            .ToArray();
        Assert.That(Run("explain", "report.json", "g1", "moved").ExitCode, Is.Zero);
        Assert.That(Run("explain", "report.json", "moved", "--pair", claims[0], claims[1]).ExitCode, Is.Zero);
        Assert.That(Run("explain", "report.json", "g1", "moved", "--pair", claims[0], claims[1]).ExitCode, Is.EqualTo(2));
        Assert.That(Run("explain", "report.json", "g1", "moved", "--out", "moved/post.txt").Error, Does.Contain("is an input of this run"));
    }

    [Test, Platform(Exclude = "Win")]
    [UnsupportedOSPlatform("windows")]
    public void Ctrl_C_ends_every_command_with_130()
    {
        Run("report", "news", "--format", "json", "--out", "report.json");

        // Enough to be at work for seconds.
        foreach (var name in new[] { "a.txt", "b.txt" })
        {
            File.WriteAllLines(
                Path.Combine(folder, "news", name),
                Enumerable.Range(1, 60_000).Select(n => $"On Monday {n} people died in town {n} and {n + 7} houses burned.\n")
            );
        }

        string[] commands =
        [
            "report news",
            "check news",
            "baseline news",
            "claims news",
            "watch news",
            "decide g1 news --state open",
            "review news --no-browser",
            "review news --list",
            "archive add a.db news",
            "explain news g1",
        ];
        Assert.Multiple(() =>
        {
            foreach (var command in commands)
            {
                var process = CommandLine.Start(folder, CommandLine.Program, command.Split(' '));
                Thread.Sleep(TimeSpan.FromSeconds(1));
                using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
                Assert.That(CommandLine.End(process), Has.Property("ExitCode").EqualTo(130).And.Property("Error").Empty, command);
            }
        });
    }

    private CommandLine Run(params string[] arguments) => CommandLine.RunIn(folder, arguments);
}
