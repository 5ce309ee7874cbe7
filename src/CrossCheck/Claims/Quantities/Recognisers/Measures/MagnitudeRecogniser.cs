using CrossCheck.Claims.Quantities.Figures;
using CrossCheck.Language;
using CrossCheck.Language.Lexicon;

namespace CrossCheck.Claims.Quantities.Recognisers.Measures;

/// <summary>
/// The strength of a quake where the number does not stand before "magnitude": "magnitude 6.1", "a magnitude of 6.1", "measuring 7.6", "a
/// 6.1 quake", "a 6.1-strong tremor".
/// (The measure recogniser reads "6.1-magnitude" and "7.6 on the Richter scale".)
/// </summary>
internal sealed class MagnitudeRecogniser : IRecogniser
{
    private static readonly MeasureUnit Unit = new("magnitude", "magnitude", 1, 0);

    /// <summary>The strongest quake ever measured had magnitude 9.5; the scale has no upper end, but news has no larger number.</summary>
    private const decimal Strongest = 10;

    /// <summary>How many words after a bare number its quake may stand ("a 6.1 undersea quake").</summary>
    private const int Reach = 3;

    public WordClass Starts => WordClass.Cardinal | WordClass.Unit;

    public QuantityMention? Read(in Spot spot)
    {
        var reading = spot.Reading;
        if (spot.HasFigure)
        {
            return Bare(spot);
        }

        if (!reading.Says(spot.At, "magnitude"))
        {
            return null;
        }

        var at = WordNumberReader.Joined(reading, spot.At + 1) || reading.Says(spot.At + 1, "of") ? spot.At + 2 : spot.At + 1;
        var hedge = Hedge.TryRead(reading, at, Hedge.None, out var read) ? read : Hedge.None;
        at = hedge.End > at ? hedge.End : at;
        if (
            !FigureReader.TryRead(reading, at, hedge.Bound == Bound.Range, out var figure)
            || figure.High > Strongest
            || figure.Bound == Bound.Vague
        )
        {
            return null;
        }

        return spot.Mention(ClaimKind.Measure, figure.End, Bounds.Hedged(figure.In(Unit), hedge.Bound)) with
        {
            FigureToken = figure.First,
        };
    }

    /// <summary>A number up to ten with one decimal, where the words beside it speak of a quake.</summary>
    private static QuantityMention? Bare(in Spot spot)
    {
        var reading = spot.Reading;
        var end = spot.Figure.End;
        if (
            !spot.Figure.IsDigits
            || spot.Figure.High > Strongest
            || end != spot.At + 1
            || reading.Form(spot.At) is not [_, '.', _]
            || spot.Figure.Amount is null
        )
        {
            return null;
        }

        var measured =
            reading.Says(spot.Before, "measuring")
            || reading.Says(spot.Before, "measured")
            || reading.Says(spot.Before, "registered")
            || reading.Says(spot.Before, "registering")
            || (
                (reading.Says(spot.Before, "at") || reading.Says(spot.Before, "a"))
                && (reading.Says(spot.Before - 1, "measured") || reading.Says(spot.Before - 1, "registered"))
            );
        if (measured && !reading.Is(end, WordClass.Unit | WordClass.Percent | WordClass.Currency))
        {
            return spot.Mention(ClaimKind.Measure, end, spot.Figure.In(Unit));
        }

        for (var i = end; i < end + Reach; i++)
        {
            if (reading.Is(i, WordClass.Quake))
            {
                return spot.Mention(ClaimKind.Measure, end, spot.Figure.In(Unit));
            }

            if (
                !reading.IsMark(i, '-')
                && (
                    reading.Kind(i) != Articles.TokenKind.Word
                    || reading.Is(i, WordClass.Unit | WordClass.Conjunction | WordClass.Preposition | WordClass.Percent)
                )
            )
            {
                break;
            }
        }

        return null;
    }
}
