using CrossCheck.Claims.Dates.Expressions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Resolution;

/// <summary>Finds the year of a month, day or holiday that is written without one.</summary>
internal static class YearFinder
{
    /// <summary>
    /// A date of month or day without a year and without a verb is taken to lie at most this many days ahead, and in the past otherwise.
    /// </summary>
    private const int LookAhead = 62;

    /// <summary>
    /// A day that a verb puts ahead but that has passed by no more than this was ahead at the time told of: "was to close Oct. 13".
    /// </summary>
    private const int LookBack = 31;

    /// <summary>
    /// In a chronicle a month this many months before the one told last is that of the next year: "January" after "December".
    /// </summary>
    private const int TurnOfYear = 9;

    /// <summary>The year of <paramref name="date"/>, whose month is <paramref name="month"/>; null where nothing tells.</summary>
    public static int? Of(DateContext context, CalendarDate date, int month)
    {
        if (date.Which != Which.Unsaid)
        {
            var isFromText = date.Origin == DateOrigin.Text && context.Last is not null;
            if ((isFromText ? context.Last!.First : context.Published) is { } from)
            {
                return Pointed(date.Which, month, from, isFromText && context.Last!.Granularity >= Granularity.Year);
            }
        }

        if (
            context.InSentence is var (told, isAside)
            && (context.IsChronicle || !(isAside || context.IsSetApart))
            && told.Granularity != Granularity.Decade
        )
        {
            return Carry(context, told, month);
        }

        if (context.IsChronicle && !context.IsNarrativeInSection && context.ToldYear(month, date.Day) is { } toldYear)
        {
            return toldYear;
        }

        if (
            context.Narrative is { } narrative
            && (context.IsChronicle || (context.IsNarrativeNear && narrative.Granularity <= Granularity.Month))
        )
        {
            return Carry(context, narrative, month);
        }

        return context.Published is { } published
            ? ByTense(context, published, year => CalendarStretch.Written(year, month, date.Day))
            : null;
    }

    /// <summary>The year around publication that the tense asks for.</summary>
    public static int ByTense(DateContext context, DateOnly published, Func<int, DateValue?> of)
    {
        var tense =
            context.Role == DateRole.Since ? Tense.Past
            : context.IsAhead ? Tense.Future
            : context.Tense;
        for (var year = published.Year - 1; year <= published.Year + 1; year++)
        {
            // The past: the last one begun by then; the future: the first one not over by then; no verb: the last one not far ahead.
            var next = of(year + 1);
            if (of(year) is not { } value)
            {
                continue;
            }

            var isLast =
                next is null
                || tense switch
                {
                    Tense.Future => value.Last >= published.AddDays(value.Granularity == Granularity.Day ? -LookBack : 0),
                    Tense.Past => next.First > published.AddDays(1),
                    _ => next.First > published.AddDays(LookAhead),
                };
            if (isLast)
            {
                return year;
            }
        }

        return published.Year;
    }

    /// <summary>
    /// "last May", "the following May": the year that the word asks for, counted from the day of writing or the date told.
    /// </summary>
    private static int Pointed(Which which, int month, DateOnly from, bool isWholeYear) =>
        which switch
        {
            Which.Last => !isWholeYear && month < from.Month ? from.Year : from.Year - 1,
            Which.Next => !isWholeYear && month > from.Month ? from.Year : from.Year + 1,
            _ => from.Year,
        };

    /// <summary>The year that carries on from <paramref name="anchor"/>: its own, or the next where the year has turned.</summary>
    private static int Carry(DateContext context, DateValue anchor, int month)
    {
        context.IsCarried = true;
        var turned = anchor.Granularity <= Granularity.Quarter && month - anchor.First.Month <= -TurnOfYear;
        return anchor.First.Year + (turned ? 1 : 0);
    }
}
