using CrossCheck.Claims.Dates.Resolution;
using CrossCheck.Language.Lexicon;

namespace CrossCheck.Claims.Dates.Expressions;

/// <summary>"Thanksgiving", "New Year's Day 2020".</summary>
internal sealed record HolidayDate(Holiday Holiday, int? Year) : DateExpression
{
    /// <summary>Which one, where the year is not written: "last Christmas".</summary>
    public Which Which { get; init; }

    /// <summary>From where "last" and "next" are counted.</summary>
    public DateOrigin Origin { get; init; }

    /// <inheritdoc/>
    public override bool IsWritten => Year is not null;

    /// <inheritdoc/>
    public override bool IsRelative => Year is null;

    /// <inheritdoc/>
    public override bool IsOfDay => true;

    /// <inheritdoc/>
    public override DateValue? In(DateContext context)
    {
        if (Year is { } written)
        {
            return Of(written);
        }

        if (Which == Which.Unsaid && context.IsChronicle && (context.InSentence?.Value ?? context.Narrative) is { } anchor)
        {
            // The nearest to what was told last: New Year's Day after late December is the next year's.
            context.IsCarried = true;
            return anchor.Granularity >= Granularity.Year
                ? Of(anchor.First.Year)
                : new[] { anchor.First.Year - 1, anchor.First.Year, anchor.First.Year + 1 }
                    .Select(Of)
                    .MinBy(x => x is null ? int.MaxValue : CalendarStretch.DaysBetween(x.First, anchor.Last));
        }

        if (context.Published is not { } published)
        {
            return null;
        }

        return Which switch
        {
            Which.Last => Latest(published.Year + 1, x => x.First < published),
            Which.Next => Of(published.Year) is { } same && same.First > published ? same : Of(published.Year + 1),
            Which.This => Of(published.Year),
            _ => YearFinder.ByTense(context, published, Of) is { } year ? Of(year) : null,
        };

        DateValue? Latest(int from, Func<DateValue, bool> fits)
        {
            for (var year = from; year > from - 3; year--)
            {
                if (Of(year) is { } value && fits(value))
                {
                    return value;
                }
            }

            return null;
        }
    }

    /// <inheritdoc/>
    public override DateValue? Within(DateValue outer, DateContext context) => Of(outer.First.Year);

    private DateValue? Of(int year) => Holiday.In(year) is { } day ? CalendarStretch.Day(day) : null;
}
