using System.Runtime.CompilerServices;

namespace CrossCheck.Language.Lexicon;

/// <summary>How a form must be written to count: the data files write each form as news writes it.</summary>
internal enum LetterCase : byte
{
    /// <summary>Written in lower case in its file: counts in any case ("soldiers", "SOLDIERS").</summary>
    Any,

    /// <summary>Written with a capital: counts only with one, so that "turkey" is no country ("Turkey", "TURKEY").</summary>
    Capitalised,

    /// <summary>Written in capitals: counts only in capitals, so that "us" and "who" stay pronouns ("US", "WHO").</summary>
    Upper,
}

/// <summary>Reads the case of a form.</summary>
internal static class LetterCases
{
    /// <summary>How <paramref name="form"/> is written. A single capital letter is <see cref="LetterCase.Capitalised"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static LetterCase Of(ReadOnlySpan<char> form)
    {
        if (form.IsEmpty || !IsUpper(form[0]))
        {
            return LetterCase.Any;
        }

        var capitals = 0;
        foreach (var c in form)
        {
            if (IsUpper(c))
            {
                capitals++;
            }
            else if (char.IsLetter(c))
            {
                return LetterCase.Capitalised;
            }
        }

        return capitals > 1 ? LetterCase.Upper : LetterCase.Capitalised;
    }

    private static bool IsUpper(char c) => c < 128 ? char.IsAsciiLetterUpper(c) : char.IsUpper(c);
}
