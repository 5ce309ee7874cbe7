using System.Globalization;
using CrossCheck.Claims.Dates.Expressions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Recognisers.Calendar;

/// <summary>Year first, in figures: "2003-03-20", "2003/03/20", "2003.03.20", "20030320".</summary>
internal sealed class IsoDate : IDateRecogniser
{
    /// <inheritdoc/>
    public DateCue Cue => DateCue.Number;

    /// <inheritdoc/>
    public DateDraft? Recognise(Reading reading, int at, int floor)
    {
        var form = reading.Form(at);
        if (form.Length is 8 or 10 && (form.Length == 8 || (form[4] == '.' && form[7] == '.')))
        {
            var step = form.Length == 8 ? 0 : 1;
            return
                int.TryParse(form[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var y)
                && int.TryParse(form.Slice(4 + step, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var m)
                && int.TryParse(form.Slice(6 + (2 * step), 2), NumberStyles.None, CultureInfo.InvariantCulture, out var d)
                ? Draft(at, at + 1, y, m, d)
                : null;
        }

        var year = reading.FullYear(at);
        return
            year > 0
            && reading.Form(at + 1) is "-" or "/"
            && Touching(reading, at + 1, at + 5)
            && reading.Form(at + 3).SequenceEqual(reading.Form(at + 1))
            && reading.Tokens[at + 2].Length <= 2
            && reading.Tokens[at + 4].Length <= 2
            ? Draft(at, at + 5, year, reading.Figure(at + 2), reading.Figure(at + 4))
            : null;
    }

    /// <summary>Whether the tokens from <paramref name="first"/> to <paramref name="end"/> follow one another without a space.</summary>
    internal static bool Touching(Reading reading, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!reading.Touches(i))
            {
                return false;
            }
        }

        return true;
    }

    private static DateDraft? Draft(int first, int end, int year, int month, int day) =>
        year is >= DateForms.ModernYear - 100 and <= DateForms.LastYear && CalendarStretch.IsDay(year, month, day)
            ? new DateDraft(first, end, new CalendarDate(year, month, day))
            : null;
}
