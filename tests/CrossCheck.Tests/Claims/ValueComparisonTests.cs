using CrossCheck.Claims;
using CrossCheck.Language;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace CrossCheck.Tests.Claims;

/// <summary>When two values are one, when the coarser covers the finer, and when both can't hold.</summary>
public sealed class ValueComparisonTests
{
    [TestCase(11, 11, nameof(ValueRelation.Equal))]
    [TestCase(11, 12, nameof(ValueRelation.Different), Description = "small counts are exact")]
    [TestCase(165000, 170000, nameof(ValueRelation.Different), Description = "half a place is more than rounding")]
    [TestCase(5262, 5200, nameof(ValueRelation.Different), Description = "5,262 rounds to 5,300")]
    [TestCase(5240, 5200, nameof(ValueRelation.Rounded))]
    [TestCase(22.1, 22, nameof(ValueRelation.Rounded))]
    [TestCase(7.6, 7.5, nameof(ValueRelation.Different))]
    [TestCase(3100, 3000, nameof(ValueRelation.Different), Description = "three in a hundred is more than rounding may excuse")]
    [TestCase(0, 1, nameof(ValueRelation.Different))]
    public void Exact_figures(decimal a, decimal b, string expected) =>
        Assert.That(ValueComparison.Compare(Count(a), Count(b)).ToString(), Is.EqualTo(expected));

    [Test]
    public void Hedged_figures_that_differ_are_different() =>
        Assert.That(ValueComparison.Compare(Count(11, Bound.AtLeast), Count(12, Bound.AtLeast)), Is.EqualTo(ValueRelation.Different));

    [TestCase(5200, 5262, nameof(ValueRelation.Rounded), Description = "more than 5,200 covers 5,262")]
    [TestCase(5200, 5310, nameof(ValueRelation.Different), Description = "but 5,310 would have been more than 5,300")]
    [TestCase(200, 278, nameof(ValueRelation.Different), Description = "nor would 278 have been more than 200")]
    [TestCase(11, 12, nameof(ValueRelation.Different), Description = "more than 11 does not cover 12: its last place is one")]
    public void More_than_covers_up_to_the_next_round_figure(decimal limit, decimal figure, string expected) =>
        Assert.That(ValueComparison.Compare(Count(limit, Bound.MoreThan), Count(figure)).ToString(), Is.EqualTo(expected));

    [Test]
    public void A_hedge_that_excludes_the_finer_figure_is_no_rounding() =>
        Assert.That(ValueComparison.Compare(Count(170000, Bound.MoreThan), Count(167000)), Is.EqualTo(ValueRelation.Different));

    [TestCase(
        "On Friday the gunman entered at 4 p.m.",
        "Police said on Saturday. He entered at 4 p.m.",
        nameof(ValueRelation.Equal),
        Description = "the day was not stated with the time"
    )]
    [TestCase("He entered at 4 p.m.", "He entered at 4:10 p.m.", nameof(ValueRelation.Rounded))]
    [TestCase("He entered at 4 p.m.", "He entered at 5 p.m.", nameof(ValueRelation.Different))]
    [TestCase("He entered at 4 p.m. on 12 December 2008.", "He entered at 4 p.m. on 13 December 2008.", nameof(ValueRelation.Different))]
    [TestCase(
        "It struck at 07:37 UTC.",
        "It struck at 3:37 a.m. EDT.",
        nameof(ValueRelation.Equal),
        Description = "one moment on two clocks"
    )]
    [TestCase(
        "It struck at 07:37 UTC.",
        "It struck at 2:37 p.m.",
        nameof(ValueRelation.Incomparable),
        Description = "nobody knows the second clock's zone"
    )]
    public void Clock_times(string one, string other, string expected) =>
        Assert.That(ValueComparison.Compare(Clock(one), Clock(other)).ToString(), Is.EqualTo(expected));

    private static DateValue Clock(string text) =>
        OneArticle.Claims(text, new DateOnly(2013, 7, 2)).Select(c => c.Value).OfType<DateValue>().Single(d => d.Time is not null);

    [TestCase(24, 99, 40, nameof(ValueRelation.Contained), Description = "dozens holds 40")]
    [TestCase(24, 99, 250, nameof(ValueRelation.Different), Description = "dozens does not hold 250")]
    public void Vague_counts(decimal low, decimal high, decimal figure, string expected) =>
        Assert.That(
            ValueComparison
                .Compare(
                    new Quantity
                    {
                        Low = low,
                        High = high,
                        Bound = Bound.Vague,
                    },
                    Count(figure)
                )
                .ToString(),
            Is.EqualTo(expected)
        );

    [Test]
    public void Units_are_converted_before_they_are_compared()
    {
        var miles = new Quantity
        {
            Amount = 22,
            Unit = "mile",
            Dimension = "length",
            BaseAmount = 22 * 1609.344m,
        };
        var kilometres = new Quantity
        {
            Amount = 35,
            Unit = "km",
            Dimension = "length",
            BaseAmount = 35000,
        };
        Assert.That(ValueComparison.Compare(miles, kilometres), Is.EqualTo(ValueRelation.Equal));
    }

    [Test]
    public void Dimensions_do_not_mix() =>
        Assert.That(ValueComparison.Compare(Count(5), Count(5) with { Dimension = "length" }), Is.EqualTo(ValueRelation.Incomparable));

    [TestCase("2003-03-20", "2003-03-20", "2003-03-20", "2003-03-20", nameof(ValueRelation.Equal))]
    [TestCase("2003-03-01", "2003-03-31", "2003-03-20", "2003-03-20", nameof(ValueRelation.Contained))]
    [TestCase("2019-12-31", "2019-12-31", "2020-01-01", "2020-01-01", nameof(ValueRelation.Different))]
    [TestCase("2014-08-01", "2014-08-10", "2014-08-05", "2014-08-15", nameof(ValueRelation.Contained))]
    public void Dates(string firstA, string lastA, string firstB, string lastB, string expected) =>
        Assert.That(ValueComparison.Compare(Date(firstA, lastA), Date(firstB, lastB)).ToString(), Is.EqualTo(expected));

    [Test]
    public void The_order_does_not_matter() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<(int A, int B, bool Hedged)>(),
                x =>
                {
                    var (a, b) = (Count(x.A), Count(x.B, x.Hedged ? Bound.MoreThan : Bound.Exact));
                    return ValueComparison.Compare(a, b) == ValueComparison.Compare(b, a)
                        && ValueComparison.Ratio(a, b) == ValueComparison.Ratio(b, a);
                }
            )
            .QuickCheckThrowOnFailure();

    private static Quantity Count(decimal amount, Bound bound = Bound.Exact) =>
        new()
        {
            Amount = amount,
            Low = amount,
            High = amount,
            Bound = bound,
        };

    private static DateValue Date(string first, string last) => new(DateOnly.Parse(first), DateOnly.Parse(last), Granularity.Day, first);
}
