using CrossCheck.Claims.Dates.Expressions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Recognisers.Pointing;

/// <summary>"today", "yesterday", "tomorrow", "tonight", "overnight"; "yearend".</summary>
internal sealed class DeicticDay : IDateRecogniser
{
    /// <inheritdoc/>
    public DateCue Cue => DateCue.Words(WordClass.Relative);

    /// <inheritdoc/>
    public DateDraft? Recognise(Reading reading, int at, int floor)
    {
        var pointer = reading.Pointer(at);
        if (pointer is TimePointer.EndOfYear or TimePointer.EndOfMonth)
        {
            var unit = pointer == TimePointer.EndOfYear ? DateUnit.Year : DateUnit.Month;
            var year = YearTail.Read(reading, at + 1);
            return new DateDraft(
                at,
                year.End,
                new DatePart(
                    StretchPart.End,
                    year.Year is { } written
                        ? new CalendarDate(written, null, null)
                        : year.Outer ?? new ShiftedDate(unit, 0, DateOrigin.Either)
                )
            );
        }

        int? by = pointer switch
        {
            TimePointer.Today or TimePointer.Tonight or TimePointer.Overnight => 0,
            TimePointer.Yesterday => -1,
            TimePointer.Tomorrow => 1,
            _ => null,
        };
        return by is { } days ? new DateDraft(at, at + 1, new ShiftedDate(DateUnit.Day, days, DateOrigin.Publication)) : null;
    }
}
