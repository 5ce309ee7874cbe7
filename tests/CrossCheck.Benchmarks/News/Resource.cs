namespace CrossCheck.Benchmarks.News;

/// <summary>The data files beside the generator.</summary>
internal static class Resource
{
    /// <summary>The lines of a file, without comments and empty ones.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(typeof(Resource).Assembly.GetManifestResourceStream(name)!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
