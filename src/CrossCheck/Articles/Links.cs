namespace CrossCheck.Articles;

/// <summary>Follows symbolic links.</summary>
public static class Links
{
    /// <summary>Where Linux shows the files that a process has open.</summary>
    internal const string OpenFiles = "/proc/";

    /// <summary>As many as Linux follows; more lead in a circle.</summary>
    private const int Most = 40;

    /// <summary>
    /// The full path without links: every folder on the way, and the file itself, is what its links lead to. What does not exist stays as
    /// it is named.
    /// </summary>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Follow(string path)
    {
        var followed = 0;
        return Follow(Path.GetFullPath(path), ref followed);
    }

    /// <summary>Whether <paramref name="path"/> is <paramref name="folder"/> or lies below it, once all links are followed.</summary>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static bool LeadsInto(string folder, string path) => IsBelow(Follow(folder), Follow(path));

    /// <summary>
    /// Whether <paramref name="path"/> is <paramref name="folder"/> or lies below it, by their full paths as they are written.
    /// </summary>
    public static bool IsBelow(string folder, string path)
    {
        var between = Path.GetRelativePath(folder, path);
        return !Path.IsPathRooted(between)
            && between != ".."
            && !between.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    private static string Follow(string full, ref int followed)
    {
        var at = Path.GetPathRoot(full)!;
        foreach (var name in full[at.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            at = Path.Combine(at, name);
            if (!IsOpenFile(at) && new FileInfo(at).LinkTarget is { } target)
            {
                at =
                    ++followed <= Most
                        ? Follow(Path.GetFullPath(target, Path.GetDirectoryName(at)!), ref followed)
                        : throw new IOException($"the links of {full} lead in a circle");
            }
        }

        return at;
    }

    /// <summary>
    /// Whether this is how Linux shows a file that a process has open, the standard output for one ("/proc/self/fd/1"): what looks like a
    /// link there may have no name.
    /// </summary>
    private static bool IsOpenFile(string path) =>
        path.StartsWith(OpenFiles, StringComparison.Ordinal) && Path.GetFileName(Path.GetDirectoryName(path)) == "fd";
}
