using CrossCheck.Tests.Cli;
using NUnit.Framework;

namespace CrossCheck.Tests.Architecture;

/// <summary>Folders and files that fit in the head.</summary>
public sealed class FolderTests
{
    /// <summary>
    /// A folder holds at most so many files of code, about a dozen; what grows past it gets sub-rooms, named after what they hold.
    /// </summary>
    private const int Most = 15;

    /// <summary>A file has at most so many lines, or says "Long, because" in a comment.</summary>
    private const int MostLines = 250;

    private static readonly string Source = Path.Combine(CommandLine.Repository, "src");

    private static IEnumerable<string> Files =>
        Directory
            .EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    [Test]
    public void No_folder_holds_more_than_fifteen_files() =>
        Assert.That(
            Directory
                .EnumerateDirectories(Source, "*", SearchOption.AllDirectories)
                .Select(folder => (Name: Shown(folder), Count: Directory.GetFiles(folder, "*.cs").Length))
                .Where(folder => folder.Count > Most)
                .Select(folder => $"{folder.Name}: {folder.Count}"),
            Is.Empty
        );

    [Test]
    public void A_file_of_more_than_250_lines_says_why() =>
        Assert.That(
            Files
                .Where(file => File.ReadLines(file).Count() > MostLines)
                .Where(file => !File.ReadLines(file).Any(line => line.StartsWith("// Long, because ", StringComparison.Ordinal)))
                .Select(Shown),
            Is.Empty
        );

    [Test]
    public void A_namespace_follows_its_folder() =>
        Assert.That(
            Files
                .Where(file => Namespace(file) is { } stated && stated != Shown(Path.GetDirectoryName(file)!).Replace('/', '.'))
                .Select(Shown),
            Is.Empty
        );

    private static string Shown(string path) => Path.GetRelativePath(Source, path).Replace('\\', '/');

    /// <summary>The namespace of a file; null where all of it stands outside of one, as a program's entry may.</summary>
    private static string? Namespace(string file) =>
        File.ReadLines(file).FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))?[10..].TrimEnd(';');
}
