using CrossCheck.Alignment.Anchors;
using NUnit.Framework;

namespace CrossCheck.Tests.Alignment;

/// <summary>
/// Claims of two stories are compared only where both name the same anchor: a person in full, or a thing with its event, time and names.
/// </summary>
public sealed class StoryAnchorsTests
{
    [TestCase("Mayor Johnathan Smith, 58, spoke.", "Mayor Johnathan Smith, 59, spoke.", true, Description = "one person's age")]
    [TestCase("Mayor Johnathan Smith, 58, spoke.", "Mayor Peter Smith, 59, spoke.", false, Description = "two people")]
    [TestCase("Mayor Johnathan Smith, 58, spoke.", "Mayor Johnathan Smith, 22, spoke.", false, Description = "a namesake")]
    [TestCase("Police arrested a 16-year-old boy.", "Police arrested a 17-year-old boy.", false, Description = "whoever they are")]
    [TestCase("Three people were hurt.", "Five people were hurt.", false, Description = "each in its own event")]
    [TestCase(
        "America deployed 160,000 soldiers in Iraq in 2007.",
        "America deployed 170,000 soldiers in Iraq in 2007.",
        true,
        Description = "one thing at one time"
    )]
    [TestCase(
        "America deployed 160,000 soldiers in Iraq in 2007.",
        "America deployed 170,000 soldiers in Iraq in 2009.",
        false,
        Description = "another time"
    )]
    public void AcrossStories(string one, string other, bool meet)
    {
        var (a, b) = (Sentences.First(one, 1), Sentences.First(other, 2));
        Assert.That(StoryAnchors.MayMeet(a, b), Is.True, "in one story anything may meet");
        Assert.That(StoryAnchors.MayMeet(a, Sentences.First(other, 2, story: 1)), Is.EqualTo(meet));
    }
}
