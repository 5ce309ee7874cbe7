using System.Diagnostics;
using CrossCheck.Tests.Cli;
using NUnit.Framework;

namespace CrossCheck.Tests.EndToEnd;

/// <summary>A folder that is being written to, watched by the real program.</summary>
[Platform(Exclude = "Win")]
public sealed class WatchCommandTests
{
    /// <summary>Longer than a run on a busy machine; a program that says nothing fails the test instead of hanging it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string folder = Directory.CreateTempSubdirectory("crosscheck-").FullName;

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task Says_what_each_change_changed_until_ctrl_c()
    {
        foreach (var file in Directory.GetFiles(CommandLine.Corpus))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        var post = Path.Combine(folder, "post.txt");
        var text = await File.ReadAllTextAsync(post);
        using var process = CommandLine.Start(folder, CommandLine.Program, "watch", ".", "--out", "out", "--format", "json");
        var first = await Until(process, "watching; ");
        Assert.That(first[0], Does.StartWith("read\t2 articles"));
        Assert.That(first, Does.Contain("wrote\tout/report.json"));

        await File.WriteAllTextAsync(post, "Nothing of note.");
        var gone = await Until(process, "0 new, 0 changed, ");
        Assert.That(gone[0], Is.EqualTo("file\tpost.txt"));
        Assert.That(gone[1], Does.StartWith("gone: "));

        // What can't be used is said, and the next change is waited for: the comparison is with the run before.
        var manifest = Path.Combine(folder, "sources.yml");
        await File.WriteAllTextAsync(manifest, "articles: [");
        Assert.That(
            await process.StandardError.ReadLineAsync().WaitAsync(Patience),
            Does.StartWith("crosscheck: ").And.Contain("sources.yml")
        );
        await File.WriteAllTextAsync(post, text);
        File.Delete(manifest);
        var again = await Until(process, " new, 0 changed, 0 gone, 0 unchanged.");
        Assert.That(again.Count(line => line.StartsWith("new: ")), Is.EqualTo(gone.Count(line => line.StartsWith("gone: "))));

        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        Assert.That(CommandLine.End(process).ExitCode, Is.EqualTo(130));
    }

    [Test]
    public void The_standard_input_can_t_be_watched() =>
        Assert.That(
            CommandLine.Run("watch", "-"),
            Is.EqualTo(new CommandLine(2, "", "crosscheck: -: the standard input can't be watched; name a folder.\n"))
        );

    /// <summary>The lines up to the one that holds <paramref name="words"/>.</summary>
    private static async Task<List<string>> Until(Process process, string words)
    {
        var lines = new List<string>();
        do
        {
            lines.Add(
                await process.StandardOutput.ReadLineAsync().WaitAsync(Patience) ?? throw new EndOfStreamException(string.Join('\n', lines))
            );
        } while (!lines[^1].Contains(words));
        return lines;
    }
}
