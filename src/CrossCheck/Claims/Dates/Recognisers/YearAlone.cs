using CrossCheck.Articles;
using CrossCheck.Claims.Dates.Expressions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Recognisers;

/// <summary>
/// A year by itself: "in 2011", "the 2003 invasion", "(2010)", "fiscal 1989", "1988-89"; never a count ("2000 people", "1500 euros") or a
/// number in a name ("Windows 2000").
/// </summary>
internal sealed class YearAlone : IDateRecogniser
{
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
            && last - year <= 500
            && year >= DateForms.ModernYear - 400
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
        var isModern = IsModern(year);
        if (IsFollowedByCounted(reading, next, year))
        {
            return false;
        }

        if (IsBracketed(reading, at) || IsOneOfSeveral(reading, at))
        {
            return year >= 1500;
        }

        if (reading.Known(at - 1) is "in" or "since" or "until" or "till" or "during" or "circa")
        {
            return true;
        }

        return isModern
            && (
                IsLedIn(reading, at, year)
                || IsLinked(reading, at)
                || (OpensLine(reading, at) ? OpensSentence(reading, next) : DescribesNoun(reading, at, year))
            );
    }

    private static bool IsModern(int year) => year is >= DateForms.ModernYear and <= DateForms.ModernYear + 140;

    /// <summary>What is counted, measured or paid follows a count; after a round number or an old year any plural makes one.</summary>
    private static bool IsFollowedByCounted(Reading reading, int next, int year)
    {
        var isModern = IsModern(year);
        return reading.IsMark(next, '%')
            || reading.Is(next, WordClass.Scale | WordClass.Currency)
            || (!isModern && reading.Is(next, WordClass.Unit | WordClass.CalendarUnit))
            || ((year % 100 == 0 || !isModern) && !reading.IsCapitalised(next) && (reading.IsCounted(next) || IsPlural(reading, next)));
    }

    /// <summary>Whether the word before leads in a year: "by 2010", "late 2010", "the 2010 vote", "of 2010".</summary>
    private static bool IsLedIn(Reading reading, int at, int year)
    {
        var next = at + 1;
        if (reading.Is(next, WordClass.Person | WordClass.Unit))
        {
            return false;
        }

        var isRound = year % 100 == 0;
        switch (reading.Known(at - 1))
        {
            case "between"
            or "before"
            or "after"
            or "into"
            or "through"
            or "throughout"
            or "late"
            or "early"
            or "mid"
            or "back"
            or "spring"
            or "summer"
            or "autumn"
            or "fall"
            or "winter":
            case "of" or "the" or "a" or "its" or "his" or "her" or "their" or "our" or "this" or "that" or "'s" or "vs" or "versus":
                return true;
            case "due" or "maturing" or "ended" or "began" or "finished" or "started" or "entered" or "ending" or "beginning" or "starting":
                return !isRound || reading.Kind(next) != TokenKind.Word;
            case "by" or "from" or "around":
                return !(isRound && IsPlural(reading, next));
            case "for" or "than" or "about":
                return !isRound && (reading.Kind(next) != TokenKind.Word || !IsPlural(reading, next));
            default:
                return false;
        }
    }

    /// <summary>"1988 to 1990", "prior to 1990", "mid-1990", "pre-1990".</summary>
    private static bool IsLinked(Reading reading, int at)
    {
        var before = reading.Form(at - 1);
        if (before is "to" or "and" or "or" or "through" or "until" or "-" or "–" && IsEarlierYear(reading, at - 2))
        {
            return true;
        }

        return before is "to"
            ? reading.Form(at - 2) is "prior" or "back" or "dating" or "due" or "compared" or "close" or "on" or "dates" or "dated"
            : reading.IsDash(at - 1)
                && (
                    reading.Pointer(at - 2) is TimePointer.Early or TimePointer.Late or TimePointer.Mid
                    || reading.Says(at - 2, "pre")
                    || reading.Says(at - 2, "post")
                );
    }

    /// <summary>A line that begins with a year: "2014 ISIS seized", "2003: invasion"; not with a count or a house number.</summary>
    private static bool OpensSentence(Reading reading, int next) =>
        reading.Kind(next) == TokenKind.Mark || (reading.IsCapitalised(next) ? !IsAddress(reading, next) : !reading.IsCounted(next));

    /// <summary>"host 2014 Oscars", "Iraq 2003 invasion": before a name, or before what happens or is held each year.</summary>
    private static bool DescribesNoun(Reading reading, int at, int year)
    {
        var next = at + 1;
        if (
            reading.Kind(at - 1) != TokenKind.Word
            || reading.Is(at - 1, WordClass.NumberedName | WordClass.Hedge)
            || year % 100 == 0
            || reading.Kind(next) != TokenKind.Word
        )
        {
            return false;
        }

        return reading.IsCapitalised(next)
            ? !reading.IsCapitalised(at - 1) && !IsAddress(reading, next)
            : reading.Is(next, WordClass.Event)
                || reading.Form(next)
                    is "season"
                        or "election"
                        or "elections"
                        or "budget"
                        or "campaign"
                        or "report"
                        or "figures"
                        or "earnings"
                        or "results"
                        or "levels"
                        or "model"
                        or "convention"
                        or "law"
                        or "agreement"
                        or "treaty"
                        or "accord"
                        or "presidential";
    }

    private static bool IsPlural(Reading reading, int at) =>
        reading.Kind(at) == TokenKind.Word
        && !reading.IsCapitalised(at)
        && reading.Form(at) is [.., not 's' and not 'u', 's']
        && reading.Form(at).Length > 3
        && !reading.Is(at, WordClass.Auxiliary | WordClass.Preposition | WordClass.Determiner | WordClass.Pronoun | WordClass.Event);

    private static bool IsBracketed(Reading reading, int at) =>
        (reading.Form(at - 1) is "(" or "[" && reading.Form(at + 1) is ")" or "]" or "," or ";" or "–" or "-")
        || (reading.Form(at + 1) is ")" or "]" && reading.Form(at - 1) is "," or ";" or "–" or "-");

    /// <summary>"2003, 2004 and 2005", "2003 and 2011", "1988 to 1989": another year beside it, before or after.</summary>
    private static bool IsOneOfSeveral(Reading reading, int at) =>
        (reading.Form(at - 1) is "," or "and" or "or" or "to" && IsEarlierYear(reading, at - 2))
        || (reading.Form(at - 1) is "and" && reading.IsMark(at - 2, ',') && IsEarlierYear(reading, at - 3));

    private static bool IsEarlierYear(Reading reading, int at) => IsModern(reading.FullYear(at));

    private static bool OpensLine(Reading reading, int at) =>
        at == 0
        || reading.Text.AsSpan(reading.Tokens[at - 1].End, reading.Tokens[at].Start - reading.Tokens[at - 1].End).Contains('\n')
        || reading.IsMark(at - 1, '=')
        || reading.Form(at - 1) is "•" or "*";

    private static bool IsAddress(Reading reading, int next) =>
        reading.Is(next + 1, WordClass.StreetType) || reading.Is(next + 2, WordClass.StreetType);
}
