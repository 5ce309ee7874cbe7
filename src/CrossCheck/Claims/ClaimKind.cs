namespace CrossCheck.Claims;

/// <summary>What sort of value a claim states.</summary>
public enum ClaimKind
{
    /// <summary>How many: people, attacks, houses.</summary>
    Count,

    /// <summary>A measurement: distance, magnitude, temperature, weight.</summary>
    Measure,

    /// <summary>A sum of money.</summary>
    Money,

    /// <summary>A percentage.</summary>
    Percent,

    /// <summary>When something happened, was said, is planned or ends.</summary>
    Date,

    /// <summary>How long, and how old.</summary>
    Duration,

    /// <summary>A place in an order: "the third attack", "No. 2", "the deadliest strike".</summary>
    Rank,

    /// <summary>A share or multiple: "one-third", "two out of three", "twice as many".</summary>
    Ratio,
}

/// <summary>How a date is tied to what happened.</summary>
public enum DateRole
{
    /// <summary>When it happened.</summary>
    Happened,

    /// <summary>When it was said or reported.</summary>
    Said,

    /// <summary>When it is planned or expected.</summary>
    Planned,

    /// <summary>From when it has held ("since October").</summary>
    Since,

    /// <summary>Until when it held or holds.</summary>
    Until,

    /// <summary>By when it had happened.</summary>
    By,
}

/// <summary>How finely a date is stated.</summary>
public enum Granularity
{
    /// <summary>A clock time on a day.</summary>
    Time,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A stretch of days: "early November", "8–9 November", a week, a weekend.</summary>
    Days,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A season.</summary>
    Season,

    /// <summary>A quarter.</summary>
    Quarter,

    /// <summary>A year.</summary>
    Year,

    /// <summary>A decade.</summary>
    Decade,

    /// <summary>A stretch of months or years: "2003 to 2011".</summary>
    Period,
}
