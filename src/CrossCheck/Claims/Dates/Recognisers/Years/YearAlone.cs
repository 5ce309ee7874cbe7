using CrossCheck.Articles;
using CrossCheck.Claims.Dates.Expressions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Recognisers.Years;

/// <summary>
/// A year by itself: "in 2011", "the 2003 invasion", "(2010)", "fiscal 1989", "1988-89"; never a count ("2000 people", "1500 euros") or a
/// number in a name ("Windows 2000").
/// </summary>
internal sealed class YearAlone : IDateRecogniser
{
    /// <summary>In brackets and lists of years so old a year is believed, and an older one is a count.</summary>
    private const int OldestBesideMarks = 1500;

    /// <summary>A stretch of years begins so many years before <see cref="DateForms.ModernYear"/> at most.</summary>
    private const int OldestStretch = 400;

    /// <summary>And lasts so many at most.</summary>
    private const int LongestStretch = 500;

    /// <inheritdoc/>
    public DateCue Cue => DateCue.Number;

    /// <inheritdoc/>
    public DateDraft? Recognise(Reading reading, int at, int floor)
    {
        var year = reading.FullYear(at);
        if (year < 0 || IsPartOfNumber(reading, at))
        {
            return null;
        }

        if (Span(reading, at, year, floor) is { } span)
        {
            return span;
        }

        var first = at;
        if (reading.Says(at - 1, "fiscal") && at - 1 >= floor)
        {
            first = at - 1;
        }
        else if (reading.Known(at - 1) is "year" && at - 1 >= floor)
        {
            first = at - 2 >= floor && (reading.Says(at - 2, "fiscal") || reading.Says(at - 2, "financial")) ? at - 2 : at - 1;
        }
        else if (!IsYear(reading, at, year))
        {
            return null;
        }

        // "the 1988 quarter": of that year the quarter spoken of.
        var whole = new CalendarDate(year, null, null);
        return reading.Says(at + 1, "quarter") && reading.Says(at - 1, "the")
            ? new DateDraft(first, at + 2, new DateWithin(new ShiftedDate(DateUnit.Quarter, 0, DateOrigin.Either), whole))
            : new DateDraft(first, at + 1, whole);
    }

    /// <summary>"1988-89", "2003–2011", "1999/2000": from a year to a later one.</summary>
    private static DateDraft? Span(Reading reading, int at, int year, int floor)
    {
        if (
            !(reading.IsDash(at + 1) || reading.IsMark(at + 1, '/'))
            || reading.Kind(at + 2) != TokenKind.Number
            || reading.Touches(at + 1) != reading.Touches(at + 2)
            || reading.Touches(at + 3) && reading.Kind(at + 3) != TokenKind.Mark
        )
        {
            return null;
        }

        var last = reading.FullYear(at + 2);
        if (last < 0 && reading.Tokens[at + 2].Length == 2 && reading.Touches(at + 2))
        {
            // "1988-89", "1999-00": the century is carried on.
            last = (year / 100 * 100) + reading.Figure(at + 2);
            last = last <= year && year % 100 == 99 ? last + 100 : last;
        }

        return
            last > year
            && last - year <= LongestStretch
            && year >= DateForms.ModernYear - OldestStretch
            && at >= floor
            && !(
                reading.Touches(at + 3)
                && (reading.IsDash(at + 3) || reading.IsMark(at + 3, '/'))
                && reading.Kind(at + 4) == TokenKind.Number
            )
            ? new DateDraft(at, at + 3, new DateInterval(new CalendarDate(year, null, null), new CalendarDate(last, null, null)))
            : null;
    }

    /// <summary>"$2003", "2003%", "2000km", "1/2003", "555-2003", "2003:1".</summary>
    private static bool IsPartOfNumber(Reading reading, int at) =>
        (
            reading.Touches(at)
            && (
                reading.Kind(at - 1) == TokenKind.Number
                || reading.Is(at - 1, WordClass.Currency)
                || reading.Form(at - 1) is "$" or "£" or "€" or "¥" or "/" or ":" or "+" or "~"
                || (reading.IsDash(at - 1) && reading.Kind(at - 2) == TokenKind.Number && reading.FullYear(at - 2) < 0)
            )
        )
        || (
            reading.Touches(at + 1)
            && (
                reading.Form(at + 1) is "%" or "+" or ":" or "°"
                || (reading.Kind(at + 1) == TokenKind.Word && reading.Known(at + 1) is not "'s")
            )
        );

    private static bool IsYear(Reading reading, int at, int year)
    {
        var next = at + 1;
        var isModern = YearSurroundings.IsModern(year);
        if (YearSurroundings.IsFollowedByCounted(reading, next, year))
        {
            return false;
        }

        if (YearSurroundings.IsBracketed(reading, at) || YearSurroundings.IsOneOfSeveral(reading, at))
        {
            return year >= OldestBesideMarks;
        }

        if (reading.Known(at - 1) is "in" or "since" or "until" or "till" or "during" or "circa")
        {
            return true;
        }

        return isModern
            && (
                YearSurroundings.IsLedIn(reading, at, year)
                || YearSurroundings.IsLinked(reading, at)
                || (
                    YearSurroundings.OpensLine(reading, at)
                        ? YearSurroundings.OpensSentence(reading, next)
                        : YearSurroundings.DescribesNoun(reading, at, year)
                )
            );
    }
}
