using System.Globalization;
using CrossCheck.Claims.Dates.Expressions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Recognisers.Calendar;

/// <summary>
/// Day and month in figures, year last: "10/27/89", "10-27-89", "27.10.1989", "03/07/2013" (open, since nothing tells day from month); and
/// "9/11", the day.
/// </summary>
internal sealed class NumericDate : IDateRecogniser
{
    /// <inheritdoc/>
    public DateCue Cue => DateCue.Number;

    /// <inheritdoc/>
    public DateDraft? Recognise(Reading reading, int at, int floor)
    {
        var form = reading.Form(at);
        if (form.Count('.') == 2 && form.Length is >= 6 and <= 10)
        {
            var point = form.IndexOf('.');
            var second = form.LastIndexOf('.');
            return
                Parse(form[..point]) is > 0 and var day
                && Parse(form[(point + 1)..second]) is > 0 and <= 12 and var month
                && form.Length - second == 5
                && Parse(form[(second + 1)..]) is var year
                && CalendarStretch.IsDay(year, month, day)
                ? new DateDraft(at, at + 1, new CalendarDate(year, month, day))
                : null;
        }

        if (
            form.Length > 2
            || reading.Form(at + 1) is not ("/" or "-")
            || !IsoDate.Touching(reading, at + 1, at + 3)
            || reading.Touches(at) && !reading.IsMark(at - 1, '(')
        )
        {
            return null;
        }

        var (first, other) = (reading.Figure(at), reading.Figure(at + 2));
        if (
            reading.Tokens[at + 2].Length > 2
            || !IsoDate.Touching(reading, at + 3, at + 5)
            || !reading.Form(at + 3).SequenceEqual(reading.Form(at + 1))
            || reading.Tokens[at + 4].Length is not (2 or 4)
        )
        {
            return first == 9 && other == 11 && reading.IsMark(at + 1, '/') && !(reading.Touches(at + 3) && reading.IsMark(at + 3, '/'))
                ? new DateDraft(at, at + 3, new CalendarDate(2001, 9, 11) { IsName = true })
                : null;
        }

        var written = reading.Figure(at + 4);
        var full = reading.Tokens[at + 4].Length == 2 ? DateForms.Century(written) : written;
        var monthFirst = CalendarStretch.IsDay(full, first, other);
        var dayFirst = CalendarStretch.IsDay(full, other, first);
        return (monthFirst, dayFirst) switch
        {
            (true, true) when first != other => new DateDraft(
                at,
                at + 5,
                new EitherDate(new CalendarDate(full, first, other), new CalendarDate(full, other, first))
            ),
            (true, _) => new DateDraft(at, at + 5, new CalendarDate(full, first, other)),
            (_, true) => new DateDraft(at, at + 5, new CalendarDate(full, other, first)),
            _ => null,
        };
    }

    private static int Parse(ReadOnlySpan<char> figures) =>
        int.TryParse(figures, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : -1;
}
