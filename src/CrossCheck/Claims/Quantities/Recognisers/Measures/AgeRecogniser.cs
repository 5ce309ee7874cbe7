using CrossCheck.Articles;
using CrossCheck.Claims.Quantities.Figures;
using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Recognisers.Measures;

/// <summary>
/// Ages: "10-year-old" (P10Y), "sixty-one-year-old", "22 year-old", "three-month-old", "aged 61", "ages 5 to 10", "aged from one to 12",
/// "at the age of 9", "Jane Doe, 61, said",
/// "John Smith (45)", "two sons, 11 and 14", "children under 5", "in his 30s" (30 to 39).
/// </summary>
internal sealed class AgeRecogniser : IRecogniser
{
    /// <summary>No person whose age news reports was older: the oldest on record reached 122.</summary>
    private const int Oldest = 122;

    public WordClass Starts => WordClass.Cardinal | WordClass.AgeWord;

    public QuantityMention? Read(in Spot spot)
    {
        if (spot.Reading.Is(spot.At, WordClass.AgeWord))
        {
            return Aged(spot);
        }

        return spot.HasFigure && spot.Figure.Bound is Bound.Exact or Bound.Range
            ? Old(spot) ?? Beside(spot) ?? Bracketed(spot) ?? Limit(spot) ?? Decade(spot)
            : null;
    }

    /// <summary>"61-year-old", "61 years old", "five- to seven-year-olds".</summary>
    private static QuantityMention? Old(in Spot spot)
    {
        var reading = spot.Reading;
        var at = Unhyphened(reading, spot.Figure.End);
        if (reading.Word(at) is not { } unit || !unit.Is(WordClass.CalendarUnit))
        {
            return null;
        }

        var old = Unhyphened(reading, at + 1);
        if (!reading.Says(old, "old") && !reading.Says(old, "olds"))
        {
            return null;
        }

        return Age(spot, spot.At, old + 1, spot.Figure, unit.Unit!);
    }

    /// <summary>"aged 61", "age 5 to 10", "aged between 20 and 30", "aged from one to 12 years", "at the age of nine".</summary>
    private static QuantityMention? Aged(in Spot spot)
    {
        var reading = spot.Reading;
        var at = spot.At + 1;
        at += reading.Says(at, "of") ? 1 : 0;
        var hedge = Hedge.TryRead(reading, at, Hedge.None, out var read) ? read : Hedge.None;
        var isRange = hedge.Bound == Bound.Range || reading.Says(at, "from");
        at =
            hedge.End > at ? hedge.End
            : isRange ? at + 1
            : at;
        if (
            !FigureReader.TryRead(reading, at, isRange, out var figure)
            || figure.High > Oldest
            || figure.Bound == Bound.Vague
            || !figure.IsDigits && figure.IsSingle && reading.Says(at, "a")
        )
        {
            return null;
        }

        var end = figure.End;
        var unit = "year";
        if (reading.Word(end) is { } stated && stated.Is(WordClass.CalendarUnit))
        {
            unit = stated.Unit!;
            end += reading.Says(end + 1, "old") ? 2 : 1;
        }

        var mention = Age(spot, spot.At, end, figure, unit) with { FigureToken = figure.First };
        return mention with { Quantity = Bounds.Hedged(mention.Quantity, hedge.Bound) };
    }

    /// <summary>
    /// "Jane Doe, 61, said", "a woman, 24, died": a number between commas after a person; "two sons, 11 and 14": after a word for children.
    /// </summary>
    private static QuantityMention? Beside(in Spot spot)
    {
        var reading = spot.Reading;
        var end = spot.Figure.End;
        if (
            spot.IsHedged
            || spot.Figure is not { IsSingle: true, IsDigits: true, Scale: 1 }
            || spot.Figure.Whole(Oldest) < 1
            || end != spot.At + 1
        )
        {
            return null;
        }

        if (reading.IsMark(spot.At - 1, ',') && !reading.Touches(spot.At))
        {
            var follows = IsPause(reading, end);
            var isPerson = reading.Is(spot.At - 2, WordClass.Person) && follows;
            if (isPerson || (reading.Is(spot.At - 2, WordClass.Kin) && reading.Says(end, "and")))
            {
                return Age(spot, spot.At, end, spot.Figure, "year");
            }

            // "John Doe Jr., 49"
            var name = reading.IsMark(spot.At - 2, '.') && reading.Form(spot.At - 3) is "Jr" or "Sr" ? spot.At - 3 : spot.At - 2;
            follows |=
                IsName(reading, name - 1)
                && (reading.Is(end, WordClass.Auxiliary) || (reading.Says(end, "and") && reading.IsCapitalised(end + 1)));
            return follows && IsName(reading, name) ? Age(spot, spot.At, end, spot.Figure, "year") : null;
        }

        // "11 and 14": the second age of the list.
        var isSecond =
            reading.Says(spot.At - 1, "and")
            && reading.Kind(spot.At - 2) == TokenKind.Number
            && reading.IsMark(spot.At - 3, ',')
            && reading.Is(spot.At - 4, WordClass.Kin);
        return isSecond && IsPause(reading, end) ? Age(spot, spot.At, end, spot.Figure, "year") : null;
    }

    /// <summary>"John Smith (45)": after a name of two words.</summary>
    private static QuantityMention? Bracketed(in Spot spot)
    {
        var reading = spot.Reading;
        var end = spot.Figure.End;
        var isAge =
            spot.Figure is { IsSingle: true, IsDigits: true, Scale: 1 }
            && spot.Figure.Whole(Oldest) > 0
            && end == spot.At + 1
            && reading.IsMark(spot.At - 1, '(')
            && reading.IsMark(end, ')')
            && IsUnknownName(reading, spot.At - 2)
            && IsName(reading, spot.At - 3);
        return isAge ? Age(spot, spot.At, end, spot.Figure, "year") : null;
    }

    /// <summary>"children under 5", "people over 65": a limit of age, where no noun follows that is counted.</summary>
    private static QuantityMention? Limit(in Spot spot)
    {
        var reading = spot.Reading;
        var limits =
            spot.IsHedged
            && (reading.Says(spot.Hedge.First, "over") || reading.Says(spot.Hedge.First, "under"))
            && reading.Is(spot.Before, WordClass.Person);
        return
            limits
            && spot.Figure is { IsSingle: true, Scale: 1 }
            && spot.Figure.Whole(Oldest) > 0
            && reading.Kind(spot.Figure.End) != TokenKind.Word
            ? Age(spot, spot.At, spot.Figure.End, spot.Figure, "year")
            : null;
    }

    private static bool IsUnknownName(Reading reading, int at) => reading.Word(at) is null && IsName(reading, at);

    /// <summary>"in his 30s", "in her mid-40s".</summary>
    private static QuantityMention? Decade(in Spot spot)
    {
        var reading = spot.Reading;
        var end = spot.Figure.End;
        if (
            !spot.Figure.IsDigits
            || spot.Figure.Whole(90) is not (>= 10 and var from)
            || from % 10 != 0
            || !reading.Touches(end)
            || !reading.Says(end, "s")
        )
        {
            return null;
        }

        var before =
            reading.IsMark(spot.At - 1, '-') ? spot.At - 3
            : reading.Says(spot.At - 1, "early") || reading.Says(spot.At - 1, "late") ? spot.At - 2
            : spot.At - 1;
        if (!reading.Says(before, "his") && !reading.Says(before, "her") && !reading.Says(before, "their"))
        {
            return null;
        }

        return Age(spot, spot.At, end + 1, new Figure(spot.At, end + 1, null, from, from + 9, Bound.Vague, true, 1), "year");
    }

    private static bool IsName(Reading reading, int last)
    {
        // "Harry Montgomery": a place's name is a last name after a word that is none.
        var isPlace = reading.Is(last, WordClass.Place) && !IsUnknownName(reading, last - 1);
        if (
            !reading.IsCapitalised(last)
            || reading.Kind(last) != TokenKind.Word
            || isPlace
            || reading.Is(last, WordClass.Month | WordClass.Weekday)
        )
        {
            return reading.Says(last, "jr") || reading.Says(last, "sr");
        }

        return true;
    }

    /// <summary>A comma, a full stop, a bracket or the end of the text: what closes the age after a name.</summary>
    private static bool IsPause(Reading reading, int at) =>
        at >= reading.Tokens.Length
        || (WordNumberReader.Joined(reading, at) && reading.Is(at + 1, WordClass.Determiner))
        || (reading.Form(at) is [',' or '.' or ';' or ')' or '(' or ':' or '"' or '”' or '—' or '–'] && !reading.Touches(at + 1))
        || reading.Says(at, "who");

    private static QuantityMention Age(in Spot spot, int first, int end, in Figure figure, string unit) =>
        spot.Mention(ClaimKind.Duration, first, end, DurationRecogniser.Of(figure, unit, "age"));

    private static int Unhyphened(Reading reading, int at) => WordNumberReader.Joined(reading, at) ? at + 1 : at;
}
