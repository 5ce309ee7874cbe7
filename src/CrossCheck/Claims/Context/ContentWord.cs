using CrossCheck.Language;

namespace CrossCheck.Claims.Context;

/// <summary>What sort of content a word carries.</summary>
[Flags]
internal enum ContentKind : byte
{
    /// <summary>A word that means something.</summary>
    Plain = 0,

    /// <summary>Part of a name.</summary>
    Name = 1,

    /// <summary>A place or nationality.</summary>
    Place = 2,

    /// <summary>A word for something that happens.</summary>
    Event = 4,

    /// <summary>A noun for people or things.</summary>
    Noun = 8,
}

/// <summary>A word of a sentence that carries content, as a hash of its concept or stem.</summary>
/// <param name="Token">Index of its token.</param>
/// <param name="Hash">Equal for words of one concept or stem.</param>
/// <param name="Kind">What sort of content it carries.</param>
internal readonly record struct ContentWord(int Token, uint Hash, ContentKind Kind)
{
    private static WordClass Grammar =>
        WordClass.Auxiliary
        | WordClass.Modal
        | WordClass.Preposition
        | WordClass.Determiner
        | WordClass.Conjunction
        | WordClass.Pronoun
        | WordClass.Negation
        | WordClass.Adverb
        | WordClass.Reporting
        | WordClass.Cardinal
        | WordClass.Scale
        | WordClass.Month
        | WordClass.Weekday
        | WordClass.CalendarUnit
        | WordClass.Relative
        | WordClass.Hedge
        | WordClass.Currency
        | WordClass.Unit;

    private static WordClass Meaning => WordClass.Event | WordClass.Person | WordClass.Thing | WordClass.Nationality | WordClass.Place;

    /// <summary>The classes whose words have a concept or an event.</summary>
    public static WordClass Named => Meaning | WordClass.Organisation;

    /// <summary>Whether a word is only grammar, a number or a date, and says nothing of what a sentence is about.</summary>
    public static bool IsGrammar(Lexeme word) => word.Is(Grammar) && !word.Is(Meaning);
}
