using CrossCheck.Claims.Dates.Expressions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Refiners;

/// <summary>
/// Two dates that bound one stretch: "between 2003 and 2011", "from May to July 2014", "Monday through Friday", "June–August".
/// </summary>
internal sealed class Intervals : IDateRefiner
{
    /// <inheritdoc/>
    public List<DateDraft> Refine(Reading reading, List<DateDraft> drafts)
    {
        var refined = new List<DateDraft>(drafts.Count);
        foreach (var draft in drafts)
        {
            if (
                refined.Count > 0
                && Links(reading, refined[^1], draft)
                && draft.Expression.Sort is { } sort
                && refined[^1].Expression.Sort == sort
            )
            {
                var left = refined[^1];
                refined[^1] = new DateDraft(left.First, draft.End, new DateInterval(left.Expression, draft.Expression));
            }
            else
            {
                refined.Add(draft);
            }
        }

        return refined;
    }

    private static bool Links(Reading reading, DateDraft left, DateDraft right)
    {
        if (right.First != left.End + 1 || left.Reason is not null || right.Reason is not null || !reading.RunsOn(left.First, right.End))
        {
            return false;
        }

        var before = reading.Known(left.First - 1) is var word && word is "the" ? reading.Known(left.First - 2) : word;

        return reading.Form(left.End) switch
        {
            "and" => before is "between",
            "to" or "until" or "till" or "through" or "thru" => true,
            _ => reading.IsDash(left.End),
        };
    }
}
