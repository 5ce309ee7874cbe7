using System.IO.Enumeration;

namespace CrossCheck.Articles;

/// <summary>A file to be read.</summary>
/// <param name="FullPath">Where it is.</param>
/// <param name="Path">The path as it is shown, with forward slashes.</param>
/// <param name="FromRoot">The path from the folder that was given, with forward slashes; the file's name where the file itself was given.</param>
/// <param name="ManifestFolders">The folders whose manifests may speak of it, outermost first.</param>
internal sealed record FoundFile(string FullPath, string Path, string FromRoot, IReadOnlyList<string> ManifestFolders);

/// <summary>Finds files in folders, in an order that depends on their names alone.</summary>
internal static class Folders
{
    /// <summary>The files at <paramref name="paths"/>, each once: those named, and those below the folders named that end in <paramref name="extension"/>.</summary>
    /// <exception cref="InputException">A path does not exist.</exception>
    public static List<FoundFile> Find(IEnumerable<string> paths, string extension, List<Problem> problems)
    {
        var files = new List<FoundFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
            if (File.Exists(root))
            {
                var folder = Path.GetDirectoryName(root)!;
                Add(root, folder, Path.GetFileName(root), [folder]);
            }
            else if (Directory.Exists(root))
            {
                Walk(root, root, [root]);
            }
            else
            {
                throw new InputException($"{path}: there is no such file or folder; check the path.");
            }
        }

        return files;

        void Walk(string root, string folder, IReadOnlyList<string> manifests)
        {
            try
            {
                foreach (var file in Entries(folder, isFolder: false).Where(file => file.EndsWith(extension, StringComparison.OrdinalIgnoreCase)))
                {
                    Add(file, root, Slashes(Path.GetRelativePath(root, file)), manifests);
                }

                foreach (var inner in Entries(folder, isFolder: true))
                {
                    Walk(root, inner, [.. manifests, inner]);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                problems.Add(new Problem(Shown(folder, root), $"could not be listed ({e.Message.TrimEnd('.')}); check that it may be read"));
            }
        }

        void Add(string file, string root, string fromRoot, IReadOnlyList<string> manifests)
        {
            if (seen.Add(file))
            {
                files.Add(new FoundFile(file, Shown(file, root), fromRoot, manifests));
            }
        }
    }

    /// <summary>All files below <paramref name="folder"/>, by their paths from it, with forward slashes.</summary>
    public static IReadOnlyCollection<string> FilesBelow(string folder) =>
        Find([folder], "", []).Select(file => file.FromRoot).ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// The path as it is shown: from the working folder where the file is below it, else from the folder given, that folder's name included. So a report
    /// does not tell where on a disk its articles were.
    /// </summary>
    public static string Shown(string path, string root)
    {
        var fromHere = Path.GetRelativePath(Environment.CurrentDirectory, path);
        var isBelow = !Path.IsPathRooted(fromHere) && fromHere != ".." && !fromHere.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return Slashes(isBelow ? fromHere : Path.Combine(Path.GetFileName(root), Path.GetRelativePath(root, path)));
    }

    private static string Slashes(string path) => path.Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>Files or folders in a folder, ordinally sorted, without hidden ones and, for folders, without links, which may lead in a circle.</summary>
    private static IEnumerable<string> Entries(string folder, bool isFolder) =>
        new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToFullPath(), new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                entry.IsDirectory == isFolder && entry.FileName[0] != '.' && !(isFolder && entry.Attributes.HasFlag(FileAttributes.ReparsePoint)),
        }.Order(StringComparer.Ordinal);
}
