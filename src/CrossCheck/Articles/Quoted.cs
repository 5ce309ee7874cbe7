namespace CrossCheck.Articles;

/// <summary>Stretches of foreign text in messages.</summary>
internal static class Quoted
{
    /// <summary>
    /// The longest stretch that a message quotes, in characters: a key, a date or a path that someone wrote is shorter, and what is longer
    /// was not meant as one.
    /// </summary>
    private const int Longest = 120;

    /// <summary><paramref name="text"/> as one line that is no longer than a message can hold; what is cut off is marked.</summary>
    public static string Of(string text)
    {
        var shown = text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)] + "…";
        return shown.ReplaceLineEndings(" ");
    }
}
