using CrossCheck.Articles;
using CrossCheck.Claims.Quantities.Figures;
using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Recognisers.Shares;

/// <summary>
/// Results, records and votes: "3-2", "65-53", "(9-14)", "12-3-1", "4-4-2", "a 5-4 ruling", "7-for-14". No ranges, and no claims. A rising
/// pair is a range where a hedge
/// stands before it or a plural after it ("5-10 people"), and else a result ("a 9-14 record").
/// </summary>
internal sealed class ScoreRecogniser : IRecogniser
{
    private const string Reason = "a score, record or vote";

    /// <summary>The longest chain of numbers read at once; longer ones are read piece by piece.</summary>
    private const int LongestChain = 6;

    public WordClass Starts => WordClass.Cardinal;

    public QuantityMention? Read(in Spot spot)
    {
        var reading = spot.Reading;
        if (!IsPart(reading, spot.At))
        {
            return null;
        }

        var end = spot.At + 1;
        var parts = 1;
        while (parts < LongestChain && NextPart(reading, end) is >= 0 and var next)
        {
            end = next + 1;
            parts++;
        }

        if (parts < 2 || (parts == 2 && !IsResult(spot, end)))
        {
            return null;
        }

        return spot.Mention(ClaimKind.Count, end, new Quantity { Bound = Bound.Vague }, Reason);
    }

    /// <summary>The next number of the chain, after "-" or "-for-"; -1 where the chain ends.</summary>
    private static int NextPart(Reading reading, int hyphen)
    {
        if (reading.Form(hyphen) is not ['-' or '–'] || !reading.Touches(hyphen) || !reading.Touches(hyphen + 1))
        {
            return -1;
        }

        var at = reading.Says(hyphen + 1, "for") || reading.Says(hyphen + 1, "of") ? hyphen + 3 : hyphen + 1;
        return IsPart(reading, at) && (at == hyphen + 1 || WordNumberReader.Joined(reading, hyphen + 2)) ? at : -1;
    }

    /// <summary>Whether a pair is a result rather than a range: it falls, or nothing around it says that it counts or measures.</summary>
    private static bool IsResult(in Spot spot, int end)
    {
        var reading = spot.Reading;
        if (end - spot.At > 3)
        {
            // "7-for-14"
            return true;
        }

        var unit = WordNumberReader.Joined(reading, end) ? end + 1 : end;
        if (
            reading.Is(unit, WordClass.Percent | WordClass.CalendarUnit | WordClass.Scale)
            || reading.Entry(unit, WordClass.Unit | WordClass.Currency | WordClass.Percent, out _) is not null
        )
        {
            return false;
        }

        if (Number(reading, spot.At) >= Number(reading, end - 1))
        {
            return true;
        }

        var counts =
            spot.IsHedged
            || reading.Is(spot.At - 1, WordClass.AgeWord | WordClass.Currency)
            || (CountedNouns.Follow(reading, end) && !reading.Is(end, WordClass.ScoreWord));
        return !counts;
    }

    private static bool IsPart(Reading reading, int at) =>
        reading.Kind(at) == TokenKind.Number && reading.Form(at) is { Length: <= 3 } form && !form.ContainsAny('.', ',');

    private static int Number(Reading reading, int at)
    {
        var number = 0;
        foreach (var digit in reading.Form(at))
        {
            number = (number * 10) + (digit - '0');
        }

        return number;
    }
}
