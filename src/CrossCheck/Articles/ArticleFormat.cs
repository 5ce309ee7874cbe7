namespace CrossCheck.Articles;

/// <summary>How a file holds its articles. What each form may hold: docs/inputs.md.</summary>
public enum ArticleFormat
{
    /// <summary>One article as plain text.</summary>
    Text,

    /// <summary>One article as Markdown (CommonMark with tables), with or without YAML front matter.</summary>
    Markdown,

    /// <summary>A web page with one article.</summary>
    Html,

    /// <summary>A JSON object, or an array of them, each an article in the project's own fields or in those of ninjs.</summary>
    Json,

    /// <summary>A JSON object on each line.</summary>
    JsonLines,
}
