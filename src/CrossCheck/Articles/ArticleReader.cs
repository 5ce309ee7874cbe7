using System.Collections.Immutable;

namespace CrossCheck.Articles;

/// <summary>
/// Reads files and folders into articles, with the manifest (<c>sources.yml</c>) of each folder where there is one. A folder is read with its subfolders;
/// hidden ones and links to folders are passed over. One bad file is a <see cref="Problem"/> and the rest goes on. Safe for any number of threads.
/// </summary>
public sealed class ArticleReader
{
    private const string TextExtension = ".txt";

    /// <summary>The largest file that is read, in bytes; larger ones are left out. 20 MB unless set: over three times the length of the longest novels.</summary>
    public long MaxSize { get; init; } = 20_000_000;

    /// <summary>The path that <see cref="Article.Path"/> has for a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="root">The folder given to <see cref="Read"/>, or the file itself where that was given.</param>
    public static string ShownPath(string file, string root)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        return Folders.Shown(Path.GetFullPath(file), File.Exists(folder) ? Path.GetDirectoryName(folder)! : folder);
    }

    /// <summary>Reads all articles found at <paramref name="paths"/>.</summary>
    /// <param name="paths">Files and folders; one that is named twice is read once.</param>
    /// <param name="cancellation">Stops the reading between files.</param>
    /// <exception cref="InputException">A path does not exist, nothing at all could be read, or a manifest is wrong.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public ArticleSet Read(IEnumerable<string> paths, CancellationToken cancellation = default)
    {
        var given = paths.ToArray();
        var problems = new List<Problem>();
        var found = Folders.Find(given, TextExtension, problems);
        var manifests = Manifests(found);
        var ids = Ids(found);
        var articles = ImmutableArray.CreateBuilder<Article>();
        foreach (var file in found)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Text(file, problems) is { } text)
            {
                articles.Add(Article(file, ids[file.FullPath], text, manifests.GetValueOrDefault(file.FullPath)));
            }
        }

        if (articles.Count == 0)
        {
            var why = problems.Count > 0 ? $"{problems[0].Path} {problems[0].Reason}" : $"give a folder that holds *{TextExtension} files, or the files themselves";
            throw new InputException($"{string.Join(", ", given)}: no article could be read; {why}.");
        }

        articles.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        problems.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new ArticleSet(articles.ToImmutable(), [.. problems]);
    }

    private static Article Article(FoundFile file, string id, string text, ManifestEntry? entry)
    {
        var front = FrontMatter.Read(text);
        return new Article
        {
            Id = id,
            Path = file.Path,
            Source = entry?.Source ?? id,
            Text = text,
            Title = entry?.Title ?? front.Title,
            Published = entry is { NamesPublished: true } ? entry.Published : front.Published,
            Credit = entry?.Credit ?? front.Credit,
            Url = entry?.Url ?? front.Url,
        };
    }

    private string? Text(FoundFile file, List<Problem> problems)
    {
        try
        {
            if (new FileInfo(file.FullPath).Length > MaxSize)
            {
                problems.Add(new Problem(file.Path, $"is larger than {MaxSize:N0} bytes; split it or raise the limit"));
                return null;
            }

            var (text, reason) = TextDecoder.Decode(File.ReadAllBytes(file.FullPath));
            if (reason is not null)
            {
                problems.Add(new Problem(file.Path, reason, IsLeftOut: text is null));
            }

            return text;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new Problem(file.Path, $"could not be read ({e.Message.TrimEnd('.')}); check that it exists and may be read"));
            return null;
        }
    }

    /// <summary>What the manifests say of each file, by its full path. A manifest speaks of the files at and below its folder; the nearest one wins.</summary>
    private static Dictionary<string, ManifestEntry> Manifests(IReadOnlyList<FoundFile> files)
    {
        var entries = new Dictionary<string, ManifestEntry>(StringComparer.Ordinal);
        foreach (var folder in files.SelectMany(file => file.ManifestFolders).Distinct(StringComparer.Ordinal).OrderBy(folder => folder.Length).ThenBy(folder => folder, StringComparer.Ordinal))
        {
            var path = Path.Combine(folder, Manifest.FileName);
            if (!File.Exists(path))
            {
                continue;
            }

            var shown = Folders.Shown(path, folder);
            foreach (var (file, entry) in Manifest.Read(shown, ManifestText(path, shown), Folders.FilesBelow(folder)))
            {
                entries[Path.GetFullPath(Path.Combine(folder, file))] = entry;
            }
        }

        return entries;
    }

    private static string ManifestText(string path, string shown)
    {
        try
        {
            return TextDecoder.Decode(File.ReadAllBytes(path)) switch
            {
                { Text: { } text } => text,
                { Reason: { } reason } when reason.StartsWith("is empty", StringComparison.Ordinal) => "",
                var (_, reason) => throw new InputException($"{shown} {reason}."),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{shown} could not be read ({e.Message.TrimEnd('.')}); check that it may be read.", e);
        }
    }

    /// <summary>The file's name without its extension; where two share it, the path from the root given; where two roots share that as well, the path shown or the full one.</summary>
    private static Dictionary<string, string> Ids(IReadOnlyList<FoundFile> files)
    {
        Func<FoundFile, string>[] names = [file => Path.GetFileNameWithoutExtension(file.FullPath), file => file.FromRoot, file => file.Path, file => file.FullPath];
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        IEnumerable<FoundFile> open = files;
        foreach (var name in names)
        {
            var byName = open.ToLookup(name, StringComparer.Ordinal);
            open = byName.Where(group => group.Count() > 1 || taken.Contains(group.Key)).SelectMany(group => group).ToArray();
            foreach (var group in byName.Where(group => group.Count() == 1 && taken.Add(group.Key)))
            {
                ids.Add(group.Single().FullPath, group.Key);
            }
        }

        return ids;
    }
}
