namespace CrossCheck.Parts;

/// <summary>What of sketches other articles are found by.</summary>
internal enum SketchPart
{
    /// <summary>The terms that an article has outside of boilerplate.</summary>
    Term = 1,

    /// <summary>Its passages, boilerplate or not.</summary>
    Passage = 2,

    /// <summary>The fingerprints of its text.</summary>
    Fingerprint = 3,

    /// <summary>The anchors of its claims, each with its claim's kind, as often as claims have it.</summary>
    Anchor = 4,

    /// <summary>The dates in words that may be taken over.</summary>
    Repeat = 5,
}
