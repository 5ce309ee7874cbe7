using System.Collections.Immutable;
using CrossCheck.Articles.Formats;

namespace CrossCheck.Articles;

/// <summary>
/// Reads files and folders into articles, with the manifest (<c>sources.yml</c>) of each folder where there is one. A folder is read with
/// its subfolders;
/// hidden ones and links to folders are passed over, and so is what is no article by its name. One bad file is a <see cref="Problem"/> and
/// the rest goes on.
/// Safe for any number of threads.
/// </summary>
public sealed class ArticleReader
{
    /// <summary>What the file is called that says of a folder's articles what they do not say themselves.</summary>
    public const string ManifestName = Manifest.FileName;

    /// <summary>The path that stands for <see cref="Input"/>.</summary>
    public const string InputPath = "-";

    /// <summary>The path, and without a better name the id, of articles from <see cref="Input"/>.</summary>
    public const string InputName = "stdin";

    /// <summary>Of the bad lines of one file so many are told of one by one; a file of another kind would fill the report.</summary>
    private const int MostBadLines = 20;

    /// <summary>What stands for the file of articles from <see cref="Input"/>.</summary>
    private static readonly FoundFile InputFile = new(InputName, InputName, InputName, [], IsNamed: true);

    /// <summary>
    /// The largest file that is read, in bytes, 1 to 1,000,000,000; larger ones are left out. 20 MB unless set: over three times the length
    /// of the longest novels.
    /// </summary>
    public long MaxSize { get; init; } = 20_000_000;

    /// <summary>
    /// The format of the files that were named themselves and of <see cref="Input"/>; null, unless set, to tell it by extension or else by
    /// content. In folders the extension decides.
    /// </summary>
    public ArticleFormat? Format { get; init; }

    /// <summary>
    /// Whether links in a folder are followed to files outside of it; not unless set, since whoever made the folder may have no right to
    /// read them. Links to folders are never followed.
    /// </summary>
    public bool FollowsLinks { get; init; }

    /// <summary>
    /// What is read for the path "-"; without it, unless set, that is a file's name like any other. It is read once and not closed.
    /// </summary>
    public Stream? Input { get; init; }

    /// <summary>The path that <see cref="Article.Path"/> has for a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="root">The folder given to <see cref="Read"/>, or the file itself where that was given.</param>
    public static string ShownPath(string file, string root)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        return Folders.Shown(Path.GetFullPath(file), File.Exists(folder) ? Path.GetDirectoryName(folder)! : folder);
    }

    /// <summary>Reads all articles found at <paramref name="paths"/>.</summary>
    /// <param name="paths">Files, folders and patterns (<c>news/**/*.html</c>); a file that is named twice is read once.</param>
    /// <param name="cancellation">Stops the reading between articles.</param>
    /// <exception cref="InputException">A path does not exist, nothing at all could be read, or a manifest is wrong.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public ArticleSet Read(IEnumerable<string> paths, CancellationToken cancellation = default)
    {
        var given = paths.ToArray();
        var problems = new List<Problem>();
        var articles = Stream(given, problems.Add, cancellation).ToList();
        if (articles.Count == 0)
        {
            var why =
                problems.Count > 0
                    ? $"{problems[0].Place} {problems[0].Reason}"
                    : $"give a folder that holds articles ({FileFormats.Extensions}), or the files themselves";
            throw new InputException($"{string.Join(", ", given)}: no article could be read; {why}.");
        }

        return new ArticleSet(
            [.. articles.OrderBy(a => a.Id, StringComparer.Ordinal)],
            [.. problems.OrderBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.Line)]
        );
    }

    /// <summary>
    /// Reads the articles found at <paramref name="paths"/> one after the other, as they are asked for, in the order of their files' ids.
    /// The files are looked for first.
    /// </summary>
    /// <param name="paths">Files, folders and patterns.</param>
    /// <param name="problem">Takes what was left out or read with a doubt, before the article that follows it.</param>
    /// <param name="cancellation">Stops the reading between articles.</param>
    /// <exception cref="InputException">A path does not exist, or a manifest is wrong.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public IEnumerable<Article> Stream(IEnumerable<string> paths, Action<Problem> problem, CancellationToken cancellation = default)
    {
        var given = paths.ToArray();
        var isInputGiven = Input is not null && given.Contains(InputPath);
        var found = Folders.Find(given.Where(path => !isInputGiven || path != InputPath), IsWanted, problem, FollowsLinks);
        var manifests = Manifests(found);
        var ids = ArticleIds.OfFiles(found, isInputGiven ? [InputName] : []);
        var taken = new HashSet<string>(ids.Values, StringComparer.Ordinal) { InputName };
        foreach (var file in found.OrderBy(file => ids[file.FullPath], StringComparer.Ordinal))
        {
            var articles =
                FileFormats.IsUnreadableDocument(file.FullPath) && !file.IsNamed
                    ? LeftOut(file.Path, "is of a kind that can't be read; save it as plain text or HTML", problem)
                    : Articles(file, ids[file.FullPath], manifests.GetValueOrDefault(file.FullPath), taken, problem);
            foreach (var article in articles)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return article;
            }
        }

        if (isInputGiven)
        {
            foreach (var article in Articles(Input!, InputFile, InputName, Format, null, taken, problem))
            {
                cancellation.ThrowIfCancellationRequested();
                yield return article;
            }
        }

        cancellation.ThrowIfCancellationRequested();
    }

    private static bool IsWanted(string path) => FileFormats.IsArticle(path) || FileFormats.IsUnreadableDocument(path);

    private static IEnumerable<Article> LeftOut(string path, string reason, Action<Problem> problem)
    {
        problem(new Problem(path, reason));
        return [];
    }

    private IEnumerable<Article> Articles(
        FoundFile file,
        string id,
        ManifestEntry? manifest,
        HashSet<string> taken,
        Action<Problem> problem
    )
    {
        try
        {
            // What has no length and stands in a folder may be a pipe, which would wait for its writer for ever.
            if (!file.IsNamed && SideFile.LengthOf(file.FullPath) == 0)
            {
                return LeftOut(file.Path, "is empty; remove it or fill it", problem);
            }

            using var stream = new FileStream(
                file.FullPath,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete,
                bufferSize: 0,
                FileOptions.SequentialScan
            );
            return Articles(stream, file, id, (file.IsNamed ? Format : null) ?? FileFormats.Of(file.FullPath), manifest, taken, problem);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return LeftOut(file.Path, $"could not be read ({e.Message.TrimEnd('.')}); check that it exists and may be read", problem);
        }
    }

    /// <summary>The articles of one file. The file is read at once, its articles as they are asked for.</summary>
    private IEnumerable<Article> Articles(
        Stream stream,
        FoundFile file,
        string id,
        ArticleFormat? format,
        ManifestEntry? manifest,
        HashSet<string> taken,
        Action<Problem> problem
    )
    {
        if (BoundedStream.Read(stream, MaxSize) is not { } bytes)
        {
            return LeftOut(file.Path, $"is larger than {MaxSize:N0} bytes; split it or raise the limit", problem);
        }

        var isMarkup = format == ArticleFormat.Html || (format is null && FileFormats.LooksLikeMarkup(bytes));
        var (text, reason) = TextDecoder.Decode(bytes, isMarkup);
        if (reason is not null)
        {
            problem(new Problem(file.Path, reason, IsLeftOut: text is null));
        }

        return text is null ? [] : Articles(text, file, id, format ?? FileFormats.Detect(text), manifest, taken, problem);
    }

    private static IEnumerable<Article> Articles(
        string text,
        FoundFile file,
        string id,
        ArticleFormat format,
        ManifestEntry? manifest,
        HashSet<string> taken,
        Action<Problem> problem
    )
    {
        var bad = 0;
        foreach (var entry in FileFormats.Read(format, text))
        {
            if (entry.Draft is { } draft)
            {
                var place = new ArticlePlace(
                    file.FullPath,
                    file.FromRoot,
                    entry.Number,
                    draft.Key,
                    NamesSource: (manifest?.Source ?? draft.Source) is not null
                );
                yield return Article(draft, file.Path, place, place.Id(id, taken), isExtracted: format != ArticleFormat.Text, manifest);
            }
            else if (++bad <= MostBadLines)
            {
                problem(new Problem(file.Path, entry.Reason!) { Line = entry.Line });
            }
        }

        if (bad > MostBadLines)
        {
            problem(new Problem(file.Path, $"holds {bad - MostBadLines} more entries that are no articles"));
        }
    }

    private static Article Article(
        ArticleDraft draft,
        string path,
        ArticlePlace place,
        string id,
        bool isExtracted,
        ManifestEntry? manifest
    )
    {
        var front = FrontMatter.Read(draft.Text);
        return new Article
        {
            Id = id,
            Path = path,
            Source = manifest?.Source ?? draft.Source ?? id,
            Text = draft.Text,
            IsExtracted = isExtracted,
            Title = manifest?.Title ?? draft.Title ?? front.Title,
            Author = draft.Author,
            Published = manifest is { NamesPublished: true } ? manifest.Published : draft.Published ?? front.Published,
            Credit = manifest?.Credit ?? draft.Credit ?? front.Credit,
            Url = manifest?.Url ?? draft.Url ?? front.Url,
            Body = draft.Body,
            Place = place,
        };
    }

    /// <summary>
    /// What the manifests say of each file, by its full path. A manifest speaks of the files at and below its folder; the nearest one wins.
    /// </summary>
    private Dictionary<string, ManifestEntry> Manifests(IReadOnlyList<FoundFile> files)
    {
        var entries = new Dictionary<string, ManifestEntry>(StringComparer.Ordinal);
        foreach (
            var folder in files
                .SelectMany(file => file.ManifestFolders)
                .Distinct(StringComparer.Ordinal)
                .OrderBy(folder => folder.Length)
                .ThenBy(folder => folder, StringComparer.Ordinal)
        )
        {
            var path = Path.Combine(folder, Manifest.FileName);
            if (!File.Exists(path))
            {
                continue;
            }

            var shown = Folders.Shown(path, folder);
            if (!FollowsLinks && !Links.LeadsInto(folder, path))
            {
                throw new InputException(
                    $"{shown} is a link that leads out of its folder; put the file itself there, or follow links with --follow-links."
                );
            }

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
            return TextDecoder.Decode(SideFile.Bytes(path)) switch
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
}
