namespace CrossCheck.Articles.Files;

/// <summary>Where an article was found: what its id is made of, and made of again when it is read together with other files.</summary>
/// <param name="FullPath">Where the file is.</param>
/// <param name="FromRoot">The file's path from the folder that was given, with forward slashes.</param>
/// <param name="Number">Its number, from 1, among the articles of the file; null where the file is one article.</param>
/// <param name="Key">What the file calls it; null where it does not.</param>
/// <param name="NamesSource">Whether manifest or file name its source; if not, the id stands in for it.</param>
internal sealed record ArticlePlace(string FullPath, string FromRoot, int? Number, string? Key, bool NamesSource)
{
    /// <summary>A longer name that a file gives an article is no name to show.</summary>
    private const int LongestKey = 100;

    /// <summary>
    /// The id: that of the file, or for one of several articles what it calls itself, where that is short and plain and new, else its
    /// number.
    /// </summary>
    /// <param name="file">The id of the file.</param>
    /// <param name="taken">The ids given so far; takes this one.</param>
    public string Id(string file, HashSet<string> taken)
    {
        if (Number is not { } number)
        {
            return file;
        }

        if (Key is { Length: <= LongestKey } && !Key.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) && taken.Add($"{file}#{Key}"))
        {
            return $"{file}#{Key}";
        }

        var id = $"{file}#{number}";
        while (!taken.Add(id))
        {
            id += "+";
        }

        return id;
    }
}

/// <summary>The ids of the files of a run.</summary>
internal static class ArticleIds
{
    /// <summary>
    /// The id of each file by its full path: the file's name without its extension; where two share it, the path from the root given; where
    /// two roots share that as well, the path
    /// shown or the full one.
    /// </summary>
    /// <param name="files">The files, in any order.</param>
    /// <param name="reserved">Ids that no file may have.</param>
    public static Dictionary<string, string> OfFiles(IReadOnlyList<FoundFile> files, IEnumerable<string> reserved)
    {
        Func<FoundFile, string>[] names =
        [
            file => Path.GetFileNameWithoutExtension(file.FullPath),
            file => file.FromRoot,
            file => file.Path,
            file => file.FullPath,
        ];
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(reserved, StringComparer.Ordinal);
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
