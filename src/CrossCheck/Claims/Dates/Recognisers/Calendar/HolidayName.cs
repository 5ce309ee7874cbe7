using CrossCheck.Claims.Dates.Expressions;
using CrossCheck.Language;
using CrossCheck.Language.Lexicon;

namespace CrossCheck.Claims.Dates.Recognisers.Calendar;

/// <summary>
/// "New Year's Day", "Thanksgiving", "Boxing Day 2004", "last Christmas"; the names of the data file that only look like dates ("Black
/// Friday", "Sunday Times") are none.
/// </summary>
internal sealed class HolidayName : IDateRecogniser
{
    /// <inheritdoc/>
    public DateCue Cue => DateCue.Words(WordClass.Holiday);

    /// <inheritdoc/>
    public DateDraft? Recognise(Reading reading, int at, int floor)
    {
        if (reading.Entry(at, WordClass.Holiday, out var end)?.Holiday is not { } holiday)
        {
            return null;
        }

        if (holiday.Kind == HolidayKind.Name)
        {
            return new DateDraft(at, end, UnplacedDate.Instance) { Reason = "part of a name" };
        }

        if (holiday.Kind == HolidayKind.Open)
        {
            return new DateDraft(at, end, UnplacedDate.Instance);
        }

        var which = DateWhich.Before(reading, at, floor, out var first, out var origin);
        var year = YearTail.Read(reading, end);
        return new DateDraft(first, year.End, year.Of(new HolidayDate(holiday, year.Year) { Which = which, Origin = origin }));
    }
}
