namespace CrossCheck.Language;

/// <summary>How the text stands to what it states.</summary>
public enum Force
{
    /// <summary>Stated as a fact.</summary>
    Asserted,

    /// <summary>Intended or expected: "will deploy", "planned to send".</summary>
    Planned,

    /// <summary>Said to be so without the text's own word for it: "allegedly", "reportedly".</summary>
    Alleged,

    /// <summary>Said not to be so.</summary>
    Denied,

    /// <summary>Only if something else holds: "could", "if".</summary>
    Hypothetical,
}
