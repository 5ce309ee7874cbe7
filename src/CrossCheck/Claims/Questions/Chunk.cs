namespace CrossCheck.Claims.Questions;

/// <summary>What sort of phrase a chunk is.</summary>
internal enum ChunkKind : byte
{
    /// <summary>A noun with what stands before it: "the 29-year-old gunman", "the Angels' offer".</summary>
    Noun,

    /// <summary>A verb with its auxiliaries and adverbs: "has been killed", "to send".</summary>
    Verb,

    /// <summary>"he", "them", "it".</summary>
    Pronoun,

    /// <summary>"in", "by", "of".</summary>
    Preposition,

    /// <summary>A date: "on" before it is a preposition of its own.</summary>
    Time,

    /// <summary>"who", "which", "that" after a noun.</summary>
    Relative,

    /// <summary>"and", "or", "but".</summary>
    Coordinator,

    /// <summary>"because", "if", "when": begins a clause.</summary>
    Subordinator,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A bracket, semicolon, colon, dash or quotation mark.</summary>
    Mark,

    /// <summary>An adverb or adjective that stands alone.</summary>
    Other,
}

/// <summary>
/// A stretch of a sentence that holds together: S. Abney, "Parsing by chunks" (1991). Chunks do not nest and do not overlap.
/// </summary>
/// <param name="Kind">What sort it is.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index just past its last token.</param>
/// <param name="Head">Index of the word that it is about: the noun, the main verb.</param>
internal readonly record struct Chunk(ChunkKind Kind, int First, int End, int Head);
