using CrossCheck.Articles;
using CrossCheck.Claims.Dates.Expressions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Recognisers.Parts;

/// <summary>"7:48 a.m.", "4 p.m.", "3.45pm", "0737 GMT", "16:30 local time", "10 o'clock", "11.30 p.m. ET".</summary>
internal sealed class Clock : IDateRecogniser
{
    /// <inheritdoc/>
    public DateCue Cue => DateCue.Number;

    /// <inheritdoc/>
    public DateDraft? Recognise(Reading reading, int at, int floor)
    {
        if (!TryMinutes(reading, at, out var hour, out var minute, out var end, out var isBare))
        {
            return null;
        }

        var isTime = false;
        switch (reading.Word(end)?.DayPart ?? DayPart.None)
        {
            case DayPart.Am when hour is >= 1 and <= 12 || (hour == 0 && minute > 0):
                hour %= 12;
                isTime = true;
                end++;
                break;
            case DayPart.Pm when hour is >= 1 and <= 12:
                hour = (hour % 12) + 12;
                isTime = true;
                end++;
                break;
            case DayPart.Am or DayPart.Pm when hour is > 12 and < 24 && !isBare:
                // "15:30 p.m.": the half says nothing new.
                isTime = true;
                end++;
                break;
        }

        if (!isTime && reading.Form(end) is "o'clock" or "o’clock" && hour <= 12)
        {
            isTime = true;
            end++;
        }

        var zone = Zone(reading, ref end);
        isTime |= zone is not null && !(isBare && reading.Tokens[at].Length < 4);
        if (reading.Says(end, "local") && reading.Says(end + 1, "time"))
        {
            end += 2;
            isTime |= !isBare || reading.Tokens[at].Length == 4;
        }

        // "at 16:30": a time by its preposition; a bare "4" or a record of "3:45" is not.
        isTime |=
            !isBare
            && reading.IsMark(at + 1, ':')
            && reading.Tokens[at + 2].Length == 2
            && reading.Known(at - 1) is "at" or "until" or "by"
            && !reading.IsMark(end, ':');
        return isTime && reading.RunsOn(at, end) ? new DateDraft(at, end, new ClockTime((hour * 60) + minute, zone, null)) : null;
    }

    /// <summary>The zone named at <paramref name="end"/>, in brackets or not, which then moves past it; null where none is.</summary>
    internal static string? Zone(Reading reading, ref int end)
    {
        var at = reading.IsMark(end, '(') && reading.IsMark(end + 2, ')') ? end + 1 : end;
        if (reading.Word(at)?.Zone is not { } zone)
        {
            return null;
        }

        end = at > end ? at + 2 : at + 1;
        return zone;
    }

    /// <summary>Hour and minute at <paramref name="at"/>: "7:48", "3.45", "0737", or the bare hour "4".</summary>
    private static bool TryMinutes(Reading reading, int at, out int hour, out int minute, out int end, out bool isBare)
    {
        var form = reading.Form(at);
        (hour, minute, end, isBare) = (-1, 0, at + 1, true);
        if (form.Length is 4 or 5 && form.IndexOf('.') is 1 or 2)
        {
            var point = form.IndexOf('.');
            hour = Two(form[..point]);
            minute = form.Length - point == 3 ? Two(form[(point + 1)..]) : -1;
            isBare = false;
        }
        else if (form.Length == 4)
        {
            (hour, minute) = (Two(form[..2]), Two(form[2..]));
        }
        else if (form.Length <= 2)
        {
            hour = Two(form);
            if (
                reading.IsMark(at + 1, ':')
                && reading.Touches(at + 1)
                && reading.Touches(at + 2)
                && reading.Kind(at + 2) == TokenKind.Number
                && reading.Tokens[at + 2].Length == 2
            )
            {
                minute = reading.Figure(at + 2);
                end = at + 3;
                isBare = false;
            }
        }

        return hour is >= 0 and <= 24 && minute is >= 0 and < 60 && (hour < 24 || minute == 0);
    }

    private static int Two(ReadOnlySpan<char> figures) =>
        figures switch
        {
            [>= '0' and <= '9'] => figures[0] - '0',
            [>= '0' and <= '9', >= '0' and <= '9'] => ((figures[0] - '0') * 10) + figures[1] - '0',
            _ => -1,
        };
}
