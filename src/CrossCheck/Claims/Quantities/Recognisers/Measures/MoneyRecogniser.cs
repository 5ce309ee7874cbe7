using System.Globalization;
using CrossCheck.Articles;
using CrossCheck.Claims.Quantities.Figures;
using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities.Recognisers.Measures;

/// <summary>
/// Sums of money: "$13.9 billion", "US$12m", "A$195,900", "€2m", "Rs 500 crore", "R26 million", "103 million euros", "two-million-euro",
/// "$50-million", "$24 to $26",
/// "50 cents" (0.50 USD), "millions of dollars". Unit is the ISO 4217 code, and the dimension names it too, so that different currencies
/// are never compared.
/// </summary>
internal sealed class MoneyRecogniser : IRecogniser
{
    /// <summary>
    /// Below this "pounds" are a weight, unless the text is about prices: nothing that news weighs in pounds is heavier as a rule.
    /// </summary>
    private const decimal SurelyMoney = 100_000;

    /// <summary>Below this "won" and "marks" are a verb and a noun: the smallest sums of won in news are thousands.</summary>
    private const decimal ProbablyMoney = 1_000;

    /// <summary>Above this "p" at digits counts lines of a screen ("480p"), not pence.</summary>
    private const decimal MostPence = 240;

    /// <summary>Words before a sum that make "pounds" money rather than weight.</summary>
    private const int PriceReach = 6;

    public WordClass Starts => WordClass.Cardinal | WordClass.Currency;

    public QuantityMention? Read(in Spot spot) => spot.HasFigure ? After(spot) : Before(spot);

    /// <summary>The sign stands before the number: the spot is the sign.</summary>
    private static QuantityMention? Before(in Spot spot)
    {
        var reading = spot.Reading;
        if (Sign(reading, spot.At, out var figureAt) is not { } sign)
        {
            return reading.Word(spot.At) is null ? Glued(spot) : null;
        }

        if (!FigureReader.TryRead(reading, figureAt, spot.IsHedged && spot.Hedge.Bound == Bound.Range, out var figure))
        {
            return null;
        }

        // "$12 million US" and "$5 US" still say USD; "$5 million dollars" says it twice.
        var end =
            reading.Entry(Unhyphened(reading, figure.End), WordClass.Currency, out var nameEnd) is { } name
            && name.Currency == sign.Currency
            && name.CurrencyFactor == 1
            && !IsSign(reading, nameEnd - 1)
                ? nameEnd
                : figure.End;
        var mention = spot.Mention(ClaimKind.Money, end, Money(figure, sign));
        return mention with { FigureToken = figure.First };
    }

    /// <summary>The currency's name stands after the number: the spot is the number.</summary>
    private static QuantityMention? After(in Spot spot)
    {
        var reading = spot.Reading;
        var figure = spot.Figure;
        var at = Unhyphened(reading, figure.End);
        if (figure.Bound == Bound.Vague && reading.Says(at, "of"))
        {
            at++;
        }

        // "two million US dollars", "5 Hong Kong dollars": the longest name of a currency wins.
        if (reading.Entry(at, WordClass.Currency, out var end) is not { } name || !Fits(spot, name, at, end))
        {
            return null;
        }

        return spot.Mention(ClaimKind.Money, end, Money(figure, name));
    }

    private static bool Fits(in Spot spot, Lexeme name, int at, int end)
    {
        var reading = spot.Reading;
        var amount = spot.Figure.High;
        if (end - at == 1)
        {
            // "50p" and "99c" must touch; "100€" may, but "5 $10 bills" are two numbers.
            if (name.Form.Length == 1)
            {
                return reading.Touches(at)
                    && (
                        reading.Kind(at) == TokenKind.Word
                            ? amount < MostPence && !reading.IsCapitalised(at) && !reading.IsMark(spot.At - 1, ':')
                            : reading.Kind(at + 1) != TokenKind.Number
                    );
            }

            if (name.Is(WordClass.Homograph))
            {
                return amount >= ProbablyMoney;
            }

            if (name.Is(WordClass.Unit))
            {
                return amount >= SurelyMoney || IsAboutPrices(reading, spot.Before, at, end);
            }
        }

        return !IsSign(reading, end - 1) || reading.Touches(end - 1);
    }

    /// <summary>
    /// Whether a word beside says that something is paid or worth: then "pounds" are money. Before a hyphenated form ("1,000-pound fine")
    /// it stands after.
    /// </summary>
    private static bool IsAboutPrices(Reading reading, int before, int at, int end)
    {
        if (reading.IsMark(at - 1, '-'))
        {
            return reading.Is(end, WordClass.PriceWord);
        }

        for (var i = before; i >= 0 && i > before - PriceReach; i--)
        {
            if (reading.Is(i, WordClass.PriceWord))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The currency sign or code at token <paramref name="at"/>, letters of "US$" included; null where none stands before a number.
    /// </summary>
    private static Lexeme? Sign(Reading reading, int at, out int figureAt)
    {
        figureAt = at + 1;
        if (reading.Entry(at, WordClass.Currency, out var end) is not { } sign)
        {
            return null;
        }

        figureAt = end;
        if (IsSign(reading, end - 1))
        {
            return end - at == 1 || reading.Touches(end - 1) ? sign : null;
        }

        // A code: "USD 5", "Rs. 500".
        var form = reading.Form(at);
        if (end - at > 1 || form.Length > 3 || !char.IsUpper(form[0]) || form.Length == 1)
        {
            return null;
        }

        if (reading.IsMark(figureAt, '.') && reading.Touches(figureAt))
        {
            figureAt++;
        }

        return reading.Kind(figureAt) == TokenKind.Number ? sign : null;
    }

    /// <summary>"R26 million", "Rs500", "RM50": letters of a currency and digits in one word.</summary>
    private static QuantityMention? Glued(in Spot spot)
    {
        var reading = spot.Reading;
        var form = reading.Form(spot.At);
        var digits = form.IndexOfAnyInRange('0', '9');
        if (
            digits is < 1 or > 3
            || form[digits..].ContainsAnyExceptInRange('0', '9')
            || reading.WordList.Find(form[..digits]) is not { } code
            || !code.Is(WordClass.Currency)
            || !decimal.TryParse(form[digits..], NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            || value >= Numeral.Largest
        )
        {
            return null;
        }

        var numeral = NumeralReader.WithScale(reading, new Numeral(spot.At + 1, value, true, 1));

        // "R2" is a version, a road or a robot; "R2 billion" and "R26" are sums.
        return form.Length == 2 && numeral.Scale == 1
            ? null
            : spot.Mention(ClaimKind.Money, numeral.End, Money(Figure.Of(spot.At, numeral), code));
    }

    private static Quantity Money(in Figure figure, Lexeme currency) =>
        figure.In(currency.Currency!, "money:" + currency.Currency, currency.CurrencyFactor);

    private static int Unhyphened(Reading reading, int at) => WordNumberReader.Joined(reading, at) ? at + 1 : at;

    private static bool IsSign(Reading reading, int at) => reading.Kind(at) == TokenKind.Mark;
}
