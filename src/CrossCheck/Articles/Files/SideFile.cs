namespace CrossCheck.Articles.Files;

/// <summary>
/// Opens the files that stand beside the articles of a run and that nobody vouches for: settings, manifests, reviews, baselines, earlier
/// reports. Only files of a known length are
/// opened: a pipe would be waited for, a device would never end.
/// </summary>
internal static class SideFile
{
    /// <summary>
    /// The largest file that people or this program write down settings, sources or decisions in, in bytes: of a hundred thousand articles
    /// with five hundred each.
    /// </summary>
    public const long MostBytes = 50_000_000;

    /// <summary>The largest report that is read again, in bytes: a text in memory can't be much longer.</summary>
    public const long MostReportBytes = 1_000_000_000;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file; links are followed.</param>
    /// <param name="most">The longest that it may be, in bytes.</param>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    /// <exception cref="IOException">It is a folder, empty, no regular file, or larger; or it can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static Stream Open(string path, long most = MostBytes)
    {
        if (Directory.Exists(path))
        {
            throw new IOException("it is a folder");
        }

        var length = LengthOf(path);
        return length == 0 ? throw new IOException("it is empty, or no regular file")
            : length > most ? throw new IOException($"it is larger than {most:N0} bytes")
            : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
    }

    /// <summary>All bytes of a file that is no larger than <see cref="MostBytes"/>; none where it is empty or no regular file.</summary>
    /// <exception cref="IOException">It is a folder or larger, does not exist, or can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] Bytes(string path)
    {
        if (!Directory.Exists(path) && LengthOf(path) == 0)
        {
            return [];
        }

        using var stream = Open(path);
        return BoundedStream.Read(stream, MostBytes) ?? throw new IOException($"it is larger than {MostBytes:N0} bytes");
    }

    /// <summary>
    /// The length that the file system knows, in bytes: zero for empty files, and for pipes and devices, which it does not open.
    /// </summary>
    /// <exception cref="IOException">There is no such file.</exception>
    public static long LengthOf(string path)
    {
        var file = new FileInfo(path);
        return (file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file).Length;
    }
}
