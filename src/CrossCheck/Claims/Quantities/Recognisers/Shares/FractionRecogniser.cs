using CrossCheck.Articles;
using CrossCheck.Claims.Quantities.Figures;
using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Recognisers.Shares;

/// <summary>
/// Shares of a whole, as ratios: "one-third" (0.3333), "two thirds", "a quarter of", "half of", "nearly half", "3/4", "two out of three",
/// "1 in 5", "a one-in-five chance", "almost all" (1, nearly).
/// Ordinals stay ordinals: "a third attack", "the third quarter".
/// </summary>
internal sealed class FractionRecogniser : IRecogniser
{
    /// <summary>"1 in 5" up to "1 in a million" is said with round numbers; above ten, only these.</summary>
    private const decimal SmallestWhole = 2;

    public WordClass Starts => WordClass.Cardinal | WordClass.Fraction | WordClass.One | WordClass.Whole;

    public QuantityMention? Read(in Spot spot)
    {
        var reading = spot.Reading;
        var word = reading.Word(spot.At);
        if (spot.HasFigure && spot.Figure is { IsSingle: true, Amount: { } amount })
        {
            return Slashed(spot) ?? Counted(spot, spot.Figure.End, amount) ?? OutOf(spot, amount);
        }

        if (word is null)
        {
            return null;
        }

        if (word.Is(WordClass.Fraction) && word.Share == 0.5m)
        {
            return Half(spot);
        }

        if (word.Share > 0 && reading.Kind(spot.At) == TokenKind.Mark)
        {
            return Ratio(spot, spot.At + 1, word.Share);
        }

        if (reading.Says(spot.At, "a"))
        {
            return Counted(spot, spot.At + 1, 1);
        }

        return spot.IsHedged && spot.Hedge.Bound == Bound.Nearly ? Whole(spot) : null;
    }

    /// <summary>"one-third", "two thirds of", "a quarter of": a cardinal or "a", then the part.</summary>
    private static QuantityMention? Counted(in Spot spot, int end, decimal count)
    {
        var reading = spot.Reading;
        var joined = WordNumberReader.Joined(reading, end);
        var at = joined ? end + 1 : end;
        if (reading.Word(at) is not { Share: > 0 } part || count * part.Share >= 1 || count < 1 || reading.Kind(at) == TokenKind.Mark)
        {
            return null;
        }

        var isPlural = part.Form[^1] == 's' || part.Form == "halves";
        if (count > 1 ? !isPlural : isPlural)
        {
            return null;
        }

        // "a third of" is a share, "a third attack" an order; "one quarter" without "of" is three months as a rule.
        var next = at + 1;
        var said =
            joined
            || count > 1
            || reading.Says(next, "of")
            || (part.Share == 0.5m && !reading.Says(spot.At, "a"))
            || (part.Form == "third" && reading.Says(spot.At, "one"))
            || (spot.IsHedged && !reading.Is(next, WordClass.Person | WordClass.Thing | WordClass.Event));
        if (
            !said
            || (part.Form == "quarters" && count != 3)
            || reading.Is(WordNumberReader.Joined(reading, next) ? next + 1 : next, WordClass.CalendarUnit)
        )
        {
            return null;
        }

        // "a quarter of a million": a number after all.
        if (reading.Says(next, "of") && reading.Says(next + 1, "a") && reading.Word(next + 2) is { } scale && scale.Is(WordClass.Scale))
        {
            return spot.Mention(ClaimKind.Count, next + 3, Figure.Of(spot.At, next + 3, count * part.Share * scale.Number).Count());
        }

        return Ratio(spot, next, Share(count, part));
    }

    /// <summary>A share to four decimals, of which the file holds single parts only: two thirds are 0.6667, not twice 0.3333.</summary>
    private static decimal Share(decimal count, Lexeme part) => decimal.Round(count / decimal.Round(1 / part.Share), 4);

    /// <summary>"3/4", where the numbers are small and touch the stroke.</summary>
    private static QuantityMention? Slashed(in Spot spot)
    {
        var reading = spot.Reading;
        var at = spot.Figure.End;
        if (
            !spot.Figure.IsDigits
            || !reading.IsMark(at, '/')
            || !reading.Touches(at)
            || !reading.Touches(at + 1)
            || at != spot.At + 1
            || reading.Kind(at + 1) != TokenKind.Number
            || reading.IsMark(at + 2, '/')
            || !DigitReader.TryRead(reading, at + 1, out var end, out var whole)
            || whole is not (2 or 3 or 4 or 5 or 6 or 8 or 10 or 16)
            || spot.Figure.Amount is not { } part
            || part >= whole
            || part < 1
        )
        {
            return null;
        }

        return Ratio(spot, end, decimal.Round(part / whole, 4));
    }

    /// <summary>"half of", "half the", "nearly half", "more than half".</summary>
    private static QuantityMention? Half(in Spot spot)
    {
        var reading = spot.Reading;
        var next = spot.At + 1;
        var isShare =
            reading.Says(next, "of")
            || reading.Says(next, "the")
            || reading.Says(next, "its")
            || reading.Says(next, "their")
            || reading.Says(next, "his")
            || reading.Says(next, "her")
            || reading.Says(next, "our")
            || reading.Says(next, "that")
            || reading.Says(next, "all")
            || (spot.IsHedged && !reading.Is(next, WordClass.CalendarUnit));
        var isPart = reading.Is(spot.At - 1, WordClass.Ordinal) || reading.Says(spot.At - 1, "in") || reading.Says(spot.At - 1, "the");
        return isShare && !isPart && !reading.IsMark(next, '-') && reading.Word(spot.At)!.Form == "half" ? Ratio(spot, next, 0.5m) : null;
    }

    /// <summary>"two out of three", "1 in 5".</summary>
    private static QuantityMention? OutOf(in Spot spot, decimal part)
    {
        var reading = spot.Reading;
        var end = spot.Figure.End;
        if (
            WordNumberReader.Joined(reading, end)
            && reading.Says(end + 1, "in")
            && WordNumberReader.Joined(reading, end + 2)
            && NumeralReader.TryRead(reading, end + 3, out var joined)
            && joined.Value >= SmallestWhole
            && part < joined.Value
        )
        {
            // "a one-in-five chance"
            return Ratio(spot, joined.End, decimal.Round(part / joined.Value, 4));
        }

        var isOut = reading.Says(end, "out") && reading.Says(end + 1, "of");
        var wholeAt = isOut
            ? reading.Says(end + 2, "every")
                ? end + 3
                : end + 2
            : reading.Says(end, "every")
                ? end + 1
                : reading.Says(end, "in")
                    ? reading.Says(end + 1, "every")
                        ? end + 2
                        : end + 1
                    : -1;
        if (
            wholeAt < 0
            || !NumeralReader.TryRead(reading, wholeAt, out var whole)
            || whole.Value < SmallestWhole
            || part >= whole.Value
            || part < 1
        )
        {
            return null;
        }

        // "one in five" but not "three in 10 days", "10 in 2009" or "one in two attacks".
        if (
            !isOut
            && (
                !IsRound(whole.Value)
                || part > 10
                || reading.Is(
                    whole.End,
                    WordClass.CalendarUnit | WordClass.Unit | WordClass.Percent | WordClass.Currency | WordClass.Event | WordClass.Place
                )
                || reading.Is(whole.End, WordClass.Thing)
                || reading.IsMark(whole.End, '-')
                || reading.IsMark(whole.End, '%')
                || (whole.IsDigits != spot.Figure.IsDigits && part > 1)
            )
        )
        {
            return null;
        }

        return Ratio(spot, whole.End, decimal.Round(part / whole.Value, 4));
    }

    /// <summary>"almost all", "nearly the entire", "virtually every": the whole, nearly.</summary>
    private static QuantityMention? Whole(in Spot spot)
    {
        var reading = spot.Reading;
        return reading.Entry(spot.At, WordClass.Whole, out var end) is not null ? Ratio(spot, end, 1) : null;
    }

    private static bool IsRound(decimal whole) =>
        whole <= 10
        || whole is 12 or 15 or 20 or 25 or 50
        || whole == 100
        || (whole >= 1000 && whole % 1000 == 0)
        || (whole > 100 && whole < 1000 && whole % 50 == 0);

    private static QuantityMention Ratio(in Spot spot, int end, decimal amount) =>
        spot.Mention(ClaimKind.Ratio, end, Figure.Of(spot.At, end, amount).In("", "ratio"));
}
