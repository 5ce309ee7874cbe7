namespace CrossCheck.Language;

/// <summary>
/// A word without its inflection: plural -s, past -ed and participle -ing, in the manner of Porter's first step (M. F. Porter, "An
/// algorithm for suffix
/// stripping", 1980) and no further, so that "bombs", "bombed" and "bombing" are one and "organ" and "organisation" stay two. A stem need
/// not be a word.
/// </summary>
/// <param name="Length">How many of the word's letters are kept.</param>
/// <param name="Added">
/// A letter that follows them though the word has another there: "y" for "cit-ies", "e" for "car-ing"; '\0' for none.
/// </param>
internal readonly record struct Stem(int Length, char Added)
{
    private const char Nothing = '\0';

    /// <summary>Words up to this length are no plurals, and keep a double consonant: "gas", "add", "egg".</summary>
    private const int ShortWord = 3;

    /// <summary>The stem of <paramref name="word"/>, whatever its case.</summary>
    public static Stem Of(ReadOnlySpan<char> word)
    {
        word = WithoutPlural(word, out var cutY);
        if (cutY)
        {
            return new Stem(word.Length, 'y');
        }

        if (Ends(word, "ied"))
        {
            return word.Length > 4 ? new Stem(word.Length - 3, 'y') : new Stem(word.Length - 2, Nothing);
        }

        if (Ends(word, "eed"))
        {
            word = HasVowel(word[..^3]) ? word[..^1] : word;
        }
        else if (Ends(word, "ed") && HasVowel(word[..^2]))
        {
            word = word[..^2];
            return IsShort(word) ? new Stem(word.Length, 'e') : new Stem(WithoutEnding(word).Length, Nothing);
        }
        else if (Ends(word, "ing") && word.Length > 4 && HasVowel(word[..^3]))
        {
            word = word[..^3];
            return IsShort(word) ? new Stem(word.Length, 'e') : new Stem(WithoutEnding(word).Length, Nothing);
        }

        return new Stem(WithoutEnding(word).Length, Nothing);
    }

    /// <summary>The stem of <paramref name="word"/> written out, in lower case.</summary>
    public static string Text(ReadOnlySpan<char> word)
    {
        var stem = Of(word);
        var kept = word[..stem.Length].ToString().ToLowerInvariant();
        return stem.Added == Nothing ? kept : kept + stem.Added;
    }

    private static ReadOnlySpan<char> WithoutPlural(ReadOnlySpan<char> word, out bool cutY)
    {
        cutY = false;
        if (word.Length <= ShortWord || !Ends(word, "s"))
        {
            return word;
        }

        if (Ends(word, "ies"))
        {
            cutY = word.Length > 4;
            return word[..^(cutY ? 3 : 1)];
        }

        if (Ends(word, "sses") || Ends(word, "shes") || Ends(word, "ches") || Ends(word, "xes") || Ends(word, "zes") || Ends(word, "oes"))
        {
            return word[..^2];
        }

        // "-ss", "-us" and "-is" are no plurals, and neither is the "s" of an abbreviation.
        return char.IsLetter(word[^2]) && char.ToLowerInvariant(word[^2]) is not ('s' or 'u' or 'i') ? word[..^1] : word;
    }

    /// <summary>
    /// Makes "stopp-" and "controll-" what "stop" and "control" are, and "raise" what "rais-ing" leaves: one of a double consonant, and no
    /// silent "e" but in short words.
    /// </summary>
    private static ReadOnlySpan<char> WithoutEnding(ReadOnlySpan<char> word)
    {
        if (Ends(word, "e") && HasVowel(word[..^1]) && !IsShort(word[..^1]))
        {
            return word[..^1];
        }

        if (word.Length <= ShortWord || char.ToLowerInvariant(word[^1]) != char.ToLowerInvariant(word[^2]))
        {
            return word;
        }

        return char.ToLowerInvariant(word[^1]) switch
        {
            'b' or 'd' or 'g' or 'm' or 'n' or 'p' or 'r' or 't' => word[..^1],
            'l' when VowelGroups(word) > 1 => word[..^1],
            _ => word,
        };
    }

    /// <summary>
    /// Whether one syllable ends in consonant, vowel, consonant, as in "car-e", "hop-e": there a silent "e" tells words apart. Porter's
    /// condition *o.
    /// </summary>
    private static bool IsShort(ReadOnlySpan<char> word) =>
        word.Length > 2
        && VowelGroups(word) == 1
        && !IsVowel(word[^1])
        && IsVowel(word[^2])
        && !IsVowel(word[^3])
        && char.ToLowerInvariant(word[^1]) is not ('w' or 'x');

    private static bool IsVowel(char c) => char.ToLowerInvariant(c) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static bool Ends(ReadOnlySpan<char> word, ReadOnlySpan<char> ending) =>
        word.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static bool HasVowel(ReadOnlySpan<char> word) => VowelGroups(word) > 0;

    private static int VowelGroups(ReadOnlySpan<char> word)
    {
        var groups = 0;
        var before = false;
        foreach (var c in word)
        {
            var vowel = IsVowel(c);
            groups += vowel && !before ? 1 : 0;
            before = vowel;
        }

        return groups;
    }
}
