using CrossCheck.Tests.Cli;
using NUnit.Framework;

namespace CrossCheck.Tests.EndToEnd;

/// <summary>What a script can tell by the code that a run ends with; docs/exit-codes.md has the table.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ExitCodeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("crosscheck-").FullName;

    public ExitCodeTests() => File.WriteAllText(Path.Combine(folder, "a.txt"), "At least 11 people died in the fire.");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [TestCase("report|", "folder is empty; name a file or folder; see crosscheck report --help")]
    [TestCase("check|.|", "folder is empty; name a file or folder; see crosscheck check --help")]
    [TestCase("report|.|--out|", "--out is empty; name a file or folder; see crosscheck report --help")]
    [TestCase("claims|.|--out|", "--out is empty; name a file or folder; see crosscheck claims --help")]
    [TestCase("baseline|.|--out|", "--out is empty; name a file or folder; see crosscheck baseline --help")]
    [TestCase("score|a.csv|--out|", "--out is empty; name a file or folder; see crosscheck score --help")]
    [TestCase("score|", "claims is empty; name a file or folder; see crosscheck score --help")]
    [TestCase("explain||g1", "report is empty; name a file or folder; see crosscheck explain --help")]
    [TestCase("check|.|--baseline|", "--baseline is empty; name a file or folder; see crosscheck check --help")]
    [TestCase("check|.|--config|", "--config is empty; name a file or folder; see crosscheck check --help")]
    [TestCase("check|.|--changed|", "--changed is empty; name a file or folder; see crosscheck check --help")]
    [TestCase("report|.|--cache|", "--cache is empty; name a file or folder; see crosscheck report --help")]
    [TestCase("decide|00||--state|open", "folder is empty; name a file or folder; see crosscheck decide --help")]
    [TestCase("report|.|--threads|2147483647", "--threads must be a whole number, 1 to 1,024; see crosscheck report --help")]
    [TestCase("report|.|--threads|99999999999999999999", "--threads must be a whole number, 1 to 1,024; see crosscheck report --help")]
    [TestCase(
        "claims|.|--max-size|79228162514264337593543950335GB",
        "--max-size must be a size from 1 byte to 1GB, like 500k or 20MB, not '79228162514264337593543950335GB'; see crosscheck "
            + "claims --help"
    )]
    [TestCase("claims|-x.txt", "unknown option '-x.txt'; see crosscheck claims --help")]
    [TestCase("claims|--|-x.txt", "-x.txt: there is no such file or folder; check the path.")]
    public void Wrong_usage_is_2(string arguments, string line) =>
        Assert.That(CommandLine.RunIn(folder, arguments.Split('|')), Is.EqualTo(new CommandLine(2, "", $"crosscheck: {line}\n")));

    [Test]
    public void Two_dashes_end_the_options()
    {
        File.WriteAllText(Path.Combine(folder, "--out"), "At least 12 people died in the fire.");
        var run = CommandLine.RunIn(folder, "claims", "--input-format", "text", "--", "--out");
        Assert.That(run, Has.Property("ExitCode").Zero.And.Property("Error").Empty);
        Assert.That(run.Output, Does.Contain("At least 12"));
    }

    [Test]
    public void Rows_left_out_of_a_table_are_4()
    {
        File.WriteAllText(Path.Combine(folder, "a.csv"), "source,item,value\na,x,1\nb,x\n");
        Assert.That(CommandLine.RunIn(folder, "score", "a.csv").ExitCode, Is.EqualTo(4));
    }

    [TestCase("claims .")]
    [TestCase("claims . --format json")]
    [TestCase("report .")]
    [TestCase("check . --format sarif")]
    [TestCase("score a.csv")]
    [TestCase("baseline .")]
    [TestCase("review . --list")]
    [TestCase("--help")]
    [Platform("Linux")]
    public void An_output_that_takes_nothing_is_2(string arguments)
    {
        File.WriteAllText(Path.Combine(folder, "b.txt"), "At least 12 people died in the fire.");
        File.WriteAllText(Path.Combine(folder, "a.csv"), "source,item,value\na,x,1\nb,x,2\n");
        var run = CommandLine.Shell($"cd '{folder}' && exec dotnet '{CommandLine.Program}' {arguments} > /dev/full");
        Assert.That(run, Is.EqualTo(new CommandLine(2, "", "crosscheck: the output could not be written: No space left on device\n")));
    }
}
