using CrossCheck.Articles;
using CrossCheck.Claims.Quantities.Figures;
using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Recognisers.Counts;

/// <summary>
/// Phone numbers, which are no claims: "555-1234", "604-717-2500", "1-800-222-8477", "(604) 717-2500", "+44 20 7946 0958", "604.717.2500".
/// </summary>
internal sealed class PhoneRecogniser : IRecogniser
{
    /// <summary>No number has more digits.</summary>
    private const int LongestNumber = 16;

    /// <summary>A number with the code of a country has so many digits or more.</summary>
    private const int ShortestInternational = 8;

    /// <summary>Digits of a North American number with its area code; one more with the country's.</summary>
    private const int National = 10;

    /// <summary>North American numbers end in three and four digits.</summary>
    private const int EndOfLocal = 4;

    public WordClass Starts => WordClass.Cardinal;

    public QuantityMention? Read(in Spot spot)
    {
        var reading = spot.Reading;
        if (reading.Kind(spot.At) != TokenKind.Number)
        {
            return null;
        }

        // Groups parted by spaces are read on after "+44" and after a leading zero ("0800 555 111").
        var isInternational =
            (reading.IsMark(spot.At - 1, '+') && reading.Touches(spot.At)) || reading.Form(spot.At) is ['0', _, _, ..] and not [_, '.', ..];
        var digits = 0;
        var groups = 0;
        var last = 0;
        var hyphens = 0;
        var at = spot.At;
        while (digits < LongestNumber && reading.Kind(at) == TokenKind.Number && !reading.Form(at).Contains(','))
        {
            last = reading.Form(at).Length;
            digits += last - reading.Form(at).Count('.');
            groups += 1 + reading.Form(at).Count('.');
            at++;
            var next = at;
            if (reading.IsMark(next, ')') && reading.IsMark(spot.At - 1, '(') && groups == 1)
            {
                next++;
            }

            if (reading.Form(next) is ['-' or '–' or '‑'] && reading.Touches(next) && reading.Touches(next + 1))
            {
                hyphens++;
                next++;
            }
            else if (next == at && !isInternational)
            {
                break;
            }

            if (reading.Kind(next) != TokenKind.Number)
            {
                break;
            }

            at = next;
        }

        var isLocal =
            groups == 2
            && hyphens == 1
            && last == EndOfLocal
            && reading.Form(spot.At).Length == 3
            && !reading.Is(at, WordClass.Person | WordClass.Thing | WordClass.Unit | WordClass.Currency);
        var isNational = groups >= 3 && digits is >= National and <= National + 1 && last >= EndOfLocal;
        return (isInternational ? groups >= 2 && digits >= ShortestInternational : isLocal || isNational)
            ? spot.Mention(
                ClaimKind.Count,
                at,
                Figure.Of(spot.At, at, 0).Count() with
                {
                    Amount = null,
                    Low = null,
                    High = null,
                    BaseAmount = null,
                    Bound = Bound.Vague,
                },
                "a phone number"
            )
            : null;
    }
}
