using CrossCheck.Articles.Formats;
using NUnit.Framework;

namespace CrossCheck.Tests.Articles.Formats;

/// <summary>Articles as Markdown: the text without its markup, and what the front matter says.</summary>
public sealed class MarkdownArticleTests
{
    [TestCase("It **rained** for _three_ [days](http://x.example/30) `now`.", "It rained for three days now.")]
    [TestCase("One line\nand another.\n\nA paragraph.", "One line and another.\n\nA paragraph.")]
    [TestCase(
        "# Rain\n\nIt rained.\n\n## Monday\n\nMore rain.\n\nTuesday\n-------\n\nNone.",
        "Rain\n\nIt rained.\n\n== Monday ==\n\nMore rain.\n\n== Tuesday ==\n\nNone."
    )]
    [TestCase("- 5 dead\n- 7 hurt\n\n1. first\n2. second", "• 5 dead\n• 7 hurt\n• first\n• second")]
    [TestCase("| Year | Dead |\n| --- | ---: |\n| 1998 | 76 |", "Year | Dead\n1998 | 76")]
    [TestCase("> It rained.\n\nHe said.", "It rained.\n\nHe said.")]
    [TestCase("![A photo of 3 men](x.jpg)\n\nIt rained.", "It rained.")]
    [TestCase("5 \\* 3 &amp; 2 <br> is 17 &mdash; <b>no</b>", "5 * 3 & 2\nis 17 — no")]
    [TestCase("---\n\nIt rained.", "It rained.", Description = "a rule is no front matter")]
    public void Text(string markdown, string text) => Assert.That(MarkdownArticle.Read(markdown).Text, Is.EqualTo(text));

    [Test]
    public void Front_matter()
    {
        var article = MarkdownArticle.Read(
            "---\r\ntitle: \"Rain: day 3\"\r\ndate: 2020-01-03T10:00:00Z\r\nauthor: [Jo March, Amy Lake]\r\nsource: The "
                + "Post\r\nurl: https://post.example/a\r\ncredit: AFP\r\ntags: [rain]\r\ndraft: false\r\n---\r\nIt rained.\r\n"
        );
        Assert.That(
            article,
            Is.EqualTo(
                new ArticleDraft("Rain: day 3\n\nIt rained.")
                {
                    Title = "Rain: day 3",
                    Published = new DateOnly(2020, 1, 3),
                    Author = "Jo March, Amy Lake",
                    Source = "The Post",
                    Url = "https://post.example/a",
                    Credit = "AFP",
                }
            )
        );
    }

    [Test]
    public void A_title_that_the_text_begins_with_is_not_said_twice() =>
        Assert.That(MarkdownArticle.Read("---\ntitle: Rain\n---\n# Rain\n\nIt rained.").Text, Is.EqualTo("Rain\n\nIt rained."));

    [TestCase("---\ntitle: [\n---\nIt rained.", "front matter")]
    public void What_is_wrong_is_said_with_its_mend(string markdown, string what) =>
        Assert.That(
            () => MarkdownArticle.Read(markdown),
            Throws.TypeOf<FormatException>().With.Message.Contains(what).And.Message.Contains("; ").And.Message.Not.Contains("\n")
        );

    [Test]
    public void Deep_nesting_is_a_text_or_a_reason([Values(">", "- ", "[", "*a ", "![", "`", "<b>", "(")] string mark)
    {
        try
        {
            Assert.That(MarkdownArticle.Read(string.Concat(Enumerable.Repeat(mark, 20_000)) + "\n\nx").Text, Does.Contain("x"));
        }
        catch (FormatException e)
        {
            Assert.That(e.Message, Does.Contain("too deeply"));
        }
    }
}
