using CrossCheck.Articles;
using CrossCheck.Claims.Dates.Expressions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Refiners;

/// <summary>
/// Several days of one month: "8–9 November", "5 and 11 June 2014", "13/14 August", "March 20 and 21", "Nov. 1-5, 1989". A dash makes one
/// stretch, "and" and commas make days of their own.
/// </summary>
internal sealed class SharedMonth : IDateRefiner
{
    /// <inheritdoc/>
    public List<DateDraft> Refine(Reading reading, List<DateDraft> drafts)
    {
        var refined = new List<DateDraft>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (Calendar(draft.Expression) is not { Month: not null, Day: { } day } date)
            {
                refined.Add(draft);
                continue;
            }

            var floor = refined.Count > 0 ? refined[^1].End : 0;
            var ceiling = i + 1 < drafts.Count ? drafts[i + 1].First : reading.Tokens.Length;
            if (reading.Kind(draft.First) == TokenKind.Number)
            {
                AddLeft(reading, refined, draft, date, day, floor);
            }
            else
            {
                AddRight(reading, refined, draft, date, day, ceiling);
            }
        }

        return refined;
    }

    /// <summary>The date itself, or the date of which a year in words is told.</summary>
    private static CalendarDate? Calendar(DateExpression expression) =>
        expression as CalendarDate ?? (expression as DateWithin)?.Inner as CalendarDate;

    private static DateExpression With(DateExpression expression, CalendarDate date) =>
        expression is DateWithin within ? within with { Inner = date } : date;

    /// <summary>The days before a day and month: "5 and 11 June".</summary>
    private static void AddLeft(Reading reading, List<DateDraft> refined, DateDraft draft, CalendarDate date, int day, int floor)
    {
        var start = refined.Count;
        var at = draft.First;
        var later = day;
        while (true)
        {
            var link = at - 1;
            var isComma = reading.IsMark(link, ',');
            var isStretch = reading.IsDash(link) || reading.IsMark(link, '/') || reading.Form(link) is "to" or "through";
            if (!isComma && !isStretch && !reading.Says(link, "and") && !reading.Says(link, "or"))
            {
                break;
            }

            var earlier = reading.DayBefore(link, floor, out var first);
            if (earlier < 1 || earlier >= later || !reading.RunsOn(first, at) || (isComma && refined.Count == start))
            {
                break;
            }

            if (isStretch && at == draft.First)
            {
                refined.Add(
                    draft with
                    {
                        First = first,
                        Expression = new DateInterval(With(draft.Expression, date with { Day = earlier }), draft.Expression),
                    }
                );
                return;
            }

            refined.Insert(start, new DateDraft(first, link, With(draft.Expression, date with { Day = earlier })));
            (at, later) = (first, earlier);
        }

        refined.Add(draft);
    }

    /// <summary>The days after a month and day: "March 20 and 21, 2003".</summary>
    private static void AddRight(Reading reading, List<DateDraft> refined, DateDraft draft, CalendarDate date, int day, int ceiling)
    {
        var link = draft.End;
        var isStretch = reading.IsDash(link) || reading.IsMark(link, '/') || reading.Form(link) is "to" or "through" or "until";
        if (
            date.Year is not null
            || !(isStretch || reading.Says(link, "and") || reading.Says(link, "or"))
            || link + 1 >= ceiling
            || reading.Day(link + 1, out var end) is not (> 0 and var other)
            || other <= day
            || end > ceiling
            || !reading.RunsOn(draft.First, end)
            || (!isStretch && IsNoun(reading, end))
        )
        {
            refined.Add(draft);
            return;
        }

        var year = Recognisers.YearTail.Read(reading, end);
        var shared = date with { Year = year.Year };
        var last = year.Of(With(draft.Expression, shared with { Day = other }));
        if (isStretch)
        {
            refined.Add(draft with { End = year.End, Expression = new DateInterval(year.Of(With(draft.Expression, shared)), last) });
            return;
        }

        refined.Add(draft with { Expression = year.Of(With(draft.Expression, shared)) });
        refined.Add(new DateDraft(link + 1, year.End, last));
    }

    /// <summary>"On March 20 and 21 people": the number counts what follows.</summary>
    private static bool IsNoun(Reading reading, int at) =>
        reading.Kind(at) == TokenKind.Word && !reading.Is(at, WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary);
}
