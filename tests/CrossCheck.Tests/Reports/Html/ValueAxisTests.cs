using CrossCheck.Claims;
using CrossCheck.Language;
using CrossCheck.Reports.Html;
using NUnit.Framework;

namespace CrossCheck.Tests.Reports.Html;

/// <summary>Where values are drawn.</summary>
public sealed class ValueAxisTests
{
    [Test]
    public void A_figure_stands_where_it_is_stated_and_its_range_where_the_words_allow() =>
        Assert.That(
            Places(
                new Quantity
                {
                    Amount = 11,
                    Low = 11,
                    Bound = Bound.AtLeast,
                },
                new Quantity
                {
                    Low = 24,
                    High = 99,
                    Bound = Bound.Vague,
                }
            ),
            Is.EqualTo(new[] { new Place(11, 11, null), new Place(null, 24, 99) })
        );

    [Test]
    public void A_day_is_a_point_and_a_month_a_stretch_in_days_since_1970() =>
        Assert.That(
            Places(
                new DateValue(new(1970, 1, 2), new(1970, 1, 2), Granularity.Day, "1970-01-02"),
                new DateValue(new(1970, 1, 2), new(1970, 1, 2), Granularity.Time, "1970-01-02T12:00") { Time = new(12, 0) },
                new DateValue(new(1970, 2, 1), new(1970, 2, 28), Granularity.Month, "1970-02")
            ),
            Is.EqualTo(new[] { new Place(1, 1, 1), new Place(1.5, 1, 1), new Place(null, 31, 58) })
        );

    [Test]
    public void One_unit_is_drawn_as_it_is()
    {
        var axis = Axis(Length(22, "mile", 35406), Length(30, "mile", 48280));
        Assert.That((axis.Unit, axis.Places[0].At), Is.EqualTo(("mile", 22.0)));
    }

    [Test]
    public void Mixed_units_are_drawn_in_the_base_unit_ranges_included()
    {
        var axis = Axis(Length(20, "mile", 32000) with { Low = 19, High = 21 }, Length(35, "km", 35000));
        Assert.That(axis.Unit, Is.Empty);
        Assert.That(axis.Places, Is.EqualTo(new[] { new Place(32000, 30400, 33600), new Place(35000, 35000, 35000) }));
    }

    [Test]
    public void What_the_axis_can_not_hold_has_no_place() =>
        Assert.That(
            Places(new Quantity { Amount = 5 }, Length(35, "km", 35000), new OpenDate()).Skip(1),
            Is.EqualTo(new[] { default(Place), default(Place) })
        );

    private static Quantity Length(decimal amount, string unit, decimal metres) =>
        new()
        {
            Amount = amount,
            Low = amount,
            High = amount,
            Unit = unit,
            Dimension = "length",
            BaseAmount = metres,
        };

    private static Place[] Places(params Value[] values) => Axis(values).Places;

    private static ValueAxis Axis(params Value[] values)
    {
        var claim = SampleReport.Build().Claims[0];
        return ValueAxis.Of([.. values.Select(v => claim with { Value = v })]);
    }
}
