using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;
using CrossCheck.Tests.Cli;
using NUnit.Framework;

namespace CrossCheck.Tests.Packaging;

/// <summary>What <c>dotnet pack</c> makes of the build under test: a library and a tool that installs without a network.</summary>
public sealed class PackageTests
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("crosscheck-packages-").FullName;

    private static string Packages => Path.Combine(Folder, "packages");

    [OneTimeSetUp]
    public void Pack()
    {
        // bin/Debug/net10.0 or bin/Release/net10.0.
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        foreach (var project in new[] { "CrossCheck", "CrossCheck.Cli" })
        {
            DotNet(
                "pack",
                Path.Combine(CommandLine.Repository, "src", project),
                "--no-build",
                "-c",
                configuration,
                "-o",
                Packages,
                "-v",
                "quiet"
            );
        }
    }

    [OneTimeTearDown]
    public void Clean() => Directory.Delete(Folder, recursive: true);

    [TestCase("CrossCheck", "lib/net10.0/CrossCheck.dll lib/net10.0/CrossCheck.xml README.md LICENSE", "lib/net10.0/CrossCheck.pdb")]
    [TestCase(
        "CrossCheck.Tool",
        "tools/net10.0/any/CrossCheck.Cli.dll tools/net10.0/any/DotnetToolSettings.xml README.md LICENSE",
        "tools/net10.0/any/CrossCheck.Cli.pdb"
    )]
    public void A_package_holds_what_its_users_need(string id, string files, string symbols)
    {
        Assert.Multiple(() =>
        {
            Assert.That(Entries(Find(id, "nupkg")), Is.SupersetOf(files.Split(' ')));
            Assert.That(Entries(Find(id, "snupkg")), Does.Contain(symbols));
        });
    }

    [TestCase("CrossCheck")]
    [TestCase("CrossCheck.Tool")]
    public void A_package_says_what_it_is_and_from_which_commit(string id)
    {
        using var package = ZipFile.OpenRead(Find(id, "nupkg"));
        using var stream = package.GetEntry($"{id}.nuspec")!.Open();
        var metadata = XDocument.Load(stream).Root!.Elements().Single();
        string? Value(string name) => metadata.Elements().SingleOrDefault(e => e.Name.LocalName == name)?.Value;
        Assert.Multiple(() =>
        {
            Assert.That(Value("license"), Is.EqualTo("MIT"));
            Assert.That(Value("readme"), Is.EqualTo("README.md"));
            Assert.That(Value("description"), Does.StartWith("Finds where articles"));
            Assert.That(
                (string?)metadata.Elements().Single(e => e.Name.LocalName == "repository").Attribute("commit"),
                Does.Match("^[0-9a-f]{40}$")
            );
        });
    }

    [Test]
    public void The_tool_installs_into_an_empty_directory_and_reports_on_the_seeds()
    {
        var config = Path.Combine(Folder, "nuget.config");
        File.WriteAllText(
            config,
            $"""<configuration><packageSources><clear /><add key="local" value="{Packages}" /></packageSources></configuration>"""
        );
        var tools = Directory.CreateDirectory(Path.Combine(Folder, "tools")).FullName;
        DotNet("tool", "install", "CrossCheck.Tool", "--tool-path", tools, "--configfile", config);
        var command = Path.Combine(tools, OperatingSystem.IsWindows() ? "crosscheck.exe" : "crosscheck");

        var report = Run(command, "report", Path.Combine(CommandLine.Repository, "seeds"), "--out", "reports");
        Assert.Multiple(() =>
        {
            Assert.That(report.Error, Is.Empty);
            Assert.That(report.ExitCode, Is.Zero);
            Assert.That(report.Output, Does.StartWith("read\t5 articles from 5 sources, "));
            Assert.That(File.Exists(Path.Combine(Folder, "reports", "report.json")), Is.True);
            Assert.That(Run(command, "[suggest:3]", "che").Output, Is.EqualTo("check\n"), "shells ask for completions this way");
        });
    }

    private static string Find(string id, string extension) =>
        Directory.GetFiles(Packages, $"{id}.*.{extension}").Single(f => char.IsDigit(Path.GetFileName(f)[id.Length + 1]));

    private static string[] Entries(string package)
    {
        using var zip = ZipFile.OpenRead(package);
        return [.. zip.Entries.Select(e => e.FullName)];
    }

    private static void DotNet(params string[] arguments)
    {
        var run = Run("dotnet", arguments);
        Assert.That(run.ExitCode, Is.Zero, $"dotnet {arguments[0]}: {run.Output}{run.Error}");
    }

    private static CommandLine Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // A cache of its own: the version stays the same from build to build.
        start.Environment["NUGET_PACKAGES"] = Path.Combine(Folder, "cache");
        start.Environment["DOTNET_NOLOGO"] = "1";
        return CommandLine.End(Process.Start(start)!);
    }
}
