using NUnit.Framework;

namespace CrossCheck.Tests.Cli;

/// <summary>The reports on the seeds that the repository shows are those that the program writes.</summary>
public sealed class SeedReportTests
{
    private const string Regenerate =
        "after a change that is meant, run: dotnet run --project src/CrossCheck.Cli -c Release -- report seeds --out reports";

    private static readonly string Committed = Path.Combine(CommandLine.Repository, "reports");

    private string written = null!;

    [OneTimeSetUp]
    public void WriteReports()
    {
        written = Directory.CreateTempSubdirectory("crosscheck-seeds-").FullName;
        Assert.That(CommandLine.Run("report", "seeds", "--out", written, "--quiet"), Is.EqualTo(new CommandLine(0, "", "")));
    }

    [OneTimeTearDown]
    public void DeleteReports() => Directory.Delete(written, recursive: true);

    [TestCase("report.json")]
    [TestCase("report.md")]
    public void Are_current(string name) =>
        Assert.That(File.ReadAllText(Path.Combine(written, name)), Is.EqualTo(File.ReadAllText(Path.Combine(Committed, name))), Regenerate);
}
