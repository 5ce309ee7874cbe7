using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Findings.Titles;
using NUnit.Framework;

namespace CrossCheck.Tests.Findings.Titles;

/// <summary>The title of a group, put together from the slots of its claims.</summary>
public sealed class QuestionTitleTests
{
    [TestCase("The militants seized Mosul on 10 June 2014.", "10 June 2014", "when the militants seized Mosul")]
    [TestCase("The Camp Fire killed 42 people.", "42", "people killed by the Camp Fire")]
    [TestCase("Police arrested gunman Omar Mateen, 29, in Orlando.", "29", "how old Omar Mateen was")]
    [TestCase("Umm Ibrahim's 11-year-old daughter died.", "11-year-old", "how old Umm Ibrahim's daughter was")]
    [TestCase("The quake damaged seven bridges.", "seven", "bridges the quake damaged")]
    [TestCase("At least 11 attacks have targeted Iraqi military bases.", "At least 11", "attacks that have targeted Iraqi military bases")]
    [TestCase("The quake was centred 75 km from Manokwari.", "75 km", "how far the quake was centred from Manokwari")]
    [TestCase("Jamaal Charles rushed for 226 yards.", "226 yards", "yards Jamaal Charles rushed")]
    [TestCase("Bush increased the number of troops to 165,000.", "165,000", "troops")]
    [TestCase("HP announced its $13.9 billion acquisition of EDS.", "$13.9 billion", "value of its acquisition of EDS")]
    public void ATitleSaysWhatIsAsked(string text, string value, string title) =>
        Assert.That(QuestionTitle.Of([Claim("a", text, value)], StoryNames.None), Is.EqualTo(title));

    [Test]
    public void ATitleIsTheSameWhateverTheOrder()
    {
        Claim[] claims =
        [
            Claim("a", "The militants seized the city of Mosul on 10 June 2014.", "10 June 2014"),
            Claim("b", "Mosul fell to the militants on 10 June 2014.", "10 June 2014"),
            Claim("c", "On 10 June 2014 the jihadists took Mosul, the second city of Iraq.", "10 June 2014"),
        ];
        var title = QuestionTitle.Of(claims, StoryNames.None);
        Assert.That(QuestionTitle.Of([.. claims.Reverse()], StoryNames.None), Is.EqualTo(title));
    }

    [Test]
    public void NoTitleIsLongerThanALineOrCut([Values(5, 20, 60)] int words)
    {
        var names = string.Join(' ', Enumerable.Repeat("international", words));
        var title = QuestionTitle.Of(
            [Claim("a", $"The {names} committee met in the {names} hall on 10 June 2014.", "10 June 2014")],
            StoryNames.None
        );
        Assert.Multiple(() =>
        {
            Assert.That(title, Has.Length.InRange(1, TitleForms.Longest));
            Assert.That(title, Does.Not.EndWith("…"));
        });
    }

    [TestCase("more than 200 of the 6.1-magnitude quakes in 2009", "the quakes in 2009", Description = "a year stays")]
    [TestCase("a 6.1-magnitude earthquake", "an earthquake")]
    [TestCase("an earthquake of magnitude 6.1", "an earthquake")]
    [TestCase("the hundreds of civilians", "the civilians")]
    [TestCase("The coalition", "the coalition")]
    [TestCase("Wide receiver Marques Colston", "wide receiver Marques Colston", Description = "the sentence's capital goes")]
    [TestCase("Navy Yard shootings", "Navy Yard shootings")]
    [TestCase("the AK-47 rifles", "the AK-47 rifles", Description = "the figure of a name stays")]
    [TestCase("the 15th-ranked team", "the team")]
    public void FiguresAreLeftOutOfATitle(string words, string title) =>
        Assert.That(TitleText.Of(words, new TextSpan(0, words.Length)), Is.EqualTo(title));

    private static Claim Claim(string id, string text, string value) =>
        ClaimExtractor
            .Extract(
                Document.Parse(
                    new Article
                    {
                        Id = id,
                        Path = id + ".txt",
                        Source = id,
                        Text = text,
                    }
                ),
                0
            )
            .Claims.Single(c => c.ValueText == value);
}
