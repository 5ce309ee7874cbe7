using System.Collections.Immutable;
using CrossCheck.Cli.Options;

namespace CrossCheck.Cli.Commands;

/// <summary>
/// The files at and beside the articles of a run as they stand at one moment: enough to see that one was written, without opening any.
/// </summary>
internal sealed class WatchedFiles
{
    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    private readonly Dictionary<string, (long Length, DateTime Written)> files;

    private WatchedFiles(Dictionary<string, (long, DateTime)> files) => this.files = files;

    /// <summary>
    /// Looks at the files that <paramref name="inputs"/> name, and at those in their folders, where settings, sources and decisions stand.
    /// </summary>
    /// <param name="inputs">Where the articles are; what the run writes there does not count.</param>
    public static WatchedFiles Of(Inputs inputs)
    {
        var outputs = inputs.Outputs.Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        var files = new Dictionary<string, (long, DateTime)>(StringComparer.Ordinal);
        foreach (var path in inputs.Paths.Append(inputs.Root).Select(Path.GetFullPath).Distinct(StringComparer.Ordinal))
        {
            var found =
                Directory.Exists(path) ? new DirectoryInfo(path).EnumerateFiles("*", Below)
                : File.Exists(path) ? new FileInfo(path).Directory!.EnumerateFiles()
                : [];

            // What begins with a dot is no article: caches, and files that are still being written.
            foreach (
                var file in found.Where(f =>
                    !outputs.Contains(f.FullName)
                    && !Path.GetRelativePath(path, f.FullName)
                        .Split(Path.DirectorySeparatorChar)
                        .Any(n => n.StartsWith('.') && n is not "." and not "..")
                )
            )
            {
                files[file.FullName] = (file.Length, file.LastWriteTimeUtc);
            }
        }

        return new WatchedFiles(files);
    }

    /// <summary>The files that are new, written again or gone since <paramref name="earlier"/>, in the order of their paths.</summary>
    public ImmutableArray<string> Since(WatchedFiles earlier) =>
        [
            .. files
                .Where(f => !earlier.files.TryGetValue(f.Key, out var was) || was != f.Value)
                .Select(f => f.Key)
                .Concat(earlier.files.Keys.Where(f => !files.ContainsKey(f)))
                .Order(StringComparer.Ordinal),
        ];
}
