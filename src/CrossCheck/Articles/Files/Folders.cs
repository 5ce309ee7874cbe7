using System.IO.Enumeration;

namespace CrossCheck.Articles.Files;

/// <summary>A file to be read.</summary>
/// <param name="FullPath">Where it is.</param>
/// <param name="Path">The path as it is shown, with forward slashes.</param>
/// <param name="FromRoot">
/// The path from the folder that was given, with forward slashes; the file's name where the file itself was given.
/// </param>
/// <param name="ManifestFolders">The folders whose manifests may speak of it, outermost first.</param>
/// <param name="IsNamed">Whether the file itself was given, rather than found in a folder.</param>
internal sealed record FoundFile(string FullPath, string Path, string FromRoot, IReadOnlyList<string> ManifestFolders, bool IsNamed);

/// <summary>Finds files in folders, in an order that depends on their names alone.</summary>
internal static class Folders
{
    /// <summary>What .NET makes of bytes in a name that are not UTF-8; the file can't be opened by it.</summary>
    private const char NotUtf8 = '\ufffd';

    /// <summary>
    /// The files at <paramref name="paths"/>, each once: those named, those that a pattern fits, and those below the folders named that are
    /// <paramref name="wanted"/>.
    /// </summary>
    /// <param name="paths">
    /// Files, folders, and patterns with <c>*</c> (any characters of a name), <c>?</c> (one) and <c>**</c> (any folders).
    /// </param>
    /// <param name="wanted">Whether a file that was not named itself is wanted, by its path.</param>
    /// <param name="problems">Takes the folders that can't be listed, and the files that can't be named or may not be followed.</param>
    /// <param name="followsLinks">
    /// Whether a link in a folder is followed out of it; it may lead to what whoever made the folder may not read.
    /// </param>
    /// <exception cref="InputException">A path does not exist, or nothing fits a pattern.</exception>
    public static List<FoundFile> Find(
        IEnumerable<string> paths,
        Func<string, bool> wanted,
        Action<Problem> problems,
        bool followsLinks = false
    )
    {
        var files = new List<FoundFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
            if (File.Exists(root))
            {
                var folder = Path.GetDirectoryName(root)!;
                Add(root, folder, [folder], isNamed: true);
            }
            else if (Directory.Exists(root))
            {
                Walk(root, root, [root], wanted);
            }
            else if (IsPattern(root))
            {
                Fit(path, root);
            }
            else
            {
                throw new InputException($"{path}: there is no such file or folder; check the path.");
            }
        }

        return files;

        void Walk(string root, string folder, IReadOnlyList<string> manifests, Func<string, bool> fits)
        {
            try
            {
                foreach (var (file, isLink) in Entries(folder, isFolder: false).Where(entry => fits(entry.Path)))
                {
                    if (WhyNot(file, isLink, root) is { } reason)
                    {
                        problems(new Problem(Shown(file, root), reason));
                    }
                    else
                    {
                        Add(file, root, manifests, isNamed: false);
                    }
                }

                foreach (var (inner, _) in Entries(folder, isFolder: true))
                {
                    Walk(root, inner, [.. manifests, inner], fits);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                problems(new Problem(Shown(folder, root), $"could not be listed ({e.Message.TrimEnd('.')}); check that it may be read"));
            }
        }

        // Why a file found in a folder can't be read; null where nothing speaks against it.
        string? WhyNot(string file, bool isLink, string root) =>
            file.Contains(NotUtf8) && !Path.Exists(file) ? "has a name that is not UTF-8; rename it"
            : isLink && !followsLinks && LeadsOut(root, file)
                ? "is a link that leads out of its folder; name the file itself, or follow links with --follow-links"
            : null;

        // The folder before the first name with a star or question mark is the root; below it every file is tried. A folder that fits
        // brings what is in it.
        void Fit(string given, string pattern)
        {
            var names = pattern.Split(Path.DirectorySeparatorChar);
            var first = Array.FindIndex(names, IsPattern);
            var root = string.Join(Path.DirectorySeparatorChar, names[..first]);
            root = root.Length == 0 ? Path.GetPathRoot(pattern)! : root;
            var before = files.Count;
            if (Directory.Exists(root))
            {
                Walk(
                    root,
                    root,
                    [root],
                    file => wanted(file) && Fits(Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar), names[first..])
                );
            }

            if (files.Count == before)
            {
                throw new InputException($"{given}: no article fits this pattern; check it.");
            }
        }

        void Add(string file, string root, IReadOnlyList<string> manifests, bool isNamed)
        {
            if (seen.Add(file))
            {
                files.Add(new FoundFile(file, Shown(file, root), Slashes(Path.GetRelativePath(root, file)), manifests, isNamed));
            }
        }
    }

    /// <summary>All files below <paramref name="folder"/>, by their paths from it, with forward slashes.</summary>
    public static IReadOnlyCollection<string> FilesBelow(string folder) =>
        Find([folder], _ => true, _ => { }, followsLinks: true).Select(file => file.FromRoot).ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// The path as it is shown: from the working folder where the file is below it, else from the folder given, that folder's name
    /// included. So a report
    /// does not tell where on a disk its articles were.
    /// </summary>
    public static string Shown(string path, string root)
    {
        var here = Environment.CurrentDirectory;
        return Slashes(
            Links.IsBelow(here, path)
                ? Path.GetRelativePath(here, path)
                : Path.Combine(Path.GetFileName(root), Path.GetRelativePath(root, path))
        );
    }

    private static bool IsPattern(string name) => name.Contains('*') || name.Contains('?');

    /// <summary>Whether the first names of a path, folder by folder, fit the names of a pattern.</summary>
    private static bool Fits(ReadOnlySpan<string> path, ReadOnlySpan<string> pattern)
    {
        if (pattern.IsEmpty)
        {
            return true;
        }

        if (pattern[0] == "**")
        {
            for (var skipped = 0; skipped < path.Length; skipped++)
            {
                if (Fits(path[skipped..], pattern[1..]))
                {
                    return true;
                }
            }

            return false;
        }

        return !path.IsEmpty
            && FileSystemName.MatchesSimpleExpression(pattern[0], path[0], ignoreCase: false)
            && Fits(path[1..], pattern[1..]);
    }

    /// <summary>Whether a link leads to a file that is not below <paramref name="root"/>; one that leads nowhere does not.</summary>
    private static bool LeadsOut(string root, string link)
    {
        try
        {
            return File.Exists(link) && !Links.LeadsInto(root, link);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static string Slashes(string path) => path.Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>
    /// Files or folders in a folder, ordinally sorted, each with whether it is a link; without hidden ones and, for folders, without links,
    /// which may lead in a circle.
    /// </summary>
    private static IEnumerable<(string Path, bool IsLink)> Entries(string folder, bool isFolder) =>
        new FileSystemEnumerable<(string Path, bool IsLink)>(
            folder,
            (ref FileSystemEntry entry) => (entry.ToFullPath(), entry.Attributes.HasFlag(FileAttributes.ReparsePoint)),
            new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false }
        )
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                entry.IsDirectory == isFolder
                && entry.FileName[0] != '.'
                && !(isFolder && entry.Attributes.HasFlag(FileAttributes.ReparsePoint)),
        }.OrderBy(entry => entry.Path, StringComparer.Ordinal);
}
