using System.Reflection;

namespace CrossCheck.Claims.Lexicon;

/// <summary>Reads the data files embedded beside this one: one entry a line, "value: form, form, form"; "#" begins a comment. The case of a form tells how it must be written to count (<see cref="LetterCase"/>).</summary>
internal static class LexiconFile
{
    /// <summary>One line: what stands before the colon, and the forms after it (phrases keep their inner spaces).</summary>
    public readonly record struct Entry(string Value, string[] Forms);

    /// <summary>The entries of one file, in its order.</summary>
    /// <exception cref="InvalidDataException">A line has no colon: the data file is damaged.</exception>
    public static IEnumerable<Entry> Read(string name) => ReadResource($"Claims/Lexicon/{name}.txt");

    /// <summary>The entries of a data file of another room, named by its path.</summary>
    /// <exception cref="InvalidDataException">The file is not embedded, or a line has no colon.</exception>
    public static IEnumerable<Entry> ReadResource(string path)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(path)
            ?? throw new InvalidDataException($"The data file {path} is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var content = line.AsSpan();
            var comment = content.IndexOf('#');
            content = (comment < 0 ? content : content[..comment]).Trim();
            if (content.IsEmpty)
            {
                continue;
            }

            var colon = content.IndexOf(':');
            if (colon < 0)
            {
                throw new InvalidDataException($"{path}: the line \"{line}\" has no colon.");
            }

            yield return new Entry(
                content[..colon].Trim().ToString(),
                content[(colon + 1)..].ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
