using CrossCheck.Reports;
using NUnit.Framework;

namespace CrossCheck.Tests.Reports;

/// <summary>A file is written whole or not at all.</summary>
public sealed class AtomicFileTests
{
    private string folder = null!;

    private string Target => Path.Combine(folder, "report.md");

    [SetUp]
    public void CreateFolder() => folder = Directory.CreateTempSubdirectory("atomic-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Writes_utf8_without_a_mark_and_replaces_what_was_there()
    {
        File.WriteAllText(Target, "previous");
        AtomicFile.Write(Target, w => w.WriteLine("“new”"));
        Assert.That(File.ReadAllBytes(Target), Is.EqualTo("“new”\n"u8.ToArray()));
        Assert.That(Directory.GetFileSystemEntries(folder), Is.EqualTo(new[] { Target }));
    }

    [Test]
    public void Creates_the_folder()
    {
        var path = Path.Combine(folder, "a", "b", "c.txt");
        AtomicFile.Write(path, w => w.Write("new"));
        Assert.That(File.ReadAllText(path), Is.EqualTo("new"));
    }

    [Test]
    public void Keeps_the_previous_file_when_the_writing_fails()
    {
        File.WriteAllText(Target, "previous");
        Assert.That(
            () =>
                AtomicFile.Write(
                    Target,
                    w =>
                    {
                        w.Write(new string('x', 1 << 20));
                        throw new InvalidOperationException("half way");
                    }
                ),
            Throws.InvalidOperationException
        );
        Assert.That(File.ReadAllText(Target), Is.EqualTo("previous"));
        Assert.That(Directory.GetFileSystemEntries(folder), Is.EqualTo(new[] { Target }));
    }

    [Test]
    public void Stops_in_the_middle_when_cancelled()
    {
        File.WriteAllText(Target, "previous");
        using var stop = new CancellationTokenSource();
        var blocks = 0;
        Assert.That(
            () =>
                AtomicFile.Write(
                    Target,
                    w =>
                    {
                        for (; blocks < 1000; blocks++)
                        {
                            w.Write(new string('x', 1 << 20));
                            stop.Cancel();
                        }
                    },
                    stop.Token
                ),
            Throws.InstanceOf<OperationCanceledException>()
        );
        Assert.That(blocks, Is.LessThan(3));
        Assert.That(File.ReadAllText(Target), Is.EqualTo("previous"));
        Assert.That(Directory.GetFileSystemEntries(folder), Is.EqualTo(new[] { Target }));
    }

    [Test]
    public void Says_when_a_folder_is_in_the_way()
    {
        Directory.CreateDirectory(Target);
        Assert.That(
            () => AtomicFile.Write(Target, w => w.Write("new")),
            Throws.InstanceOf<IOException>().Or.InstanceOf<UnauthorizedAccessException>()
        );
        Assert.That(Directory.GetFileSystemEntries(folder), Is.EqualTo(new[] { Target }));
    }
}
