using System.Diagnostics;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace CrossCheck.Tests.Cli;

/// <summary>What a user of <c>crosscheck report</c> sees, gets and can rely on, through the real program.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ReportCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("crosscheck-").FullName;

    private string Out => Path.Combine(folder, "out");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Reads_a_folder_and_writes_every_format()
    {
        var run = CommandLine.Run("report", CommandLine.Corpus, "--out", Out);
        Assert.That(run.Error, Is.Empty);
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output, Does.StartWith("read\t2 articles from 2 sources, "));
        Assert.That(run.Output, Does.EndWith($"wrote\t{Out}/report.json\nwrote\t{Out}/report.md\nwrote\t{Out}/report.html\n"));
        Assert.That(Names(Out), Is.EqualTo(new[] { "report.html", "report.json", "report.md" }));
        Assert.That((string?)Json("out/report.json")["schemaVersion"], Is.EqualTo("1"));
        Assert.That(File.ReadAllText(Path.Combine(Out, "report.md")), Does.StartWith("# Discrepancy report\n"));
    }

    [Test]
    public void Writes_to_the_folder_reports_by_default()
    {
        Assert.That(CommandLine.RunIn(folder, "report", CommandLine.Corpus).ExitCode, Is.Zero);
        Assert.That(Names(folder), Is.EqualTo(new[] { "reports" }));
    }

    [Test]
    public void Prints_nothing_when_quiet()
    {
        File.WriteAllBytes(Path.Combine(folder, "photo.txt"), [0, 1, 2, 0, 3]);
        File.Copy(Path.Combine(CommandLine.Corpus, "post.txt"), Path.Combine(folder, "post.txt"));
        Assert.That(CommandLine.Run("report", folder, "--out", Out, "--quiet"), Is.EqualTo(new CommandLine(4, "", "")));
    }

    [Test]
    public void Prints_plain_lines_when_redirected() =>
        Assert.That(
            CommandLine.Run("report", CommandLine.Corpus, "--out", Out).Output,
            Does.Not.Contain("\u001b").And.Not.Contain("─").And.Not.Contain("│")
        );

    [TestCase("x.json", "json", "x.json")]
    [TestCase("a/b/x.MD", "md", "a/b/x.MD", Description = "folders are created")]
    [TestCase("a", "md", "a/report.md")]
    [TestCase("a.b", "json", "a.b/report.json")]
    [TestCase("a", "md,json", "a/report.json a/report.md")]
    [TestCase("folder.json", "json", "folder.json/report.json", Description = "an existing folder is a folder whatever its name")]
    public void Out_names_a_folder_or_with_one_format_a_file(string path, string format, string written)
    {
        Directory.CreateDirectory(Path.Combine(folder, "folder.json"));
        Assert.That(CommandLine.RunIn(folder, "report", CommandLine.Corpus, "--out", path, "--format", format).ExitCode, Is.Zero);
        Assert.That(
            Directory
                .GetFiles(folder, "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(folder, f))
                .Order(StringComparer.Ordinal),
            Is.EqualTo(written.Split(' '))
        );
    }

    [Test]
    public void Shows_one_story_alone_in_every_form_but_json()
    {
        var both = new[] { CommandLine.Corpus, Path.Combine(CommandLine.Repository, "seeds") };
        Assert.That(CommandLine.Run(["report", .. both, "--out", Out]).Output, Does.Contain(" (s1)\n").And.Contain(" (s2)\n"));
        var whole = File.ReadAllText(Path.Combine(Out, "report.json"));
        var run = CommandLine.Run(["report", .. both, "--out", Out, "--story", "s2"]);
        Assert.That(run.Output, Does.StartWith("read\t2 articles from 2 sources, ").And.Not.Contain("(s1)").And.Not.Contain("(s2)"));
        Assert.That(File.ReadAllText(Path.Combine(Out, "report.md")), Does.Contain("2 articles from 2 sources"));
        Assert.That(File.ReadAllText(Path.Combine(Out, "report.json")), Is.EqualTo(whole));
    }

    [Test]
    public void A_story_that_is_not_told_is_one_line_and_exit_code_2() =>
        Assert.That(
            CommandLine.Run("report", CommandLine.Corpus, "--out", Out, "--story", "s7"),
            Is.EqualTo(new CommandLine(2, "", "crosscheck: --story s7: the articles tell no such story; the only one is s1\n"))
        );

    [TestCase("low", 1)]
    [TestCase("high", 1)]
    [TestCase(null, 0)]
    public void Fail_on_turns_findings_into_exit_code_1(string? severity, int exitCode) =>
        Assert.That(
            CommandLine
                .Run(["report", CommandLine.Corpus, "--out", Out, .. severity is null ? Array.Empty<string>() : ["--fail-on", severity]])
                .ExitCode,
            Is.EqualTo(exitCode)
        );

    [Test]
    public void Fail_on_passes_where_nothing_differs() =>
        Assert.That(
            CommandLine.Run("report", Path.Combine(CommandLine.Corpus, "post.txt"), "--out", Out, "--fail-on", "low").ExitCode,
            Is.Zero
        );

    [TestCase("", "required command was not provided; see crosscheck --help")]
    [TestCase("reprot x", "unknown command 'reprot' (did you mean 'report'?); see crosscheck --help")]
    [TestCase("report", "required argument 'folder' missing for command: 'report'; see crosscheck report --help")]
    [TestCase("report x --quite", "unknown option '--quite' (did you mean '--quiet'?); see crosscheck report --help")]
    [TestCase("report --quite x", "unknown option '--quite' (did you mean '--quiet'?); see crosscheck report --help")]
    [TestCase("report x y", "x: there is no such file or folder; check the path.")]
    [TestCase("report x --threads 0", "--threads must be a whole number, 1 to 1,024; see crosscheck report --help")]
    [TestCase("report x --threads two", "--threads must be a whole number, 1 to 1,024; see crosscheck report --help")]
    [TestCase("report x --fail-on severe", "unknown severity 'severe'; the severities are low, medium, high; see crosscheck report --help")]
    [TestCase(
        "report x --format jsn,md",
        "unknown format 'jsn' (did you mean 'json'?); the formats are json, md, html, csv, sarif, junit, summary, github, text; see "
            + "crosscheck report --help"
    )]
    [TestCase("report x --out x.json", "--out x.json names one file for --format json,md,html; name a folder, or add --format json")]
    [TestCase(
        "report x --out x.md --format json",
        "--out x.md names one file for --format json; name a folder, or add --format md or summary"
    )]
    [TestCase("report nowhere", "nowhere: there is no such file or folder; check the path.")]
    public void Wrong_usage_is_one_line_and_exit_code_2(string arguments, string line) =>
        Assert.That(
            CommandLine.RunIn(folder, arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            Is.EqualTo(new CommandLine(2, "", $"crosscheck: {line}\n"))
        );

    [Test]
    public void A_wrong_manifest_is_one_line_and_exit_code_2()
    {
        File.WriteAllText(Path.Combine(folder, "a.txt"), "Two people died.");
        File.WriteAllText(Path.Combine(folder, "sources.yml"), "articles:\n  a.txt:\n    published: yesterday\n");
        var run = CommandLine.Run("report", folder, "--out", Out);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error.Trim().Split('\n'), Has.Length.EqualTo(1).And.One.Contains("sources.yml").And.One.Contains("yesterday"));
        Assert.That(Directory.Exists(Out), Is.False);
    }

    [Test]
    public void A_file_that_can_t_be_read_is_a_warning_and_stands_in_the_report()
    {
        File.WriteAllBytes(Path.Combine(folder, "photo.txt"), [0, 1, 2, 0, 3]);
        File.WriteAllText(Path.Combine(folder, "a.txt"), "Two people died.");
        var run = CommandLine.Run("report", folder, "--out", Out);
        Assert.That(run.ExitCode, Is.EqualTo(4));
        Assert.That(run.Error, Does.Match(@"\Acrosscheck: warning: \S*photo\.txt .*; left out\n\z"));
        Assert.That(run.Output, Does.StartWith("read\t1 article from 1 source, "));
        Assert.That(Json("out/report.json").SelectToken("problems[0].path")!.ToString(), Does.EndWith("photo.txt"));
    }

    [Test]
    public void An_output_that_can_t_be_written_is_one_line_and_exit_code_2_and_spares_what_was_there()
    {
        Directory.CreateDirectory(Path.Combine(Out, "report.json", "in the way"));
        File.WriteAllText(Path.Combine(Out, "report.md"), "previous");
        var run = CommandLine.Run("report", CommandLine.Corpus, "--out", Out);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.StartWith($"crosscheck: {Out}/report.json could not be written: ").And.Not.Contain("\n   at "));
        Assert.That(File.ReadAllText(Path.Combine(Out, "report.md")), Is.EqualTo("previous"));
        Assert.That(Names(Out), Is.EqualTo(new[] { "report.json", "report.md" }));
    }

    [TestCase("", "crosscheck: internal error: [^\n]*FuzzySharp[^\n]*\\(set CROSSCHECK_DEBUG=1 to see where\\)\n")]
    [TestCase("1", "crosscheck: System.IO.FileNotFoundException: [^\n]*FuzzySharp[^\\0]*\n   at CrossCheck\\.[^\\0]*")]
    public void An_internal_error_is_one_line_and_exit_code_3(string debug, string error)
    {
        // A damaged installation: a library is gone.
        foreach (
            var file in Directory
                .GetFiles(AppContext.BaseDirectory)
                .Where(f => Path.GetExtension(f) is ".dll" || f.EndsWith("Cli.runtimeconfig.json"))
        )
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        File.Delete(Path.Combine(folder, "FuzzySharp.dll"));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "CrossCheck.Cli.dll"), "report", CommandLine.Corpus, "--out", Out])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["CROSSCHECK_DEBUG"] = debug;
        var run = CommandLine.End(Process.Start(start)!);
        Assert.That(run.ExitCode, Is.EqualTo(3));
        Assert.That(run.Error, Does.Match($"\\A{error}\\z"));
        Assert.That(Directory.Exists(Out), Is.False);
    }

    [Test, Platform(Exclude = "Win")]
    public void Stopping_leaves_what_was_there()
    {
        // Enough to be at work for seconds.
        var busy = Path.Combine(folder, "busy");
        Directory.CreateDirectory(busy);
        Directory.CreateDirectory(Out);
        File.WriteAllText(Path.Combine(Out, "report.md"), "previous");
        foreach (var name in new[] { "a.txt", "b.txt" })
        {
            File.WriteAllLines(
                Path.Combine(busy, name),
                Enumerable.Range(1, 100_000).Select(n => $"On Monday {n} people died in town {n} and {n + 7} houses burned.\n")
            );
        }

        var process = CommandLine.Start(folder, CommandLine.Program, "report", busy, "--out", Out);
        Thread.Sleep(TimeSpan.FromSeconds(0.5));

        // Not Ctrl-C's own signal, which shells tell background processes to ignore; the program treats the two alike.
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString()]);
        var run = CommandLine.End(process);
        Assert.That(run.ExitCode, Is.EqualTo(130).Or.EqualTo(143), "cancelled, or ended by the signal where that took too long");
        Assert.That(run.Output + run.Error, Is.Empty);
        Assert.That(Names(Out), Is.EqualTo(new[] { "report.md" }));
        Assert.That(File.ReadAllText(Path.Combine(Out, "report.md")), Is.EqualTo("previous"));
    }

    [Test]
    public void The_same_articles_give_the_same_bytes_in_any_folder_with_any_number_of_threads()
    {
        foreach (var (name, threads) in new[] { ("one", "1"), ("two", "2") })
        {
            var copy = Directory.CreateDirectory(Path.Combine(folder, name, "quake"));
            foreach (var file in Directory.GetFiles(CommandLine.Corpus))
            {
                File.Copy(file, Path.Combine(copy.FullName, Path.GetFileName(file)));
            }

            Assert.That(
                CommandLine.RunIn(Path.Combine(folder, name), "report", "quake", "--threads", threads, "--quiet").ExitCode,
                Is.Zero
            );
        }

        foreach (var report in Names(Path.Combine(folder, "one", "reports")))
        {
            Assert.That(
                File.ReadAllBytes(Path.Combine(folder, "two", "reports", report)),
                Is.EqualTo(File.ReadAllBytes(Path.Combine(folder, "one", "reports", report))),
                report
            );
        }
    }

    [TestCase("--help")]
    [TestCase("report --help")]
    public void Help_names_the_exit_codes(string arguments)
    {
        var run = CommandLine.Run(arguments.Split(' '));
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output, Does.Contain("crosscheck").And.Contain("Exit codes:\n  0    done\n"));
    }

    [Test]
    public void Version_is_that_of_the_library()
    {
        var version = typeof(CrossChecker).Assembly.GetName().Version!;
        Assert.That(CommandLine.Run("--version").Output, Does.StartWith(version.ToString(3)));
    }

    private static string[] Names(string folder) =>
        [.. Directory.GetFileSystemEntries(folder).Select(e => Path.GetFileName(e)!).Order(StringComparer.Ordinal)];

    private JObject Json(string path) => JObject.Parse(File.ReadAllText(Path.Combine(folder, path)));
}
