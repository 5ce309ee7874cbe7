using NUnit.Framework;

namespace CrossCheck.Tests.Cli;

/// <summary>The whole way from two short articles to the reports on them.</summary>
public sealed class CorpusReportTests
{
    [Test]
    public Task Json() => Verifier.Verify(Report("json"), "json");

    [Test]
    public Task Markdown() => Verifier.Verify(Report("md"), "md");

    private static string Report(string format)
    {
        var folder = Directory.CreateTempSubdirectory("crosscheck-");
        try
        {
            var file = Path.Combine(folder.FullName, $"report.{format}");
            Assert.That(
                CommandLine.RunIn(
                    Path.GetDirectoryName(CommandLine.Corpus)!,
                    "report",
                    "quake",
                    "--format",
                    format,
                    "--out",
                    file,
                    "--quiet"
                ),
                Is.EqualTo(new CommandLine(0, "", ""))
            );
            return File.ReadAllText(file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
