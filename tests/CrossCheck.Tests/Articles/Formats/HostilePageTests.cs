using CrossCheck.Articles;
using CrossCheck.Articles.Formats;
using CrossCheck.Articles.Formats.Html;
using NUnit.Framework;

namespace CrossCheck.Tests.Articles.Formats;

/// <summary>Pages made to break readers are read in memory that grows with their length alone.</summary>
public sealed class HostilePageTests
{
    /// <summary>
    /// No more bytes are allocated for each character of a page, reading included; a million tags take about 200. What is read more than
    /// once for each
    /// character would be over it by far, at these lengths.
    /// </summary>
    private const long MostBytesPerCharacter = 600;

    private const string Story =
        "<p>At least 11 people were killed in the fire in the harbour of Port Alda on Friday, the police said in a statement.";

    [TestCase("<div>", 1_000, Description = "nested a thousand deep")]
    [TestCase("<div>", 500_000)]
    [TestCase("<span>", 500_000)]
    [TestCase("<b id=x>", 300_000)]
    [TestCase("<a href=x>", 300_000)]
    [TestCase("<table><tr><td>", 200_000)]
    [TestCase("<ul><li>", 300_000)]
    [TestCase("<p>x</p>", 333_333, Description = "a million tags and texts")]
    [TestCase("</div>", 500_000)]
    [TestCase("<br>", 1_000_000)]
    [TestCase("&amp;", 1_000_000, Description = "a flood of entities")]
    [TestCase("&", 1_000_000)]
    [TestCase("&CounterClockwiseContourIntegral;", 100_000)]
    [TestCase("<", 1_000_000)]
    [TestCase("<!--", 500_000)]
    [TestCase("<script>", 300_000)]
    [TestCase("<script type=application/ld+json>[", 100_000)]
    [TestCase("<meta name=date content=2020-01-03>", 100_000)]
    [TestCase("<time datetime=2020-01-03></time>", 100_000)]
    [TestCase("<h2>x</h2>", 200_000)]
    [TestCase("<svg><title>", 200_000)]
    [TestCase("<x-y class='a b c d e f'>", 100_000)]
    public void A_flood_of(string piece, int times)
    {
        var page = Story + string.Concat(Enumerable.Repeat(piece, times));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var article = HtmlArticle.Read(page);
        Assert.That((GC.GetAllocatedBytesForCurrentThread() - before) / page.Length, Is.LessThan(MostBytesPerCharacter));
        Assert.That(article.Text, Does.Contain("At least 11 people were killed"));
    }

    [Test]
    public void A_tag_with_a_flood_of_attributes() =>
        Assert.That(
            HtmlArticle.Read($"{Story}<p {string.Concat(Enumerable.Range(0, 200_000).Select(i => $"a{i}=1 "))}>It rained.").Text,
            Does.EndWith("It rained.")
        );

    [Test]
    public void A_class_with_a_flood_of_names() =>
        Assert.That(
            HtmlArticle.Read($"{Story}<p class='{string.Concat(Enumerable.Repeat("a b-c dE ", 200_000))}'>It rained.").Text,
            Does.EndWith("It rained.")
        );

    [TestCase("[", 200_000)]
    [TestCase("{\"a\":", 100_000)]
    [TestCase("[{\"text\":\"a\"},", 1_000)]
    [TestCase("\"", 200_001)]
    [TestCase("{\"text\":\"\\u0000\\ud800\"}\n", 1_000)]
    public void A_flood_of_json(string piece, int times)
    {
        var json = string.Concat(Enumerable.Repeat(piece, times));
        Assert.That(
            FileFormats
                .Read(ArticleFormat.Json, json)
                .Concat(FileFormats.Read(ArticleFormat.JsonLines, json))
                .All(e => e.Draft is null != e.Reason is null),
            Is.True
        );
    }
}
