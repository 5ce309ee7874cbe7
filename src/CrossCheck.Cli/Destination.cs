using System.Collections.Immutable;
using CrossCheck.Reports;

namespace CrossCheck.Cli;

/// <summary>Which files the reports go to.</summary>
internal static class Destination
{
    /// <summary>Pairs each format with its file.</summary>
    /// <param name="path">What <c>--out</c> says: a folder; or a file, when there is one format and the path has its extension.</param>
    /// <param name="formats">The formats asked for.</param>
    /// <exception cref="OutputException">The path is a file's name for another format, or for one of several.</exception>
    public static ImmutableArray<(ReportFormat Format, string Path)> Of(string path, ImmutableArray<ReportFormat> formats)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        if (Directory.Exists(path) || !ReportFormat.All.Any(f => Fits(f, extension)))
        {
            return [.. formats.Select(f => (f, Path.Combine(path, f.FileName)))];
        }

        return formats is [var single] && Fits(single, extension)
            ? [(single, path)]
            : throw new OutputException($"--out {path} names one file for --format {string.Join(',', formats.Select(f => f.Name))}; name a folder, or add --format {string.Join(" or ", ReportFormat.All.Where(f => Fits(f, extension)).Select(f => f.Name))}");
    }

    private static bool Fits(ReportFormat format, string extension) => Path.GetExtension(format.FileName) == extension;

    /// <summary>Writes one file, whole or not at all.</summary>
    /// <exception cref="OutputException">The file can't be written; what was there before is intact.</exception>
    public static void Write(string path, Action<TextWriter> write, CancellationToken cancellation)
    {
        try
        {
            AtomicFile.Write(path, write, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{path} could not be written: {e.Message.ReplaceLineEndings(" ").TrimEnd('.')}", e);
        }
    }
}
