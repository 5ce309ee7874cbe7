using CrossCheck.Articles;
using CrossCheck.Articles.Formats;
using CrossCheck.Articles.Formats.Json;
using NUnit.Framework;

namespace CrossCheck.Tests.Articles.Formats;

/// <summary>Articles as JSON, in the project's own fields and in those of ninjs.</summary>
public sealed class JsonArticlesTests
{
    [Test]
    public void The_fields_of_the_project() =>
        Assert.That(
            Single(
                """{"id":7,"source":"The Post","title":"Rain","author":"Jo March","published":"2020-01-03T23:59:00Z","credit":"AFP","url":"https://post.example/a","text":"It rained.","other":[1]}"""
            ),
            Is.EqualTo(
                new ArticleDraft("Rain\n\nIt rained.")
                {
                    Key = "7",
                    Source = "The Post",
                    Title = "Rain",
                    Author = "Jo March",
                    Published = new DateOnly(2020, 1, 3),
                    Credit = "AFP",
                    Url = "https://post.example/a",
                }
            )
        );

    [TestCase(
        """{"uri":"http://a.example/1","versioncreated":"2020-01-03T10:37:00Z","firstcreated":"2020-01-01T10:37:00Z","byline":"Jo March","headline":"Rain","title":"Short","body_text":"It rained. It snowed.","body_xhtml":"<p>It rained.</p><p>It snowed.</p>","infosource":[{"name":"The Agency","role":"ax"}],"copyrightholder":"TA"}""",
        Description = "ninjs 1"
    )]
    [TestCase(
        """{"uri":"http://a.example/1","versioncreated":"2020-01-03T10:37:00Z","by":"Jo March","headlines":[{"role":"long","value":"Rain, much rain"},{"role":"main","value":"Rain"}],"bodies":[{"role":"main","contenttype":"text/plain","value":"It rained. It snowed."},{"role":"richtext","contenttype":"text/html","value":"<p>It rained.</p><p>It snowed.</p>"}],"infosources":[{"name":"The Agency"}]}""",
        Description = "ninjs 2"
    )]
    [TestCase(
        """{"uri":"http://a.example/1","versionCreated":"2020-01-03T10:37:00+02:00","by":"Jo March","headlines":[{"value":"Rain"}],"bodies":[{"contentType":"text/html","value":"<section><p>It rained.</p><p>It snowed.</p></section>"}],"copyrightHolder":"The Agency"}""",
        Description = "ninjs 3"
    )]
    public void The_fields_of_ninjs(string json) =>
        Assert.That(
            Single(json),
            Is.EqualTo(
                new ArticleDraft("Rain\n\nIt rained.\n\nIt snowed.")
                {
                    Key = "http://a.example/1",
                    Source = "The Agency",
                    Title = "Rain",
                    Author = "Jo March",
                    Published = new DateOnly(2020, 1, 3),
                    Url = "http://a.example/1",
                }
            )
        );

    [TestCase(
        """{"text":"It rained.","title":"It rained."}""",
        "It rained.",
        Description = "a title that the text begins with is not said twice"
    )]
    [TestCase("""{"text":"a < b"}""", "a < b")]
    [TestCase(
        """{"text":"<p>It rained.<p>It snowed."}""",
        "It rained.\n\nIt snowed.",
        Description = "markup is taken off wherever it stands"
    )]
    [TestCase("""{"body":"It rained."}""", "It rained.")]
    [TestCase("""{"text":"","body_text":"It rained."}""", "It rained.")]
    public void Text(string json, string text) => Assert.That(Single(json).Text, Is.EqualTo(text));

    [TestCase("""[{"text":"a"},{"text":"b"}]""", "1:a 2:b")]
    [TestCase("""{"text":"a"}""", ":a")]
    [TestCase("""{"text":"a"} {"text":"b"}""", ":a 2:b", Description = "one after the other")]
    [TestCase(
        """[{"text":"a"},7,{"title":"b"},[],{"text":"c"}]""",
        "1:a 2:! 3:! 4:! 5:c",
        Description = "what is no article is told of and the rest goes on"
    )]
    [TestCase("""[{"text":"a"},{"text":"b",]""", "1:a :!", Description = "what follows an error can't be read")]
    [TestCase("""[]""", "")]
    [TestCase("""{"format":"crosscheck baseline","findings":[]}""", "")]
    [TestCase("""{"schemaVersion":"1","articles":[{"text":"a"}],"claims":[]}""", "")]
    public void Entries(string json, string entries) => Assert.That(Show(JsonArticles.Read(json)), Is.EqualTo(entries));

    [TestCase("{\"text\":\"a\"}\r\n\n{\"text\":\"b\"}\n", "1:a 3:b", Description = "empty lines count but say nothing")]
    [TestCase("{\"text\":\"a\"\n{\"text\":\"b\"}", "1:! 2:b")]
    [TestCase("{\"text\":\"a\"}{\"text\":\"b\"}", "1:!", Description = "two on a line")]
    public void Lines(string json, string entries) => Assert.That(Show(JsonArticles.ReadLines(json)), Is.EqualTo(entries));

    [Test]
    public void A_reason_is_one_line_that_names_the_mend() =>
        Assert.That(
            JsonArticles
                .Read("{\n\"text\":")
                .Concat(JsonArticles.Read("[1]"))
                .Concat(JsonArticles.ReadLines(new string('[', 10_000)))
                .Select(e => e.Reason),
            Has.All.Contains("; ").Or.Contains("it needs").And.All.Not.Contains("\n")
        );

    private static ArticleDraft Single(string json) => JsonArticles.Read(json).Single().Draft!;

    private static string Show(IEnumerable<FileEntry> entries) =>
        string.Join(' ', entries.Select(e => $"{e.Number}:{e.Draft?.Text ?? "!"}"));

    [Test]
    public void What_is_no_json_is_quoted_no_further_than_a_line_can_hold()
    {
        var text = $"[{{\"text\":\"a\",\"published\":{string.Concat(Enumerable.Repeat("1-", 10_000))}}}]";
        Assert.That(FileFormats.Read(ArticleFormat.Json, text).Single().Reason, Does.StartWith("is no JSON (").And.Length.LessThan(200));
    }
}
