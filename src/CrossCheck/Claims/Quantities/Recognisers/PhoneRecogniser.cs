using CrossCheck.Articles;
using CrossCheck.Claims.Quantities.Figures;
using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Recognisers;

/// <summary>
/// Phone numbers, which are no claims: "555-1234", "604-717-2500", "1-800-222-8477", "(604) 717-2500", "+44 20 7946 0958", "604.717.2500".
/// </summary>
internal sealed class PhoneRecogniser : IRecogniser
{
    private const int LongestNumber = 16;

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

        return IsPhone(reading, spot.At, at, digits, groups, last, hyphens, isInternational)
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

    private static bool IsPhone(Reading reading, int first, int end, int digits, int groups, int last, int hyphens, bool isInternational)
    {
        if (isInternational)
        {
            return groups >= 2 && digits >= 8;
        }

        // North American numbers end in three and four digits.
        var local =
            reading.Form(first).Length == 3
            && last == 4
            && groups == 2
            && hyphens == 1
            && !reading.Is(end, WordClass.Person | WordClass.Thing | WordClass.Unit | WordClass.Currency);
        return local || (groups >= 3 && digits is >= 10 and <= 11 && last >= 4);
    }
}
