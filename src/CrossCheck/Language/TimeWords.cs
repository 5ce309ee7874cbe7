namespace CrossCheck.Language;

/// <summary>How a word points from one time to another, or to which part of a stretch.</summary>
internal enum TimePointer : byte
{
    /// <summary>It does neither.</summary>
    None,

    /// <summary>"today".</summary>
    Today,

    /// <summary>"yesterday".</summary>
    Yesterday,

    /// <summary>"tomorrow".</summary>
    Tomorrow,

    /// <summary>"tonight".</summary>
    Tonight,

    /// <summary>"overnight".</summary>
    Overnight,

    /// <summary>"last", "past", "latest".</summary>
    Last,

    /// <summary>"previous", "preceding": before the time spoken of.</summary>
    Previous,

    /// <summary>"this", "current".</summary>
    This,

    /// <summary>"next", "coming".</summary>
    Next,

    /// <summary>"following": after the time spoken of.</summary>
    Following,

    /// <summary>"same".</summary>
    Same,

    /// <summary>"that".</summary>
    That,

    /// <summary>"ago": back from now.</summary>
    Ago,

    /// <summary>"earlier": back from the time spoken of; before a date, merely earlier within it.</summary>
    Earlier,

    /// <summary>"before".</summary>
    Before,

    /// <summary>"later".</summary>
    Later,

    /// <summary>"after".</summary>
    After,

    /// <summary>"early".</summary>
    Early,

    /// <summary>"late".</summary>
    Late,

    /// <summary>"mid".</summary>
    Mid,

    /// <summary>"beginning", "start".</summary>
    Start,

    /// <summary>"middle".</summary>
    Middle,

    /// <summary>"end".</summary>
    End,

    /// <summary>"yearend".</summary>
    EndOfYear,

    /// <summary>"monthend".</summary>
    EndOfMonth,
}

/// <summary>A part of the day, or a half of the clock.</summary>
internal enum DayPart : byte
{
    /// <summary>None.</summary>
    None,

    /// <summary>"a.m.".</summary>
    Am,

    /// <summary>"p.m.".</summary>
    Pm,

    /// <summary>"noon".</summary>
    Noon,

    /// <summary>"midnight".</summary>
    Midnight,

    /// <summary>"dawn".</summary>
    Dawn,

    /// <summary>"morning".</summary>
    Morning,

    /// <summary>"afternoon".</summary>
    Afternoon,

    /// <summary>"evening".</summary>
    Evening,

    /// <summary>"night".</summary>
    Night,
}

/// <summary>What a word says of whether a thing is over or still to come.</summary>
internal enum Tense : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is over: "was", "fell".</summary>
    Past,

    /// <summary>It is still to come: "will", "scheduled".</summary>
    Future,

    /// <summary>Still to come where "to" follows: "agreed to".</summary>
    Intent,

    /// <summary>Still to come where it is a report's verb in the present: "it opens", "they meet", "is leaving".</summary>
    Plan,

    /// <summary>Still to come where a month describes it: "December delivery".</summary>
    Delivery,
}
