using CrossCheck.Articles;
using CrossCheck.Articles.Files;

namespace CrossCheck.Evaluation;

/// <summary>Finds a gold file and its articles on the disk.</summary>
internal static class CorpusFile
{
    /// <summary>Reads a gold file and the articles in the folder of its name, beside it or above.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static Corpus Read(string path)
    {
        var gold = GoldCorpus.Read(path);
        var folder = FolderOf(gold.Name, Path.GetDirectoryName(Path.GetFullPath(path)));
        List<string> files = [.. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(f => Path.GetFileName(f))];
        var manifest = ManifestOf(folder, files);
        return new Corpus(
            gold,
            [
                .. files.Select(file => new Article
                {
                    Id = Path.GetFileNameWithoutExtension(file),
                    Path = file,
                    Source = Path.GetFileNameWithoutExtension(file),
                    Text = File.ReadAllText(Path.Combine(folder, file)),
                    Published = manifest.GetValueOrDefault(file)?.Published,
                }),
            ]
        );
    }

    /// <summary>
    /// The folder of a corpus: beside its gold file, or in the nearest folder above that has one of its name, as the seeds lie in the
    /// repository.
    /// </summary>
    /// <exception cref="DirectoryNotFoundException">There is none.</exception>
    private static string FolderOf(string name, string? beside)
    {
        for (var folder = beside; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.Exists(Path.Combine(folder, name)))
            {
                return Path.Combine(folder, name);
            }
        }

        throw new DirectoryNotFoundException($"There is no folder {name} in {beside} or above it.");
    }

    private static Dictionary<string, ManifestEntry> ManifestOf(string folder, IReadOnlyCollection<string> files)
    {
        var path = Path.Combine(folder, Manifest.FileName);
        return File.Exists(path) ? Manifest.Read(path, File.ReadAllText(path), files) : [];
    }
}
