using CrossCheck.Tests.Cli;
using NUnit.Framework;

namespace CrossCheck.Tests.EndToEnd;

/// <summary>What a person sees who waits at a terminal: a real one, which <c>script</c> of util-linux makes.</summary>
[NonParallelizable]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TerminalTests : IDisposable
{
    private const string Script = "/usr/bin/script";

    private readonly string folder = Directory.CreateTempSubdirectory("crosscheck-").FullName;

    [SetUp]
    public void NeedsScript()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists(Script))
        {
            const string Missing = "This machine has no script of util-linux, which makes the terminal.";
            Assert.That(Environment.GetEnvironmentVariable("CI"), Is.Not.EqualTo("true"), Missing);
            Assert.Ignore(Missing);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [TestCase("claims long --out claims.txt")]
    [TestCase("report long --out reports --format json")]
    public void A_run_that_takes_longer_than_a_second_shows_how_far_it_has_come(string command)
    {
        Long();
        var seen = AtTerminal(command + " --threads 1 --no-cache");
        Assert.That(seen, Does.Match("━+╌+ [12] of 3 articles read, [0-9,]+ a second, [0-9]+ (s|min) left"));
        Assert.That(
            seen.LastIndexOf(" left", StringComparison.Ordinal),
            Is.LessThan(seen.LastIndexOf("\e[2K", StringComparison.Ordinal)),
            "it is wiped away"
        );
    }

    [Test]
    public void A_short_one_shows_nothing_of_it()
    {
        Directory.CreateDirectory(Path.Combine(folder, "short"));
        File.WriteAllText(Path.Combine(folder, "short", "a.txt"), "On 3 May 2019 11 people died in Vell.");

        // On a machine with much else to do even this may take a second; not each time.
        Assert.That(Enumerable.Range(0, 10).Select(_ => AtTerminal("claims short --out claims.txt")), Has.Some.Empty);
    }

    [TestCase("2> errors.txt", "errors.txt", Description = "errors go to a file: nobody watches")]
    [TestCase("> output.txt", "output.txt", Description = "what is asked for goes to a file, and has nothing of it")]
    public void Output_that_goes_to_a_file_has_none_of_it(string redirection, string file)
    {
        Long();
        AtTerminal($"claims long --threads 1 --no-cache {redirection}");
        Assert.That(File.ReadAllText(Path.Combine(folder, file)), Does.Not.Contain("articles read").And.Not.Contain("\e"));
    }

    /// <summary>
    /// Three articles that together take some seconds to read; they have nothing in common, so that comparing them takes none.
    /// </summary>
    private void Long()
    {
        Directory.CreateDirectory(Path.Combine(folder, "long"));
        Write("mills", n => $"On Monday mill {n} paid {n} dollars for wool.");
        Write("roads", n => $"Road {n} is {n} miles long.");
        Write("towns", n => $"Some {n} houses burned in town {n}.");

        void Write(string name, Func<int, string> sentence) =>
            File.WriteAllText(
                Path.Combine(folder, "long", $"{name}.txt"),
                string.Join("\n\n", Enumerable.Range(1, 15_000).Select(sentence))
            );
    }

    /// <summary>All that the terminal gets.</summary>
    private string AtTerminal(string command) =>
        CommandLine
            .Shell($"cd '{folder}' && TERM=xterm-256color {Script} -qec \"dotnet '{CommandLine.Program}' {command}\" /dev/null < /dev/null")
            .Output;
}
