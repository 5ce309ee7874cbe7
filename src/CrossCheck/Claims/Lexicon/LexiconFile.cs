using System.Reflection;

namespace CrossCheck.Claims.Lexicon;

/// <summary>Reads the data files embedded beside this one: one entry a line, "value: form, form, form"; "#" begins a comment.</summary>
internal static class LexiconFile
{
    /// <summary>One line: what stands before the colon, and the forms after it (phrases keep their inner spaces).</summary>
    public readonly record struct Entry(string Value, string[] Forms);

    /// <summary>The entries of one file, in its order.</summary>
    /// <exception cref="InvalidDataException">A line has no colon: the data file is damaged.</exception>
    public static IEnumerable<Entry> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Claims/Lexicon/{name}.txt")
            ?? throw new InvalidDataException($"The lexicon {name} is not embedded.");
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
                throw new InvalidDataException($"Lexicon {name}: the line \"{line}\" has no colon.");
            }

            yield return new Entry(
                content[..colon].Trim().ToString(),
                content[(colon + 1)..].ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
