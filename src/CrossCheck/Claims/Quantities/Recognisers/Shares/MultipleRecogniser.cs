using CrossCheck.Claims.Quantities.Figures;
using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Recognisers.Shares;

/// <summary>
/// Changes and comparisons by a factor, as ratios: "doubled" (2), "halved" (0.5), "twice as many", "three times the size", "double the
/// number", "a tenfold increase", "a 5-fold rise".
/// Without a comparison "twice" and "three times" count occasions: "shot three times", "was arrested twice".
/// </summary>
internal sealed class MultipleRecogniser : IRecogniser
{
    public WordClass Starts => WordClass.Multiple | WordClass.Cardinal;

    public QuantityMention? Read(in Spot spot)
    {
        var reading = spot.Reading;
        if (spot.HasFigure)
        {
            return Times(spot);
        }

        if (reading.Word(spot.At) is not { } word || !word.Is(WordClass.Multiple))
        {
            return null;
        }

        var next = spot.At + 1;
        var isRatio = word.Form switch
        {
            "twice" or "thrice" => Compares(reading, next),
            "double" or "triple" or "treble" or "quadruple" => reading.Says(next, "the")
                || reading.Says(next, "its")
                || reading.Says(next, "their")
                || reading.Says(next, "that")
                || reading.Says(next, "what")
                || spot.IsHedged
                || reading.Says(spot.Before, "to")
                || reading.Is(spot.Before, WordClass.Modal),
            _ => true,
        };
        if (isRatio)
        {
            return spot.Mention(ClaimKind.Ratio, next, Figure.Of(spot.At, next, word.Number).In("", "ratio"));
        }

        return word.Form is "twice" or "thrice" ? Occasions(spot, next, Figure.Of(spot.At, next, word.Number)) : null;
    }

    /// <summary>"three times as many", "five times", "5-fold".</summary>
    private static QuantityMention? Times(in Spot spot)
    {
        var reading = spot.Reading;
        var joined = WordNumberReader.Joined(reading, spot.Figure.End);
        var at = joined ? spot.Figure.End + 1 : spot.Figure.End;
        if (reading.Says(at, "fold"))
        {
            return spot.Mention(ClaimKind.Ratio, at + 1, spot.Figure.In("", "ratio"));
        }

        if (joined || !reading.Says(at, "times"))
        {
            return null;
        }

        return Compares(reading, at + 1)
            ? spot.Mention(ClaimKind.Ratio, at + 1, spot.Figure.In("", "ratio"))
            : Occasions(spot, at + 1, spot.Figure);
    }

    private static QuantityMention Occasions(in Spot spot, int end, in Figure figure) =>
        spot.Mention(ClaimKind.Count, end, figure.In("time", "count")) with
        {
            HoldsNoun = true,
        };

    /// <summary>"as many", "the size", "more", "higher": what two amounts are compared by.</summary>
    private static bool Compares(Reading reading, int at) =>
        reading.Says(at, "as")
        || reading.Says(at, "the")
        || reading.Says(at, "more")
        || reading.Says(at, "less")
        || reading.Says(at, "that")
        || reading.Says(at, "its")
        || reading.Says(at, "their")
        || reading.Says(at, "higher")
        || reading.Says(at, "larger")
        || reading.Says(at, "bigger")
        || reading.Says(at, "greater")
        || reading.Says(at, "faster")
        || reading.Says(at, "what")
        || reading.Says(at, "longer")
        || reading.Says(at, "lower");
}
