namespace CrossCheck.Findings.Titles;

/// <summary>Where the article of a claim has a word, or why a title may have it though no article does.</summary>
internal enum WordPlace
{
    /// <summary>In the claim's sentence.</summary>
    Sentence,

    /// <summary>In any slot of its question or clause.</summary>
    Slot,

    /// <summary>In what is counted, or what the value describes.</summary>
    Counted,

    /// <summary>In the name or noun of whose figure it is.</summary>
    Owner,

    /// <summary>In what is measured.</summary>
    Measured,

    /// <summary>In the subject of the clause.</summary>
    Subject,

    /// <summary>In its verb.</summary>
    Verb,

    /// <summary>In its object.</summary>
    Object,

    /// <summary>In the first phrase after these.</summary>
    Near,

    /// <summary>In the phrase after that.</summary>
    Far,

    /// <summary>In a phrase of circumstance.</summary>
    Circumstance,

    /// <summary>At most two words from the value.</summary>
    Beside,

    /// <summary>At most five words from it.</summary>
    Close,

    /// <summary>In the headline, or the first line where there is none apart.</summary>
    Headline,

    /// <summary>In a name that the sentence holds.</summary>
    Name,

    /// <summary>In a happening that the headline or lead names.</summary>
    Happening,

    /// <summary>In a place that the headline or lead names.</summary>
    Place,

    /// <summary>It is the month when the figure holds.</summary>
    Month,

    /// <summary>It is the year.</summary>
    Year,

    /// <summary>It is a verb of saying, which tells who speaks and not what is asked.</summary>
    Saying,

    /// <summary>It begins with a capital within the sentence.</summary>
    Capital,

    /// <summary>In the name of the story.</summary>
    Story,

    /// <summary>In the name of the story, where the figure is of harm.</summary>
    StoryOfHarm,

    /// <summary>It says that people are counted, what befell them, or what is asked of a measure: "how old", "how long", "depth".</summary>
    Own,
}
