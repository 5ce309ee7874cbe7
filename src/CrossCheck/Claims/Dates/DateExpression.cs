using CrossCheck.Language;

namespace CrossCheck.Claims.Dates;

/// <summary>A unit in which dates are counted and shifted.</summary>
internal enum DateUnit : byte
{
    /// <summary>Hours.</summary>
    Hour,

    /// <summary>Days.</summary>
    Day,

    /// <summary>Weekends: Saturday and Sunday.</summary>
    Weekend,

    /// <summary>Weeks, from Monday to Sunday as ISO 8601 has it.</summary>
    Week,

    /// <summary>Months.</summary>
    Month,

    /// <summary>Quarters of a year.</summary>
    Quarter,

    /// <summary>Halves of a year.</summary>
    Half,

    /// <summary>Seasons.</summary>
    Season,

    /// <summary>Years.</summary>
    Year,

    /// <summary>Decades.</summary>
    Decade,

    /// <summary>Centuries.</summary>
    Century,
}

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

/// <summary>A part of a stretch.</summary>
internal enum StretchPart : byte
{
    /// <summary>"early".</summary>
    Early,

    /// <summary>"mid-", "the middle of".</summary>
    Mid,

    /// <summary>"late".</summary>
    Late,

    /// <summary>"the beginning of".</summary>
    Start,

    /// <summary>"the end of".</summary>
    End,
}

/// <summary>What the words of a date say, before the text around them fills what they leave open.</summary>
internal abstract record DateExpression;

/// <summary>"March 20, 2003", "20 March", "June", "2003", "the 20th": whatever is not written is null.</summary>
internal sealed record CalendarDate(int? Year, int? Month, int? Day) : DateExpression
{
    /// <summary>Which one, where the year is not written: "last May".</summary>
    public Which Which { get; init; }

    /// <summary>From where "last" and "next" are counted: "the following May" is the May after the date told.</summary>
    public DateOrigin Origin { get; init; }

    /// <summary>The weekday written beside a day without a month: "Friday the 13th".</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>Whether the date is the name of what happened ("9/11") and tells nothing of the text's own time.</summary>
    public bool IsName { get; init; }
}

/// <summary>"03/07/2013", which is March in America and July elsewhere.</summary>
internal sealed record EitherDate(CalendarDate MonthFirst, CalendarDate DayFirst) : DateExpression;

/// <summary>"the 1990s".</summary>
internal sealed record DecadeDate(int FirstYear) : DateExpression;

/// <summary>"the third quarter", "Q3 2013", "the first half of 1997", "spring 2004".</summary>
/// <param name="Unit">Quarter, half or season.</param>
/// <param name="Number">One-based number in its year; spring is the first season.</param>
/// <param name="Year">The year; null where it is not written.</param>
internal sealed record YearPartDate(DateUnit Unit, int Number, int? Year) : DateExpression
{
    /// <summary>Which one, where the year is not written: "last summer".</summary>
    public Which Which { get; init; }

    /// <summary>From where "last" and "next" are counted.</summary>
    public DateOrigin Origin { get; init; }
}

/// <summary>"Tuesday", "last Friday"; "the following Monday" counts from the text.</summary>
internal sealed record WeekdayDate(DayOfWeek Weekday, Which Which, DateOrigin Origin) : DateExpression;

/// <summary>"yesterday", "two weeks ago", "last year", "the next day", "that month".</summary>
internal sealed record ShiftedDate(DateUnit Unit, int By, DateOrigin Origin) : DateExpression;

/// <summary>"ten years ago today", "a week from Tuesday", "three days before Christmas": so far from a date that stands beside.</summary>
internal sealed record DateAway(DateUnit Unit, int By, DateExpression From) : DateExpression;

/// <summary>"two months after the attack", "three days before Christmas": so far from an event, or from the date that follows.</summary>
internal sealed record DistantDate(DateUnit Unit, int By) : DateExpression;

/// <summary>"Thanksgiving", "New Year's Day 2020".</summary>
internal sealed record HolidayDate(Holiday Holiday, int? Year) : DateExpression
{
    /// <summary>Which one, where the year is not written: "last Christmas".</summary>
    public Which Which { get; init; }

    /// <summary>From where "last" and "next" are counted.</summary>
    public DateOrigin Origin { get; init; }
}

/// <summary>"7:48 a.m.", "0737 GMT", "noon".</summary>
/// <param name="Minutes">Minutes after midnight; 1440 for the midnight that ends the day.</param>
/// <param name="Zone">The zone's offset as the lexicon has it; null where none is named.</param>
/// <param name="Day">The day, where it is written beside the time.</param>
internal sealed record ClockTime(int Minutes, string? Zone, DateExpression? Day) : DateExpression;

/// <summary>
/// "April last year", "the third quarter of last year", "Monday of next week": the inner date, of the year or week that the outer one
/// names.
/// </summary>
internal sealed record DateWithin(DateExpression Inner, DateExpression Outer) : DateExpression;

/// <summary>"early November 2014", "the end of last year".</summary>
internal sealed record DatePart(StretchPart Part, DateExpression Whole) : DateExpression;

/// <summary>"the first 15 days of August 2014", "the last week of July", "the first six months of the year".</summary>
/// <param name="Count">How many, from the first of the whole; negative: counted from its last.</param>
/// <param name="Unit">Day, week or month.</param>
/// <param name="Whole">The month or year.</param>
internal sealed record DateDays(int Count, DateUnit Unit, DateExpression Whole) : DateExpression;

/// <summary>"from May to July", "2003–2011", "8–9 November".</summary>
internal sealed record DateInterval(DateExpression From, DateExpression To) : DateExpression;

/// <summary>A date that only knowledge outside the text can place: "by then", "Ramadan", "two months after the attack".</summary>
internal sealed record UnplacedDate : DateExpression
{
    /// <summary>The only one.</summary>
    public static UnplacedDate Instance { get; } = new();
}
