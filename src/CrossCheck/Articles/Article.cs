namespace CrossCheck.Articles;

/// <summary>One text by one source: the unit in which evidence is read, quoted and scored.</summary>
public sealed record Article
{
    /// <summary>The file's name without its extension; where two files share it, the path from the root given. Unique within a run.</summary>
    public required string Id { get; init; }

    /// <summary>The path as it is shown and linked to, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>Who published it; the article's id where nothing says so.</summary>
    public required string Source { get; init; }

    /// <summary>The decoded text exactly as it stands on disk. All spans count from its start.</summary>
    public required string Text { get; init; }

    /// <summary>The headline, from the manifest or the first line that reads like one; null where there is none.</summary>
    public string? Title { get; init; }

    /// <summary>The day of publication, from the manifest or the first lines; null where neither says.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Whom the text credits for its material ("AFP"), from the manifest or a credit line; null where none is named.</summary>
    public string? Credit { get; init; }

    /// <summary>Where the article can be read, from the manifest; null where unknown.</summary>
    public string? Url { get; init; }
}
