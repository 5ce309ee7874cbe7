using CrossCheck.Articles;
using CrossCheck.Claims.Dates.Expressions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Recognisers.Calendar;

/// <summary>
/// A month without a day: "March 2003", "March of 2003", "in June", "last May", "April last year", "the December quarter".
/// </summary>
internal sealed class MonthAlone : IDateRecogniser
{
    /// <inheritdoc/>
    public DateCue Cue => DateCue.Words(WordClass.Month);

    /// <inheritdoc/>
    public DateDraft? Recognise(Reading reading, int at, int floor)
    {
        if (MonthName.Read(reading, at) is not { } month)
        {
            return null;
        }

        var which = DateWhich.Before(reading, at, floor, out var first, out var origin);
        var year = YearTail.Read(reading, month.End);
        if (year.End > month.End)
        {
            return reading.RunsOn(first, year.End)
                ? new DateDraft(first, year.End, year.Of(new CalendarDate(year.Year, month.Number, null)))
                : null;
        }

        return which != Which.Unsaid || StandsAlone(reading, at, month)
            ? new DateDraft(first, at + 1, new CalendarDate(null, month.Number, null) { Which = which, Origin = origin })
            : null;
    }

    private static bool StandsAlone(Reading reading, int at, MonthName month)
    {
        if (!reading.IsCapitalised(at))
        {
            return false;
        }

        var led = IsLedIn(reading, at - 1);
        if (month.IsAbbreviated)
        {
            return led && (month.End > at + 1 || !month.IsDoubtful);
        }

        var form = reading.Word(at)!.Form;
        if (form is "may" or "march")
        {
            return (led && !reading.Says(at + 1, "on"))
                || (IsArticle(reading, at - 1) && IsPlainNoun(reading, at + 1))
                || IsBesideMonth(reading, at);
        }

        // April, June and August are also given names, and all months may stand in a name ("October Revolution").
        return form is not ("april" or "june" or "august")
            || led
            || !(reading.IsName(at - 1) || IsSurname(reading, at + 1) || reading.Is(at + 1, WordClass.Reporting));
    }

    /// <summary>"April Martin": a capitalised word that names no day, month or nation.</summary>
    private static bool IsSurname(Reading reading, int at) =>
        reading.Kind(at) == TokenKind.Word
        && reading.IsCapitalised(at)
        && !reading.Is(
            at,
            WordClass.Weekday | WordClass.Month | WordClass.Nationality | WordClass.Season | WordClass.Pronoun | WordClass.Determiner
        );

    /// <summary>Whether the word before is one that leads in a date.</summary>
    private static bool IsLedIn(Reading reading, int at) =>
        reading.Pointer(reading.SkipDashLeft(at)) is TimePointer.Early or TimePointer.Late or TimePointer.Mid
        || reading.Known(at)
            is "in"
                or "of"
                or "since"
                or "by"
                or "until"
                or "till"
                or "from"
                or "to"
                or "through"
                or "during"
                or "before"
                or "after"
                or "for"
                or "between"
                or "than";

    private static bool IsArticle(Reading reading, int at) =>
        reading.Known(at) is "the" or "a" or "an" or "its" or "his" or "their" or "'s";

    private static bool IsPlainNoun(Reading reading, int at) =>
        reading.Kind(at) == TokenKind.Word
        && !reading.IsCapitalised(at)
        && !reading.Is(at, WordClass.Preposition | WordClass.Auxiliary | WordClass.Modal | WordClass.Conjunction);

    private static bool IsBesideMonth(Reading reading, int at) =>
        reading.Form(at + 1) is "and" or "to" or "through" or "or" or "-" or "–" && MonthName.Read(reading, at + 2) is { IsDoubtful: false }
        || reading.Form(at - 1) is "and" or "or" or "-" or "–" && MonthName.Read(reading, at - 2) is { IsDoubtful: false };
}
