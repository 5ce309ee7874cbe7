using CrossCheck.Articles;
using CrossCheck.Claims.Dates.Expressions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Recognisers.Years;

/// <summary>A year of two figures after an apostrophe: "'96", "the class of '89".</summary>
internal sealed class ShortYear : IDateRecogniser
{
    /// <inheritdoc/>
    public DateCue Cue => DateCue.Apostrophe;

    /// <inheritdoc/>
    public DateDraft? Recognise(Reading reading, int at, int floor)
    {
        if (
            reading.Touches(at)
            || reading.ShortYear(at, out var end) is not (> 0 and var year)
            || (reading.Touches(end) && reading.Kind(end) != TokenKind.Mark)
        )
        {
            return null;
        }

        return
            reading.Is(at - 1, WordClass.Preposition | WordClass.Determiner | WordClass.Season)
            || reading.Form(at - 1) is "of" or "in" or "since" or "by" or "until" or "the" or "from"
            ? new DateDraft(at, end, new CalendarDate(year, null, null))
            : null;
    }
}
