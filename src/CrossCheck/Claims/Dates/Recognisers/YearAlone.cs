using CrossCheck.Articles;
using CrossCheck.Claims.Lexicon;

namespace CrossCheck.Claims.Dates.Recognisers;

/// <summary>A year by itself: "in 2011", "the 2003 invasion", "(2010)", "fiscal 1989", "1988-89"; never a count ("2000 people", "1500 euros") or a number in a name ("Windows 2000").</summary>
internal sealed class YearAlone : IDateRecogniser
{
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
        if (reading.Form(at - 1) is "fiscal" or "Fiscal" && at - 1 >= floor)
        {
            first = at - 1;
        }
        else if (reading.Form(at - 1) is "year" or "Year" && at - 1 >= floor)
        {
            first = reading.Form(at - 2) is "fiscal" or "Fiscal" or "financial" && at - 2 >= floor ? at - 2 : at - 1;
        }
        else if (!IsYear(reading, at, year))
        {
            return null;
        }

        return new DateDraft(first, at + 1, new CalendarDate(year, null, null));
    }

    /// <summary>"1988-89", "2003–2011", "1999/2000": from a year to a later one.</summary>
    private static DateDraft? Span(Reading reading, int at, int year, int floor)
    {
        if (!(reading.IsDash(at + 1) || reading.IsMark(at + 1, '/')) || reading.Kind(at + 2) != TokenKind.Number || reading.Touches(at + 1) != reading.Touches(at + 2) || reading.Touches(at + 3) && reading.Kind(at + 3) != TokenKind.Mark)
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

        return last > year && last - year <= 500 && year >= DateForms.ModernYear - 400 && at >= floor && !(reading.Touches(at + 3) && (reading.IsDash(at + 3) || reading.IsMark(at + 3, '/')) && reading.Kind(at + 4) == TokenKind.Number)
            ? new DateDraft(at, at + 3, new DateInterval(new CalendarDate(year, null, null), new CalendarDate(last, null, null))) : null;
    }

    /// <summary>"$2003", "2003%", "2000km", "1/2003", "555-2003", "2003:1".</summary>
    private static bool IsPartOfNumber(Reading reading, int at) =>
        (reading.Touches(at) && (reading.Kind(at - 1) == TokenKind.Number || reading.Is(at - 1, WordClass.Currency) || reading.Form(at - 1) is "$" or "£" or "€" or "¥" or "/" or ":" or "+" or "~" || (reading.IsDash(at - 1) && reading.Kind(at - 2) == TokenKind.Number && reading.FullYear(at - 2) < 0)))
        || (reading.Touches(at + 1) && (reading.Form(at + 1) is "%" or "+" or ":" or "°" || (reading.Kind(at + 1) == TokenKind.Word && !reading.Says(at + 1, "'s") && !reading.Says(at + 1, "’s"))));

    private static bool IsYear(Reading reading, int at, int year)
    {
        var next = at + 1;
        var isModern = year is >= DateForms.ModernYear and <= DateForms.ModernYear + 140;
        var isRound = year % 100 == 0;

        // What is counted, measured or paid follows a count; after a round number so does any plural.
        if (reading.IsMark(next, '%') || reading.Is(next, WordClass.Scale | WordClass.Currency) || (reading.Is(next, WordClass.Unit | WordClass.CalendarUnit) && !isModern)
            || ((isRound || !isModern) && !reading.IsCapitalised(next) && (reading.IsCounted(next) || IsPlural(reading, next))))
        {
            return false;
        }

        var before = reading.Form(at - 1);
        if (IsBracketed(reading, at) || IsOneOfSeveral(reading, at))
        {
            return isModern || year >= 1500;
        }

        switch (before)
        {
            case "in" or "In" or "IN" or "since" or "Since" or "until" or "Until" or "till" or "during" or "During" or "circa" or "c":
                return true;
            case "by" or "By" or "from" or "From" or "between" or "Between" or "before" or "Before" or "after" or "After" or "into" or "through" or "throughout" or "Throughout" or "late" or "Late" or "early" or "Early" or "mid" or "Mid" or "summer" or "winter" or "spring" or "fall" or "autumn" or "back" or "around":
                return isModern && !(isRound && reading.Form(at - 1) is "around" or "from" or "by" && IsPlural(reading, next)) && !reading.Is(next, WordClass.Person | WordClass.Unit);
            case "of" or "the" or "The" or "for" or "For" or "a" or "A" or "its" or "his" or "her" or "their" or "our" or "this" or "that" or "'s" or "’s" or "vs" or "versus" or "than" or "about" when isModern:
                return !reading.Is(next, WordClass.Person | WordClass.Unit) && !(isRound && before is "for" or "about" or "than") && !(before is "about" or "than" or "for" && IsPlural(reading, next) && !IsEnd(reading, next));
            case "to" or "and" or "or" or "through" or "until" or "-" or "–" when isModern:
                return IsEarlierYear(reading, at - 2) || (before is "to" && reading.Form(at - 2) is "prior" or "back" or "dating" or "due" or "compared" or "close" or "on" or "dates" or "dated") || (before is "-" or "–" && reading.Form(at - 2) is "mid" or "Mid" or "early" or "late" or "pre" or "post" or "Pre" or "Post");
        }

        if (!isModern)
        {
            return false;
        }

        // A line or sentence that begins with a year: "2014 ISIS seized", "2003: invasion"; not a house number ("2016 Ontario Street").
        if (IsLineStart(reading, at))
        {
            return (reading.IsCapitalised(next) || !reading.IsCounted(next)) && (reading.Kind(next) == TokenKind.Mark || !reading.IsCapitalised(next) || !IsAddress(reading, next));
        }

        // "Iraq 2003 invasion", "U.S. 1996 elections": before a noun of what happens, or a word that years describe.
        return reading.Kind(at - 1) == TokenKind.Word && !reading.Is(at - 1, WordClass.NumberedName) && !isRound
            && ((reading.IsCapitalised(next) && reading.Kind(next) == TokenKind.Word && !reading.IsCapitalised(at - 1) && !reading.Is(at - 1, WordClass.Hedge) && !IsAddress(reading, next)) || reading.Form(next) is "season" or "election" or "elections" or "budget" or "campaign" or "report" or "figures" or "earnings" or "results" or "levels" or "model" or "convention" or "law" or "agreement" or "treaty" or "accord" or "peace" or "presidential" or "World" or "Olympics" or "Olympic"
                || (reading.Is(next, WordClass.Event) && !reading.IsCapitalised(next)));
    }

    private static bool IsPlural(Reading reading, int at) =>
        reading.Kind(at) == TokenKind.Word && !reading.IsCapitalised(at) && reading.Form(at) is [.., not 's' and not 'u', 's'] && reading.Form(at).Length > 3
        && !reading.Is(at, WordClass.Auxiliary | WordClass.Preposition | WordClass.Determiner | WordClass.Pronoun | WordClass.Event);

    private static bool IsEnd(Reading reading, int at) => reading.Kind(at) != TokenKind.Word;

    private static bool IsBracketed(Reading reading, int at) =>
        (reading.Form(at - 1) is "(" or "[" && reading.Form(at + 1) is ")" or "]" or "," or ";" or "–" or "-") || (reading.Form(at + 1) is ")" or "]" && reading.Form(at - 1) is "," or ";" or "–" or "-");

    /// <summary>"2003, 2004 and 2005", "2003 and 2011", "1988 to 1989": another year beside it, before or after.</summary>
    private static bool IsOneOfSeveral(Reading reading, int at) =>
        (reading.Form(at - 1) is "," or "and" or "or" or "to" && IsEarlierYear(reading, at - 2)) || (reading.Form(at - 1) is "and" && reading.IsMark(at - 2, ',') && IsEarlierYear(reading, at - 3));

    private static bool IsEarlierYear(Reading reading, int at) => reading.FullYear(at) is >= DateForms.ModernYear and <= DateForms.ModernYear + 140;

    private static bool IsLineStart(Reading reading, int at) =>
        at == 0 || reading.Text.AsSpan(reading.Tokens[at - 1].End, reading.Tokens[at].Start - reading.Tokens[at - 1].End).Contains('\n') || reading.IsMark(at - 1, '=') || reading.Form(at - 1) is "•" or "*";

    private static bool IsAddress(Reading reading, int next) => reading.Is(next + 1, WordClass.StreetType) || reading.Is(next + 2, WordClass.StreetType);
}
