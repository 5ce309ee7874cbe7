using System.Collections.Immutable;
using CrossCheck.Articles.Files;
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
        var asked = paths.ToArray();
        var isInputGiven = Input is not null && asked.Contains(InputPath);
        var found = Folders.Find(asked.Where(path => !isInputGiven || path != InputPath), IsWanted, problem, FollowsLinks);
        var manifests = ManifestSearch.Of(found, FollowsLinks);
        var ids = ArticleIds.OfFiles(found, isInputGiven ? [InputName] : []);
        var taken = new HashSet<string>(ids.Values, StringComparer.Ordinal) { InputName };
        foreach (var file in found.OrderBy(file => ids[file.FullPath], StringComparer.Ordinal))
        {
            var given = new ArticleFile(file, ids[file.FullPath], manifests.GetValueOrDefault(file.FullPath), taken, problem);
            foreach (var article in given.Read(MaxSize, Format))
            {
                cancellation.ThrowIfCancellationRequested();
                yield return article;
            }
        }

        if (isInputGiven)
        {
            var input = new ArticleFile(InputFile, InputName, null, taken, problem);
            foreach (var article in input.Read(Input!, MaxSize, Format))
            {
                cancellation.ThrowIfCancellationRequested();
                yield return article;
            }
        }

        cancellation.ThrowIfCancellationRequested();
    }

    private static bool IsWanted(string path) => FileFormats.IsArticle(path) || FileFormats.IsUnreadableDocument(path);
}
