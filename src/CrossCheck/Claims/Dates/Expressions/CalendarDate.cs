using CrossCheck.Claims.Dates.Resolution;

namespace CrossCheck.Claims.Dates.Expressions;

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

    /// <inheritdoc/>
    public override bool IsWritten => Year is not null && !IsName;

    /// <inheritdoc/>
    public override bool IsRelative => Year is null;

    /// <inheritdoc/>
    public override bool IsOfDay => Day is not null;

    /// <inheritdoc/>
    public override DateSort? Sort =>
        Day is not null ? DateSort.Day
        : Month is not null ? DateSort.Month
        : DateSort.Year;

    /// <inheritdoc/>
    public override int? SharedYear => Month is null ? null : Year;

    /// <inheritdoc/>
    public override int LatestMonth => Month ?? base.LatestMonth;

    /// <inheritdoc/>
    public override DateValue? In(DateContext context)
    {
        if (Month is not { } month)
        {
            return Year is { } only ? CalendarStretch.Year(only)
                : Day is { } day ? DayOfMonth(day, context)
                : null;
        }

        return (Year ?? YearFinder.Of(context, this, month)) is { } year ? CalendarStretch.Written(year, month, Day) : null;
    }

    /// <inheritdoc/>
    public override DateValue? Within(DateValue outer, DateContext context) => (this with { Year = outer.First.Year }).In(context);

    /// <summary>The first such month or day after the beginning: "from 30 November to 2 January".</summary>
    public override DateValue? After(DateValue from, DateContext context) =>
        Year is null && Month is { } month
            ? CalendarStretch.Written(from.First.Year + (month < from.First.Month ? 1 : 0), month, Day)
            : In(context);

    /// <inheritdoc/>
    public override DateExpression Sharing(int year, DateExpression later) =>
        Year is null && Month is { } month && Which == Which.Unsaid
            ? this with
            {
                Year = month <= later.LatestMonth ? year : year - 1,
            }
            : this;

    /// <summary>
    /// "the 13th": of the month spoken of, or of the month of publication; "Friday the 13th": of the nearest month before in which it is a
    /// Friday.
    /// </summary>
    private DateValue? DayOfMonth(int day, DateContext context)
    {
        if ((context.IsChronicle ? context.Last?.First : context.Published) is not { } anchor)
        {
            return null;
        }

        for (var back = 0; back < 12; back++)
        {
            var month = new DateOnly(anchor.Year, anchor.Month, 1).AddMonths(-back);
            var value = CalendarStretch.Written(month.Year, month.Month, day);
            if (Weekday is null || (value is not null && value.First.DayOfWeek == Weekday && value.First <= anchor))
            {
                return value;
            }
        }

        return null;
    }
}

/// <summary>"03/07/2013", which is March in America and July elsewhere.</summary>
internal sealed record EitherDate(CalendarDate MonthFirst, CalendarDate DayFirst) : DateExpression
{
    /// <summary>So many days from publication a date is near enough for a report to speak of it without saying more.</summary>
    private const int Near = 31;

    /// <inheritdoc/>
    public override bool IsWritten => false;

    /// <inheritdoc/>
    public override bool IsRelative => false;

    /// <inheritdoc/>
    public override bool IsOfDay => true;

    /// <summary>Of two readings the one within a month of publication, if only one is; the day is told apart by nothing else.</summary>
    public override DateValue? In(DateContext context)
    {
        var (american, other) = (MonthFirst.In(context), DayFirst.In(context));
        if (context.Published is not { } published || american is null || other is null)
        {
            return null;
        }

        var isAmericanNear = CalendarStretch.DaysBetween(american.First, published) <= Near;
        var isOtherNear = CalendarStretch.DaysBetween(other.First, published) <= Near;
        return isAmericanNear == isOtherNear ? null
            : isAmericanNear ? american
            : other;
    }
}
