using CrossCheck.Tests.Cli;
using NUnit.Framework;

namespace CrossCheck.Tests.EndToEnd;

/// <summary>
/// Files made to break the program: one bad article costs itself alone, anything else that is bad is one line, through the real program.
/// </summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class HostileFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("crosscheck-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Front_matter_that_can_not_be_read_costs_its_article_alone([Values("? &a [*a]", "- ", "? ")] string yaml)
    {
        Write("a.txt", "At least 11 people died in the fire.");
        Write(
            "b.md",
            $"---\n{string.Concat(Enumerable.Repeat(yaml, yaml.Length > 2 ? 1 : 50_000))}\n---\nAt least 12 people died in the fire."
        );
        var run = CommandLine.RunIn(folder, "claims", ".");
        Assert.That(run.ExitCode, Is.EqualTo(4));
        Assert.That(run.Output, Does.Contain("At least 11"));
        Assert.That(run.Error, Does.Match(@"\Acrosscheck: warning: b\.md has front matter that is no YAML \([^\n]*\n\z"));
    }

    [Test]
    public void Settings_that_can_not_be_read_are_one_line([Values("? &a [*a]", "- ", "? ")] string yaml)
    {
        Write("a.txt", "At least 11 people died in the fire.");
        Write("crosscheck.yml", string.Concat(Enumerable.Repeat(yaml, yaml.Length > 2 ? 1 : 50_000)));
        Refuses(@"crosscheck\.yml:1: this is no YAML \(", "claims", ".");
    }

    [TestCase("""[{"format":[],"version":1}]""", "check .")]
    [TestCase("""[{"format":"crosscheck review","version":[]}]""", "review . --list")]
    [TestCase("", "decide 00 --state open")]
    [TestCase("{", "report . --quiet")]
    public void A_damaged_review_file_is_one_line(string review, string command)
    {
        Articles();
        Write("crosscheck.review.json", review);
        Refuses(@"\./crosscheck\.review\.json", command.Split(' '));
    }

    [TestCase("crosscheck.review.json", "check .", @"\./crosscheck\.review\.json: the decisions could not be read \(it is a folder\)")]
    [TestCase(
        "crosscheck.baseline.json",
        "check . --baseline crosscheck.baseline.json",
        @"crosscheck\.baseline\.json: the baseline could not be read \(it is a folder\)"
    )]
    [TestCase("my.yml", "check . --config my.yml", @"my\.yml: the settings could not be read \(it is a folder\)")]
    public void A_folder_in_the_place_of_a_file_is_one_line(string name, string command, string line)
    {
        Articles();
        Directory.CreateDirectory(Path.Combine(folder, name));
        Refuses(line, command.Split(' '));
    }

    [TestCase("""{"format":[]}""")]
    [TestCase("""{"schemaVersion":[]}""")]
    [TestCase("[[[[")]
    public void A_damaged_baseline_or_report_is_one_line(string json)
    {
        Articles();
        Write("known.json", json);
        Refuses(@"known\.json", "check", ".", "--baseline", "known.json");
        Refuses(@"known\.json", "explain", "known.json", "g1");
    }

    [TestCase("sources.yml", "claims .", null)]
    [TestCase("crosscheck.yml", "claims .", null)]
    [TestCase("my.yml", "claims . --config my.yml", null)]
    [TestCase(
        "crosscheck.review.json",
        "check .",
        @"\./crosscheck\.review\.json: the decisions could not be read \(it is empty, or no regular file\)"
    )]
    [TestCase(
        "crosscheck.baseline.json",
        "check .",
        @"\./crosscheck\.baseline\.json: the baseline could not be read \(it is empty, or no regular file\)"
    )]
    [TestCase("known.json", "explain known.json g1", @"known\.json: the report could not be read \(it is empty, or no regular file\)")]
    [Platform(Exclude = "Win")]
    public void A_pipe_or_device_in_the_place_of_a_file_is_not_opened(string name, string command, string? line)
    {
        Articles();
        var path = Path.Combine(folder, name);
        foreach (var make in new Action[] { () => MakePipe(path), () => File.CreateSymbolicLink(path, "/dev/zero") })
        {
            make();
            if (line is null)
            {
                Assert.That(
                    CommandLine.RunIn(folder, [.. command.Split(' '), "--follow-links"]),
                    Has.Property("ExitCode").Zero,
                    "it says nothing, as an empty one"
                );
            }
            else
            {
                Refuses(line, command.Split(' '));
            }

            File.Delete(path);
        }
    }

    [Test, Platform(Exclude = "Win")]
    public void Of_a_link_out_of_the_folder_only_who_asks_gets_what_it_leads_to()
    {
        Write("secret.txt", "At least 11 people died in the fire.");
        Write("given/a.txt", "At least 12 people died in the fire.");
        File.CreateSymbolicLink(Path.Combine(folder, "given", "b.txt"), Path.Combine("..", "secret.txt"));
        File.CreateSymbolicLink(Path.Combine(folder, "given", "c.txt"), "a.txt");
        var run = CommandLine.RunIn(folder, "claims", "given");
        Assert.That(
            run,
            Has.Property("ExitCode")
                .EqualTo(4)
                .And.Property("Error")
                .EqualTo(
                    "crosscheck: warning: given/b.txt is a link that leads out of its folder; name the file itself, or follow links "
                        + "with --follow-links; left out\n"
                )
        );
        Assert.That(run.Output, Does.Contain("At least 12").And.Contain("\tc\t").And.Not.Contain("At least 11"));
        Assert.That(CommandLine.RunIn(folder, "claims", "given", "--follow-links").Output, Does.Contain("At least 11"));
        Assert.That(
            CommandLine.RunIn(folder, "claims", "given/b.txt").Output,
            Does.Contain("At least 11"),
            "a file that is named is asked for"
        );
        File.CreateSymbolicLink(Path.Combine(folder, "given", "sources.yml"), Path.Combine("..", "secret.txt"));
        Refuses(@"given/sources\.yml is a link that leads out of its folder", "claims", "given");
    }

    [Test, Platform("Linux")]
    public void Names_that_are_not_UTF_8_are_told_one_by_one()
    {
        Write("a.txt", "At least 11 people died in the fire.");
        CommandLine.Shell($"cd '{folder}' && echo x > $'b\\xff.txt' && echo x > $'b\\xfe.txt'");
        var run = CommandLine.RunIn(folder, "claims", ".");
        Assert.That(run.ExitCode, Is.EqualTo(4));
        CommandLine.Shell($"rm '{folder}'/b*");
        Assert.That(
            run.Error.Split('\n'),
            Has.Exactly(2).EqualTo("crosscheck: warning: b\ufffd.txt has a name that is not UTF-8; rename it; left out")
        );
    }

    [Test, Platform(Exclude = "Win")]
    public void No_line_of_a_log_is_a_command_that_an_article_gives()
    {
        Write("::error::a.txt", "At least 11 people died in the ##[error]fire in Alda on 3 May 2019.");
        Write("b\u001b[31m.txt", "::error::At least 12 people died in the ##vso[task]fire in Alda on 3 May 2019.");
        string[][] commands =
        [
            ["check", ".", "--format", "text"],
            ["check", ".", "--format", "summary"],
            ["check", ".", "--format", "github"],
            ["claims", "."],
            ["claims", ".", "--format", "text"],
            ["report", "."],
        ];
        foreach (var command in commands)
        {
            var run = CommandLine.RunIn(folder, command);
            Assert.That(run.Output, Is.Not.Empty.And.Not.Contains("\u001b"), string.Join(' ', command));
            Assert.That(
                run.Output.Split('\n').Where(l => l.TrimStart().StartsWith("::", StringComparison.Ordinal)),
                command[^1] == "github" ? Has.All.StartsWith("::warning file=") : Is.Empty,
                string.Join(' ', command)
            );
            Assert.That(
                run.Output,
                command[^1] == "github" ? Does.StartWith("::") : Does.Not.Contain("##[").And.Not.Contain("##vso["),
                string.Join(' ', command)
            );
        }
    }

    private void Articles()
    {
        Write("a.txt", "At least 11 people died in the fire in Alda on 3 May 2019.");
        Write("b.txt", "At least 12 people died in the fire in Alda on 3 May 2019.");
    }

    private static void MakePipe(string path) => CommandLine.Shell($"mkfifo '{path}'");

    private void Refuses(string line, params string[] arguments)
    {
        var run = CommandLine.RunIn(folder, arguments);
        Assert.That(run.ExitCode, Is.EqualTo(2), run.Error);
        Assert.That(run.Error, Does.Match($@"\Acrosscheck: {line}[^\n]*\n\z"));
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
