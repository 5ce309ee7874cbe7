namespace CrossCheck.Articles;

/// <summary>Reads one of the word lists embedded beside this code: lines of <c>key: form, form, …</c>, with <c>#</c> before a comment.</summary>
internal static class DataFile
{
    /// <summary>The entries of the embedded file <paramref name="path"/>, in file order.</summary>
    /// <exception cref="InvalidDataException">The file is not embedded, or a line has no colon; both are faults of the build.</exception>
    public static IEnumerable<(string Key, string[] Forms)> Read(string path)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream(path)
            ?? throw new InvalidDataException($"The word list {path} is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var colon = line.IndexOf(':');
            if (colon < 0)
            {
                throw new InvalidDataException($"The word list {path}: the line \"{line}\" has no colon.");
            }

            yield return (line[..colon], line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
