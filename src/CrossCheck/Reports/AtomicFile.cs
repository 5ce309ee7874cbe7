using System.Text;

namespace CrossCheck.Reports;

/// <summary>Files that are written whole or not at all: whoever reads one finds the previous contents or the new, never a part.</summary>
public static class AtomicFile
{
    /// <summary>Writes UTF-8 text without a byte-order mark to a temporary file in the same folder, which then takes the place of <paramref name="path"/>.</summary>
    /// <param name="path">The file; its folder is created where it does not exist.</param>
    /// <param name="write">Writes the contents.</param>
    /// <param name="cancellation">Stops the writing between two blocks; the previous file stays.</param>
    /// <exception cref="IOException">The file can't be written. The previous file is intact.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to. The previous file is intact.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static void Write(string path, Action<TextWriter> write, CancellationToken cancellation = default)
    {
        var target = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(target) ?? throw new IOException($"{path} is no file's name.");
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}");
        try
        {
            using (var writer = new StreamWriter(new StoppableStream(temporary, cancellation), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" })
            {
                write(writer);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>A new file that takes no more blocks once it is cancelled.</summary>
    private sealed class StoppableStream(string path, CancellationToken cancellation) : FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0)
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
