using System.Collections.Immutable;
using CrossCheck.Claims.Dates.Expressions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Resolution;

/// <summary>
/// Turns drafts into mentions, filling what their words leave open from the sentence, the text before, a heading, the publication date and
/// the tense, in that order.
/// </summary>
/// <remarks>
/// Two sorts of text are told apart. A report is read from its day of publication: "Tuesday", "in June" and "last week" are counted from
/// there, and an older year told
/// in passing rules its own paragraph at most. A chronicle (a time line, an encyclopedia article) tells dates in full and carries the last
/// one on: "on April 9" after
/// "March 20, 2003" is 2003.
/// </remarks>
internal sealed class DateResolver
{
    /// <summary>A chronicle holds at least this many dates of month and year; fewer may be the background of a report.</summary>
    private const int ChronicleDates = 3;

    private readonly Reading reading;
    private readonly List<DateDraft> drafts;
    private readonly DateContext context;

    /// <summary>Reads the drafts as a whole: are they a chronicle or a report?</summary>
    public DateResolver(Reading reading, List<DateDraft> drafts)
    {
        this.reading = reading;
        this.drafts = drafts;
        var published = reading.Document.Article.Published is { } day && CalendarStretch.IsYear(day.Year) ? day : (DateOnly?)null;
        context = new DateContext(reading, published, IsChronicle(published, drafts));
    }

    /// <summary>One mention for each draft, in text order.</summary>
    public ImmutableArray<DateMention> Resolve()
    {
        var mentions = ImmutableArray.CreateBuilder<DateMention>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            context.Enter(draft);
            context.Post = IsCountedFromPublication(draft.Expression)
                ? EmbeddedPost.DayAt(reading, drafts, i, context.SentenceIndex)
                : null;
            var role = draft.Role ?? DateRoles.Read(reading, draft, context.Sentence, context.Tense);
            context.Role = role;
            var value = draft.Reason is null ? Beside(i).In(context) : null;
            context.Note(draft, value, role);
            mentions.Add(
                new DateMention
                {
                    Kind = ClaimKind.Date,
                    FirstToken = draft.First,
                    EndToken = draft.End,
                    Span = reading.SpanOf(draft.First, draft.End),
                    Date = value,
                    Role = role,
                    IsRelative = draft.Expression.IsRelative,
                    Reason = draft.Reason,
                }
            );
        }

        return mentions.MoveToImmutable();
    }

    /// <summary>
    /// The draft's expression; a clock time without a day takes the day its own sentence tells after it ("4 p.m. on Friday"), where none
    /// was told before.
    /// </summary>
    private DateExpression Beside(int index)
    {
        var draft = drafts[index];
        if (draft.Expression is not ClockTime { Day: null } time || index + 1 == drafts.Count)
        {
            return draft.Expression;
        }

        var next = drafts[index + 1];
        var gap = next.First - draft.End;
        var isNear = gap == 0 || (gap <= 2 && reading.Form(next.First - 1) is "on" or "," or "of" or "the");
        var isOnly = next.First < context.Sentence.EndToken && !context.HasDayInSentence;
        return (isNear || isOnly) && next.Reason is null && IsDay(next.Expression) ? time with { Day = next.Expression } : draft.Expression;
    }

    private static bool IsDay(DateExpression expression) =>
        expression is CalendarDate { Day: not null } or WeekdayDate or ShiftedDate { Unit: DateUnit.Day } or HolidayDate;

    private static bool IsChronicle(DateOnly? published, List<DateDraft> drafts)
    {
        if (published is null)
        {
            return true;
        }

        var full = 0;
        var fromPublication = 0;
        foreach (var draft in drafts)
        {
            full += draft.Expression is CalendarDate { Year: not null, Month: not null } ? 1 : 0;
            fromPublication += draft.Reason is null && IsCountedFromPublication(draft.Expression) ? 1 : 0;
        }

        return full >= ChronicleDates && full > fromPublication;
    }

    private static bool IsCountedFromPublication(DateExpression expression) =>
        expression is WeekdayDate or ShiftedDate { Origin: DateOrigin.Publication };
}
