using CrossCheck.Claims.Quantities.Figures;
using CrossCheck.Claims.Quantities.Recognisers.Counts;
using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Recognisers.Shares;

/// <summary>
/// Places in an order that a superlative gives: "the deadliest single strike" (1), "its second-largest deal" (2), "the world's biggest",
/// "the most powerful", and
/// "one of the world's biggest ever" and "among the largest" (1 to 9, vague).
/// </summary>
internal sealed class SuperlativeRecogniser : IRecogniser
{
    /// <summary>How many words may stand between "one of" and the superlative ("one of Central America's two largest").</summary>
    private const int Reach = 7;

    /// <summary>"One of the biggest" leaves open which place below ten it is.</summary>
    private const decimal LastPlace = 9;

    public WordClass Starts => WordClass.Superlative | WordClass.Ordinal | WordClass.Cardinal;

    public QuantityMention? Read(in Spot spot)
    {
        var reading = spot.Reading;
        if (reading.Says(spot.At, "one"))
        {
            return OneOf(spot);
        }

        if (spot.HasFigure && spot.Figure.IsDigits)
        {
            // "the 2nd largest"
            var ending = spot.Figure.End;
            return RankRecogniser.IsOrdinalEnding(reading, ending) && spot.Figure.Amount is { } place
                ? Following(spot, ending + 1, place)
                : null;
        }

        if (
            reading.Word(spot.At) is { } ordinal
            && ordinal.Is(WordClass.Ordinal)
            && Following(spot, spot.At + 1, ordinal.Number) is { } found
        )
        {
            return found;
        }

        var end = EndOf(reading, spot.At);
        if (end < 0 || !IsDefinite(reading, spot.At))
        {
            return null;
        }

        var isAmong = reading.Says(spot.At - 2, "among") || reading.Says(spot.At - 2, "amongst");
        return isAmong ? Rank(spot, end, null) : Rank(spot, end, 1);
    }

    /// <summary>"one of the world's biggest ever", "one of Asia's most wanted".</summary>
    private static QuantityMention? OneOf(in Spot spot)
    {
        var reading = spot.Reading;
        if (!reading.Says(spot.At + 1, "of"))
        {
            return null;
        }

        for (var i = spot.At + 2; i < spot.At + 2 + Reach; i++)
        {
            if (EndOf(reading, i) is >= 0 and var end)
            {
                return Rank(spot, end, null);
            }

            if (
                reading.Kind(i) == Articles.TokenKind.Link
                || reading.Form(i) is [',' or '.' or ';' or ':']
                || reading.Is(i, WordClass.Auxiliary | WordClass.Preposition)
            )
            {
                break;
            }
        }

        return null;
    }

    /// <summary>The superlative after an ordinal: "second-largest", "third biggest".</summary>
    private static QuantityMention? Following(in Spot spot, int at, decimal place)
    {
        var superlative = WordNumberReader.Joined(spot.Reading, at) ? at + 1 : at;
        return EndOf(spot.Reading, superlative) is >= 0 and var end ? Rank(spot, end, place) : null;
    }

    /// <summary>
    /// Index just past the superlative at token <paramref name="at"/>, with "ever" or "single" after it; -1 where there is none.
    /// </summary>
    private static int EndOf(Reading reading, int at)
    {
        if (reading.Entry(at, WordClass.Superlative, out var end) is null)
        {
            return -1;
        }

        if (reading.Says(at, "most"))
        {
            // "Most Valuable Player" is a title.
            if (
                reading.Entry(at, WordClass.Idiom, out _) is not null
                || !reading.Is(at + 1, WordClass.Adjective)
                || reading.Says(at + 1, "recent")
                || reading.Says(at + 1, "other")
                || reading.Says(at + 1, "likely")
            )
            {
                return -1;
            }

            end = at + 2;
        }

        return reading.Says(end, "ever") || reading.Says(end, "single") ? end + 1 : end;
    }

    /// <summary>
    /// Whether the words before make it a rank: "the", "its", "Iraq's", "the single"; "at worst" and "she looked her best" are none.
    /// </summary>
    private static bool IsDefinite(Reading reading, int at)
    {
        var before = reading.Says(at - 1, "single") || reading.Is(at - 1, WordClass.Cardinal) ? at - 2 : at - 1;
        return Possessives.EndAt(reading, before) && !reading.Says(before, "a") && !reading.Says(before, "an");
    }

    private static QuantityMention Rank(in Spot spot, int end, decimal? place)
    {
        var quantity = place is { } known
            ? Figure.Of(spot.At, end, known).In("", "rank")
            : new Figure(spot.At, end, null, 1, LastPlace, Bound.Vague, false, 1).In("", "rank");
        return spot.Mention(ClaimKind.Rank, end, quantity);
    }
}
