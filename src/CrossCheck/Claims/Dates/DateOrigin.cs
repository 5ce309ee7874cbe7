namespace CrossCheck.Claims.Dates;

/// <summary>From where a shift is counted.</summary>
internal enum DateOrigin : byte
{
    /// <summary>From the day of writing: "yesterday", "two weeks ago", "last year".</summary>
    Publication,

    /// <summary>From the date the text spoke of last: "the next day", "two years later".</summary>
    Text,

    /// <summary>
    /// "the end of the year", "the quarter": the time spoken of where the text tells a history, the time of writing where it reports news.
    /// </summary>
    Either,
}

/// <summary>Which of several weekdays, months, seasons or holidays of a name is meant.</summary>
internal enum Which : byte
{
    /// <summary>The words do not tell.</summary>
    Unsaid,

    /// <summary>"last".</summary>
    Last,

    /// <summary>"this".</summary>
    This,

    /// <summary>"next".</summary>
    Next,
}
