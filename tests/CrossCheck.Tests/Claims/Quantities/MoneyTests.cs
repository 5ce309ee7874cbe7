using NUnit.Framework;

namespace CrossCheck.Tests.Claims.Quantities;

/// <summary>Sums of money, whose unit is the currency's ISO 4217 code.</summary>
public sealed class MoneyTests
{
    [TestCase("worth $13.9 billion", "$13.9 billion = 13900000000 USD")]
    [TestCase("a $50-million loan", "$50-million = 50000000 USD")]
    [TestCase("US$12m of aid", "US$12m = 12000000 USD")]
    [TestCase("A$195,900 each", "A$195,900 = 195900 AUD")]
    [TestCase("an $136M haul", "$136M = 136000000 USD")]
    [TestCase("a €2m booty", "€2m = 2000000 EUR")]
    [TestCase("sold for £1.2m", "£1.2m = 1200000 GBP")]
    [TestCase("Rs. 500 crore", "Rs. 500 crore = 5000000000 INR")]
    [TestCase("a R26 million booty", "R26 million = 26000000 ZAR")]
    [TestCase("Windows Server R2", "")]
    public void ReadsASignBeforeTheNumber(string text, string expected) => Assert.That(Quantities.Claims(text), Is.EqualTo(expected));

    [TestCase("worth 103 million euros", "103 million euros = 103000000 EUR")]
    [TestCase("a two-million-euro booty", "two-million-euro = 2000000 EUR")]
    [TestCase("a 2 mn-euro heist", "2 mn-euro = 2000000 EUR")]
    [TestCase("a million dollars", "a million dollars = 1000000 USD")]
    [TestCase("3.5 million Swiss francs", "3.5 million Swiss francs = 3500000 CHF")]
    [TestCase("5 million Canadian dollars", "5 million Canadian dollars = 5000000 CAD")]
    [TestCase("20,000 rupiah", "20,000 rupiah = 20000 IDR")]
    [TestCase("rose 50 cents", "50 cents = 0.5 USD")]
    [TestCase("costs 50p", "50p = 0.5 GBP")]
    [TestCase("millions of dollars", "millions of dollars = 2000000..9999999 USD")]
    public void ReadsACurrencyAfterTheNumber(string text, string expected) => Assert.That(Quantities.Claims(text), Is.EqualTo(expected));

    [TestCase("$12 billion to $13 billion", "$12 billion to $13 billion = 12000000000..13000000000 USD")]
    [TestCase("$24 to $26 per share", "$24 to $26 = 24..26 USD")]
    [TestCase("$3-4 billion", "$3-4 billion = 3000000000..4000000000 USD")]
    [TestCase("between $5 million and $10 million", "between $5 million and $10 million = 5000000..10000000 USD")]
    [TestCase("about $13 billion", "about $13 billion = About 13000000000 USD")]
    [TestCase("a $1 billion-plus deal", "$1 billion-plus = AtLeast 1000000000 USD")]
    public void ReadsRangesAndHedges(string text, string expected) => Assert.That(Quantities.Claims(text), Is.EqualTo(expected));

    [TestCase("he paid 200 pounds", "200 pounds = 200 GBP")]
    [TestCase("3 million pounds", "3 million pounds = 3000000 GBP")]
    [TestCase("a 1,000-pound fine", "1,000-pound = 1000 GBP")]
    [TestCase("weighed 200 pounds", "200 pounds = 200 pound")]
    [TestCase("a 500-pound bomb", "500-pound = 500 pound")]
    [TestCase("2 trillion won", "2 trillion won = 2000000000000 KRW")]
    [TestCase("Of the runners 5 won medals", "5 = 5")]
    public void TellsMoneyFromItsHomographs(string text, string expected) => Assert.That(Quantities.Claims(text), Is.EqualTo(expected));

    [Test]
    public void KeepsCurrenciesApart() =>
        Assert.That(
            Quantities.Of("2 million euros ($2.6 million)").Select(m => m.Quantity.Dimension),
            Is.EqualTo(new[] { "money:EUR", "money:USD" })
        );
}
