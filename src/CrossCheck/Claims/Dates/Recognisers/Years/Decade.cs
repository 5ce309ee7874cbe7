using CrossCheck.Claims.Dates.Expressions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Recognisers.Years;

/// <summary>"the 1990s", "the 1990's", "the '80s", "the mid-90s"; not temperatures "in the 80s".</summary>
internal sealed class Decade : IDateRecogniser
{
    /// <inheritdoc/>
    public DateCue Cue => DateCue.Number | DateCue.Apostrophe;

    /// <inheritdoc/>
    public DateDraft? Recognise(Reading reading, int at, int floor)
    {
        var number = reading.IsApostrophe(at) ? at + 1 : at;
        var figure = reading.Figure(number);
        if (figure < 0 || figure % 10 != 0 || !reading.Touches(number + 1) || (number > at && !reading.Touches(number)))
        {
            return null;
        }

        var isPlural = reading.Form(number + 1) is "s" or "S";
        var isPossessive = reading.Known(number + 1) is "'s";
        if (!isPlural && !(isPossessive && IsSpokenOf(reading, at - 1)))
        {
            return null;
        }

        var length = reading.Tokens[number].Length;
        var year =
            length == 4 && figure is >= 1500 and <= DateForms.LastYear ? figure
            : length == 2 && (number > at || IsPointed(reading, at - 1) || IsSpan(reading, at - 1)) ? (figure <= 20 ? 2000 : 1900) + figure
            : -1;
        return year < 0 ? null : new DateDraft(at, number + 2, new DecadeDate(year));
    }

    /// <summary>How many tokens on either side may tell that "the 80s" are degrees or strokes.</summary>
    private const int Surroundings = 12;

    /// <summary>Whether words of the weather or of play stand near: "temperatures in the 80s".</summary>
    internal static bool IsReading(Reading reading, int at)
    {
        for (var i = at - Surroundings; i <= at + Surroundings; i++)
        {
            if (reading.Is(i, WordClass.Reading))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// "throughout the 50s", "of the 30s and 40s": a temperature or an age is not spoken of so; nor "in the 60s" where nothing near tells
    /// of weather.
    /// </summary>
    private static bool IsSpan(Reading reading, int at) =>
        (
            reading.Says(at, "the")
            && (
                reading.Known(at - 1) is "throughout" or "during" or "of"
                || (reading.Known(at - 1) is "in" or "from" or "since" && !IsReading(reading, at))
            )
        )
        || (
            reading.Form(at) is "and" or "or"
            && reading.Form(at - 1) is "s"
            && reading.Touches(at - 1)
            && reading.Figure(at - 2) is >= 10 and < 100
            && IsSpan(reading, at - 3)
        );

    private static bool IsSpokenOf(Reading reading, int at) => reading.Says(at, "the") || IsPointed(reading, at);

    /// <summary>"the early 90s"; "his early 30s" are an age.</summary>
    private static bool IsPointed(Reading reading, int at)
    {
        var pointer = reading.SkipDashLeft(at);
        return reading.Pointer(pointer) is TimePointer.Early or TimePointer.Late or TimePointer.Mid
            && reading.Form(pointer - 1) is not ("his" or "her" or "their" or "my" or "your" or "our");
    }
}
