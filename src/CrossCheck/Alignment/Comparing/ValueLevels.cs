using CrossCheck.Claims;

namespace CrossCheck.Alignment.Comparing;

/// <summary>How near two values are: numbers first, then dates.</summary>
internal enum ValueLevel
{
    /// <summary>The values have no common measure.</summary>
    [Label("not comparable")]
    Incomparable,

    /// <summary>One whole number so small that any text may hold it.</summary>
    [Label("same small number")]
    SameSmall,

    /// <summary>One number of a single significant digit: 100, 5,000.</summary>
    [Label("same round number")]
    SameRound,

    /// <summary>One number that few texts hold: 5,262.</summary>
    [Label("same telling number")]
    SameTelling,

    /// <summary>One vague statement: dozens.</summary>
    [Label("same vague number")]
    SameVague,

    /// <summary>Equal when rounded as the words allow.</summary>
    [Label("within rounding")]
    Rounded,

    /// <summary>The coarser statement contains the finer.</summary>
    [Label("one contains the other")]
    Contained,

    /// <summary>Apart by up to a tenth.</summary>
    [Label("within a tenth")]
    WithinTenth,

    /// <summary>By up to a half.</summary>
    [Label("within a half")]
    WithinHalf,

    /// <summary>Up to three times one another.</summary>
    [Label("within threefold")]
    WithinThreefold,

    /// <summary>Further apart, or not to be divided.</summary>
    [Label("further apart")]
    FurtherApart,

    /// <summary>One day.</summary>
    [Label("same day")]
    SameDay,

    /// <summary>One month, year or other stretch.</summary>
    [Label("same month or longer")]
    SameStretch,

    /// <summary>The coarser date contains the finer.</summary>
    [Label("one date contains the other")]
    DateContained,

    /// <summary>Dates a day apart.</summary>
    [Label("a day apart")]
    DayApart,

    /// <summary>Up to a week apart.</summary>
    [Label("within a week")]
    WeekApart,

    /// <summary>Up to two months apart.</summary>
    [Label("within two months")]
    TwoMonthsApart,

    /// <summary>Up to a year apart.</summary>
    [Label("within a year")]
    YearApart,

    /// <summary>Further apart.</summary>
    [Label("dates far apart")]
    FarApart,
}

/// <summary>How near two values are, as levels of evidence: that two texts state 5,262 says more than that both state 2.</summary>
internal static class ValueLevels
{
    /// <summary>A number up to here is so common in any text that its sameness says little.</summary>
    private const decimal SmallNumber = 12;

    /// <summary>The level of two values that stand to each other as <paramref name="relation"/> says.</summary>
    public static ValueLevel Of(Value a, Value b, ValueRelation relation) =>
        (a, b) switch
        {
            (Quantity x, Quantity y) => Of(x, y, relation),
            (DateValue x, DateValue y) => Of(x, y, relation),
            _ => ValueLevel.Incomparable,
        };

    /// <summary>Whether a level means the same value.</summary>
    public static bool IsSame(ValueLevel level) =>
        level
            is ValueLevel.SameSmall
                or ValueLevel.SameRound
                or ValueLevel.SameTelling
                or ValueLevel.SameVague
                or ValueLevel.Rounded
                or ValueLevel.SameDay
                or ValueLevel.SameStretch;

    private static ValueLevel Of(Quantity a, Quantity b, ValueRelation relation)
    {
        switch (relation)
        {
            case ValueRelation.Incomparable:
                return ValueLevel.Incomparable;
            case ValueRelation.Equal when a.Amount is { } amount:
                return Math.Abs(amount) <= SmallNumber && amount == decimal.Truncate(amount) ? ValueLevel.SameSmall
                    : IsRound(amount) ? ValueLevel.SameRound
                    : ValueLevel.SameTelling;
            case ValueRelation.Equal:
                return ValueLevel.SameVague;
            case ValueRelation.Rounded:
                return ValueLevel.Rounded;
            case ValueRelation.Contained:
                return ValueLevel.Contained;
            default:
                return ValueComparison.Ratio(a, b) switch
                {
                    null => ValueLevel.FurtherApart,
                    <= 1.1m => ValueLevel.WithinTenth,
                    <= 1.5m => ValueLevel.WithinHalf,
                    <= 3m => ValueLevel.WithinThreefold,
                    _ => ValueLevel.FurtherApart,
                };
        }
    }

    private static ValueLevel Of(DateValue a, DateValue b, ValueRelation relation) =>
        relation switch
        {
            ValueRelation.Incomparable => ValueLevel.Incomparable,
            ValueRelation.Equal => a.First == a.Last ? ValueLevel.SameDay : ValueLevel.SameStretch,
            ValueRelation.Rounded => ValueLevel.SameDay,
            ValueRelation.Contained => ValueLevel.DateContained,
            _ => ValueComparison.DaysApart(a, b) switch
            {
                <= 1 => ValueLevel.DayApart,
                <= 7 => ValueLevel.WeekApart,
                <= 62 => ValueLevel.TwoMonthsApart,
                <= 366 => ValueLevel.YearApart,
                _ => ValueLevel.FarApart,
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
