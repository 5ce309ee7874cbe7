using System.Collections.Immutable;
using CrossCheck.Articles;
using CrossCheck.Configuration;
using CrossCheck.Reports;
using CrossCheck.Reports.Review;

namespace CrossCheck.Cli.Options;

/// <summary>Which files the reports go to.</summary>
internal static class Destination
{
    /// <summary>What <c>--out</c> says for the standard output. A file of that name is "./-".</summary>
    public const string StandardOutput = "-";

    /// <summary>Pairs each format with its file.</summary>
    /// <param name="path">
    /// What <c>--out</c> says: a folder; "-"; or a file, when there is one format and the path has its extension, or is there and has none
    /// of a report.
    /// </param>
    /// <param name="formats">The formats asked for.</param>
    /// <exception cref="OutputException">The path is a file's name for another format, or for one of several.</exception>
    public static ImmutableArray<(ReportFormat Format, string Path)> Of(string path, ImmutableArray<ReportFormat> formats)
    {
        if (path == StandardOutput)
        {
            return formats is [var single]
                ? [(single, path)]
                : throw new OutputException(
                    $"--out {path} takes one format, not {string.Join(',', formats.Select(f => f.Name))}; add --format {formats[0].Name}"
                );
        }

        if (formats is [var only] && File.Exists(path) && !ReportFormat.All.Any(f => Fits(f, Path.GetExtension(path))))
        {
            // A device or a pipe, or a file that the user calls as he likes.
            return [(only, path)];
        }

        var extension = Path.GetExtension(path).ToLowerInvariant();
        if (Directory.Exists(path) || !ReportFormat.All.Any(f => Fits(f, extension)))
        {
            return [.. formats.Select(f => (f, Path.Combine(path, f.FileName)))];
        }

        return formats is [var fitting] && Fits(fitting, extension)
            ? [(fitting, path)]
            : throw new OutputException(
                $"--out {path} names one file for --format {string.Join(',', formats.Select(f => f.Name))}; name a folder, or add "
                    + $"--format {string.Join(" or ", ReportFormat.All.Where(f => Fits(f, extension)).Select(f => f.Name))}"
            );
    }

    /// <summary>The files that belong to articles.</summary>
    private static readonly ImmutableArray<string> SideFiles = [ArticleReader.ManifestName, Settings.FileName, ReviewFile.Name];

    private static bool Fits(ReportFormat format, string extension) => Path.GetExtension(format.FileName) == extension;

    private static bool IsFile(string output) => output != StandardOutput && File.Exists(output);

    /// <summary>Refuses to write over the files that are read, or over those that belong to articles.</summary>
    /// <exception cref="OutputException">An output is one of them.</exception>
    public static void Spare(IEnumerable<string> read, IEnumerable<string> outputs)
    {
        var files = read.Select(Links.Follow).ToHashSet(StringComparer.Ordinal);
        foreach (var output in outputs.Where(output => output != StandardOutput))
        {
            // An archive may be read that this run is yet to make.
            if (
                Links.Follow(output) is var file
                && (files.Contains(file) || (IsFile(output) && SideFiles.Contains(Path.GetFileName(file))))
            )
            {
                throw new OutputException($"{output} is an input of this run and is not written over; name another file with --out");
            }
        }
    }

    /// <summary>Refuses to write over what the run reads.</summary>
    /// <exception cref="OutputException">An output is an article, or one of the files that belong to articles.</exception>
    public static void Spare(Inputs inputs, ArticleSet read)
    {
        var beside = inputs.Beside.Select(Links.Follow).ToHashSet(StringComparer.Ordinal);
        var shown = read.Articles.Select(a => a.Path).Concat(read.Problems.Select(p => p.Path)).ToHashSet(StringComparer.Ordinal);
        foreach (var output in inputs.Outputs.Where(IsFile))
        {
            var file = Links.Follow(output);
            if (SideFiles.Contains(Path.GetFileName(file)) || beside.Contains(file) || IsArticle(file) || IsArticle(output))
            {
                throw new OutputException($"{output} is an input of this run and is not written over; name another file with --out");
            }
        }

        bool IsArticle(string file) => inputs.Paths.Append(inputs.Root).Any(path => shown.Contains(ArticleReader.ShownPath(file, path)));
    }

    /// <summary>Writes one file, whole or not at all, or to the standard output.</summary>
    /// <param name="path">The file, or "-".</param>
    /// <param name="write">Writes the contents.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <param name="within">
    /// Where the command line does not name the file, the folder that no link may lead out of: it may have come with the articles.
    /// </param>
    /// <exception cref="OutputException">The file can't be written; what was there before is intact.</exception>
    public static void Write(string path, Action<TextWriter> write, CancellationToken cancellation, string? within = null)
    {
        try
        {
            if (within is not null && !Links.LeadsInto(within, path))
            {
                throw new OutputException($"{path} is a link that leads out of {within}; name the file with --out to write there");
            }

            if (path == StandardOutput)
            {
                // Not the console's writer, which may be muted.
                using var output = new StreamWriter(Console.OpenStandardOutput());
                write(output);
                return;
            }

            AtomicFile.Write(path, write, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{path} could not be written: {e.Message.ReplaceLineEndings(" ").TrimEnd('.')}", e);
        }
    }
}
