using CrossCheck.Claims.Dates.Expressions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Recognisers.Pointing;

/// <summary>
/// The day on which something began, told by counting: "the shutdown entered its 22nd day", "closed for a third straight week", "Friday was
/// the 22nd day of the shutdown". Articles of two days count differently, and mean one beginning.
/// </summary>
internal sealed class RunningDay : IDateRecogniser
{
    /// <inheritdoc/>
    public DateCue Cue => DateCue.Words(WordClass.CalendarUnit);

    /// <inheritdoc/>
    public DateDraft? Recognise(Reading reading, int at, int floor)
    {
        if (reading.Unit(at) is not { } unit || unit is not (DateUnit.Day or DateUnit.Week) || reading.Form(at) is [.., 's'])
        {
            return null;
        }

        var isStraight = reading.Says(at - 1, "straight") || reading.Says(at - 1, "consecutive");
        var count = Ordinal(reading, isStraight ? at - 1 : at, floor, out var first);
        return count > 1 && IsRunning(reading, first - 1, at, isStraight)
            ? new DateDraft(first, at + 1, new ShiftedDate(unit, 1 - count, DateOrigin.Publication)) { Role = DateRole.Since }
            : null;
    }

    /// <summary>The ordinal that ends just before <paramref name="end"/>, and where it begins; -1 where there is none.</summary>
    private static int Ordinal(Reading reading, int end, int floor, out int first)
    {
        first = end - 1;
        return first >= floor && reading.Word(first) is { } word && word.Is(WordClass.Ordinal) ? (int)word.Number
            : reading.IsOrdinalEnding(first) && first - 1 >= floor && reading.Figure(--first) is > 0 and var figure ? figure
            : -1;
    }

    /// <summary>Whether what is counted still runs: "entered its", "in its", "for a … straight"; "was the … day of the".</summary>
    private static bool IsRunning(Reading reading, int before, int at, bool isStraight) =>
        reading.Says(before, "its") || reading.Says(before, "their")
            ? reading.Is(before - 1, WordClass.Verb) || IsInside(reading, before - 1)
        : reading.Says(before, "a") ? isStraight && reading.Says(before - 1, "for")
        : reading.Says(before, "the")
            && reading.Says(at + 1, "of")
            && reading.Is(before - 1, WordClass.Auxiliary)
            && (reading.Is(at + 2, WordClass.Determiner) || reading.Is(at + 2, WordClass.Event));

    private static bool IsInside(Reading reading, int at) => reading.Form(at) is "in" or "into" or "on" or "for";
}
