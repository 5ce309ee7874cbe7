using CrossCheck.Claims.Quantities.Figures;
using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Recognisers.Measures;

/// <summary>
/// How long something takes or took: "three years" (P3Y), "two-hour" (PT2H), "15 seconds", "half an hour" (PT30M), "a year and a half"
/// (P18M), "five-six months" (P5M..P6M), "for a week", "within minutes"
/// (2 to 59 of them), "days later". Read inside dates too: "12 days ago" is both a date and a duration.
/// </summary>
internal sealed class DurationRecogniser : IRecogniser
{
    public WordClass Starts => WordClass.Cardinal | WordClass.One | WordClass.CalendarUnit;

    public QuantityMention? Read(in Spot spot)
    {
        var reading = spot.Reading;
        if (spot.HasFigure)
        {
            var at = WordNumberReader.Joined(reading, spot.Figure.End) ? spot.Figure.End + 1 : spot.Figure.End;
            if (spot.Figure.Bound == Bound.Vague && reading.Says(at, "of"))
            {
                at++;
            }

            return reading.Word(at) is { } unit && unit.Is(WordClass.CalendarUnit) && IsUnit(spot, at, unit)
                ? Duration(spot, at + 1, spot.Figure, unit.Unit!)
                : null;
        }

        return reading.Is(spot.At, WordClass.CalendarUnit) ? Unnumbered(spot) : Single(spot);
    }

    /// <summary>
    /// "7 min" but not "a second attack" or "the 3 quarter"; "three quarters" are a share unless more or last ones; abbreviations need
    /// digits.
    /// </summary>
    private static bool IsUnit(in Spot spot, int at, Lexeme unit)
    {
        var reading = spot.Reading;
        if (reading.IsMark(at - 1, '-'))
        {
            return true;
        }

        return unit.Form switch
        {
            "quarter" => spot.Figure.Amount == 1,
            "quarters" => spot.Figure.Amount is not (2 or 3) || reading.Is(spot.Before, WordClass.Relative | WordClass.Ordinal),
            "second" => (spot.Figure.Amount <= 1 || reading.Says(spot.Before, "a")) && !reading.IsMark(at + 1, '-'),
            "day" => true,
            _ => unit.Form.Length > 3 || spot.Figure.IsDigits,
        };
    }

    /// <summary>"a week", "an hour", where it measures: after "for", "within" and the like; "$50 a week" is a rate.</summary>
    private static QuantityMention? Single(in Spot spot)
    {
        var reading = spot.Reading;
        if (!reading.Says(spot.At, "a") && !reading.Says(spot.At, "an"))
        {
            return null;
        }

        var at = WordNumberReader.Joined(reading, spot.At + 1) ? spot.At + 2 : spot.At + 1;
        if (
            reading.Word(at) is not { } unit
            || !unit.Is(WordClass.CalendarUnit)
            || unit.Form[^1] == 's'
            || unit.Form is "second" or "quarter"
            || spot.DateEnd > 0
        )
        {
            return null;
        }

        if (reading.Says(at + 1, "and") && reading.Says(at + 2, "a") && reading.Says(at + 3, "half"))
        {
            return Duration(spot, at + 4, Figure.Of(spot.At, at, 1.5m), unit.Unit!);
        }

        var before = spot.At - 1;
        var isLong = WordNumberReader.Joined(reading, at + 1) && (reading.Says(at + 2, "long") || reading.Says(at + 2, "old"));
        var measures =
            spot.IsHedged
            || isLong
            || reading.Says(before, "for")
            || reading.Says(before, "after")
            || reading.Says(before, "lasted")
            || reading.Says(before, "lasting")
            || reading.Says(before, "lasts")
            || reading.Says(before, "than")
            || reading.Says(before, "took")
            || reading.Says(before, "takes")
            || reading.Says(before, "take")
            || reading.Says(before, "spent")
            || reading.Says(before, "waited");
        return measures && !reading.Says(at + 1, "ago") ? Duration(spot, at + 1, Figure.Of(spot.At, at, 1), unit.Unit!) : null;
    }

    /// <summary>"within minutes", "days later", "for years", "hours of talks": a plural without a number.</summary>
    private static QuantityMention? Unnumbered(in Spot spot)
    {
        var reading = spot.Reading;
        var unit = reading.Word(spot.At)!;
        if (unit.Form is not [.., 's'] || unit.Unit is "weekend" or "quarter" || unit.Form.Length < 4)
        {
            return null;
        }

        var before = spot.IsHedged ? spot.Hedge.First : spot.At;
        var next = spot.At + 1;
        var measures =
            reading.Says(spot.At - 1, "within")
            || reading.Says(spot.At - 1, "mere")
            || (
                (
                    reading.Says(next, "later")
                    || reading.Says(next, "earlier")
                    || reading.Says(next, "ago")
                    || reading.Says(next, "after")
                    || reading.Says(next, "before")
                ) && (before == 0 || !reading.Is(before - 1, WordClass.Determiner | WordClass.Adjective | WordClass.Ordinal))
            )
            || (
                (reading.Says(before - 1, "for") || reading.Says(before - 1, "lasted") || reading.Says(before - 1, "took"))
                && !reading.Is(next, WordClass.Person | WordClass.Thing)
            )
            || (
                reading.Says(next, "of")
                && (reading.Says(before - 1, "after") || reading.Says(before - 1, "despite") || reading.Says(before - 1, "following"))
                && reading.Kind(next + 1) == Articles.TokenKind.Word
                && !reading.Is(next + 1, WordClass.Determiner)
            );
        return measures
            ? Duration(spot, next, new Figure(spot.At, next, null, 2, CalendarLengths.Most(unit.Unit!), Bound.Vague, false, 1), unit.Unit!)
            : null;
    }

    private static QuantityMention Duration(in Spot spot, int end, in Figure figure, string unit) =>
        spot.Mention(ClaimKind.Duration, end, Of(figure, unit, "duration"));

    /// <summary>
    /// A figure of calendar units with its ISO form and its length in seconds; a range has both ends' forms, parted by "..".
    /// </summary>
    public static Quantity Of(in Figure figure, string unit, string dimension)
    {
        var iso = figure.Amount is { } amount
            ? CalendarLengths.Iso(amount, unit)
            : $"{CalendarLengths.Iso(figure.Low, unit)}..{CalendarLengths.Iso(figure.High, unit)}";
        return figure.In(unit, dimension) with { BaseAmount = Figure.ToBase(figure.Amount, CalendarLengths.Seconds(unit)), Duration = iso };
    }
}
