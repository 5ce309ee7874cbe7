using CrossCheck.Articles;
using CrossCheck.Claims.Lexicon;
using CrossCheck.Claims.Quantities.Figures;

namespace CrossCheck.Claims.Quantities.Recognisers;

/// <summary>
/// Results, records and votes: "3-2", "65-53", "(9-14)", "12-3-1", "4-4-2", "a 5-4 ruling". No ranges, and no claims. A rising pair such as "5-10" is a range
/// before a noun ("5-10 people") and a result beside a word for one ("a 9-14 record") or in brackets.
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
        while (parts < LongestChain && reading.Form(end) is ['-' or '–'] && reading.Touches(end) && reading.Touches(end + 1) && IsPart(reading, end + 1))
        {
            end += 2;
            parts++;
        }

        if (parts < 2 || reading.Is(end, WordClass.Unit | WordClass.Percent | WordClass.Currency | WordClass.CalendarUnit | WordClass.Scale) || reading.Entry(end, WordClass.Unit | WordClass.Currency, out _) is not null
            || (WordNumberReader.Joined(reading, end) && reading.Is(end + 1, WordClass.CalendarUnit | WordClass.Unit | WordClass.Currency)))
        {
            return null;
        }

        if (parts == 2 && (spot.IsHedged || Number(reading, spot.At) < Number(reading, end - 1)) && !IsResult(spot, end))
        {
            return null;
        }

        return spot.Mention(ClaimKind.Count, end, Figure.Of(spot.At, end, Number(reading, spot.At)).Count() with { Amount = null, BaseAmount = null, Bound = Bound.Vague }, Reason);
    }

    /// <summary>Whether a rising pair is a result: a word for one stands beside it, or it fills brackets or follows a name.</summary>
    private static bool IsResult(in Spot spot, int end)
    {
        var reading = spot.Reading;
        if (reading.Is(end, WordClass.Person | WordClass.Thing) && !reading.Is(end, WordClass.ScoreWord))
        {
            return false;
        }

        return reading.Is(end, WordClass.ScoreWord) || reading.Is(spot.At - 1, WordClass.ScoreWord) || (reading.IsMark(spot.At - 1, '(') && reading.Form(end) is [')' or ','])
            || (reading.Says(spot.At - 1, "to") && reading.Is(spot.At - 2, WordClass.ScoreWord));
    }

    private static bool IsPart(Reading reading, int at) => reading.Kind(at) == TokenKind.Number && reading.Form(at) is { Length: <= 3 } form && !form.ContainsAny('.', ',');

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
