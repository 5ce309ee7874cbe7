using NUnit.Framework;

namespace CrossCheck.Tests.Claims.Context;

/// <summary>Who says so: a name or a noun that speaks, and nobody where that is not plain.</summary>
public sealed class SpeakerTests
{
    [TestCase("The fire has killed 42 people, authorities said.", "authorities")]
    [TestCase("The fire has killed 42 people, said Sheriff Kory Honea.", "Sheriff Kory Honea")]
    [TestCase("“We have 42 dead,” said the mayor.", "the mayor")]
    [TestCase("A total of 42 people died, according to the Department of Forestry.", "the Department of Forestry")]
    [TestCase("Prices rose 5 percent, according to census data released on Monday.", "census data")]
    [TestCase("Police announced on Friday that 42 people had died.", "police", Description = "the capital is the sentence's")]
    [TestCase("The mayor said 42 people had died.", "the mayor")]
    [TestCase("King said 42 people had died.", "King", Description = "a name")]
    [TestCase("Cal Fire officials said 42 people had died.", "Cal Fire officials")]
    [TestCase(
        "Butte County Sheriff’s spokeswoman Megan McMann said 42 people had died.",
        "Butte County Sheriff’s spokeswoman Megan McMann"
    )]
    public void Is_named(string text, string speaker) => Assert.That(SpeakerOf(text), Is.EqualTo(speaker));

    [TestCase("He said 42 people had died.")]
    [TestCase("Authorities have a list of 228 people reported missing.", Description = "those reported on do not report")]
    [TestCase("The 42 dead were listed, according to a.", Description = "an article alone is nobody")]
    [TestCase("It took 12 days, citing Monday.")]
    [TestCase("The fire grew by 42 acres, according to televised remarks.")]
    [TestCase("The tariffs that President Trump announced cover 200 products.", Description = "a thing is announced, and nothing said")]
    [TestCase("Trump and Xi said they would wait 90 days.", Description = "one of two is half of who says it")]
    [TestCase("Its report listed 42 sites.")]
    public void Is_left_out_where_it_is_not_plain(string text) => Assert.That(SpeakerOf(text), Is.Null);

    private static string? SpeakerOf(string text) => OneArticle.Claims(text, new DateOnly(2018, 11, 16)).First().Attribution;
}
