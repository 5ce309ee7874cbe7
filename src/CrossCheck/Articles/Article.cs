using CrossCheck.Articles.Files;

namespace CrossCheck.Articles;

/// <summary>One text by one source: the unit in which evidence is read, quoted and scored.</summary>
public sealed record Article
{
    /// <summary>
    /// The file's name without its extension; where two files share it, the path from the root given. For one of several articles of a
    /// file, that, a number
    /// sign, and what the file calls the article or else its number. Unique within a run.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The path as it is shown and linked to, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>Who published it; the article's id where nothing says so.</summary>
    public required string Source { get; init; }

    /// <summary>The text. All spans count from its start.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// Whether <see cref="Text"/> was taken out of a page or another format; false, unless set, where it is the decoded file exactly as it
    /// stands on disk.
    /// </summary>
    public bool IsExtracted { get; init; }

    /// <summary>
    /// The headline, from the manifest, the file's metadata or the first line that reads like one; null where there is none.
    /// </summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it, from the file's metadata; null where they do not say.</summary>
    public string? Author { get; init; }

    /// <summary>The day of publication, from the manifest, the file's metadata or the first lines; null where none says.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>
    /// Whom the text credits for its material ("AFP"), from the manifest, the file's metadata or a credit line; null where none is named.
    /// </summary>
    public string? Credit { get; init; }

    /// <summary>Where the article can be read, from the manifest or the file's metadata; null where unknown.</summary>
    public string? Url { get; init; }

    /// <summary>
    /// The place in <see cref="Text"/> of what is neither headline nor summary; null where the file does not keep them apart, as plain
    /// text.
    /// </summary>
    public TextSpan? Body { get; init; }

    /// <summary>Where it was found; null for an article that no file holds.</summary>
    internal ArticlePlace? Place { get; init; }
}
