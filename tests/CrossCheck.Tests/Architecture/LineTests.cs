using CrossCheck.Tests.Cli;
using NUnit.Framework;

namespace CrossCheck.Tests.Architecture;

/// <summary>The layout of the source, which <c>.editorconfig</c> gives to editors and formatters.</summary>
public sealed class LineTests
{
    /// <summary>Characters a line has at most (max_line_length in .editorconfig).</summary>
    private const int Longest = 140;

    private const string RawString = "\"\"\"";

    [TestCase("src")]
    [TestCase("tests")]
    public void No_line_is_longer_than_140_characters(string folder) =>
        Assert.That(Files(folder).SelectMany(file => TooLong(file, folder == "tests")), Is.Empty);

    private static IEnumerable<string> Files(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(CommandLine.Repository, folder), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    /// <summary>The places of long lines; in raw strings, where a test keeps a text, a line break may change what is tested.</summary>
    private static IEnumerable<string> TooLong(string file, bool raw)
    {
        var inside = false;
        foreach (var (index, line) in File.ReadLines(file).Index())
        {
            var marks = line.Split(RawString).Length - 1;
            if (line.Length > Longest && !(raw && (inside || marks > 0)))
            {
                yield return $"{Path.GetRelativePath(CommandLine.Repository, file)}:{index + 1}";
            }

            inside ^= marks % 2 == 1;
        }
    }
}
