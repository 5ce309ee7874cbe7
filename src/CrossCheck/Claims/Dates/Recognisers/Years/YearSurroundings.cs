using CrossCheck.Articles;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Recognisers.Years;

/// <summary>What the words beside four figures say of whether they are a year.</summary>
internal static class YearSurroundings
{
    /// <summary>So many years from <see cref="DateForms.ModernYear"/> on news tells of as a matter of course.</summary>
    private const int ModernYears = 140;

    /// <summary>Whether a year is one that news tells of as a matter of course.</summary>
    public static bool IsModern(int year) => year is >= DateForms.ModernYear and <= DateForms.ModernYear + ModernYears;

    /// <summary>What is counted, measured or paid follows a count; after a round number or an old year any plural makes one.</summary>
    public static bool IsFollowedByCounted(Reading reading, int next, int year)
    {
        var isModern = IsModern(year);
        return reading.IsMark(next, '%')
            || reading.Is(next, WordClass.Scale | WordClass.Currency)
            || (!isModern && reading.Is(next, WordClass.Unit | WordClass.CalendarUnit))
            || ((year % 100 == 0 || !isModern) && !reading.IsCapitalised(next) && (reading.IsCounted(next) || IsPlural(reading, next)));
    }

    /// <summary>Whether the word before leads in a year: "by 2010", "late 2010", "the 2010 vote", "of 2010".</summary>
    public static bool IsLedIn(Reading reading, int at, int year)
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
    public static bool IsLinked(Reading reading, int at)
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
    public static bool OpensSentence(Reading reading, int next) =>
        reading.Kind(next) == TokenKind.Mark || (reading.IsCapitalised(next) ? !IsAddress(reading, next) : !reading.IsCounted(next));

    /// <summary>"host 2014 Oscars", "Iraq 2003 invasion": before a name, or before what happens or is held each year.</summary>
    public static bool DescribesNoun(Reading reading, int at, int year)
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

    /// <summary>"(2003)", "(2003–2011)".</summary>
    public static bool IsBracketed(Reading reading, int at) =>
        (reading.Form(at - 1) is "(" or "[" && reading.Form(at + 1) is ")" or "]" or "," or ";" or "–" or "-")
        || (reading.Form(at + 1) is ")" or "]" && reading.Form(at - 1) is "," or ";" or "–" or "-");

    /// <summary>"2003, 2004 and 2005", "2003 and 2011", "1988 to 1989": another year beside it, before or after.</summary>
    public static bool IsOneOfSeveral(Reading reading, int at) =>
        (reading.Form(at - 1) is "," or "and" or "or" or "to" && IsEarlierYear(reading, at - 2))
        || (reading.Form(at - 1) is "and" && reading.IsMark(at - 2, ',') && IsEarlierYear(reading, at - 3));

    private static bool IsEarlierYear(Reading reading, int at) => IsModern(reading.FullYear(at));

    /// <summary>Whether nothing but a mark of a list or heading stands before it in its line.</summary>
    public static bool OpensLine(Reading reading, int at) =>
        at == 0
        || reading.Text.AsSpan(reading.Tokens[at - 1].End, reading.Tokens[at].Start - reading.Tokens[at - 1].End).Contains('\n')
        || reading.IsMark(at - 1, '=')
        || reading.Form(at - 1) is "•" or "*";

    private static bool IsAddress(Reading reading, int next) =>
        reading.Is(next + 1, WordClass.StreetType) || reading.Is(next + 2, WordClass.StreetType);
}
