namespace CrossCheck.Alignment.Comparing;

// Long, because the levels of all features are read together: each is a few lines that `explain` prints.

/// <summary>Whether one thing is counted or measured.</summary>
internal enum SubjectLevel
{
    /// <summary>The head nouns are one concept.</summary>
    [Label("same noun")]
    Same,

    /// <summary>Both count people, one in general: people and soldiers.</summary>
    [Label("general and special people")]
    General,

    /// <summary>The noun phrases are spellings of one another.</summary>
    [Label("similar phrase")]
    Similar,

    /// <summary>One or both have no noun.</summary>
    [Label("a noun missing")]
    Missing,

    /// <summary>Both count people, by other nouns: soldiers and children.</summary>
    [Label("other people")]
    OtherPeople,

    /// <summary>Other things.</summary>
    [Label("another noun")]
    Other,
}

/// <summary>Whether one thing happened.</summary>
internal enum EventLevel
{
    /// <summary>The governing events are one concept.</summary>
    [Label("same event")]
    Same,

    /// <summary>Another of the events around both values is.</summary>
    [Label("an event shared")]
    Shared,

    /// <summary>News word the governing ones for one another.</summary>
    [Label("a like event")]
    Like,

    /// <summary>One or both have no event.</summary>
    [Label("an event missing")]
    Missing,

    /// <summary>Other things happened.</summary>
    [Label("another event")]
    Other,
}

/// <summary>Whether one harm is counted.</summary>
internal enum HarmLevel
{
    /// <summary>Neither counts a harm.</summary>
    [Label("none", IsNothing = true)]
    None,

    /// <summary>Both count the same.</summary>
    [Label("same")]
    Same,

    /// <summary>Only one does.</summary>
    [Label("one side")]
    OneSide,

    /// <summary>They count different ones: killed and injured.</summary>
    [Label("another")]
    Other,
}

/// <summary>Whether one population is counted.</summary>
internal enum PopulationLevel
{
    /// <summary>Neither names one.</summary>
    [Label("none named", IsNothing = true)]
    None,

    /// <summary>Only one does.</summary>
    [Label("one named")]
    OneSide,

    /// <summary>One side's are among the other's.</summary>
    [Label("same")]
    Same,

    /// <summary>Each names one that the other lacks: Americans and Iraqis.</summary>
    [Label("another")]
    Other,
}

/// <summary>Whether the thing counted is described alike.</summary>
internal enum DescriptionLevel
{
    /// <summary>Neither is described.</summary>
    [Label("none", IsNothing = true)]
    None,

    /// <summary>Only one is.</summary>
    [Label("one described")]
    OneSide,

    /// <summary>One side's words are among the other's.</summary>
    [Label("same")]
    Same,

    /// <summary>Each has a word that the other lacks.</summary>
    [Label("another")]
    Other,
}

/// <summary>How the times of two claims stand to each other.</summary>
internal enum TimeLevel
{
    /// <summary>Both tell the news of the day, with no time between them.</summary>
    [Label("both the news", IsNothing = true)]
    News,

    /// <summary>Stated and the same.</summary>
    [Label("same")]
    Same,

    /// <summary>Stated, with days in common.</summary>
    [Label("overlapping")]
    Overlapping,

    /// <summary>Stated, of one year.</summary>
    [Label("same year")]
    SameYear,

    /// <summary>Stated, of different years.</summary>
    [Label("another")]
    Other,

    /// <summary>One tells the news, the other of a time before.</summary>
    [Label("the news and before")]
    NewsAndBefore,

    /// <summary>Carried on from before in the text, with days in common.</summary>
    [Label("carried on, overlapping")]
    CarriedOverlapping,

    /// <summary>Carried on from before in the text, without.</summary>
    [Label("carried on, another")]
    CarriedOther,

    /// <summary>Unknown on one side at least.</summary>
    [Label("unknown", IsNothing = true)]
    Unknown,

    /// <summary>Both tell the news, of days that lie apart.</summary>
    [Label("news of two days")]
    OtherNews,
}

/// <summary>How many names both sentences share, by their rarity.</summary>
internal enum NamesLevel
{
    /// <summary>One or both name nothing.</summary>
    [Label("one or both without", IsNothing = true)]
    Missing,

    /// <summary>None.</summary>
    [Label("none shared")]
    None,

    /// <summary>Up to about a third.</summary>
    [Label("few shared")]
    Few,

    /// <summary>Up to about two thirds.</summary>
    [Label("some shared")]
    Some,

    /// <summary>Up to nine tenths.</summary>
    [Label("most shared")]
    Most,

    /// <summary>All, or nearly.</summary>
    [Label("all shared")]
    All,
}

/// <summary>Whether both are of one place.</summary>
internal enum PlaceLevel
{
    /// <summary>Neither names one.</summary>
    [Label("none named", IsNothing = true)]
    None,

    /// <summary>Only one does.</summary>
    [Label("one side")]
    OneSide,

    /// <summary>Both name the same.</summary>
    [Label("same")]
    Same,

    /// <summary>They share some words of it.</summary>
    [Label("partly the same")]
    Partly,

    /// <summary>They name different ones.</summary>
    [Label("another")]
    Other,
}

/// <summary>Whether the name before the value is one.</summary>
internal enum NameBeforeLevel
{
    /// <summary>Neither has one.</summary>
    [Label("none", IsNothing = true)]
    None,

    /// <summary>Only one has.</summary>
    [Label("one side")]
    OneSide,

    /// <summary>Both have the same.</summary>
    [Label("same")]
    Same,

    /// <summary>Each other's name stands in the sentence.</summary>
    [Label("in the other sentence")]
    InOtherSentence,

    /// <summary>They have different ones.</summary>
    [Label("another")]
    Other,
}

/// <summary>What two articles that share text say of the two sentences.</summary>
internal enum CopiedLevel
{
    /// <summary>They share none.</summary>
    [Label("no shared text", IsNothing = true)]
    None,

    /// <summary>The sentences are versions of one.</summary>
    [Label("the same sentence")]
    SameSentence,

    /// <summary>One of them has another counterpart.</summary>
    [Label("another sentence")]
    OtherSentence,

    /// <summary>The articles share other sentences.</summary>
    [Label("shared elsewhere")]
    Elsewhere,
}

/// <summary>Whether two dates are of one happening.</summary>
internal enum DatedLevel
{
    /// <summary>The claims are no dates.</summary>
    [Label("no dates", IsNothing = true)]
    NoDates,

    /// <summary>The happening that both articles tell most of, close to their publication.</summary>
    [Label("the main event of both")]
    SameMain,

    /// <summary>One event, close to publication.</summary>
    [Label("same event in the news")]
    SameNews,

    /// <summary>One event.</summary>
    [Label("same event")]
    Same,

    /// <summary>Events that news word for one another, close to publication.</summary>
    [Label("a like event in the news")]
    LikeNews,

    /// <summary>Events that news word for one another.</summary>
    [Label("a like event")]
    Like,

    /// <summary>One dates what somebody said, the other does not.</summary>
    [Label("a saying and another")]
    OneSaying,

    /// <summary>Both date what somebody said.</summary>
    [Label("sayings")]
    Sayings,

    /// <summary>Other things, close to publication.</summary>
    [Label("another event in the news")]
    OtherNews,

    /// <summary>Other things.</summary>
    [Label("another event")]
    Other,

    /// <summary>One or both date nothing that is known.</summary>
    [Label("nothing known", IsNothing = true)]
    Nothing,
}

/// <summary>Whether two values are written alike.</summary>
internal enum FormLevel
{
    /// <summary>Both stand alone, or both within a compound.</summary>
    [Label("same")]
    Same,

    /// <summary>One stands within a compound that describes something else: "a 45-yard field goal" and "ran for 45 yards".</summary>
    [Label("one within a compound")]
    OneCompound,
}

/// <summary>Whether two claims are put forward alike.</summary>
internal enum ForceLevel
{
    /// <summary>Both as facts.</summary>
    [Label("both asserted")]
    Asserted,

    /// <summary>Both alike, and not as facts: planned, alleged, hypothetical.</summary>
    [Label("same")]
    Same,

    /// <summary>Otherwise: one asserted, one planned.</summary>
    [Label("different")]
    Other,
}

/// <summary>Whether two dates are stated alike finely.</summary>
internal enum DetailLevel
{
    /// <summary>The claims are no dates.</summary>
    [Label("no dates", IsNothing = true)]
    NoDates,

    /// <summary>Both name a day.</summary>
    [Label("days")]
    Days,

    /// <summary>Both name a stretch of one length: weeks, months, years.</summary>
    [Label("longer stretches")]
    Longer,

    /// <summary>Both state clock times.</summary>
    [Label("clock times")]
    Clocks,

    /// <summary>One is finer than the other.</summary>
    [Label("different")]
    Other,
}
