using CrossCheck.Language;

namespace CrossCheck.Claims;

/// <summary>How two values stand to each other.</summary>
internal enum ValueRelation
{
    /// <summary>They can't be compared: another dimension, or a date left open.</summary>
    Incomparable,

    /// <summary>The same value.</summary>
    Equal,

    /// <summary>Equal once the finer is rounded as coarsely as the other.</summary>
    Rounded,

    /// <summary>A vaguer or coarser one that contains the other.</summary>
    Contained,

    /// <summary>Both can't hold.</summary>
    Different,
}

/// <summary>Compares values as a fact-checker would: rounding and vagueness are no contradiction, hedged figures that differ are.</summary>
internal static class ValueComparison
{
    /// <summary>
    /// Rounding never excuses a larger share of the amount than this, however round the coarser figure is ("some 3,000" does not cover
    /// 3,100).
    /// </summary>
    public const decimal MostRounding = 0.025m;

    /// <summary>A lower bound covers figures up to this many times itself: whoever means 278 does not write "more than 200".</summary>
    private const decimal MostCovered = 1.25m;

    /// <summary>Conversions between units ("six miles" for 10 km) may differ by this share.</summary>
    public const decimal ConversionTolerance = 0.05m;

    /// <summary>Clock times up to this many minutes apart are one moment told by two people.</summary>
    private const double SameMoment = 15;

    /// <summary>How <paramref name="a"/> stands to <paramref name="b"/>; the order does not matter.</summary>
    public static ValueRelation Compare(Value a, Value b) =>
        (a, b) switch
        {
            (Quantity x, Quantity y) => Compare(x, y),
            (DateValue x, DateValue y) => Compare(x, y),
            _ => ValueRelation.Incomparable,
        };

    /// <summary>The larger over the smaller amount, at least 1; null where one has none or they can't be compared.</summary>
    public static decimal? Ratio(Quantity a, Quantity b)
    {
        if (a.Dimension != b.Dimension || Middle(a) is not { } x || Middle(b) is not { } y)
        {
            return null;
        }

        x = Math.Abs(x);
        y = Math.Abs(y);
        var (small, large) = x < y ? (x, y) : (y, x);
        return small == 0
            ? large == 0
                ? 1
                : decimal.MaxValue
            : small < 1e-9m || large > 1e18m
                ? decimal.MaxValue
                : large / small;
    }

    /// <summary>The days between two dates, zero where they touch or overlap.</summary>
    public static int DaysApart(DateValue a, DateValue b) =>
        Math.Max(0, Math.Max(b.First.DayNumber - a.Last.DayNumber, a.First.DayNumber - b.Last.DayNumber));

    private static ValueRelation Compare(Quantity a, Quantity b)
    {
        if (a.Dimension != b.Dimension)
        {
            return ValueRelation.Incomparable;
        }

        var x = a.BaseAmount ?? a.Amount;
        var y = b.BaseAmount ?? b.Amount;
        if (x is { } one && y is { } other)
        {
            if (one == other)
            {
                return ValueRelation.Equal;
            }

            if (a.Unit != b.Unit && a.BaseAmount is not null && a.Dimension != "count")
            {
                return Math.Abs(one - other) <= ConversionTolerance * Math.Max(Math.Abs(one), Math.Abs(other))
                    ? ValueRelation.Equal
                    : ValueRelation.Different;
            }

            return (WithinRounding(a.Amount ?? one, b.Amount ?? other) || Covers(a, b) || Covers(b, a))
                && !Excludes(a, b)
                && !Excludes(b, a)
                    ? ValueRelation.Rounded
                : a.Bound == Bound.Range && Inside(a, other) || b.Bound == Bound.Range && Inside(b, one) ? ValueRelation.Contained
                : ValueRelation.Different;
        }

        if (x is null && y is null && a.Low == b.Low && a.High == b.High)
        {
            return ValueRelation.Equal;
        }

        return Overlap(a, b) ? ValueRelation.Contained : ValueRelation.Different;
    }

    private static ValueRelation Compare(DateValue a, DateValue b)
    {
        if (a.Time is not null && b.Time is not null)
        {
            return CompareClocks(a, b);
        }

        if (a.First == b.First && a.Last == b.Last)
        {
            return a.Time == b.Time ? ValueRelation.Equal : ValueRelation.Contained;
        }

        // A clock time whose day was only assumed says nothing about days.
        if (a.IsDayAssumed || b.IsDayAssumed)
        {
            return ValueRelation.Incomparable;
        }

        return a.First <= b.First && b.Last <= a.Last || b.First <= a.First && a.Last <= b.Last ? ValueRelation.Contained
            : DaysApart(a, b) == 0 && a.First <= b.Last && b.First <= a.Last ? ValueRelation.Contained
            : ValueRelation.Different;
    }

    /// <summary>Two clock times: on one clock, or each with its time zone; the days count only where the text states both.</summary>
    private static ValueRelation CompareClocks(DateValue a, DateValue b)
    {
        if (a.Time == b.Time && a.Offset == b.Offset)
        {
            return a.First == b.First || a.IsDayAssumed || b.IsDayAssumed ? ValueRelation.Equal : ValueRelation.Different;
        }

        // Nobody knows how a clock of an unnamed zone stands to one in Washington.
        if ((a.Offset is null) != (b.Offset is null))
        {
            return ValueRelation.Incomparable;
        }

        var apart = Math.Abs(Minutes(a) - Minutes(b));
        if (a.IsDayAssumed || b.IsDayAssumed)
        {
            apart %= MinutesOfDay;
            apart = Math.Min(apart, MinutesOfDay - apart);
        }

        return apart == 0 ? ValueRelation.Equal
            : apart <= SameMoment ? ValueRelation.Rounded
            : ValueRelation.Different;
    }

    private const double MinutesOfDay = 24 * 60;

    private static double Minutes(DateValue clock) =>
        (clock.First.DayNumber * MinutesOfDay) + (clock.Time!.Value.ToTimeSpan() - (clock.Offset ?? TimeSpan.Zero)).TotalMinutes;

    /// <summary>"Over 170,000" excludes 167,000, though that rounds to it.</summary>
    private static bool Excludes(Quantity bound, Quantity figure) =>
        (bound.Bound, bound.Amount, figure.Amount) switch
        {
            (Bound.MoreThan or Bound.AtLeast, { } limit, { } amount) => amount < limit,
            (Bound.LessThan or Bound.Nearly or Bound.AtMost, { } limit, { } amount) => amount > limit,
            _ => false,
        };

    /// <summary>
    /// "More than 5,200" covers a bare 5,262, up to the next round figure of its own sort (5,300); two hedged figures cover nothing of each
    /// other.
    /// </summary>
    private static bool Covers(Quantity bound, Quantity figure) =>
        bound.Amount is { } limit
        && figure is { Amount: { } amount, Bound: Bound.Exact }
        && bound.Bound switch
        {
            Bound.MoreThan or Bound.AtLeast => limit <= amount && amount < limit + LastPlace(limit) && amount <= limit * MostCovered,
            Bound.Nearly or Bound.LessThan => limit - LastPlace(limit) < amount && amount <= limit,
            _ => false,
        };

    /// <summary>Whether two amounts are one when the finer is rounded to the last place that the coarser states.</summary>
    private static bool WithinRounding(decimal a, decimal b)
    {
        var difference = Math.Abs(a - b);
        return difference <= MostRounding * Math.Max(Math.Abs(a), Math.Abs(b)) && difference < Math.Max(LastPlace(a), LastPlace(b)) / 2;
    }

    /// <summary>The value of the last non-zero place: 1000 for 14,000, 0.1 for 7.6, 1 for 11.</summary>
    public static decimal LastPlace(decimal amount)
    {
        amount = Math.Abs(amount);
        if (amount == 0)
        {
            return 0;
        }

        var place = 1m;
        if (amount == decimal.Truncate(amount))
        {
            while (place < 1e18m && amount % (place * 10) == 0)
            {
                place *= 10;
            }

            return place;
        }

        while (place > 1e-9m && amount % place != 0)
        {
            place /= 10;
        }

        return place;
    }

    private static bool Inside(Quantity range, decimal amount) =>
        (range.Low is not { } low || amount >= low) && (range.High is not { } high || amount <= high);

    private static bool Overlap(Quantity a, Quantity b) =>
        (a.Low is not { } lowA || b.High is not { } highB || lowA <= highB)
        && (b.Low is not { } lowB || a.High is not { } highA || lowB <= highA);

    private static decimal? Middle(Quantity quantity) =>
        quantity.BaseAmount
        ?? quantity.Amount
        ?? (quantity is { Low: { } low, High: { } high } && low < 1e18m && high < 1e18m ? (low + high) / 2 : quantity.Low ?? quantity.High);
}
