using CrossCheck.Articles;
using NUnit.Framework;

namespace CrossCheck.Tests.Stories;

/// <summary>How a story is named and dated, and which story a finding belongs to.</summary>
public sealed class StoryMapTests
{
    [Test]
    public void AStoryIsNamedByWhatItsArticlesShareAndDatedByThem()
    {
        var story = Report().Stories.Single(s => s.Articles.Length > 1);
        Assert.Multiple(() =>
        {
            Assert.That(story.Label, Is.EqualTo("Qeshm, Tomban, March to April 2015"));
            Assert.That(story.Articles, Is.EqualTo(new[] { "a", "b" }));
            Assert.That(story.First, Is.EqualTo(new DateOnly(2015, 3, 2)));
            Assert.That(story.Last, Is.EqualTo(new DateOnly(2015, 4, 9)));
            Assert.That(story.Sources, Is.EqualTo(new[] { "post", "times" }));
        });
    }

    [Test]
    public void AnArticleAloneIsNamedByItsTitle() => Assert.That(Report().Stories[1].Label, Is.EqualTo("A long endgame"));

    [Test]
    public void AFindingIsOfTheStoryOfItsArticles() =>
        Assert.That(Report().Findings.Where(f => !f.IsInternal).Select(f => f.Story), Is.Not.Empty.And.All.EqualTo("s1"));

    private static CrossCheck.Findings.Report Report() =>
        new CrossChecker().Check([
            Article(
                "a",
                "post",
                new DateOnly(2015, 3, 2),
                "A quake on Qeshm",
                "A strong quake shook Qeshm on Monday. The governor said that three people died in Tomban on Qeshm."
            ),
            Article(
                "b",
                "times",
                new DateOnly(2015, 4, 9),
                "After the quake",
                "The quake of March 2 on Qeshm killed five people in Tomban. The quake destroyed 200 houses of Tomban on Qeshm."
            ),
            Article(
                "c",
                "chess",
                new DateOnly(2012, 8, 1),
                "A long endgame",
                "In Penzance, Magnus Brandvold drew his game with Odile Kerekes of Lisbon on board 3 after a long endgame with 2 "
                    + "knights. Brandvold leads the table before Anatol Weiss."
            ),
        ]);

    private static Article Article(string id, string source, DateOnly published, string title, string text) =>
        new()
        {
            Id = id,
            Path = id + ".txt",
            Source = source,
            Published = published,
            Title = title,
            Text = text,
        };
}
