using CrossCheck.Articles;
using CrossCheck.Claims.Dates;
using CrossCheck.Claims.Quantities.Figures;
using CrossCheck.Claims.Quantities.Recognisers.Counts;
using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Recognisers.Shares;

/// <summary>
/// Ordinals that count, and numbers of an order: "the third attack" (3), "52nd president", "second-floor", "twenty-first", "No. 2", "number
/// one".
/// "9th Avenue" and "101st Airborne" are names, and "was first reported" is an adverb.
/// </summary>
internal sealed class RankRecogniser : IRecogniser
{
    /// <summary>How many capitalised words after an ordinal may belong to its name.</summary>
    private const int NameReach = 4;

    public WordClass Starts => WordClass.Ordinal | WordClass.Cardinal | WordClass.RankWord;

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
    public static bool IsOrdinalEnding(Reading reading, int at) =>
        reading.Touches(at) && reading.Form(at) is "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH";

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
        return
            reading.Word(at) is { } ordinal
            && ordinal.Is(WordClass.Ordinal)
            && ordinal.Number < 10
            && amount % 10 == 0
            && amount > 0
            && (at > figure.End || amount < 100)
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
        if (
            !NumeralReader.TryRead(reading, at, out var numeral)
            || numeral.Scale > 1
            || numeral.Value != decimal.Truncate(numeral.Value)
            || numeral.Value < 1
            || (reading.Says(spot.At, "no") && (!numeral.IsDigits || !reading.IsCapitalised(spot.At)))
            || (reading.Says(spot.At, "number") && reading.Is(numeral.End, WordClass.Person))
        )
        {
            return null;
        }

        // "Juror No. 12", "Flight No. 7": of whom or what it is the number, in one name.
        var isLabel =
            reading.IsCapitalised(spot.At)
            && reading.IsCapitalised(spot.At - 1)
            && reading.Is(spot.At - 1, WordClass.NumberedName | WordClass.Person);
        return spot.Mention(ClaimKind.Rank, numeral.End, Figure.Of(at, numeral).In("", "rank"), isLabel ? "a label" : null) with
        {
            FigureToken = at,
        };
    }

    private static QuantityMention? Rank(in Spot spot, int end, decimal place)
    {
        var quantity = Figure.Of(spot.At, end, place).In("", "rank");
        return spot.Mention(ClaimKind.Rank, end, quantity, Reason(spot, end));
    }

    private static string? Reason(in Spot spot, int end)
    {
        var reading = spot.Reading;
        var before = spot.At - 1;
        var next = WordNumberReader.Joined(reading, end) ? end + 1 : end;
        if (IsInName(spot, next) || IsNameSuffix(spot, end))
        {
            return "part of a name";
        }

        if (IsPeriod(spot, next, end))
        {
            return "a part of a game";
        }

        if (reading.Word(next)?.Unit == "century")
        {
            return "a century";
        }

        // "third-and-goal"
        if (next > end && reading.Says(next, "and"))
        {
            return "a down of a game";
        }

        if (reading.Kind(end) == TokenKind.Number || reading.Is(end, WordClass.Cardinal | WordClass.Scale))
        {
            return "the first of several";
        }

        return spot.HasFigure || Possessives.EndAt(reading, before) || next > end || HasNoun(reading, end) || IsPlaced(spot, end)
            ? null
            : "an adverb, not a place in an order";
    }

    /// <summary>
    /// "9th Avenue", "20th Attack Squadron": among the capitalised words is one of streets and units; "the Second Battle of Tikrit": the
    /// ordinal is one of them.
    /// </summary>
    private static bool IsInName(in Spot spot, int next)
    {
        var reading = spot.Reading;
        for (var i = next; i < next + NameReach && reading.Kind(i) == TokenKind.Word && reading.IsCapitalised(i); i++)
        {
            if (reading.Is(i, WordClass.OrdinalName))
            {
                return true;
            }
        }

        // A capital within a line of small letters; a headline has them everywhere.
        return !spot.HasFigure
            && reading.IsCapitalised(spot.At)
            && reading.IsCapitalised(next)
            && !reading.Is(next, WordClass.Nationality)
            && (
                reading.Is(spot.At - 1, WordClass.Determiner)
                || (reading.Kind(spot.At - 1) == TokenKind.Word && !reading.IsCapitalised(spot.At - 1))
            )
            && !reading.Touches(spot.At);
    }

    /// <summary>"the second quarter", "in the third inning", "late in the fourth,": a stretch of a game, where no date was read.</summary>
    private static bool IsPeriod(in Spot spot, int next, int end)
    {
        var reading = spot.Reading;
        return reading.Form(next) is "quarter" or "inning" or "innings"
            || (
                reading.Says(spot.At - 1, "the")
                && reading.Says(spot.At - 2, "in")
                && reading.Pointer(spot.At - 3) is TimePointer.Early or TimePointer.Late
                && reading.Kind(end) == TokenKind.Mark
            );
    }

    /// <summary>"John Doe 3rd,".</summary>
    private static bool IsNameSuffix(in Spot spot, int end)
    {
        var reading = spot.Reading;
        return spot.HasFigure
            && spot.Figure.IsDigits
            && reading.IsCapitalised(spot.At - 1)
            && reading.Word(spot.At - 1) is null
            && reading.Kind(end) == TokenKind.Mark;
    }

    /// <summary>"eighth straight win", "second quake": a noun follows that is no verb.</summary>
    private static bool HasNoun(Reading reading, int at) =>
        reading.Is(at, WordClass.Person | WordClass.Thing | WordClass.Event | WordClass.Adjective)
        && !reading.Is(at, WordClass.Verb | WordClass.Reporting | WordClass.Auxiliary | WordClass.Preposition | WordClass.Adverb);

    /// <summary>"ranks fourth in steals", "tied for second", "is sixth on the list"; "first" is too often an adverb there.</summary>
    private static bool IsPlaced(in Spot spot, int end)
    {
        var reading = spot.Reading;
        var isTied = reading.Says(spot.At - 1, "for") && reading.Says(spot.At - 2, "tied");
        var isRanked =
            reading.Is(spot.At - 1, WordClass.Auxiliary | WordClass.Verb)
            || reading.Says(spot.At - 1, "in")
            || reading.Says(spot.At - 1, "and");
        return isTied
            || (
                isRanked
                && !reading.Says(spot.At, "first")
                && (
                    reading.Says(end, "in")
                    || reading.Says(end, "on")
                    || reading.Says(end, "among")
                    || reading.Says(end, "behind")
                    || reading.Says(end, "overall")
                )
            );
    }
}
