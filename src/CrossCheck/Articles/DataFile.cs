namespace CrossCheck.Articles;

/// <summary>
/// Reads the word lists embedded beside the code that uses them: one entry a line, <c>key: form, form, …</c>; <c>#</c> begins a comment.
/// </summary>
internal static class DataFile
{
    /// <summary>The entries of the embedded file <paramref name="path"/>, in file order; phrases keep their inner spaces.</summary>
    /// <exception cref="InvalidDataException">The file is not embedded, or a line has no colon; both are faults of the build.</exception>
    public static IEnumerable<(string Key, string[] Forms)> Read(string path)
    {
        using var stream =
            typeof(DataFile).Assembly.GetManifestResourceStream(path)
            ?? throw new InvalidDataException($"The data file {path} is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            // Slices rather than copies: the lexicon is read before the first article is.
            var comment = line.IndexOf('#');
            var content = line.AsSpan(0, comment < 0 ? line.Length : comment);
            if (content.IsWhiteSpace())
            {
                continue;
            }

            var colon = content.IndexOf(':');
            if (colon < 0)
            {
                throw new InvalidDataException($"{path}: the line \"{line}\" has no colon.");
            }

            yield return (
                content[..colon].Trim().ToString(),
                line[(colon + 1)..content.Length].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            );
        }
    }
}
