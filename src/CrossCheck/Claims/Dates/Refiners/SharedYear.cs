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
            if (draft.Expression is DateInterval interval && Year(interval.To) is { } own)
            {
                draft = drafts[i] = draft with { Expression = interval with { From = With(interval.From, interval.To, own) } };
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
            else if (Year(next.Expression) is { } year && IsList(reading, draft, next))
            {
                drafts[i] = draft with { Expression = With(draft.Expression, next.Expression, year) };
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

    /// <summary>The year written in a date of day or month; null where there is none or the date is a year itself.</summary>
    private static int? Year(DateExpression expression) =>
        expression switch
        {
            CalendarDate { Month: not null } date => date.Year,
            YearPartDate part => part.Year,
            DateInterval interval => Year(interval.From),
            DatePart part => Year(part.Whole),
            _ => null,
        };

    /// <summary>The date with the year filled in, where it has none and is earlier in that year than the one it shares it with.</summary>
    private static DateExpression With(DateExpression expression, DateExpression later, int year) =>
        expression switch
        {
            CalendarDate { Year: null, Month: { } month, Which: Which.Unsaid } date => date with
            {
                Year = month <= Month(later) ? year : year - 1,
            },
            YearPartDate { Year: null, Which: Which.Unsaid } part => part with { Year = year },
            DateInterval interval => new DateInterval(With(interval.From, later, year), With(interval.To, later, year)),
            DatePart part => part with { Whole = With(part.Whole, later, year) },
            _ => expression,
        };

    private static int Month(DateExpression expression) =>
        expression switch
        {
            CalendarDate { Month: { } month } => month,
            DateInterval interval => Month(interval.To),
            DatePart part => Month(part.Whole),
            _ => 12,
        };
}
