using System.Text;
using CrossCheck.Articles;
using CrossCheck.Articles.Files;

namespace CrossCheck.Reports;

/// <summary>Files that are written whole or not at all: whoever reads one finds the previous contents or the new, never a part.</summary>
public static class AtomicFile
{
    /// <summary>
    /// A temporary file of this age that nobody holds open was left by a process that is gone. A living one holds its own, but for the
    /// moments at which it opens and names it.
    /// </summary>
    private static readonly TimeSpan Orphaned = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Writes UTF-8 text without a byte-order mark to a temporary file in the same folder, which then takes the place of
    /// <paramref name="path"/> and its access rights. Links are
    /// followed and stay; a pipe or a device takes the text as it comes.
    /// </summary>
    /// <param name="path">The file; its folder is created where it does not exist.</param>
    /// <param name="write">Writes the contents.</param>
    /// <param name="cancellation">Stops the writing between two blocks; the previous file stays.</param>
    /// <exception cref="IOException">The file can't be written. The previous file is intact.</exception>
    /// <exception cref="UnauthorizedAccessException">
    /// The file is read-only, or the folder may not be written to. The previous file is intact.
    /// </exception>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static void Write(string path, Action<TextWriter> write, CancellationToken cancellation = default)
    {
        var target = Links.Follow(path);
        if (OpenStream(target, cancellation) is { } stream)
        {
            Write(stream, write);
            return;
        }

        var previous = new FileInfo(target);
        if (previous is { Exists: true, IsReadOnly: true })
        {
            throw new UnauthorizedAccessException("it is read-only");
        }

        var folder = previous.DirectoryName ?? throw new IOException($"{path} is no file's name.");
        Directory.CreateDirectory(folder);
        RemoveOrphans(previous);
        var temporary = Path.Combine(folder, $".{previous.Name}.{Path.GetRandomFileName()}.tmp");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows() && previous.Exists)
        {
            options.UnixCreateMode = previous.UnixFileMode;
        }

        try
        {
            Write(new StoppableStream(temporary, options, cancellation), write);
            if (options.UnixCreateMode is { } mode && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(temporary, mode);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static void Write(StoppableStream stream, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        write(writer);
    }

    /// <summary>
    /// A pipe or a device, open for writing; null for a regular file, or where there is none. Both have no length, and only a file's can be
    /// set.
    /// </summary>
    private static StoppableStream? OpenStream(string target, CancellationToken cancellation)
    {
        var isOpenFile = target.StartsWith(Links.OpenFiles, StringComparison.Ordinal);
        if (!isOpenFile && (!File.Exists(target) || SideFile.LengthOf(target) > 0))
        {
            return null;
        }

        var stream = new StoppableStream(
            target,
            new FileStreamOptions
            {
                Mode = FileMode.Open,
                Access = FileAccess.Write,
                Share = FileShare.ReadWrite,
                BufferSize = 0,
            },
            cancellation
        );
        try
        {
            if (!isOpenFile)
            {
                stream.SetLength(0);
                stream.Dispose();
                return null;
            }
        }
        catch (Exception e) when (e is IOException or NotSupportedException)
        {
            // No file: it takes the text as it comes.
        }

        return stream;
    }

    /// <summary>Removes the temporary files for <paramref name="target"/> that killed processes left.</summary>
    private static void RemoveOrphans(FileInfo target)
    {
        foreach (
            var file in target
                .Directory!.EnumerateFiles($".{target.Name}.????????.???.tmp")
                .Where(f => DateTime.UtcNow - f.LastWriteTimeUtc > Orphaned)
        )
        {
            try
            {
                // Who writes a file shares it with nobody.
                using (file.Open(FileMode.Open, FileAccess.Read, FileShare.None)) { }

                file.Delete();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // In use, or not ours to remove.
            }
        }
    }

    /// <summary>A file that takes no more blocks once it is cancelled.</summary>
    private sealed class StoppableStream(string path, FileStreamOptions options, CancellationToken cancellation) : FileStream(path, options)
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                base.Write(buffer);
            }
            catch (ArgumentOutOfRangeException e)
            {
                // What .NET makes of EFBIG.
                throw new IOException("the file would be larger than the disk or a quota allows", e);
            }
        }
    }
}
