using CrossCheck.Tests.Cli;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace CrossCheck.Tests.EndToEnd;

/// <summary>Two reports on two days, compared through the real program.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CompareCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("crosscheck-").FullName;

    public CompareCommandTests()
    {
        Directory.CreateDirectory(Path.Combine(folder, "news"));
        foreach (var file in Directory.GetFiles(CommandLine.Corpus))
        {
            File.Copy(file, Path.Combine(folder, "news", Path.GetFileName(file)));
        }

        Report("old.json");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Nothing_new_is_a_line_of_counts()
    {
        Report("new.json");
        Assert.That(
            Run("compare", "old.json", "new.json", "--fail-on", "low"),
            Has.Property("ExitCode").Zero.And.Property("Output").Match(@"\A0 new, 0 changed, 0 gone, \d+ unchanged\.\n\z")
        );
    }

    [Test]
    public void An_article_without_its_figures_takes_its_conflicts_along()
    {
        File.WriteAllText(Path.Combine(folder, "news", "post.txt"), "Nothing of note.");
        Report("new.json");
        var run = Run("compare", "old.json", "new.json", "--fail-on", "low");
        Assert.That(run.Output, Does.StartWith("gone: ").And.Contains("0 new, 0 changed, "));
        Assert.That(run.ExitCode, Is.Zero, "less conflict fails nothing");
        Assert.That(Run("compare", "new.json", "old.json", "--fail-on", "low").ExitCode, Is.EqualTo(1));
    }

    [Test]
    public void Json_goes_to_a_file_and_never_over_a_report()
    {
        Report("new.json");
        Assert.That(
            Run("compare", "old.json", "new.json", "--format", "json", "--out", "changes.json"),
            Is.EqualTo(new CommandLine(0, "", ""))
        );
        Assert.That(JObject.Parse(File.ReadAllText(Path.Combine(folder, "changes.json")))["new"], Is.Empty);
        Assert.That(
            Run("compare", "old.json", "new.json", "--out", "old.json"),
            Is.EqualTo(
                new CommandLine(
                    2,
                    "",
                    "crosscheck: old.json is an input of this run and is not written over; name another file with --out\n"
                )
            )
        );
    }

    [TestCase("old.json nowhere.json", "nowhere.json: the report could not be read")]
    [TestCase("news/post.txt old.json", "news/post.txt: this is no JSON report")]
    [TestCase("old.json", "required argument 'new' missing")]
    public void What_can_t_be_compared_is_one_line_and_exit_code_2(string arguments, string line)
    {
        var run = Run(["compare", .. arguments.Split(' ')]);
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.StartWith($"crosscheck: {line}").And.EndsWith("\n").And.Not.Contain("   at "));
    }

    private void Report(string file) => Assert.That(Run("report", "news", "--format", "json", "--out", file).ExitCode, Is.Zero);

    private CommandLine Run(params string[] arguments) => CommandLine.RunIn(folder, arguments);
}
