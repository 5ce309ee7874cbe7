using CrossCheck.Claims.Dates.Resolution;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Expressions;

/// <summary>"yesterday", "two weeks ago", "last year", "the next day", "that month".</summary>
internal sealed record ShiftedDate(DateUnit Unit, int By, DateOrigin Origin) : DateExpression
{
    /// <inheritdoc/>
    public override bool IsWritten => false;

    /// <inheritdoc/>
    public override bool IsRelative => true;

    /// <inheritdoc/>
    public override bool IsOfDay => Unit == DateUnit.Day;

    /// <inheritdoc/>
    public override DateValue? In(DateContext context) =>
        DateShift.From(Anchor(context), Unit == DateUnit.Weekend ? this with { By = Weekends(context) } : this);

    /// <summary>"the 1988 quarter": of that year the quarter spoken of; all of the year where none was.</summary>
    public override DateValue? Within(DateValue outer, DateContext context) =>
        Unit != DateUnit.Quarter ? In(context)
        : context.Quarter is { } told ? CalendarStretch.Quarter(outer.First.Year, (told.Value.First.Month + 2) / 3)
        : outer;

    /// <summary>What a shift counts from.</summary>
    private DateValue? Anchor(DateContext context)
    {
        var published = context.Published is { } day ? CalendarStretch.Day(day) : null;
        switch (Origin)
        {
            case DateOrigin.Publication:
                return published;
            case DateOrigin.Text
            or DateOrigin.Either
                when Unit == DateUnit.Year
                    && By == -1
                    && context.Quarter is var (quarter, paragraph)
                    && paragraph == context.Sentence.Paragraph:
                return quarter;
            case DateOrigin.Text:
                var told =
                    Unit == DateUnit.Day || (context.Last is { } last && last.Granularity > DateShift.Coarsest(Unit))
                        ? context.LastDay
                        : context.Last;
                return told ?? published;
            default:
                if (Unit == DateUnit.Quarter)
                {
                    // The quarter spoken of is the last one over, unless the text told another.
                    return context.Quarter?.Value
                        ?? (
                            published is null || context.Tense == Tense.Future
                                ? published
                                : DateShift.From(published, new ShiftedDate(DateUnit.Quarter, -1, DateOrigin.Publication))
                        );
                }

                if (Unit == DateUnit.Month && context.Last is { Granularity: Granularity.Month } month)
                {
                    return month;
                }

                return context.IsChronicle || published is null ? context.Last ?? published : published;
        }
    }

    /// <summary>"the weekend" and "this weekend" on a working day are the one before, or by their verb the one ahead.</summary>
    private int Weekends(DateContext context) =>
        By == 0 && context.Tense != Tense.Future && context.Published is { DayOfWeek: not (DayOfWeek.Saturday or DayOfWeek.Sunday) }
            ? -1
            : By;
}
