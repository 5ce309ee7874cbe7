using System.Globalization;
using System.Text;
using CrossCheck.Findings.Structured;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace CrossCheck.Tests.Findings.Structured;

/// <summary>How a value in a table is read.</summary>
public sealed class StatedValueTests
{
    [TestCase("11", 11, 1)]
    [TestCase("14,000", 14000, 1000)]
    [TestCase("14000", 14000, 1000)]
    [TestCase("1,234,567", 1234567, 1)]
    [TestCase("7.6", 7.6, 0.1)]
    [TestCase("14.0", 14, 0.1)]
    [TestCase("1,234.50", 1234.5, 0.01)]
    [TestCase("-12", -12, 1)]
    [TestCase("+12", 12, 1)]
    [TestCase("1.5e3", 1500, 100)]
    [TestCase("2E-3", 0.002, 0.001)]
    [TestCase("-1,200", -1200, 100)]
    public void Numbers_with_the_last_place_they_state(string text, double number, double lastPlace)
    {
        var value = StatedValue.Parse(Encoding.UTF8.GetBytes(text));
        Assert.Multiple(() =>
        {
            Assert.That(value.IsNumber, Is.True);
            Assert.That(value.Number, Is.EqualTo(number));
            Assert.That(value.LastPlace, Is.EqualTo(lastPlace).Within(1e-12));
        });
    }

    [TestCase("")]
    [TestCase("12 people")]
    [TestCase("1,2")]
    [TestCase("1,2345")]
    [TestCase(",123")]
    [TestCase("12,")]
    [TestCase("1234,567")]
    [TestCase("1,23.4")]
    [TestCase("1e999")]
    [TestCase("NaN")]
    [TestCase("Infinity")]
    [TestCase("1.")]
    [TestCase("--1")]
    [TestCase("+-1")]
    [TestCase("2003-03-20")]
    public void No_numbers(string text) => Assert.That(StatedValue.Parse(Encoding.UTF8.GetBytes(text)).IsNumber, Is.False);

    [TestCase("2003-03-20", "2003-03-20", "2003-03-20")]
    [TestCase("2004-02", "2004-02-01", "2004-02-29")]
    [TestCase("2011", "2011-01-01", "2011-12-31")]
    public void Dates_with_their_first_and_last_day(string text, string first, string last)
    {
        var value = StatedValue.Parse(Encoding.UTF8.GetBytes(text));
        Assert.Multiple(() =>
        {
            Assert.That(value.IsDate, Is.True);
            Assert.That(value.FirstDay, Is.EqualTo(DateOnly.Parse(first).DayNumber));
            Assert.That(value.LastDay, Is.EqualTo(DateOnly.Parse(last).DayNumber));
        });
    }

    [TestCase("2003-02-29")]
    [TestCase("2003-13")]
    [TestCase("0000")]
    [TestCase("20/03/2003")]
    [TestCase("2003-3-20")]
    public void No_dates(string text) => Assert.That(StatedValue.Parse(Encoding.UTF8.GetBytes(text)).IsDate, Is.False);

    [Test]
    public void What_is_read_as_a_number_is_one_and_has_that_value()
    {
        var text = Gen.Elements('0', '1', '9', ',', '.', '-', '+', 'e', 'E', ' ', 'x').ArrayOf().Select(c => new string(c)).ToArbitrary();
        Prop.ForAll(
                text,
                t =>
                {
                    var value = StatedValue.Parse(Encoding.UTF8.GetBytes(t));
                    return !value.IsNumber
                        || (
                            double.TryParse(
                                t,
                                NumberStyles.Float | NumberStyles.AllowThousands,
                                CultureInfo.InvariantCulture,
                                out var number
                            )
                            && number.Equals(value.Number)
                            && value.LastPlace > 0
                        );
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Test]
    public void Every_whole_number_is_read() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                number =>
                {
                    var plain = StatedValue.Parse(Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture)));
                    var grouped = StatedValue.Parse(Encoding.UTF8.GetBytes(number.ToString("N0", CultureInfo.InvariantCulture)));
                    return plain.IsNumber
                        && plain.Number == number
                        && (plain.Number, plain.LastPlace) == (grouped.Number, grouped.LastPlace);
                }
            )
            .QuickCheckThrowOnFailure();
}
