using CrossCheck.Claims.Dates.Expressions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Refiners;

/// <summary>
/// Words before a date that tell a part of it ("early November", "mid-1990s", "the end of December", "the first 15 days of August") or a
/// time of day ("early on Sunday", "the night of 13 August"), and after it ("Monday morning").
/// </summary>
internal sealed class Modifiers : IDateRefiner
{
    /// <inheritdoc/>
    public List<DateDraft> Refine(Reading reading, List<DateDraft> drafts)
    {
        var floor = 0;
        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].Reason is null)
            {
                var ceiling = i + 1 < drafts.Count ? drafts[i + 1].First : reading.Tokens.Length;
                drafts[i] = Before(reading, After(reading, drafts[i], ceiling), floor);
            }

            floor = drafts[i].End;
        }

        return drafts;
    }

    /// <summary>"Friday night", "yesterday afternoon".</summary>
    private static DateDraft After(Reading reading, DateDraft draft, int ceiling)
    {
        var at =
            reading.IsMark(draft.End, ',') && draft.Expression is CalendarDate ? draft.End
            : reading.Pointer(draft.End) == TimePointer.Early ? draft.End + 1
            : draft.End;
        return
            at < ceiling
            && draft.Expression.IsOfDay
            && reading.Word(at)?.DayPart is DayPart.Morning or DayPart.Afternoon or DayPart.Evening or DayPart.Night or DayPart.Dawn
            && reading.Form(at) is not [.., 's']
            && reading.RunsOn(draft.First, at + 1)
            ? draft with
            {
                End = at + 1,
            }
            : draft;
    }

    private static DateDraft Before(Reading reading, DateDraft draft, int floor)
    {
        while (Step(reading, draft, floor) is { } longer)
        {
            draft = longer;
        }

        return draft;
    }

    private static DateDraft? Step(Reading reading, DateDraft draft, int floor)
    {
        var at = draft.First - 1;
        if (at < floor || !reading.RunsOn(at, draft.First + 1))
        {
            return null;
        }

        // "early in 1998", "late on Sunday", "later in the day"; "late-1990s".
        var isOfDay = draft.Expression.IsOfDay;
        var word = reading.IsDash(at) || reading.Form(at) is "in" or "on" ? at - 1 : at;
        if (word >= floor)
        {
            switch (reading.Pointer(word))
            {
                case TimePointer.Early when !reading.Says(word - 1, "as") || word == at:
                    return isOfDay ? draft with { First = word } : Part(draft, word, StretchPart.Early);
                case TimePointer.Late:
                    return isOfDay ? draft with { First = word } : Part(draft, word, StretchPart.Late);
                case TimePointer.Earlier or TimePointer.Later when reading.Known(word) is "earlier" or "later":
                    return draft with { First = word };
                case TimePointer.Mid or TimePointer.Middle when !isOfDay && word != at + 1:
                    return Part(draft, word, StretchPart.Mid);
                case TimePointer.Start or TimePointer.End when word == at && draft.Expression is CalendarDate && reading.Says(word, "end"):
                    return Part(draft, word, StretchPart.End);
            }
        }

        if (!reading.Says(at, "of"))
        {
            return reading.Says(at, "the") && draft.Expression is DatePart or DecadeDate or DateDays && at >= floor
                ? draft with
                {
                    First = at,
                }
                : null;
        }

        // "the end of", "the early hours of", "the night of", "the first 15 days of".
        word = at - 1;
        if (word < floor)
        {
            return null;
        }

        switch (reading.Pointer(word))
        {
            case TimePointer.End when !isOfDay && !reading.Says(word, "close"):
                return Part(draft, word, StretchPart.End);
            case TimePointer.Start when !isOfDay && !reading.Says(word, "onset"):
                return Part(draft, word, StretchPart.Start);
            case TimePointer.Middle when !isOfDay:
                return Part(draft, word, StretchPart.Mid);
        }

        if (isOfDay && (reading.Word(word)?.DayPart is DayPart.Morning or DayPart.Afternoon or DayPart.Evening or DayPart.Night))
        {
            return draft with { First = word };
        }

        if (
            isOfDay
            && reading.Says(word, "hours")
            && reading.Pointer(word - 1) is TimePointer.Early or TimePointer.Late
            && word - 1 >= floor
        )
        {
            return draft with { First = word - 1 };
        }

        return reading.Says(word, "month") && reading.Says(word - 1, "the") && draft.Expression is CalendarDate && word - 1 >= floor
            ? draft with
            {
                First = word - 1,
            }
            : Days(reading, draft, word, floor);
    }

    private static DateDraft Part(DateDraft draft, int first, StretchPart part) =>
        draft.Expression is DatePart
            ? draft with
            {
                First = first,
            }
            : draft with
            {
                First = first,
                Expression = new DatePart(part, draft.Expression),
            };

    /// <summary>"the first 15 days of", "the first week of", "the last two weeks of", "the first six months of".</summary>
    private static DateDraft? Days(Reading reading, DateDraft draft, int unitAt, int floor)
    {
        if (
            reading.Unit(unitAt) is not (DateUnit.Day or DateUnit.Week or DateUnit.Month)
            || draft.Expression is not (CalendarDate { Day: null } or ShiftedDate { Unit: DateUnit.Year })
        )
        {
            return null;
        }

        var unit = reading.Unit(unitAt)!.Value;

        var count = reading.CountBefore(unitAt, floor, out var first);
        var ordinal = count > 0 ? first - 1 : unitAt - 1;
        count = Math.Max(count, 1);
        if (ordinal < floor || count > 366)
        {
            return null;
        }

        if (reading.Says(ordinal, "first"))
        {
            return draft with { First = ordinal, Expression = new DateDays(count, unit, draft.Expression) };
        }

        return reading.Pointer(ordinal) == TimePointer.Last
            ? draft with
            {
                First = ordinal,
                Expression = new DateDays(-count, unit, draft.Expression),
            }
            : null;
    }
}
