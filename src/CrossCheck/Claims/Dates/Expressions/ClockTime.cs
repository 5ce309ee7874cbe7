using CrossCheck.Claims.Dates.Resolution;

namespace CrossCheck.Claims.Dates.Expressions;

/// <summary>"7:48 a.m.", "0737 GMT", "noon".</summary>
/// <param name="Minutes">Minutes after midnight; 1440 for the midnight that ends the day.</param>
/// <param name="Zone">The zone's offset as the lexicon has it; null where none is named.</param>
/// <param name="Day">The day, where it is written beside the time.</param>
internal sealed record ClockTime(int Minutes, string? Zone, DateExpression? Day) : DateExpression
{
    private const int MinutesOfDay = 24 * 60;

    /// <inheritdoc/>
    public override bool IsWritten => false;

    /// <inheritdoc/>
    public override bool IsRelative => Day is null || Day.IsRelative;

    /// <inheritdoc/>
    public override bool IsOfDay => false;

    /// <inheritdoc/>
    public override DateValue? In(DateContext context)
    {
        var day = Day is { } written ? written.In(context)?.First : context.LastDay?.First ?? context.Published;
        if (day is not { } on)
        {
            return null;
        }

        // "4:30 a.m. local time (11.30 p.m. ET)": one moment on two clocks, so the day is the one on which they are less than a day apart.
        var offset = TimeZones.Minutes(Zone, on);
        if (Day is null && offset is { } minutes && context.Clock is var (clockDay, clock))
        {
            on = Enumerable
                .Range(-1, 3)
                .Select(clockDay.AddDays)
                .MinBy(x => Math.Abs(((x.DayNumber - clockDay.DayNumber) * MinutesOfDay) + Minutes - minutes - clock));
        }

        return CalendarStretch.Time(on, Minutes, TimeZones.Iso(offset)) with
        {
            Offset = offset is { } east ? TimeSpan.FromMinutes(east) : null,
            IsDayAssumed = Day is null,
        };
    }
}
