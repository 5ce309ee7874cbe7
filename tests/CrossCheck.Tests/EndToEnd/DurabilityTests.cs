using CrossCheck.Articles;
using CrossCheck.Claims.Caching;
using CrossCheck.Reports.Review;
using CrossCheck.Tests.Cli;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace CrossCheck.Tests.EndToEnd;

/// <summary>Whatever happens to a run or to the disk, what was written before is whole.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class DurabilityTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("crosscheck with spaces ").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Test, Platform(Exclude = "Win")]
    public void Killing_it_fifty_times_leaves_no_file_half_written()
    {
        var articles = CopyCorpus();
        var random = new Random(8);
        var killedAfter = new HashSet<string?>();
        for (var i = 0; i < 50; i++)
        {
            using var writer = CommandLine.Start(
                folder,
                Path.Combine(AppContext.BaseDirectory, "CrossCheck.Evaluation.dll"),
                "rewrite",
                folder
            );
            string? line = null;

            // One to twelve steps: the first rounds find the files of the round that was killed before.
            for (var steps = random.Next(1, 13); steps > 0; steps--)
            {
                line = writer.StandardOutput.ReadLine();
            }

            killedAfter.Add(line);
            writer.Kill();
            writer.WaitForExit();

            var report = Path.Combine(folder, "report.json");
            if (File.Exists(report))
            {
                Assert.That((string?)JObject.Parse(File.ReadAllText(report))["schemaVersion"], Is.EqualTo("1"));
            }

            Assert.That(() => ReviewFile.Read(Path.Combine(folder, ReviewFile.Name)), Throws.Nothing);
            foreach (var pack in Packs())
            {
                using var open = PackFile.Open(pack, typeof(ExtractionCache).Module.ModuleVersionId, []);
                Assert.That(open, Is.Not.Null, "a pack that is there is whole");
                Assert.That(open!.Entries.Values.Select(entry => open.Read(entry, bytes => "whole")), Has.All.EqualTo("whole"));
            }
        }

        Assert.That(killedAfter, Is.SupersetOf(new[] { "cache", "report", "review" }), "it was killed at every kind of work");
        Assert.That(Packs(), Is.Not.Empty);
        Assert.That(new ArticleReader().Read([articles]).Articles, Has.Length.EqualTo(2), "and no article was touched");
    }

    [Test, Platform(Exclude = "Win")]
    public void A_disk_that_takes_no_more_is_one_line_and_the_previous_report_is_intact()
    {
        var articles = CopyCorpus();
        Assert.That(CommandLine.Run("report", articles, "--out", Out, "--quiet").ExitCode, Is.Zero);
        var before = Contents();

        // No file may grow past a kilobyte, and the signal that would say so is ignored, as programs on a full disk see it. The runtime's
        // own mapped file would be past it.
        var run = Shell(
            $"trap '' XFSZ; ulimit -f 1; export DOTNET_EnableWriteXorExecute=0; exec dotnet '{CommandLine.Program}' report "
                + $"'{articles}' --out '{Out}' --cache '{Path.Combine(folder, "kept")}'"
        );
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Match(@"\Acrosscheck: .*report\.json could not be written: [^\n]*\n\z"));
        Assert.That(Contents(), Is.EqualTo(before), "nothing changed and nothing is left over");
    }

    [Test, Platform("Linux")]
    public void A_full_file_system_is_one_line_and_the_previous_report_is_intact()
    {
        var articles = CopyCorpus();
        Directory.CreateDirectory(Out);
        if (Shell($"mount -t tmpfs -o size=16k tmpfs '{Out}'").ExitCode != 0)
        {
            Assert.Ignore("mounting is not allowed here");
        }

        try
        {
            File.WriteAllText(Path.Combine(Out, "report.json"), "previous");
            var run = Shell($"exec dotnet '{CommandLine.Program}' report '{articles}' --out '{Out}' --format json,html");
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Match(@"\Acrosscheck: .* could not be written: [^\n]*\n\z"));
            Assert.That(Directory.GetFiles(Out).Select(Path.GetFileName), Is.EqualTo(new[] { "report.json" }));
            Assert.That(File.ReadAllText(Path.Combine(Out, "report.json")), Is.EqualTo("previous").Or.StartsWith("{").And.EndsWith("}\n"));
        }
        finally
        {
            Shell($"umount '{Out}'");
        }
    }

    [Test, Platform(Exclude = "Win")]
    public void An_output_that_may_not_be_written_is_one_line()
    {
        var articles = CopyCorpus();
        Directory.CreateDirectory(Out);
        File.WriteAllText(Path.Combine(Out, "report.json"), "previous");
        Shell($"chmod u-w '{Out}'");
        try
        {
            if (Shell($"touch '{Out}/probe'").ExitCode == 0)
            {
                Assert.Ignore("this user may write everywhere");
            }

            var run = CommandLine.Run("report", articles, "--out", Out);
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Match(@"\Acrosscheck: .*report\.json could not be written: [^\n]*\n\z"));
            Assert.That(File.ReadAllText(Path.Combine(Out, "report.json")), Is.EqualTo("previous"));
        }
        finally
        {
            Shell($"chmod u+w '{Out}'");
        }
    }

    [Test, Platform(Exclude = "Win")]
    public void Links_that_lead_in_circles_are_passed_over()
    {
        var articles = CopyCorpus();
        Directory.CreateSymbolicLink(Path.Combine(articles, "up"), folder);
        File.CreateSymbolicLink(Path.Combine(articles, "self.txt"), Path.Combine(articles, "self.txt"));
        File.CreateSymbolicLink(Path.Combine(articles, "gone.txt"), Path.Combine(folder, "nowhere.txt"));
        var run = CommandLine.RunIn(folder, "claims", "articles");
        Assert.That(run.ExitCode, Is.EqualTo(4));
        Assert.That(
            run.Error,
            Does.Match(@"\Acrosscheck: warning: articles/gone\.txt .*; left out\ncrosscheck: warning: articles/self\.txt .*; left out\n\z")
        );
    }

    private string Out => Path.Combine(folder, "out");

    private string CopyCorpus()
    {
        var articles = Directory.CreateDirectory(Path.Combine(folder, "articles")).FullName;
        foreach (var file in Directory.GetFiles(CommandLine.Corpus))
        {
            File.Copy(file, Path.Combine(articles, Path.GetFileName(file)));
        }

        return articles;
    }

    private string[] Packs() =>
        Directory.Exists(Path.Combine(folder, ExtractionCache.FolderName))
            ? Directory.GetFiles(Path.Combine(folder, ExtractionCache.FolderName), "*.pack")
            : [];

    private List<(string Name, string Text)> Contents() =>
        [.. Directory.GetFiles(Out).Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), File.ReadAllText(f)))];

    private static CommandLine Shell(string command) => CommandLine.Shell(command);
}
