using CrossCheck.Claims.Dates.Expressions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Refiners;

/// <summary>
/// The year written once for a list stands for all of it: "5 September, 15 September and 3 December 2014", "from May to July 2014"; and a
/// holiday takes the year that its sentence goes on to tell ("the Boxing Day tsunami in 2004").
/// </summary>
internal sealed class SharedYear : IDateRefiner
{
    /// <summary>How many tokens after a holiday its year may stand.</summary>
    private const int Reach = 6;

    /// <inheritdoc/>
    public List<DateDraft> Refine(Reading reading, List<DateDraft> drafts)
    {
        for (var i = drafts.Count - 1; i >= 0; i--)
        {
            var draft = drafts[i];
            if (draft.Expression is DateInterval interval && interval.To.SharedYear is { } own)
            {
                draft = drafts[i] = draft with { Expression = interval with { From = interval.From.Sharing(own, interval.To) } };
            }

            if (i + 1 == drafts.Count)
            {
                continue;
            }

            var next = drafts[i + 1];
            if (
                draft.Expression is HolidayDate { Year: null } holiday
                && next.First - draft.End <= Reach
                && next.Expression is CalendarDate { Year: { } told, Month: null }
                && reading.Form(next.First - 1) is "in" or "of"
            )
            {
                drafts[i] = draft with { Expression = holiday with { Year = told } };
            }
            else if (next.Expression.SharedYear is { } year && IsList(reading, draft, next))
            {
                drafts[i] = draft with { Expression = draft.Expression.Sharing(year, next.Expression) };
            }
        }

        return drafts;
    }

    private static bool IsList(Reading reading, DateDraft left, DateDraft right)
    {
        var gap = right.First - left.End;
        return gap is 1 or 2 or 3
            && reading.RunsOn(left.First, right.End)
            && (reading.Form(left.End) is "and" or "or" or "," or "to" or "-" or "–" or "/")
            && (gap == 1 || reading.Form(left.End + 1) is "and" or "or" or "on" or "in")
            && (gap < 3 || reading.Form(left.End + 2) is "on" or "in");
    }
}
