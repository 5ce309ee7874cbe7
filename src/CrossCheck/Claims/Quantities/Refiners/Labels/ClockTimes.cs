using CrossCheck.Articles;
using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Refiners.Labels;

/// <summary>"7:48", "1:23.45", "7 a.m.", "0348 GMT", where the date scanner has left them.</summary>
internal sealed class ClockTimes : INonClaim
{
    public string? Reason(Reading reading, QuantityMention mention)
    {
        var (first, end) = (mention.FigureToken, mention.EndToken);
        if (reading.Kind(first) != TokenKind.Number)
        {
            return null;
        }

        var beside =
            (reading.IsMark(end, ':') && reading.Touches(end) && reading.Kind(end + 1) == TokenKind.Number && reading.Touches(end + 1))
            || (
                reading.IsMark(first - 1, ':')
                && reading.Touches(first)
                && reading.Kind(first - 2) == TokenKind.Number
                && reading.Touches(first - 1)
            );
        return beside || IsHour(reading, end) ? "a clock time" : null;
    }

    private static bool IsHour(Reading reading, int after) =>
        reading.Says(after, "am") && reading.Form(after) is ['a', 'm'] or ['A', 'M']
        || reading.Says(after, "pm")
        || reading.Says(after, "a.m.")
        || reading.Says(after, "p.m.")
        || reading.Says(after, "a.m")
        || reading.Says(after, "p.m")
        || reading.Says(after, "gmt")
        || reading.Says(after, "o'clock")
        || reading.Says(after, "o’clock")
        || reading.Says(after, "utc");
}
