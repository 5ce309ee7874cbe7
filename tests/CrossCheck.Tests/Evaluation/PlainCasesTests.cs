using CrossCheck.Articles;
using CrossCheck.Findings;
using NUnit.Framework;

namespace CrossCheck.Tests.Evaluation;

/// <summary>
/// The plain cases: for each form of number and date two short reports that agree, the same with another value, and one about another
/// happening. With the weights that ship; only who words one fact
/// much alike may expect so much (docs/alignment.md says how often real news is told so).
/// </summary>
public sealed class PlainCasesTests
{
    private static readonly DateOnly Day = new(2009, 1, 8);

    private static IEnumerable<TestCaseData> Cases()
    {
        yield return Case(
            "a figure in digits",
            "A bomb exploded at a market in Mosul on Monday, killing 31 people, police said.",
            "The bomb at the market in Mosul killed {0} people on Monday, hospital officials said.",
            "31",
            "38",
            "A ferry sank off Basra on Monday, and {0} people drowned, the coast guard said."
        );
        yield return Case(
            "a figure in words",
            "Gunmen attacked a police post near Quetta on Tuesday and killed seven officers.",
            "Gunmen killed {0} officers in an attack on a police post near Quetta on Tuesday.",
            "seven",
            "nine",
            "A bus fell into a ravine near Lahore on Tuesday and {0} passengers were hurt."
        );
        yield return Case(
            "a sum",
            "Acme Corp. agreed on Thursday to buy Widget Inc. for $2.4 billion in cash.",
            "Acme Corp. said it would acquire Widget Inc. for {0} in cash, the companies announced on Thursday.",
            "$2.4 billion",
            "$2.9 billion",
            "Sales of cars in Spain rose to {0} in December, a trade group said."
        );
        yield return Case(
            "a share",
            "Turnout in the election reached 62 percent, the electoral commission said on Sunday.",
            "The electoral commission put turnout in Sunday's election at {0}.",
            "62 percent",
            "57 percent",
            "About {0} of the houses on the island were damaged by the storm, officials said."
        );
        yield return Case(
            "a magnitude",
            "A magnitude 6.1 earthquake shook western Sumatra on Wednesday.",
            "An earthquake of magnitude {0} struck western Sumatra on Wednesday, sending people into the streets.",
            "6.1",
            "6.8",
            "In 2004 an earthquake of magnitude {0} off Chile set off a tsunami."
        );
        yield return Case(
            "a length of time",
            "The siege of the hotel in Kabul lasted 14 hours before troops killed the last gunman.",
            "The siege of the Kabul hotel ended after {0}, when troops killed the last gunman.",
            "14 hours",
            "18 hours",
            "Flights from Lagos were late by {0} because of fog."
        );
        yield return Case(
            "an age",
            "Police arrested Peter Novak, 34, over the robbery of a bank in Brno.",
            "Peter Novak, {0}, was arrested over the bank robbery in Brno, police said.",
            "34",
            "43",
            "Jana Kralova, {0}, won the chess title in Brno."
        );
        yield return Case(
            "a day",
            "Saddam Hussein was captured on December 13, 2003, near Tikrit.",
            "U.S. troops captured Saddam Hussein on {0}, in a hole near Tikrit.",
            "December 13, 2003",
            "December 15, 2003",
            "Saddam Hussein was hanged in Baghdad on {0}."
        );
        yield return Case(
            "a weekday",
            "A gunman opened fire at a school in Brno on Tuesday, wounding three pupils.",
            "A gunman opened fire at a school in Brno on {0}. Three pupils were wounded.",
            "Tuesday",
            "Thursday",
            "The parliament in Prague voted on the budget on {0}."
        );
        yield return Case(
            "a month",
            "The company opened its first factory in Vietnam in March 2009.",
            "The company's first factory in Vietnam opened in {0}.",
            "March 2009",
            "May 2009",
            "The company cut 400 jobs in Spain in {0}."
        );
        yield return Case(
            "a year",
            "The bridge over the river at Kotor was built in 1976.",
            "The Kotor bridge was built across the river in {0}.",
            "1976",
            "1967",
            "The cathedral of Kotor was restored in {0}."
        );
    }

    [TestCaseSource(nameof(Cases))]
    public void Agree_conflict_apart(string told, string retold, string value, string planted, string other) =>
        Assert.Multiple(() =>
        {
            Assert.That(Found(told, value, string.Format(null, retold, value), value), Is.EqualTo("agree"), "the same value");
            Assert.That(Found(told, value, string.Format(null, retold, planted), planted), Is.EqualTo("differ"), "another value");
            Assert.That(Found(told, value, string.Format(null, other, planted), planted), Is.EqualTo("apart"), "another happening");
        });

    /// <summary>
    /// What the report says of a value of each text: that they agree, that they differ (a toll that rose is an update), or neither.
    /// </summary>
    private static string Found(string one, string value, string other, string otherValue)
    {
        var report = new CrossChecker().Check([
            Article("a", "Report of the day\n\n" + one, Day),
            Article("b", "News in brief\n\n" + other, Day.AddDays(1)),
        ]);
        var verdict = report
            .Findings.FirstOrDefault(f =>
                f.Claims.Any(c => c.Article.Id == "a" && c.ValueText.Contains(value))
                && f.Claims.Any(c => c.Article.Id == "b" && c.ValueText.Contains(otherValue))
            )
            ?.Verdict;
        return verdict switch
        {
            Verdict.Conflict or Verdict.Update => "differ",
            Verdict.Agree => "agree",
            _ => "apart",
        };
    }

    private static Article Article(string id, string text, DateOnly published) =>
        new()
        {
            Id = id,
            Path = id + ".txt",
            Source = id,
            Text = text,
            Published = published,
        };

    private static TestCaseData Case(string form, string told, string retold, string value, string planted, string other) =>
        new TestCaseData(told, retold, value, planted, other).SetName(form);
}
