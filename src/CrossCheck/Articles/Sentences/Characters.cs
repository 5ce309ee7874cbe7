using System.Globalization;

namespace CrossCheck.Articles.Sentences;

/// <summary>What a character is to the tokenizer.</summary>
internal static class Characters
{
    /// <summary>A letter of any script, or a mark that combines with one.</summary>
    public static bool IsLetter(char c) =>
        char.IsAsciiLetter(c)
        || (
            c > 127
            && (
                char.IsLetter(c)
                || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            )
        );

    /// <summary>
    /// A digit other than 0 to 9: full-width, Arabic-Indic, Devanagari and so on. Figures in them are words nobody knows, and so are those
    /// that mix them with ours: never half a number.
    /// </summary>
    public static bool IsForeignDigit(char c) => c > 127 && char.IsDigit(c);

    /// <summary>Zero-width joiners, directional marks and the like: they separate nothing a reader sees, and carry nothing.</summary>
    public static bool IsInvisible(char c) => c > 127 && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;

    /// <summary>An apostrophe, straight or curved.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’';
}
