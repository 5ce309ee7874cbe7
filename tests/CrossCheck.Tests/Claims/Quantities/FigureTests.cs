using NUnit.Framework;

namespace CrossCheck.Tests.Claims.Quantities;

/// <summary>Numbers in digits, words and both, vague counts, ranges and hedges.</summary>
public sealed class FigureTests
{
    [TestCase("killed 10,000 people", "10,000 = 10000")]
    [TestCase("killed 10 000 people", "10 000 = 10000")]
    [TestCase("1.234.567 votes", "1.234.567 = 1234567")]
    [TestCase("1,00,000 voters", "1,00,000 = 100000")]
    [TestCase("an average of 1,234.56 points", "1,234.56 = 1234.56")]
    [TestCase("hit .345 with runners", ".345 = 0.345")]
    [TestCase("2½ loaves", "2½ = 2.5")]
    [TestCase("2 1/2 loaves", "2 1/2 = 2.5")]
    public void ReadsDigits(string text, string expected) => Assert.That(Quantities.Claims(text), Is.EqualTo(expected));

    [TestCase("twenty-five thousand soldiers", "twenty-five thousand = 25000")]
    [TestCase("two hundred and fifty soldiers", "two hundred and fifty = 250")]
    [TestCase("one thousand two hundred soldiers", "one thousand two hundred = 1200")]
    [TestCase("fifteen hundred soldiers", "fifteen hundred = 1500")]
    [TestCase("a dozen soldiers", "a dozen = 12")]
    [TestCase("half a dozen soldiers", "half a dozen = 6")]
    [TestCase("half a million soldiers", "half a million = 500000")]
    [TestCase("one and a half million soldiers", "one and a half million = 1500000")]
    [TestCase("two and a half loaves", "two and a half = 2.5")]
    [TestCase("three million four hundred thousand and two votes", "three million four hundred thousand and two = 3400002")]
    [TestCase("five, six and seven soldiers", "five = 5; six = 6; seven = 7")]
    public void ReadsWords(string text, string expected) => Assert.That(Quantities.Claims(text), Is.EqualTo(expected));

    [TestCase("8 millions rounds", "8 millions = 8000000")]
    [TestCase("3.2bn people", "3.2bn = 3200000000")]
    [TestCase("56m people", "56m = 56000000")]
    [TestCase("a $2.2T package", "$2.2T = 2200000000000 USD")]
    [TestCase("10k fans", "10k = 10000")]
    [TestCase("5 lakh voters", "5 lakh = 500000")]
    [TestCase("80m of their destination", "80m = 80 m")]
    public void ReadsDigitsWithAScale(string text, string expected) => Assert.That(Quantities.Claims(text), Is.EqualTo(expected));

    [TestCase("dozens of people", "dozens = 24..99")]
    [TestCase("several dozen people", "several dozen = 36..99")]
    [TestCase("a few dozen people", "a few dozen = 24..99")]
    [TestCase("scores of people", "scores = 40..99")]
    [TestCase("hundreds of people", "hundreds = 200..999")]
    [TestCase("THOUSANDS of people", "THOUSANDS = 2000..9999")]
    [TestCase("tens of thousands of people", "tens of thousands = 20000..99999")]
    [TestCase("hundreds of thousands of people", "hundreds of thousands = 200000..999999")]
    [TestCase("several people", "several = 3..10")]
    [TestCase("several hundred people", "several hundred = 300..999")]
    [TestCase("a few thousand people", "a few thousand = 2000..9999")]
    [TestCase("a handful of people", "a handful = 2..9")]
    [TestCase("a couple of people", "a couple = About 2")]
    [TestCase("a number of militants", "a number = 2..99")]
    [TestCase("the number of militants", "")]
    [TestCase("many people and most of them", "")]
    [TestCase("he scores in every game", "")]
    public void ReadsVagueCounts(string text, string expected) => Assert.That(Quantities.Claims(text), Is.EqualTo(expected));

    [TestCase("5,000–10,000 people", "5,000–10,000 = 5000..10000")]
    [TestCase("between 1,687 and 2,534 people", "between 1,687 and 2,534 = 1687..2534")]
    [TestCase("50 to 60 people", "50 to 60 = 50..60")]
    [TestCase("3 or 4 people", "3 or 4 = 3..4")]
    [TestCase("5 to 10 million people", "5 to 10 million = 5000000..10000000")]
    [TestCase("five-six people", "five-six = 5..6")]
    [TestCase("anywhere from 50 to 60 people", "anywhere from 50 to 60 = 50..60")]
    [TestCase("from 180 to 480 troops", "180 = 180; 480 = 480")]
    [TestCase("the index rose 5 to 1,200 points", "5 = 5; 1,200 = 1200")]
    public void ReadsRanges(string text, string expected) => Assert.That(Quantities.Claims(text), Is.EqualTo(expected));

    [TestCase("at least 11 attacks", "at least 11 = AtLeast 11", "11..")]
    [TestCase("no fewer than 11 attacks", "no fewer than 11 = AtLeast 11", "11..")]
    [TestCase("50 or more attacks", "50 or more = AtLeast 50", "50..")]
    [TestCase("677+ attacks", "677+ = AtLeast 677", "677..")]
    [TestCase("more than 10,000 soldiers", "more than 10,000 = MoreThan 10000", "10000..")]
    [TestCase("upwards of 40 soldiers", "upwards of 40 = MoreThan 40", "40..")]
    [TestCase("up to 40 soldiers", "up to 40 = AtMost 40", "..40")]
    [TestCase("bringing the total up to 40", "40 = 40", "40..40", Description = "that many, and not at most")]
    [TestCase("a total of up to 40", "a total of up to 40 = AtMost 40", "..40")]
    [TestCase("as many as 40 soldiers", "as many as 40 = AtMost 40", "..40")]
    [TestCase("fewer than 40 soldiers", "fewer than 40 = LessThan 40", "..40")]
    [TestCase("some 5,200 soldiers", "some 5,200 = About 5200", "4940..5460")]
    [TestCase("an estimated 14 soldiers", "an estimated 14 = About 14", "13..15")]
    [TestCase("~200 soldiers", "~200 = About 200", "190..210")]
    [TestCase("a hundred or so soldiers", "a hundred or so = About 100", "95..105")]
    [TestCase("nearly 4,500 soldiers", "nearly 4,500 = Nearly 4500", "4275..4500")]
    [TestCase("at least some 40 soldiers", "at least some 40 = AtLeast 40", "40..")]
    [TestCase("only 40 soldiers", "only 40 = 40", "40..40")]
    [TestCase("a total of 275 soldiers", "a total of 275 = 275", "275..275")]
    public void ReadsHedges(string text, string expected, string interval)
    {
        Assert.That(Quantities.Claims(text), Is.EqualTo(expected));
        Assert.That(Quantities.Interval(Quantities.Of(text)[0].Quantity), Is.EqualTo(interval));
    }

    [TestCase("12345678901234567890123456789 people")]
    [TestCase("99999999999999999999999999999999999999 people")]
    [TestCase("version 2.0.1 of it")]
    public void LeavesWhatIsNoNumber(string text) => Assert.That(Quantities.Claims(text), Is.Empty);
}
