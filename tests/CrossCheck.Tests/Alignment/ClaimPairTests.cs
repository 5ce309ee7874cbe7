using CrossCheck.Alignment.Comparing;
using NUnit.Framework;

namespace CrossCheck.Tests.Alignment;

/// <summary>The level of two claims on each feature. The first figure of each text is compared.</summary>
public sealed class ClaimPairTests
{
    [TestCase("Five people died.", "Five people died.", "value", "same small number")]
    [TestCase("500 people died.", "500 people died.", "value", "same round number")]
    [TestCase("5,262 people died.", "5,262 people died.", "value", "same telling number")]
    [TestCase("Dozens of people died.", "Dozens of people died.", "value", "same vague number")]
    [TestCase("Dozens of people died.", "30 people died.", "value", "one contains the other")]
    [TestCase("100 people died.", "105 people died.", "value", "within a tenth")]
    [TestCase("100 people died.", "140 people died.", "value", "within a half")]
    [TestCase("100 people died.", "290 people died.", "value", "within threefold")]
    [TestCase("100 people died.", "900 people died.", "value", "further apart")]
    [TestCase("It rained on 5 March 2009.", "It rained on 5 March 2009.", "value", "same day")]
    [TestCase("It rained on 5 March 2009.", "It rained on 6 March 2009.", "value", "a day apart")]
    [TestCase("It rained on 5 March 2009.", "It rained in March 2009.", "value", "one date contains the other")]
    [TestCase("Five soldiers died.", "Six soldiers died.", "question", "same noun, same event")]
    [TestCase("Five soldiers died.", "Six people died.", "question", "general and special people, same event")]
    [TestCase("Five soldiers died.", "Six children died.", "question", "other people, same event")]
    [TestCase("Five soldiers died.", "Six soldiers arrived.", "question", "same noun, another event")]
    [TestCase("Five houses were destroyed.", "Six bridges were destroyed.", "question", "another noun, same event")]
    [TestCase("Five soldiers died.", "Six soldiers died.", "harm", "same")]
    [TestCase("Five soldiers died.", "Six soldiers arrived.", "harm", "one side")]
    [TestCase("Five soldiers died.", "Six soldiers were wounded.", "harm", "another")]
    [TestCase("Five soldiers arrived.", "Six soldiers arrived.", "harm", "none")]
    [TestCase("Five Iraqi soldiers died.", "Six Iraqi soldiers died.", "population", "same")]
    [TestCase("Five Iraqi soldiers died.", "Six American soldiers died.", "population", "another")]
    [TestCase("Five Iraqi soldiers died.", "Six soldiers died.", "population", "one named")]
    [TestCase("Five soldiers died.", "Six soldiers died.", "population", "none named")]
    [TestCase("Five soldiers died.", "Six soldiers died.", "time", "both the news")]
    [TestCase("Five soldiers died in 2004.", "Six soldiers died in 2004.", "time", "same")]
    [TestCase("Five soldiers died in 2004.", "Six soldiers died in May 2004.", "time", "overlapping")]
    [TestCase("Five soldiers died in May 2004.", "Six soldiers died in July 2004.", "time", "same year")]
    [TestCase("Five soldiers died in 2004.", "Six soldiers died in 2006.", "time", "another")]
    [TestCase("Five soldiers died in 2004.", "Six soldiers died.", "time", "the news and before")]
    [TestCase("Five soldiers died in Basra.", "Six soldiers died in Basra.", "names", "all shared")]
    [TestCase("Five soldiers died in Basra.", "Six soldiers died in Mosul.", "names", "none shared")]
    [TestCase("Five soldiers died in Basra.", "Six soldiers died.", "names", "one or both without")]
    [TestCase("Five soldiers died in Basra.", "Six soldiers died in Basra.", "place", "same")]
    [TestCase("Five soldiers died in Basra.", "Six soldiers died in Mosul.", "place", "another")]
    [TestCase("Five soldiers died in Basra.", "Six soldiers died.", "place", "one side")]
    [TestCase("Five soldiers died.", "At least five soldiers died.", "bound", "different")]
    [TestCase("Five soldiers died and nine were hurt.", "Six soldiers died and nine were hurt.", "neighbours", "one shared")]
    [TestCase("Five soldiers died. Six had died before.", "Six soldiers died.", "own value elsewhere", "in the other article")]
    [TestCase("He kicked a 45-yard goal.", "He kicked a 41-yard goal.", "form", "same")]
    [TestCase("He kicked a 45-yard goal.", "He ran for 41 yards.", "form", "one within a compound")]
    [TestCase("Five soldiers died.", "Six soldiers died.", "force", "both asserted")]
    [TestCase("They will send 500 soldiers.", "They will send 700 soldiers.", "force", "same")]
    [TestCase("They will send 500 soldiers.", "They sent 700 soldiers.", "force", "different")]
    [TestCase("It rained on 5 March 2009.", "It rained on 6 March 2009.", "detail", "days")]
    [TestCase("It rained in March 2009.", "It rained in May 2009.", "detail", "longer stretches")]
    [TestCase("It rained in March 2009.", "It rained on 6 May 2009.", "detail", "different")]
    [TestCase("Five soldiers died.", "Six soldiers died.", "detail", "no dates")]
    public void Level_on(string one, string other, string feature, string expected)
    {
        var (a, b) = (Sentences.First(one, 1), Sentences.First(other, 2));
        var comparison = Comparisons.All.Single(c => c.Name == feature);
        Assert.That(comparison.Levels[comparison.Level(a, b)].ToString(), Is.EqualTo(expected));
        Assert.That(comparison.Levels[comparison.Level(b, a)].ToString(), Is.EqualTo(expected), "the other way round");
    }
}
