namespace CrossCheck.Articles;

/// <summary>What is wrong with one file, or with one line of it.</summary>
/// <param name="Path">The file, as an article's path is shown.</param>
/// <param name="Reason">What is wrong and how to mend it, one line.</param>
/// <param name="IsLeftOut">Whether it was left out; false where it was read all the same, with the doubt stated.</param>
public sealed record Problem(string Path, string Reason, bool IsLeftOut = true)
{
    /// <summary>The line, from 1, where only what stands there is meant; null for the whole file.</summary>
    public int? Line { get; init; }

    /// <summary>The file, with the line where there is one: "wire.jsonl:17".</summary>
    public string Place => Line is { } line ? $"{Path}:{line}" : Path;
}
