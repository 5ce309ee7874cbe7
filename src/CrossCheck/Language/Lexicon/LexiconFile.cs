using CrossCheck.Articles;

namespace CrossCheck.Language.Lexicon;

/// <summary>
/// Reads the data files embedded beside this one: one entry a line, "value: form, form, form"; "#" begins a comment. The case of a form
/// tells how it must be written to count (<see cref="LetterCase"/>).
/// </summary>
internal static class LexiconFile
{
    /// <summary>One line: what stands before the colon, and the forms after it (phrases keep their inner spaces).</summary>
    public readonly record struct Entry(string Value, string[] Forms);

    /// <summary>The entries of one file, in its order.</summary>
    /// <exception cref="InvalidDataException">A line has no colon: the data file is damaged.</exception>
    public static IEnumerable<Entry> Read(string name) => ReadResource($"Language/Words/{name}.txt");

    /// <summary>The entries of a data file of another room, named by its path.</summary>
    /// <exception cref="InvalidDataException">The file is not embedded, or a line has no colon.</exception>
    public static IEnumerable<Entry> ReadResource(string path) => DataFile.Read(path).Select(entry => new Entry(entry.Key, entry.Forms));
}
