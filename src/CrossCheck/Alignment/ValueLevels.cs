using CrossCheck.Claims;

namespace CrossCheck.Alignment;

/// <summary>How near two values are, as levels of evidence: that two texts state 5,262 says more than that both state 2.</summary>
internal static class ValueLevels
{
    /// <summary>A number up to here is so common in any text that its sameness says little.</summary>
    private const decimal SmallNumber = 12;

    /// <summary>The levels' names, in order.</summary>
    public static readonly string[] Names =
    [
        "not comparable", "same small number", "same round number", "same telling number", "same vague number", "within rounding", "one contains the other",
        "within a tenth", "within a half", "within threefold", "further apart",
        "same day", "same month or longer", "one date contains the other", "a day apart", "within a week", "within two months", "within a year", "dates far apart",
    ];

    /// <summary>The level of two values that stand to each other as <paramref name="relation"/> says.</summary>
    public static int Of(Value a, Value b, ValueRelation relation) => (a, b) switch
    {
        (Quantity x, Quantity y) => Of(x, y, relation),
        (DateValue x, DateValue y) => Of(x, y, relation),
        _ => 0,
    };

    /// <summary>Whether a level means the same value.</summary>
    public static bool IsSame(int level) => level is >= 1 and <= 5 or 11 or 12;

    private static int Of(Quantity a, Quantity b, ValueRelation relation)
    {
        switch (relation)
        {
            case ValueRelation.Incomparable:
                return 0;
            case ValueRelation.Equal when a.Amount is { } amount:
                return Math.Abs(amount) <= SmallNumber && amount == decimal.Truncate(amount) ? 1 : IsRound(amount) ? 2 : 3;
            case ValueRelation.Equal:
                return 4;
            case ValueRelation.Rounded:
                return 5;
            case ValueRelation.Contained:
                return 6;
            default:
                return ValueComparison.Ratio(a, b) switch
                {
                    null => 10,
                    <= 1.1m => 7,
                    <= 1.5m => 8,
                    <= 3m => 9,
                    _ => 10,
                };
        }
    }

    private static int Of(DateValue a, DateValue b, ValueRelation relation) => relation switch
    {
        ValueRelation.Incomparable => 0,
        ValueRelation.Equal => a.First == a.Last ? 11 : 12,
        ValueRelation.Rounded => 11,
        ValueRelation.Contained => 13,
        _ => ValueComparison.DaysApart(a, b) switch
        {
            <= 1 => 14,
            <= 7 => 15,
            <= 62 => 16,
            <= 366 => 17,
            _ => 18,
        },
    };

    /// <summary>One significant digit: 100, 5,000.</summary>
    private static bool IsRound(decimal amount)
    {
        amount = Math.Abs(amount);
        while (amount >= 10 && amount % 10 == 0)
        {
            amount /= 10;
        }

        return amount < 10 && amount == decimal.Truncate(amount);
    }
}
