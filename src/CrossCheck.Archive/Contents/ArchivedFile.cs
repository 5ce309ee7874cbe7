using System.Collections.Immutable;
using CrossCheck.Articles;
using CrossCheck.Articles.Files;

namespace CrossCheck.Archive.Contents;

/// <summary>An article as an archive holds it.</summary>
/// <param name="Article">The article; its id, and its source where none is named, are provisional until all files of a run are
/// known.</param>
/// <param name="Row">Its number in the archive; null where it is not in it.</param>
internal readonly record struct ArchivedArticle(Article Article, long? Row);

/// <summary>What one file gave: the unit that is added, replaced and removed.</summary>
/// <param name="Path">The path as it is shown; by it the archive knows the file again.</param>
/// <param name="FromRoot">The path from the folder that was given; of several the longest.</param>
/// <param name="Articles">Its articles, in the file's order.</param>
/// <param name="Problems">What was wrong with parts of it.</param>
internal sealed record ArchivedFile(
    string Path,
    string FromRoot,
    ImmutableArray<ArchivedArticle> Articles,
    ImmutableArray<Problem> Problems
)
{
    /// <summary>What was read, file by file, ordered by path. A file that gave no article is not among them.</summary>
    /// <exception cref="InputException">Two files are shown by one path.</exception>
    public static ImmutableArray<ArchivedFile> Of(ArticleSet read)
    {
        var problems = read.Problems.ToLookup(p => p.Path, StringComparer.Ordinal);
        return
        [
            .. read
                .Articles.GroupBy(a => a.Path, StringComparer.Ordinal)
                .OrderBy(file => file.Key, StringComparer.Ordinal)
                .Select(file => Of(file, [.. problems[file.Key]])),
        ];
    }

    /// <summary>
    /// The articles of <paramref name="files"/>, each with the id and source that it has among all of them, as if they had been read
    /// together.
    /// </summary>
    public static ImmutableArray<ArchivedArticle> Named(IEnumerable<ArchivedFile> files)
    {
        var byPath = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var ids = ArticleIds.OfFiles(
            [.. byPath.Values.Select(file => new FoundFile(file.Path, file.Path, file.FromRoot, [], IsNamed: false))],
            []
        );
        var taken = new HashSet<string>(ids.Values, StringComparer.Ordinal) { ArticleReader.InputName };
        var named = ImmutableArray.CreateBuilder<ArchivedArticle>();
        foreach (var (path, fileId) in ids.OrderBy(pair => pair.Value, StringComparer.Ordinal))
        {
            foreach (var (article, row) in byPath[path].Articles)
            {
                var id = article.Place!.Id(fileId, taken);
                named.Add(new ArchivedArticle(article with { Id = id, Source = article.Place.NamesSource ? article.Source : id }, row));
            }
        }

        return named.ToImmutable();
    }

    private static ArchivedFile Of(IGrouping<string, Article> file, ImmutableArray<Problem> problems)
    {
        var places = file.Select(a => a.Place ?? throw new ArgumentException($"{a.Id} was not read from a file.", nameof(file))).ToArray();
        return places.Select(p => p.FullPath).Distinct(StringComparer.Ordinal).Count() == 1
            ? new ArchivedFile(
                file.Key,
                places[0].FromRoot,
                [.. file.OrderBy(a => a.Place!.Number).Select(a => new ArchivedArticle(a, null))],
                problems
            )
            : throw new InputException(
                $"{file.Key}: two files are shown by this path, and an archive would take one for the other; run it from a folder "
                    + "above both."
            );
    }
}
