using CrossCheck.Claims.Quantities.Figures;
using CrossCheck.Claims.Quantities.Recognisers.Measures;
using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Recognisers.Shares;

/// <summary>
/// "80%", "80 percent", "99.9 per cent", "50 to 60 percent", "5-percent", "minus 3%"; "two percentage points" and "25 basis points" are
/// differences of percentages.
/// </summary>
internal sealed class PercentRecogniser : IRecogniser
{
    public WordClass Starts => WordClass.Cardinal;

    public QuantityMention? Read(in Spot spot)
    {
        if (!spot.HasFigure)
        {
            return null;
        }

        var reading = spot.Reading;
        var at = WordNumberReader.Joined(reading, spot.Figure.End) ? spot.Figure.End + 1 : spot.Figure.End;
        if (reading.Says(at, "basis") && (reading.Says(at + 1, "points") || reading.Says(at + 1, "point")))
        {
            return spot.Mention(ClaimKind.Percent, at + 2, spot.Figure.In("percentage-point", "percentage-point", 0.01m));
        }

        if (reading.Entry(at, WordClass.Percent, out var end) is not { } sign)
        {
            return null;
        }

        if (reading.Says(end, "point") || reading.Says(end, "points"))
        {
            return spot.Mention(ClaimKind.Percent, end + 1, spot.Figure.In("percentage-point", "percentage-point"));
        }

        // "50%-60%" and "5% to 7%": both ends carry the sign.
        if (sign.Form == "percentage")
        {
            return null;
        }

        return Signs.Negated(spot, spot.Mention(ClaimKind.Percent, end, spot.Figure.In("percent", "percent")));
    }
}
