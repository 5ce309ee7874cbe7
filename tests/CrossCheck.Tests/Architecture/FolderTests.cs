using CrossCheck.Tests.Cli;
using NUnit.Framework;

namespace CrossCheck.Tests.Architecture;

/// <summary>Folders that fit in the head.</summary>
public sealed class FolderTests
{
    /// <summary>
    /// A folder holds at most so many files of code, about a dozen; what grows past it gets sub-rooms, named after what they hold.
    /// </summary>
    private const int Most = 15;

    /// <summary>A room that is being divided.</summary>
    private static readonly string[] Dividing = ["CrossCheck/Alignment"];

    private static readonly string Source = Path.Combine(CommandLine.Repository, "src");

    [Test]
    public void No_folder_holds_more_than_fifteen_files() =>
        Assert.That(
            Directory
                .EnumerateDirectories(Source, "*", SearchOption.AllDirectories)
                .Select(folder => (Name: Shown(folder), Count: Directory.GetFiles(folder, "*.cs").Length))
                .Where(folder => folder.Count > Most && !Dividing.Contains(folder.Name))
                .Select(folder => $"{folder.Name}: {folder.Count}"),
            Is.Empty
        );

    [Test]
    public void A_namespace_follows_its_folder() =>
        Assert.That(
            Directory
                .EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
                .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
                .Where(file => Namespace(file) is { } stated && stated != Shown(Path.GetDirectoryName(file)!).Replace('/', '.'))
                .Select(Shown),
            Is.Empty
        );

    private static string Shown(string path) => Path.GetRelativePath(Source, path).Replace('\\', '/');

    /// <summary>The namespace of a file; null where all of it stands outside of one, as a program's entry may.</summary>
    private static string? Namespace(string file) =>
        File.ReadLines(file).FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))?[10..].TrimEnd(';');
}
