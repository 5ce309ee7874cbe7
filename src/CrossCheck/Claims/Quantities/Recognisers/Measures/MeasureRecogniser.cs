using CrossCheck.Articles;
using CrossCheck.Claims.Quantities.Figures;
using CrossCheck.Language;
using CrossCheck.Language.Lexicon;

namespace CrossCheck.Claims.Quantities.Recognisers.Measures;

/// <summary>
/// Numbers with a unit of measurement: "75 kilometers", "10km", "6.1-magnitude", "10 to 40 centimeters", "5-foot-10", "-5°C", "7.6 on the
/// Richter scale", "thousands of acres".
/// </summary>
internal sealed class MeasureRecogniser : IRecogniser
{
    public WordClass Starts => WordClass.Cardinal | WordClass.One;

    public QuantityMention? Read(in Spot spot)
    {
        var reading = spot.Reading;
        var figure = spot.Figure;
        if (!spot.HasFigure)
        {
            // "about a mile", "within a mile": one of the unit, where a hedge shows that it measures; "$50 a barrel" is a rate.
            if (
                !spot.IsHedged
                || (!reading.Says(spot.At, "a") && !reading.Says(spot.At, "an"))
                || reading.Entry(spot.At + 1, WordClass.Unit, out _) is null
            )
            {
                return null;
            }

            figure = Figure.Of(spot.At, spot.At + 1, 1);
        }

        var at = WordNumberReader.Joined(reading, figure.End) ? figure.End + 1 : figure.End;
        if (figure.Bound == Bound.Vague && reading.Says(at, "of"))
        {
            at++;
        }

        if (reading.Entry(at, WordClass.Unit, out var end) is not { Measure: { } unit } word || !Stands(reading, at, end, word))
        {
            return null;
        }

        if (unit.Symbol == "foot" && Inches(spot, figure, end) is { } height)
        {
            return height;
        }

        var mention = spot.Mention(ClaimKind.Measure, end, figure.In(unit));
        return unit.Dimension == "temperature" || unit.Symbol == "degree" ? WithBase(Signs.Negated(spot, mention), unit) : mention;
    }

    /// <summary>
    /// A form of one letter must touch the digits and be written as in the data file: "80m", but "80 M" and "5G" are something else. "20 C"
    /// may stand before a pause.
    /// </summary>
    private static bool Stands(Reading reading, int at, int end, Lexeme word)
    {
        if (word.Form.Length > 1 || word.Form == "°" || end - at > 1)
        {
            return true;
        }

        // "A-10C" is a machine.
        var isTemperature = word.Measure!.Dimension == "temperature";
        if (
            isTemperature
            && reading.IsMark(at - 2, '-')
            && reading.Touches(at - 1)
            && reading.Touches(at - 2)
            && reading.IsCapitalised(at - 3)
        )
        {
            return false;
        }

        return reading.Kind(at - 1) == TokenKind.Number
            && reading.IsCapitalised(at) == isTemperature
            && (reading.Touches(at) || (isTemperature && reading.Kind(end) != TokenKind.Word));
    }

    /// <summary>"5-foot-10", "six feet two inches", "5 ft 11 in".</summary>
    private static QuantityMention? Inches(in Spot spot, in Figure figure, int end)
    {
        var reading = spot.Reading;
        var joined = WordNumberReader.Joined(reading, end);
        var at = joined ? end + 1 : end;
        if (!NumeralReader.TryRead(reading, at, out var inches) || inches.Value >= 12 || figure.Amount is not { } feet || feet > 1000)
        {
            return null;
        }

        var closes = reading.Entry(inches.End, WordClass.Unit, out var unitEnd) is { Measure.Symbol: "inch" };
        if (reading.Says(inches.End, "in") && reading.Touches(inches.End))
        {
            (closes, unitEnd) = (true, inches.End + 1);
        }

        if (!joined && !closes)
        {
            return null;
        }

        var unit = reading.Word(end - 1)!.Measure!;
        var total = feet + decimal.Round(inches.Value / 12, 4);
        return spot.Mention(ClaimKind.Measure, closes ? unitEnd : inches.End, Figure.Of(spot.At, end, total).In(unit));
    }

    /// <summary>The mention with its base amount computed anew from its signed amount.</summary>
    private static QuantityMention WithBase(QuantityMention mention, MeasureUnit unit) =>
        mention with
        {
            Quantity = mention.Quantity with { BaseAmount = Figure.ToBase(mention.Quantity.Amount, unit.Factor) + unit.Offset },
        };
}
