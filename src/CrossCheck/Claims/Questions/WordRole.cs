namespace CrossCheck.Claims.Questions;

/// <summary>What a word does in its sentence.</summary>
internal enum WordRole : byte
{
    /// <summary>A mark that ends a phrase.</summary>
    Mark,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>The hyphen inside a compound.</summary>
    Hyphen,

    /// <summary>A common noun.</summary>
    Noun,

    /// <summary>Part of a name.</summary>
    Name,

    /// <summary>Describes a noun.</summary>
    Adjective,

    /// <summary>"the", "his", "these".</summary>
    Determiner,

    /// <summary>"'s", or the apostrophe after a plural.</summary>
    Possessive,

    /// <summary>A number or part of one.</summary>
    Number,

    /// <summary>Part of a date.</summary>
    Time,

    /// <summary>A verb that says what happens.</summary>
    Verb,

    /// <summary>"is", "have", "will", and "to" before a verb.</summary>
    Auxiliary,

    /// <summary>"in", "by".</summary>
    Preposition,

    /// <summary>"and", "or".</summary>
    Coordinator,

    /// <summary>"because", "if".</summary>
    Subordinator,

    /// <summary>"who", "which".</summary>
    Relative,

    /// <summary>"he", "they".</summary>
    Pronoun,

    /// <summary>"already", "not".</summary>
    Adverb,
}
