using System.Collections.Frozen;
using AngleSharp.Html.Parser;

namespace CrossCheck.Articles.Formats.Html;

/// <summary>What the tags, classes and metadata of pages mean (<c>html.txt</c>). Loaded once; safe for any number of threads.</summary>
internal static class HtmlNames
{
    /// <summary>
    /// No more of an element's class, id or role is looked at; pages that style by utility classes have a few hundred characters.
    /// </summary>
    private const int MostNameCharacters = 512;

    private static readonly FrozenDictionary<string, string[]> Lists = DataFile
        .Read("Articles/Formats/Html/html.txt")
        .ToFrozenDictionary(entry => entry.Key, entry => entry.Forms);

    private static readonly FrozenSet<string> Blocks = Set("block");
    private static readonly FrozenSet<string> Voids = Set("void");
    private static readonly FrozenSet<string> Silent = Set("silent");
    private static readonly FrozenDictionary<string, HtmlMarks> Tags = Marks("");
    private static readonly FrozenDictionary<string, HtmlMarks>.AlternateLookup<ReadOnlySpan<char>> Words = Marks("-word")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the element begins a new line of text.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>Whether the element has no end tag and no content.</summary>
    public static bool IsVoid(string name) => Voids.Contains(name);

    /// <summary>Whether a reader never sees the element's text, or it belongs to a control or a drawing.</summary>
    public static bool IsSilent(string name) => Silent.Contains(name);

    /// <summary>What the element's tag says of its part on the page.</summary>
    public static HtmlMarks MarksOf(string tag) => Tags.GetValueOrDefault(tag);

    /// <summary>How the tokenizer has to read what follows the start tag.</summary>
    public static HtmlParseMode ModeAfter(string name) =>
        name switch
        {
            "script" => HtmlParseMode.Script,
            "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
            "title" or "textarea" => HtmlParseMode.RCData,
            _ => HtmlParseMode.PCData,
        };

    /// <summary>The names under which metadata state <paramref name="field"/>, the most reliable first.</summary>
    public static IReadOnlyList<string> Of(string field) => Lists[field];

    /// <summary>
    /// What a class, id or role says by the words in it, or two words in a row, that pages use for the parts of an article and for what
    /// surrounds it. Words
    /// are parted by anything but a letter and by capitals: "most-read", "mostRead" and "most_read" are "most read".
    /// </summary>
    public static HtmlMarks MarksIn(string? names)
    {
        var marks = HtmlMarks.None;
        if (string.IsNullOrEmpty(names))
        {
            return marks;
        }

        Span<char> buffer = stackalloc char[MostNameCharacters];
        int length = 0,
            previous = 0,
            word = 0;
        for (var i = 0; i <= names.Length; i++)
        {
            var isLetter = i < names.Length && char.IsAsciiLetter(names[i]);
            if ((!isLetter || (char.IsAsciiLetterUpper(names[i]) && i > 0 && char.IsAsciiLetterLower(names[i - 1]))) && length > word)
            {
                marks |= Words.TryGetValue(buffer[word..length], out var one) ? one : HtmlMarks.None;
                marks |= previous < word && Words.TryGetValue(buffer[previous..length], out var two) ? two : HtmlMarks.None;
                (previous, word) = (word, length + 1);
                if (i == names.Length || word >= MostNameCharacters)
                {
                    return marks;
                }

                // Only two words in a row are looked at; a space between two classes parts them for good.
                buffer[length++] = ' ';
                previous = char.IsWhiteSpace(names[i]) ? word : previous;
            }

            if (isLetter)
            {
                if (length == MostNameCharacters)
                {
                    return marks;
                }

                buffer[length++] = char.ToLowerInvariant(names[i]);
            }
        }

        return marks;
    }

    /// <summary>The names in the lists of each mark: "aside", "aside-word" and so on.</summary>
    private static FrozenDictionary<string, HtmlMarks> Marks(string kind) =>
        Enum.GetValues<HtmlMarks>()
            .SelectMany(mark =>
                Lists.GetValueOrDefault($"{mark.ToString().ToLowerInvariant()}{kind}", []).Select(name => (Name: name, Mark: mark))
            )
            .ToFrozenDictionary(entry => entry.Name, entry => entry.Mark, StringComparer.Ordinal);

    private static FrozenSet<string> Set(string list) => Lists[list].ToFrozenSet(StringComparer.Ordinal);
}
