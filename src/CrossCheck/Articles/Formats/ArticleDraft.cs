namespace CrossCheck.Articles.Formats;

/// <summary>
/// An article as its file holds it; what the file does not say is null, and may still stand in the text, in the manifest or in the file's
/// name.
/// </summary>
/// <param name="Text">The text, extracted from whatever held it.</param>
internal sealed record ArticleDraft(string Text)
{
    /// <summary>What the file itself calls it.</summary>
    public string? Key { get; init; }

    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>Who published it.</summary>
    public string? Source { get; init; }

    /// <summary>The day of publication.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Whom it credits.</summary>
    public string? Credit { get; init; }

    /// <summary>Where it can be read.</summary>
    public string? Url { get; init; }

    /// <summary>The place in the text of what is neither headline nor summary; null where the file does not keep them apart.</summary>
    public TextSpan? Body { get; init; }
}
