using CrossCheck.Articles;
using CrossCheck.Claims.Lexicon;
using CrossCheck.Claims.Quantities.Figures;

namespace CrossCheck.Claims.Quantities.Recognisers;

/// <summary>
/// Ordinals that count, and numbers of an order: "the third attack" (3), "52nd president", "second-floor", "twenty-first", "No. 2", "number one".
/// "9th Avenue" and "101st Airborne" are names, and "was first reported" is an adverb.
/// </summary>
internal sealed class RankRecogniser : IRecogniser
{
    public WordClass Starts => WordClass.Ordinal | WordClass.Cardinal | WordClass.RankWord | WordClass.Nil;

    public QuantityMention? Read(in Spot spot)
    {
        var reading = spot.Reading;
        if (reading.Is(spot.At, WordClass.RankWord))
        {
            return Numbered(spot);
        }

        if (spot.HasFigure)
        {
            return Figured(spot);
        }

        return reading.Word(spot.At) is { } word && word.Is(WordClass.Ordinal) ? Rank(spot, spot.At + 1, word.Number) : null;
    }

    /// <summary>Whether token <paramref name="at"/> is the "nd" of "52nd", touching the digits.</summary>
    public static bool IsOrdinalEnding(Reading reading, int at) => reading.Touches(at) && reading.Form(at) is "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH";

    /// <summary>"52nd", "twenty-first".</summary>
    private static QuantityMention? Figured(in Spot spot)
    {
        var reading = spot.Reading;
        var figure = spot.Figure;
        if (figure.Amount is not { } amount || figure.Whole(int.MaxValue) < 0)
        {
            return null;
        }

        if (figure.IsDigits)
        {
            return IsOrdinalEnding(reading, figure.End) ? Rank(spot, figure.End + 1, amount) : null;
        }

        var at = WordNumberReader.Joined(reading, figure.End) ? figure.End + 1 : figure.End;
        return reading.Word(at) is { } ordinal && ordinal.Is(WordClass.Ordinal) && ordinal.Number < 10 && amount % 10 == 0 && amount > 0 && (at > figure.End || amount < 100)
            ? Rank(spot, at + 1, amount + ordinal.Number)
            : null;
    }

    /// <summary>"No. 2", "No 2", "number one".</summary>
    private static QuantityMention? Numbered(in Spot spot)
    {
        var reading = spot.Reading;
        var at = spot.At + 1;
        if (reading.IsMark(at, '.'))
        {
            at++;
        }

        // "no 2" in small letters and "the number two people gave" are something else.
        if (!NumeralReader.TryRead(reading, at, out var numeral) || numeral.Scale > 1 || numeral.Value != decimal.Truncate(numeral.Value) || numeral.Value < 1
            || (reading.Says(spot.At, "no") && (!numeral.IsDigits || !reading.IsCapitalised(spot.At)))
            || (reading.Says(spot.At, "number") && reading.Is(numeral.End, WordClass.Person)))
        {
            return null;
        }

        return spot.Mention(ClaimKind.Rank, numeral.End, Figure.Of(at, numeral).In("", "rank")) with { FigureToken = at };
    }

    private static QuantityMention? Rank(in Spot spot, int end, decimal place)
    {
        var quantity = Figure.Of(spot.At, end, place).In("", "rank");
        return spot.Mention(ClaimKind.Rank, end, quantity, Reason(spot, end));
    }

    private static string? Reason(in Spot spot, int end)
    {
        var reading = spot.Reading;
        var next = WordNumberReader.Joined(reading, end) ? end + 1 : end;
        if (reading.Is(next, WordClass.OrdinalName) && reading.IsCapitalised(next))
        {
            return "part of a name";
        }

        if (reading.Word(next)?.Unit == "century")
        {
            return "a century";
        }

        if (spot.HasFigure)
        {
            return null;
        }

        var before = spot.At - 1;
        var counts = reading.Is(before, WordClass.Determiner | WordClass.Nationality) || next > end || reading.Is(next, WordClass.Person | WordClass.Thing | WordClass.Event) && !reading.Is(next, WordClass.Verb);
        var isVerbal = reading.Is(before, WordClass.Auxiliary | WordClass.Modal | WordClass.Pronoun) || reading.Is(next, WordClass.Preposition | WordClass.Auxiliary | WordClass.Conjunction) || reading.Kind(next) != TokenKind.Word;
        return counts && !(reading.Is(next, WordClass.Verb) && !reading.Is(before, WordClass.Determiner)) ? null
            : isVerbal || reading.Is(next, WordClass.Verb | WordClass.Reporting) || !reading.Is(before, WordClass.Determiner) ? "an adverb, not a place in an order"
            : null;
    }
}
