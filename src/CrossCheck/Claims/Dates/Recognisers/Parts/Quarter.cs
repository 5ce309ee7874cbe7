using CrossCheck.Claims.Dates.Expressions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Recognisers.Parts;

/// <summary>"the third quarter", "third-quarter 1996", "Q3 2013", "the first half of 1997", "first-half profit".</summary>
internal sealed class Quarter : IDateRecogniser
{
    /// <summary>How many tokens on either side tell what a quarter is one of: about two sentences.</summary>
    private const int Surroundings = 40;

    /// <inheritdoc/>
    public DateCue Cue => DateCue.Words(WordClass.CalendarUnit | WordClass.Fraction);

    /// <inheritdoc/>
    public DateDraft? Recognise(Reading reading, int at, int floor)
    {
        if (reading.Word(at) is not { } word)
        {
            return null;
        }

        if (word.Unit is ['Q' or 'H', var digit])
        {
            var tail = YearTail.Read(reading, at + 1);
            var before = reading.FullYear(at - 1);
            var first = before > 0 && tail.End == at + 1 && at - 1 >= floor ? at - 1 : at;
            return new DateDraft(
                first,
                tail.End,
                tail.Of(
                    new YearPartDate(
                        word.Unit[0] == 'Q' ? DateUnit.Quarter : DateUnit.Half,
                        digit - '0',
                        tail.Year ?? (first < at ? before : null)
                    )
                )
            );
        }

        var unit = word.Form is "half" ? DateUnit.Half : DateUnit.Quarter;
        if (unit == DateUnit.Quarter && word.Form is not "quarter")
        {
            return null;
        }

        var ordinalEnd = reading.SkipDashLeft(at - 1) + 1;
        var number = OrdinalBefore(reading, ordinalEnd, floor, out var start);
        if (number < 1 || number > (unit == DateUnit.Half ? 2 : 4))
        {
            return null;
        }

        start = reading.Says(start - 1, "fiscal") && start - 1 >= floor ? start - 1 : start;
        var year = YearTail.Read(reading, at + 1);
        var of = reading.Says(at + 1, "of") && reading.Says(at + 2, "the") && reading.Says(at + 3, "year");
        if (year.End == at + 1 && of)
        {
            return new DateDraft(
                start,
                at + 4,
                new DateWithin(new YearPartDate(unit, number, null), new ShiftedDate(DateUnit.Year, 0, DateOrigin.Either))
            );
        }

        // A half of something named is no half year, and near words of play both are of a game.
        return
            year.Year is null
            && year.Outer is null
            && !FollowsYear(reading, start)
            && ((unit == DateUnit.Half && !IsHalfYear(reading, at, start)) || IsNear(reading, at, WordClass.Game))
            ? null
            : new DateDraft(start, year.End, year.Of(new YearPartDate(unit, number, year.Year)));
    }

    /// <summary>"1989 second half", "last year's third quarter".</summary>
    private static bool FollowsYear(Reading reading, int start)
    {
        var before = reading.Known(start - 1) is "'s" ? start - 2 : start - 1;
        return reading.FullYear(before) > 0 || reading.Says(before, "year");
    }

    /// <summary>"in the second half", "first-half profit", where money is spoken of; not "the second half of the film".</summary>
    private static bool IsHalfYear(Reading reading, int at, int start) =>
        !reading.Says(at + 1, "of")
        && IsNear(reading, at, WordClass.Currency)
        && (
            reading.IsDash(at - 1)
            || (reading.Says(start - 1, "the") && reading.Known(start - 2) is "in" or "for" or "by" or "during" or "until")
        );

    private static bool IsNear(Reading reading, int at, WordClass classes)
    {
        for (var i = at - Surroundings; i <= at + Surroundings; i++)
        {
            if (reading.Is(i, classes))
            {
                return true;
            }
        }

        return false;
    }

    private static int OrdinalBefore(Reading reading, int end, int floor, out int first)
    {
        first = end - 1;
        if (first < floor)
        {
            return -1;
        }

        return reading.Word(first) is { } word && word.Is(WordClass.Ordinal) ? (int)word.Number
            : reading.IsOrdinalEnding(first) ? reading.DayBefore(end, floor, out first)
            : -1;
    }
}
