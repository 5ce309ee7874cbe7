using System.Diagnostics;
using System.Net;
using System.Net.NetworkInformation;
using System.Text;
using CrossCheck.Findings;
using CrossCheck.Reports.Review;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace CrossCheck.Tests.Cli;

/// <summary>What a reviewer sees and keeps with <c>crosscheck review</c> and <c>crosscheck decide</c>, through the real program.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ReviewCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("crosscheck-").FullName;

    public ReviewCommandTests()
    {
        foreach (var file in Directory.GetFiles(CommandLine.Corpus))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }

    private string ReviewPath => Path.Combine(folder, ReviewFile.Name);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Test]
    public void A_decision_made_in_the_terminal_is_listed_and_kept_for_the_next_run()
    {
        var first = Listed()[0];
        Assert.That(first[0], Is.EqualTo("open"));
        var decided = CommandLine.RunIn(folder, "decide", first[1], "--state", "dismissed", "--note", "Two quakes.", "--by", "Ana");
        Assert.That(decided, Is.EqualTo(new CommandLine(0, $"dismissed\t{first[1]}\t{first[3]}\n", "")));
        Assert.That(Listed()[0][..5], Is.EqualTo(new[] { "dismissed", first[1], first[2], first[3], "Ana: Two quakes." }));
    }

    [Test]
    public void The_first_digits_of_a_fingerprint_are_enough()
    {
        var fingerprint = Listed()[0][1];
        Assert.That(CommandLine.Run("decide", fingerprint[..12], folder, "--state", "confirmed").ExitCode, Is.Zero);
        Assert.That(
            ReviewFile.Read(ReviewPath).Select(d => (d.Fingerprint, d.State)),
            Is.EqualTo(new[] { (fingerprint, ReviewState.Confirmed) })
        );
    }

    [Test]
    public void Where_a_value_was_edited_the_finding_is_open_again_and_says_on_what_it_was_decided()
    {
        Assert.That(CommandLine.RunIn(folder, "decide", Listed()[0][1], "-s", "confirmed").ExitCode, Is.Zero);
        var article = Path.Combine(folder, "post.txt");
        File.WriteAllText(
            article,
            File.ReadAllText(article).Replace("Twelve", "Thirteen", StringComparison.Ordinal).Replace("12", "13", StringComparison.Ordinal)
        );
        var again = Listed()[0];
        Assert.That((again[0], again[4]), Is.EqualTo(("open", "Decided on 11 against 12; now 11 against 13.")));
    }

    [TestCase("decide ffffffffffffffff --state open", "has no finding with the fingerprint ffffffffffffffff")]
    [TestCase("decide ffff", "option '--state' is required")]
    [TestCase(
        "decide ffff --state dismised",
        "unknown state 'dismised' (did you mean 'dismissed'?); the states are open, confirmed, dismissed, explained"
    )]
    [TestCase("review nowhere --list", "nowhere")]
    [TestCase("review . --format json", "--format goes with --list; see crosscheck review --help")]
    [TestCase("review . --list --out post.txt", "post.txt is an input of this run")]
    public void What_can_not_be_done_is_one_line_and_exit_code_2(string arguments, string reason)
    {
        var run = CommandLine.RunIn(folder, arguments.Split(' '));
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.StartWith("crosscheck: ").And.Contain(reason).And.EndWith("\n"));
        Assert.That(run.Error.Count(c => c == '\n'), Is.EqualTo(1));
    }

    [Test]
    public void A_damaged_review_file_stops_every_command_with_its_line_and_stays_as_it_is()
    {
        const string Damaged = "[{\"format\":\"crosscheck review\",\"version\":1}\n<<<<<<< HEAD\n]\n";
        File.WriteAllText(ReviewPath, Damaged);
        foreach (var arguments in new[] { "review . --list", "review . --no-browser", "decide ffff --state open", "report ." })
        {
            var run = CommandLine.RunIn(folder, arguments.Split(' '));
            Assert.That(run.ExitCode, Is.EqualTo(2), arguments);
            Assert.That(run.Error, Does.Contain($"{ReviewFile.Name}, line 2: "), arguments);
        }

        Assert.That(File.ReadAllText(ReviewPath), Is.EqualTo(Damaged));
    }

    [Test]
    public async Task The_page_is_served_until_ctrl_c()
    {
        using var process = CommandLine.Start(folder, CommandLine.Program, "review", ".", "--no-browser", "--by", "Ana");
        var address = (await process.StandardOutput.ReadLineAsync())!.Split(' ')[^1];
        using var client = new HttpClient();
        Assert.That(await client.GetStringAsync(address), Does.Contain("\"reviewer\":\"Ana\""));
        using (var interrupt = Process.Start("kill", ["-INT", $"{process.Id}"]))
        {
            await interrupt.WaitForExitAsync();
        }

        Assert.That(CommandLine.End(process).ExitCode, Is.EqualTo(130));
    }

    [Test]
    public async Task What_came_with_the_articles_does_not_say_where_the_page_is_served()
    {
        File.WriteAllText(
            Path.Combine(folder, "appsettings.json"),
            """{"urls":"http://0.0.0.0:0","Kestrel":{"Endpoints":{"Open":{"Url":"http://0.0.0.0:0"}}}}"""
        );
        using var process = CommandLine.Start(folder, CommandLine.Program, "review", "post.txt", "herald.txt", "--no-browser");
        var address = new Uri((await process.StandardOutput.ReadLineAsync())!.Split(' ')[^1]);
        var listening = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(l => l.Port == address.Port);
        Assert.That(listening.Select(l => l.Address), Is.EqualTo(new[] { IPAddress.Loopback }));
        process.Kill();
        CommandLine.End(process);
    }

    [Test]
    public void Two_reviewers_files_merge_in_git()
    {
        string Of(params char[] digits)
        {
            var text = new StringWriter();
            ReviewFile.Write(
                digits.Select(d => new Decision
                {
                    Fingerprint = new string(d, 16),
                    State = ReviewState.Confirmed,
                    At = DateTimeOffset.UnixEpoch,
                }),
                text
            );
            return text.ToString();
        }

        Git("init", "-q", "-b", "main");
        File.WriteAllText(ReviewPath, Of('3', '6', '9'));
        Commit("main");
        Git("checkout", "-q", "-b", "ana");
        File.WriteAllText(ReviewPath, Of('2', '3', '6', '9'));
        Commit("ana");
        Git("checkout", "-q", "-b", "ben", "main");
        File.WriteAllText(ReviewPath, Of('3', '6', '8', '9'));
        Commit("ben");
        Git("merge", "-q", "--no-edit", "ana");
        Assert.That(File.ReadAllText(ReviewPath), Is.EqualTo(Of('2', '3', '6', '8', '9')));
    }

    [Test]
    public void Decisions_at_the_same_place_merge_with_the_union_driver()
    {
        static string Entry(char digit) =>
            $",{{\"fingerprint\":\"{new string(digit, 16)}\",\"state\":\"confirmed\","
            + "\"at\":\"2026-01-05T09:30:00Z\",\"values\":[],\"sentences\":[]}\n";
        const string Head = "[{\"format\":\"crosscheck review\",\"version\":1}\n";
        Git("init", "-q", "-b", "main");
        File.WriteAllText(Path.Combine(folder, ".gitattributes"), $"{ReviewFile.Name} merge=union\n");
        File.WriteAllText(ReviewPath, Head + "]\n");
        Commit("main");
        Git("checkout", "-q", "-b", "ana");
        File.WriteAllText(ReviewPath, Head + Entry('a') + "]\n");
        Commit("ana");
        Git("checkout", "-q", "-b", "ben", "main");
        File.WriteAllText(ReviewPath, Head + Entry('b') + "]\n");
        Commit("ben");
        Git("merge", "-q", "--no-edit", "ana");
        Assert.That(ReviewFile.Read(ReviewPath).Select(d => d.Fingerprint[0]), Is.EqualTo("ab"));
    }

    [Test]
    public void The_list_says_enough_to_decide_by_id()
    {
        var first = Listed()[0];
        Assert.That(first[5], Does.Contain(" · ").And.Contains("("), "the values with their sources");
        Assert.That(CommandLine.RunIn(folder, "decide", first[6], "--state", "confirmed", "--by", "Ana").ExitCode, Is.Zero);
        Assert.That(Listed()[0][..2], Is.EqualTo(new[] { "confirmed", first[1] }));
    }

    [Test]
    public void As_JSON_the_list_has_the_decisions_too()
    {
        var (kept, gone) = (Listed()[0][1], new string('a', 16));
        Assert.That(CommandLine.RunIn(folder, "decide", kept, "-s", "explained", "-n", "Two quakes.", "--by", "Ana").ExitCode, Is.Zero);
        ReviewFile.Add(
            ReviewPath,
            new Decision
            {
                Fingerprint = gone,
                State = ReviewState.Confirmed,
                At = DateTimeOffset.UnixEpoch,
                Question = "ships sunk",
                Values = ["3"],
            }
        );
        Assert.That(CommandLine.RunIn(folder, "review", ".", "--list", "--format", "json", "--out", "list.json").Output, Is.Empty);
        var list = JObject.Parse(File.ReadAllText(Path.Combine(folder, "list.json")));
        var (first, other) = (list["findings"]![0]!, list["otherDecisions"]!.Single());
        Assert.That(
            (first["fingerprint"], first["state"], first["note"], first["by"], first["verdict"], first["severity"]).ToString(),
            Is.EqualTo($"({kept}, explained, Two quakes., Ana, conflict, high)")
        );
        Assert.That(first["values"]!.Select(v => (string)v!), Has.Some.StartsWith("11 (Daily Herald"));
        Assert.That((other["fingerprint"], other["label"], other["state"]).ToString(), Is.EqualTo($"({gone}, ships sunk, confirmed)"));
    }

    private string[][] Listed()
    {
        var run = CommandLine.RunIn(folder, "review", ".", "--list");
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
        return [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t'))];
    }

    private void Commit(string message)
    {
        Git("add", "-A");
        Git("-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-q", "-m", message);
    }

    private void Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["GIT_AUTHOR_NAME"] = start.Environment["GIT_COMMITTER_NAME"] = "Test";
        start.Environment["GIT_AUTHOR_EMAIL"] = start.Environment["GIT_COMMITTER_EMAIL"] = "test@example.org";
        using var git = Process.Start(start)!;
        var error = git.StandardError.ReadToEnd() + git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.That(git.ExitCode, Is.Zero, error);
    }
}
