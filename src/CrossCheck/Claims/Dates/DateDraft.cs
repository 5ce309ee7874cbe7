using CrossCheck.Claims.Dates.Expressions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates;

/// <summary>A date found and not yet resolved.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index just past its last token.</param>
/// <param name="Expression">What its words say.</param>
internal sealed record DateDraft(int First, int End, DateExpression Expression)
{
    /// <summary>Why it is no date after all ("every Friday"); null where it is one.</summary>
    public string? Reason { get; init; }

    /// <summary>The role that the form itself tells; null where the words beside it do.</summary>
    public DateRole? Role { get; init; }
}

/// <summary>Knows one form of date and nothing else.</summary>
internal interface IDateRecogniser
{
    /// <summary>The tokens that give the form away: at these, and no others, the recogniser is asked.</summary>
    DateCue Cue { get; }

    /// <summary>The date whose telling token stands at <paramref name="at"/>; null where there is none of this form.</summary>
    /// <param name="reading">The text.</param>
    /// <param name="at">Index of the token that gives the form away: a month's name, a weekday, a number.</param>
    /// <param name="floor">
    /// Index of the first token that no earlier date has taken: a date may begin left of its telling token, but not before this.
    /// </param>
    DateDraft? Recognise(Reading reading, int at, int floor);
}

/// <summary>Goes over all drafts of a text once, joining, extending or dropping some.</summary>
internal interface IDateRefiner
{
    /// <summary>The drafts as they stand afterwards, in text order.</summary>
    List<DateDraft> Refine(Reading reading, List<DateDraft> drafts);
}
