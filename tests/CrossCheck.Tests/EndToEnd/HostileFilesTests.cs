using CrossCheck.Tests.Cli;
using NUnit.Framework;

namespace CrossCheck.Tests.EndToEnd;

/// <summary>Files made to break the program: one bad article costs itself alone, anything else that is bad is one line, through the real program.</summary>
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
        Write("b.md", $"---\n{string.Concat(Enumerable.Repeat(yaml, yaml.Length > 2 ? 1 : 50_000))}\n---\nAt least 12 people died in the fire.");
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
