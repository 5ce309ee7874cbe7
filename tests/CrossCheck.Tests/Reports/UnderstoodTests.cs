using CrossCheck.Reports;
using CrossCheck.Tests.Claims;
using NUnit.Framework;

namespace CrossCheck.Tests.Reports;

/// <summary>What is shown of how a value was read.</summary>
public sealed class UnderstoodTests
{
    [TestCase("Eleven people died on Thursday.", "Thursday", "15 Nov 2018")]
    [TestCase("Eleven people died on Thursday.", "Eleven", "11")]
    [TestCase("At least 11 people died.", "At least 11", "11 or more")]
    [TestCase("Over 200 people are missing.", "Over 200", "more than 200")]
    [TestCase("More than 200 people are missing.", "More than 200", null, Description = "nor is what they say in the same words")]
    [TestCase("Less than 200 people are missing.", "Less than 200", "fewer than 200")]
    [TestCase("The road is up to 12 km long.", "up to 12 km", "12 km or less")]
    [TestCase("As many as 50 people died.", "As many as 50", "50 or fewer")]
    [TestCase("Dozens of people died.", "Dozens", "24 to 99")]
    [TestCase("About 100 people died.", "About 100", "95 to 105")]
    [TestCase("Nearly $2 trillion was spent.", "Nearly $2 trillion", "1.9 trillion to 2 trillion USD")]
    [TestCase("At least $1,234,567 was spent.", "At least $1,234,567", "1,234,567 USD or more", Description = "what words would round")]
    [TestCase("Between 5 and 7 people died.", "Between 5 and 7", "5 to 7")]
    [TestCase("The road is 12 km long.", "12 km", null)]
    [TestCase("It happened on 3 March 2017.", "3 March 2017", null, Description = "what the words say outright is not said again")]
    [TestCase("It happened in March.", "March", "Mar 2018")]
    public void Is_said_where_the_words_leave_it_open(string text, string value, string? understood) =>
        Assert.That(
            Understood.Of(OneArticle.Claims(text, new DateOnly(2018, 11, 16)).Single(c => c.ValueText == value)),
            Is.EqualTo(understood)
        );
}
