using System.Diagnostics;
using System.Runtime.Versioning;
using CrossCheck.Tests.Cli;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace CrossCheck.Tests.EndToEnd;

/// <summary>
/// The project uses itself: a copy of the seeds with a sixth article that contradicts them, checked as a pipeline would, through the real
/// program.
/// </summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CheckCommandTests : IDisposable
{
    /// <summary>The new seed: on its fifth line it says 13 where the others say "at least 11" and "at least 12".</summary>
    private const string NewArticle = """
        US and Iraq: a look back

        The United States invaded Iraq in March 2003.

        Since October 2019, at least 13 attacks have targeted Iraqi military bases where US soldiers or diplomats are deployed.

        """;

    private const string NewFile = "005_new.txt";

    private static readonly string[] Identity =
    [
        "-c",
        "user.name=Test",
        "-c",
        "user.email=test@example.org",
        "-c",
        "core.autocrlf=false",
        "-c",
        "core.hooksPath=.git/hooks",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("crosscheck-").FullName;

    public CheckCommandTests()
    {
        Directory.CreateDirectory(Path.Combine(folder, "seeds"));
        foreach (
            var file in Directory
                .GetFiles(Path.Combine(CommandLine.Repository, "seeds"))
                .Where(f => !Path.GetFileName(f).StartsWith("crosscheck.", StringComparison.Ordinal))
        )
        {
            File.Copy(file, Path.Combine(folder, "seeds", Path.GetFileName(file)));
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Test]
    public void What_the_baseline_holds_shows_in_the_counts_alone()
    {
        Assert.That(Run("baseline", "seeds"), Is.EqualTo(new CommandLine(0, "wrote\tseeds/crosscheck.baseline.json\n", "")));
        AssertNothingNew(Run("check", "seeds"));
    }

    [Test]
    public void Of_several_stories_one_can_be_checked_alone()
    {
        Directory.CreateDirectory(Path.Combine(folder, "quake"));
        foreach (var file in Directory.GetFiles(CommandLine.Corpus))
        {
            File.Copy(file, Path.Combine(folder, "quake", Path.GetFileName(file)));
        }

        var quake = Run("check", "seeds", "quake", "--story", "s2");
        Assert.That(quake.ExitCode, Is.EqualTo(1));
        Assert.That(quake.Output, Does.Contain("quake/").And.Not.Contain("seeds/").And.Not.Contain("story:"));
        Assert.That(Run("check", "seeds", "quake").Output, Does.Contain("quake/").And.Contain("seeds/").And.Contain("  story: "));
    }

    [Test]
    public void A_report_is_a_baseline_too()
    {
        Assert.That(Run("report", "seeds", "--out", "reports", "--format", "json").ExitCode, Is.Zero);
        AssertNothingNew(Run("check", "seeds", "--baseline", "reports/report.json"));
    }

    [Test]
    public void Without_a_baseline_every_conflict_is_new()
    {
        var run = Run("check", "seeds");
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(
            run.Output,
            Does.Match(@"\A(high|medium) conflict: ").And.Match(@"\n\d+ new; in all \d+ conflicts? between articles, [^\n]*\.\n\z")
        );
        Assert.That(run.Error, Does.Match(@"\Acrosscheck: \d+ new conflicts? of severity medium or above; "));
    }

    [Test]
    public void A_new_article_that_contradicts_the_others_fails_and_is_annotated_where_it_does()
    {
        Run("baseline", "seeds");
        AddArticle();
        var run = Run("check", "seeds", "--changed", $"seeds/{NewFile}", "--format", "github");
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Output, Does.StartWith($"::warning file=seeds/{NewFile},line=5,col=21,endLine=5,endColumn=32,title="));
        Assert.That(run.Output.Split('\n')[0], Does.Contain("at least 13").And.Contain("at least 11").And.Contain("at least 12"));
    }

    [Test]
    public void What_was_dismissed_is_no_news()
    {
        Run("baseline", "seeds");
        AddArticle();
        var fingerprints = Fingerprints(Run("check", "seeds", "--format", "sarif").Output);
        Assert.That(fingerprints, Is.Not.Empty);
        File.WriteAllText(
            Path.Combine(folder, "seeds", "crosscheck.review.json"),
            $$"""
            [{"format":"crosscheck review","version":1}
            {{string.Concat(
                fingerprints.Select(f => $",{{\"fingerprint\":\"{f}\",\"state\":\"dismissed\",\"at\":\"2024-05-31T09:30:00Z\"}}\n")
            )}}]
            """
        );
        AssertNothingNew(Run("check", "seeds"));
    }

    [Test]
    public void Git_says_what_changed_since_a_revision()
    {
        Git("init", "--quiet");
        Git("add", ".");
        Git("commit", "--quiet", "--message", "Seeds");
        AddArticle();
        var lead = FirstPlace(Run("check", "seeds", "--since", "HEAD"));
        Assert.That(
            lead,
            Does.StartWith($"  --> seeds/{NewFile}:5:21: "),
            "a file not yet added leads, though without a baseline every conflict is new"
        );
        Git("add", ".");
        Git("commit", "--quiet", "--message", "One more");
        Assert.That(FirstPlace(Run("check", "seeds", "--since", "HEAD~1")), Is.EqualTo(lead));
        Assert.That(
            Run("check", "seeds", "--since", "nowhere"),
            Is.EqualTo(
                new CommandLine(
                    2,
                    "",
                    "crosscheck: --since nowhere: the git repository of seeds knows no such revision; a shallow clone may lack it.\n"
                )
            )
        );
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "the hook is a shell script")]
    [UnsupportedOSPlatform("windows")]
    public void The_pre_commit_hook_stops_a_commit_that_contradicts()
    {
        Git("init", "--quiet");
        Run("baseline", "seeds");
        Git("add", ".");
        Git("commit", "--quiet", "--message", "Seeds");

        // The hook finds the program by its name on the path.
        const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        var bin = Directory.CreateDirectory(Path.Combine(folder, "bin")).FullName;
        File.WriteAllText(Path.Combine(bin, "crosscheck"), $"#!/bin/sh\nexec dotnet '{CommandLine.Program}' \"$@\"\n");
        File.SetUnixFileMode(Path.Combine(bin, "crosscheck"), Executable);
        var hook = Path.Combine(folder, ".git", "hooks", "pre-commit");
        File.Copy(Path.Combine(CommandLine.Repository, "docs", "ci", "pre-commit"), hook, overwrite: true);
        File.SetUnixFileMode(hook, Executable);

        File.WriteAllText(Path.Combine(folder, "notes.md"), "No article.");
        Git("add", "notes.md");
        Assert.That(Commit().ExitCode, Is.Zero, "nothing to check");
        AddArticle();
        Git("add", "seeds");
        var stopped = Commit();
        Assert.That(stopped.ExitCode, Is.EqualTo(1));
        Assert.That(stopped.Output + stopped.Error, Does.Contain($"--> seeds/{NewFile}:5:21: "));

        CommandLine Commit()
        {
            var start = new ProcessStartInfo("git", ["-C", folder, .. Identity, "commit", "--quiet", "--message", "More"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.Environment["PATH"] = $"{bin}:{start.Environment["PATH"]}";
            return CommandLine.End(Process.Start(start)!);
        }
    }

    [Test]
    public void Several_formats_in_one_run_go_to_files_and_those_for_a_log_to_the_output()
    {
        Run("baseline", "seeds");
        AddArticle();
        var run = Run(
            "check",
            "seeds",
            "--changed",
            $"seeds/{NewFile}",
            "--format",
            "sarif,junit,summary,json,github,text",
            "--out",
            "reports"
        );
        Assert.Multiple(() =>
        {
            Assert.That(
                Directory.GetFiles(Path.Combine(folder, "reports")).Select(Path.GetFileName).Order(),
                Is.EqualTo(new[] { "report.json", "report.junit.xml", "report.sarif", "summary.md" })
            );
            Assert.That(run.Output, Does.StartWith("::").And.Contain($"\n  --> seeds/{NewFile}:5:21: "));
            Assert.That(File.ReadAllText(Path.Combine(folder, "reports", "summary.md")), Does.Contain(@"seeds/005\_new.txt:5:21"));
        });
    }

    [Test]
    public void The_settings_above_the_folder_hold()
    {
        AddArticle();
        File.WriteAllText(Path.Combine(folder, "crosscheck.yml"), $"ignore:\n  articles: [{NewFile}]\nbaseline: known.json\n");
        Assert.That(Run("baseline", "seeds").ExitCode, Is.Zero);
        AssertNothingNew(Run("check", "seeds"));
        File.WriteAllText(Path.Combine(folder, "crosscheck.yml"), "baseline: known.json\n");
        Assert.That(Run("check", "seeds").ExitCode, Is.EqualTo(1));
        File.WriteAllText(Path.Combine(folder, "crosscheck.yml"), "base-line: known.json\n");
        Assert.That(
            Run("check", "seeds"),
            Is.EqualTo(
                new CommandLine(
                    2,
                    "",
                    "crosscheck: crosscheck.yml:1: \"base-line\" is unknown in the settings; did you mean \"baseline\"? Known are "
                        + "fail-on, min-confidence, baseline, formats, ignore, sources, lexicon.\n"
                )
            )
        );
    }

    [TestCase(
        "check seeds --fail-on severe",
        "unknown severity 'severe'; the severities are low, medium, high; see crosscheck check --help"
    )]
    [TestCase("check seeds --baselin x", "unknown option '--baselin' (did you mean '--baseline'?); see crosscheck check --help")]
    [TestCase("check seeds --baseline crosscheck.none", "crosscheck.none: the baseline could not be read")]
    [TestCase("check seeds --config none.yml", "none.yml: the settings could not be read")]
    [TestCase("check seeds --since HEAD", "--since HEAD: fatal: not a git repository")]
    public void Wrong_usage_is_one_line_and_exit_code_2(string arguments, string line)
    {
        var run = Run(arguments.Split(' '));
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Output, Is.Empty);
        Assert.That(run.Error, Does.StartWith($"crosscheck: {line}").And.Match(@"\A[^\n]*\n\z"));
    }

    private static IEnumerable<string> Fingerprints(string sarif) =>
        JObject
            .Parse(sarif)
            .SelectTokens("$.runs[0].results[*]")
            .Where(r => (string?)r["baselineState"] == "new")
            .Select(r => (string)r.SelectToken("partialFingerprints.['crosscheckFinding/v1']")!)
            .ToArray();

    /// <summary>All that is said where nothing is new are the counts, in a line.</summary>
    private static void AssertNothingNew(CommandLine run)
    {
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
        Assert.That(run.Output, Does.Match(@"\A0 new; in all \d+ conflicts? between articles, [^\n]*\.\n\z"));
    }

    /// <summary>The place that the first frame quotes first.</summary>
    private static string FirstPlace(CommandLine run) =>
        run.Output.Split('\n').First(line => line.StartsWith("  --> ", StringComparison.Ordinal));

    private void AddArticle() => File.WriteAllText(Path.Combine(folder, "seeds", NewFile), NewArticle);

    private CommandLine Run(params string[] arguments) => CommandLine.RunIn(folder, arguments);

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-C", folder, .. Identity, .. arguments]))!;
        git.WaitForExit();
        Assert.That(git.ExitCode, Is.Zero, $"git {arguments[0]}");
    }
}
