using CrossCheck.Claims.Dates.Expressions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Refiners;

/// <summary>A year before the part of it: "the 1989 third quarter", "1988's first half", "last year's fourth quarter".</summary>
internal sealed class YearAndPart : IDateRefiner
{
    /// <inheritdoc/>
    public List<DateDraft> Refine(Reading reading, List<DateDraft> drafts)
    {
        var refined = new List<DateDraft>(drafts.Count);
        foreach (var draft in drafts)
        {
            if (
                refined.Count > 0
                && draft.Expression is YearPartDate { Year: null, Which: Which.Unsaid }
                && IsYear(refined[^1].Expression)
                && Touches(reading, refined[^1], draft)
            )
            {
                refined[^1] = new DateDraft(refined[^1].First, draft.End, new DateWithin(draft.Expression, refined[^1].Expression));
            }
            else
            {
                refined.Add(draft);
            }
        }

        return refined;
    }

    private static bool IsYear(DateExpression expression) =>
        expression is CalendarDate { Year: not null, Month: null } or ShiftedDate { Unit: DateUnit.Year };

    private static bool Touches(Reading reading, DateDraft year, DateDraft part) =>
        part.First == year.End || (part.First == year.End + 1 && reading.Known(year.End) is "'s");
}
