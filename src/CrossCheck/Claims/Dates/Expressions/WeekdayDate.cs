using CrossCheck.Claims.Dates.Resolution;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Expressions;

/// <summary>"Tuesday", "last Friday"; "the following Monday" counts from the text.</summary>
internal sealed record WeekdayDate(DayOfWeek Weekday, Which Which, DateOrigin Origin) : DateExpression
{
    /// <inheritdoc/>
    public override bool IsWritten => false;

    /// <inheritdoc/>
    public override bool IsRelative => true;

    /// <inheritdoc/>
    public override bool IsOfDay => true;

    /// <inheritdoc/>
    public override DateSort? Sort => DateSort.Weekday;

    /// <inheritdoc/>
    public override DateValue? In(DateContext context)
    {
        if (Origin == DateOrigin.Text && (context.LastDay?.First ?? context.Published) is { } told)
        {
            var ahead = Ahead(told);
            return CalendarStretch.Day(
                told.AddDays(
                    Which switch
                    {
                        Which.Next => ahead == 0 ? 7 : ahead,
                        Which.Last => ahead == 0 ? -7 : ahead - 7,
                        _ => ahead > 3 ? ahead - 7 : ahead,
                    }
                )
            );
        }

        if (context.Published is not { } published)
        {
            // Without a day of publication only a day told in full can tell which week is meant.
            return context.IsNarrativeNear && context.LastDay is { } near
                ? CalendarStretch.Day(near.First.AddDays(Ahead(near.First)))
                : null;
        }

        var days = Ahead(published);
        var isFuture = Which switch
        {
            Which.Last => false,
            Which.Next => true,
            Which.This => context.Tense != Tense.Past,
            _ => context.IsAhead,
        };

        // The day of publication is itself "Tuesday"; "last Tuesday" is a week before it, and nobody calls tomorrow "next Tuesday".
        return CalendarStretch.Day(
            published.AddDays(
                isFuture ? (Which == Which.Next && days <= 1 ? days + 7 : days)
                : days == 0 && Which != Which.Last ? 0
                : days - 7
            )
        );
    }

    /// <summary>"Monday of next week".</summary>
    public override DateValue? Within(DateValue outer, DateContext context) =>
        CalendarStretch.Day(outer.First.AddDays(((int)Weekday + 6) % 7));

    /// <summary>The first such weekday after the beginning.</summary>
    public override DateValue? After(DateValue from, DateContext context) => CalendarStretch.Day(from.First.AddDays(Ahead(from.First)));

    /// <summary>How many days after <paramref name="day"/> the weekday comes next, 0 to 6.</summary>
    private int Ahead(DateOnly day) => ((int)Weekday - (int)day.DayOfWeek + 7) % 7;
}
