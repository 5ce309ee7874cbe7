using CrossCheck.Claims.Dates.Expressions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Recognisers.Parts;

/// <summary>
/// "this morning", "last night", "that evening", "the next morning", "the night before", "the early hours of the morning", "at dawn",
/// "noon", "midnight".
/// </summary>
internal sealed class PartOfDay : IDateRecogniser
{
    private const int Noon = 12 * 60;
    private const int EndOfDay = 24 * 60;

    /// <inheritdoc/>
    public DateCue Cue => DateCue.Words(WordClass.PartOfDay);

    /// <inheritdoc/>
    public DateDraft? Recognise(Reading reading, int at, int floor)
    {
        switch (reading.Word(at)!.DayPart)
        {
            case DayPart.Am or DayPart.Pm or DayPart.None:
                return null;
            case DayPart.Noon:
                return Clocked(reading, at, Noon);
            case DayPart.Midnight:
                return Clocked(reading, at, reading.Form(at - 1) is "after" or "past" ? 0 : EndOfDay);
            case DayPart.Dawn:
                return !IsTimeOfDay(reading, at) ? null : new DateDraft(at, at + 1, new ShiftedDate(DateUnit.Day, 0, DateOrigin.Text));
        }

        if (reading.Form(at) is [.., 's' or 'S'] || at - 1 < floor)
        {
            return null;
        }

        if (reading.Says(at - 1, "the") && reading.Pointer(at + 1) is TimePointer.Before)
        {
            return new DateDraft(at - 1, at + 2, new ShiftedDate(DateUnit.Day, -1, DateOrigin.Text));
        }

        if (reading.Says(at - 1, "the") && reading.Says(at - 2, "of") && reading.Says(at - 3, "hours"))
        {
            return new DateDraft(at - 1, at + 1, new ShiftedDate(DateUnit.Day, 0, DateOrigin.Text));
        }

        ShiftedDate? day = reading.Pointer(at - 1) switch
        {
            TimePointer.This when reading.Says(at - 1, "this") => new ShiftedDate(DateUnit.Day, 0, DateOrigin.Publication),
            TimePointer.Last when reading.Says(at - 1, "last") => new ShiftedDate(DateUnit.Day, -1, DateOrigin.Publication),
            TimePointer.That or TimePointer.Same => new ShiftedDate(DateUnit.Day, 0, DateOrigin.Text),
            TimePointer.Next or TimePointer.Following => new ShiftedDate(DateUnit.Day, 1, DateOrigin.Text),
            TimePointer.Previous => new ShiftedDate(DateUnit.Day, -1, DateOrigin.Text),
            _ => null,
        };
        return day is null ? null : new DateDraft(at - 1, at + 1, day);
    }

    private static DateDraft Clocked(Reading reading, int at, int minutes)
    {
        var end = at + 1;
        var zone = Clock.Zone(reading, ref end);
        return new DateDraft(at, end, new ClockTime(minutes, zone, null));
    }

    /// <summary>"at dawn", "a dawn raid"; not the dawn of an age, nor a new one.</summary>
    private static bool IsTimeOfDay(Reading reading, int at) =>
        !reading.IsCapitalised(at)
        && (
            reading.Form(at - 1) is "at" or "before" or "after" or "by" or "until" or "since" or "around" or "near" or "from"
            || reading.Is(at + 1, WordClass.Event)
        );
}
