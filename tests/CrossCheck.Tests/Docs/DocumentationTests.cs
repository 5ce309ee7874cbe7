using System.Text.RegularExpressions;
using CrossCheck.Claims;
using CrossCheck.Configuration;
using CrossCheck.Language;
using CrossCheck.Reports;
using CrossCheck.Tests.Cli;
using CrossCheck.Tests.Packaging;
using NUnit.Framework;
using YamlDotNet.RepresentationModel;

namespace CrossCheck.Tests.Docs;

/// <summary>What the documents say is so.</summary>
public sealed class DocumentationTests
{
    [Test]
    public void The_example_of_the_library_is_the_one_that_is_compiled()
    {
        var compiled = Read("tests/CrossCheck.Tests/Packaging/LibraryExample.cs")
            .Split('\n')
            .SkipWhile(line => !line.Contains("void PrintConflicts"))
            .SkipLast(2)
            .Select(line => line.Length > 4 ? line[4..] : "");
        var shown = Block("docs/getting-started.md", "csharp").Split('\n').SkipWhile(line => !line.Contains("void PrintConflicts"));
        Assert.That(string.Join('\n', shown).Trim(), Is.EqualTo(string.Join('\n', compiled).Replace("public static", "static")));
    }

    [Test]
    public void The_example_of_the_library_runs()
    {
        var folder = Directory.CreateTempSubdirectory("crosscheck-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "a.txt"), "Two people died on 3 May 2019.");
            Assert.That(() => LibraryExample.PrintConflicts(folder, TextWriter.Null), Throws.Nothing);
            Assert.That(File.ReadAllText(Path.Combine(folder, "report.json")), Does.StartWith("{"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void The_example_of_the_settings_is_understood_and_has_every_key()
    {
        var settings = SettingsFile.Parse(Block("docs/configuration.md", "yaml"), "docs/configuration.md");
        Assert.That(settings, Is.Not.EqualTo(new Settings()));
        Assert.That(
            typeof(Settings).GetProperties().Where(p => Equals(p.GetValue(settings), p.GetValue(new Settings()))).Select(p => p.Name),
            Is.Empty,
            "keys that the example leaves out"
        );
    }

    [Test]
    public void Every_key_of_the_settings_is_documented()
    {
        var documented = Regex
            .Matches(Read("docs/configuration.md"), "^\\| `([a-z-]+)`", RegexOptions.Multiline)
            .Select(m => m.Groups[1].Value);
        Assert.That(documented, Is.EquivalentTo(SettingsFile.Keys.Concat(SettingsFile.IgnoreKeys).Concat(LexiconEntry.Lists)));
    }

    [Test]
    public void Every_kind_that_may_be_ignored_is_documented()
    {
        var text = Read("docs/configuration.md");
        Assert.That(Enum.GetNames<ClaimKind>().Where(k => !text.Contains($"`{k.ToLowerInvariant()}`")), Is.Empty);
    }

    [Test]
    public void Every_format_and_its_file_is_documented()
    {
        var documented = Regex
            .Matches(Read("docs/report-guide.md"), "^\\| `([a-z]+)` \\| `([a-z.]+)`", RegexOptions.Multiline)
            .Select(m => $"{m.Groups[1].Value} {m.Groups[2].Value}");
        Assert.That(documented, Is.EqualTo(ReportFormat.All.Select(f => $"{f.Name} {f.FileName}")));
    }

    [Test]
    public void Every_exit_code_is_documented()
    {
        var documented = Regex
            .Matches(Read("docs/exit-codes.md"), "^\\| ([0-9]+) \\|", RegexOptions.Multiline)
            .Select(m => m.Groups[1].Value);
        var shown = Regex.Matches(CommandLine.Run("--help").Output, "^  ([0-9]+) ", RegexOptions.Multiline).Select(m => m.Groups[1].Value);
        Assert.That(documented, Is.EqualTo(shown).And.Not.Empty);
    }

    [TestCase("docs/ci/github.yml")]
    [TestCase("docs/ci/gitlab.yml")]
    public void A_pipeline_to_copy_is_YAML_and_uses_options_that_there_are(string path)
    {
        var yaml = new YamlStream();
        Assert.That(() => yaml.Load(new StringReader(Read(path))), Throws.Nothing);
        var command = Regex.Match(Read(path), "crosscheck check (.*)").Groups[1].Value;
        var options = Regex.Matches(command, "--[a-z-]+").Select(m => m.Value).ToArray();
        var formats = Regex.Match(command, "--format ([a-z,]+)").Groups[1].Value.Split(',');
        Assert.Multiple(() =>
        {
            Assert.That(
                options,
                Is.Not.Empty.And.SubsetOf(Regex.Matches(CommandLine.Run("check", "--help").Output, "--[a-z-]+").Select(m => m.Value))
            );
            Assert.That(formats, Is.SubsetOf(ReportFormat.All.Select(f => f.Name)));
        });
    }

    [Test]
    public void Links_between_documents_lead_somewhere()
    {
        var broken =
            from path in Directory
                .GetFiles(Path.Combine(CommandLine.Repository, "docs"), "*.md")
                .Append(Path.Combine(CommandLine.Repository, "README.md"))
            from Match link in Regex.Matches(File.ReadAllText(path), @"\]\(([^)#:]+)(#[^)]*)?\)")
            let target = Path.Combine(Path.GetDirectoryName(path)!, link.Groups[1].Value)
            where !File.Exists(target) && !Directory.Exists(target)
            select $"{Path.GetFileName(path)}: {link.Groups[1].Value}";
        Assert.That(broken, Is.Empty);
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(CommandLine.Repository, path));

    /// <summary>The first block of code in <paramref name="language"/>.</summary>
    private static string Block(string path, string language) =>
        Regex.Match(Read(path), $"```{language}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
}
