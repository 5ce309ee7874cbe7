using CrossCheck.Claims.Dates.Expressions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Refiners;

/// <summary>
/// A time in a named zone takes the day that stands right beside it with it, for that is the zone's day and not the story's: "2248 GMT
/// Tuesday", "0300 UTC on 5 June".
/// </summary>
internal sealed class ClockAndDay : IDateRefiner
{
    /// <inheritdoc/>
    public List<DateDraft> Refine(Reading reading, List<DateDraft> drafts)
    {
        var refined = new List<DateDraft>(drafts.Count);
        foreach (var draft in drafts)
        {
            if (
                refined.Count > 0
                && refined[^1] is { Expression: ClockTime { Zone: not null, Day: null } time } clock
                && draft.Expression is CalendarDate { Day: not null } or WeekdayDate or ShiftedDate { Unit: DateUnit.Day }
                && draft.Reason is null
                && (draft.First == clock.End || (draft.First == clock.End + 1 && reading.Form(clock.End) is "on" or ","))
            )
            {
                refined[^1] = new DateDraft(clock.First, draft.End, time with { Day = draft.Expression });
            }
            else
            {
                refined.Add(draft);
            }
        }

        return refined;
    }
}
