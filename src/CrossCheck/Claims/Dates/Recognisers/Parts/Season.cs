using CrossCheck.Claims.Dates.Expressions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Recognisers.Parts;

/// <summary>
/// "spring 2004", "last summer", "the fall of 1989", "in the winter", "late spring"; not a fall in prices, nor a spring of water.
/// </summary>
internal sealed class Season : IDateRecogniser
{
    /// <inheritdoc/>
    public DateCue Cue => DateCue.Words(WordClass.Season);

    /// <inheritdoc/>
    public DateDraft? Recognise(Reading reading, int at, int floor)
    {
        var which = DateWhich.Before(reading, at, floor, out var first, out var origin);
        var year = YearTail.Read(reading, at + 1);
        var isDated = year.End > at + 1;
        if (!isDated && which == Which.Unsaid && !IsLedIn(reading, at))
        {
            return null;
        }

        var season = new YearPartDate(DateUnit.Season, reading.Word(at)!.Calendar, year.Year) { Which = which, Origin = origin };
        return reading.RunsOn(first, year.End) ? new DateDraft(first, year.End, year.Of(season)) : null;
    }

    private static bool IsLedIn(Reading reading, int at)
    {
        if (reading.Pointer(reading.SkipDashLeft(at - 1)) is TimePointer.Early or TimePointer.Late or TimePointer.Mid)
        {
            return true;
        }

        return reading.Says(at - 1, "the")
            && !reading.Says(at + 1, "of")
            && !reading.Says(at + 1, "in")
            && reading.Known(at - 2) is "in" or "by" or "during" or "until" or "since" or "through" or "over";
    }
}
