using CrossCheck.Articles;
using CrossCheck.Articles.Files;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace CrossCheck.Tests.Articles;

/// <summary>What a manifest may say, and how it is told that it is wrong.</summary>
public sealed class ManifestTests
{
    private static readonly string[] Files = ["a.txt", "deep/b.txt"];

    [Test]
    public void Says_of_each_file_what_it_wants()
    {
        var entries = Manifest.Read(
            "sources.yml",
            "articles:\n  a.txt:\n    source: GVS News # read there\n    title: \"War: a history\"\n    published: 2019-12-31\n    "
                + "credit: AFP\n    url: https://x.com/a\n  deep/b.txt:\n",
            Files
        );
        Assert.Multiple(() =>
        {
            Assert.That(
                entries["a.txt"],
                Is.EqualTo(
                    new ManifestEntry
                    {
                        Source = "GVS News",
                        Title = "War: a history",
                        Published = new DateOnly(2019, 12, 31),
                        NamesPublished = true,
                        Credit = "AFP",
                        Url = "https://x.com/a",
                    }
                )
            );
            Assert.That(entries["deep/b.txt"], Is.EqualTo(new ManifestEntry()));
        });
    }

    [TestCase("")]
    [TestCase("# nothing yet")]
    [TestCase("articles:")]
    [TestCase("{}")]
    public void May_say_nothing(string yaml) => Assert.That(Manifest.Read("sources.yml", yaml, Files), Is.Empty);

    [Test]
    public void An_empty_date_says_that_there_is_none() =>
        Assert.That(
            Manifest.Read("sources.yml", "articles:\n  a.txt:\n    published:\n", Files)["a.txt"],
            Is.EqualTo(new ManifestEntry { NamesPublished = true })
        );

    [TestCase(
        "articles:\n  c.txt:\n    source: X\n",
        "sources.yml:2: there is no file \"c.txt\" beside the manifest; did you mean \"a.txt\"?"
    )]
    [TestCase(
        "articles:\n  summary.pdf:\n    source: X\n",
        "sources.yml:2: there is no file \"summary.pdf\" beside the manifest; remove the entry, or add the file."
    )]
    [TestCase(
        "articles:\n  a.txt:\n    publised: 2019-12-31\n",
        "sources.yml:3: \"publised\" is unknown in a.txt; did you mean \"published\"?"
    )]
    [TestCase("article:\n  a.txt:\n", "sources.yml:1: \"article\" is unknown in the manifest; did you mean \"articles\"?")]
    [TestCase(
        "articles:\n  a.txt:\n    x: 1\n",
        "sources.yml:3: \"x\" is unknown in a.txt; known are source, title, published, credit, url."
    )]
    [TestCase(
        "articles:\n  a.txt:\n    published: 31.12.2019\n",
        "sources.yml:3: \"31.12.2019\" is no date; write year-month-day, like 2019-12-31."
    )]
    [TestCase(
        "articles:\n  a.txt:\n    published: 2019-02-30\n",
        "sources.yml:3: \"2019-02-30\" is no date; write year-month-day, like 2019-12-31."
    )]
    [TestCase(
        "articles:\n  a.txt:\n    source: X\n  a.txt:\n    source: Y\n",
        "sources.yml:4: \"a.txt\" stands twice in articles; keep one of them."
    )]
    [TestCase("articles:\n  a.txt:\n    source: X\n    source: Y\n", "sources.yml:4: \"source\" stands twice in a.txt; keep one of them.")]
    [TestCase("articles: a.txt\n", "sources.yml:1: articles holds \"a.txt\", but needs indented lines of \"name: value\" below it.")]
    public void Is_told_what_is_wrong_and_how_to_mend_it(string yaml, string message) =>
        Assert.That(() => Manifest.Read("sources.yml", yaml, Files), Throws.TypeOf<InputException>().With.Message.EqualTo(message));

    [TestCase("\"x\\ny\": 1", "sources.yml:1: \"x y\" is unknown in the manifest; known are articles.")]
    [TestCase(
        "articles: \"x\\n::error::y\"",
        "sources.yml:1: articles holds \"x ::error::y\", but needs indented lines of \"name: value\" below it."
    )]
    public void Is_told_in_one_line_whatever_it_holds(string yaml, string message) =>
        Assert.That(() => Manifest.Read("sources.yml", yaml, Files), Throws.TypeOf<InputException>().With.Message.EqualTo(message));

    [TestCase("? {0}\n: 1")]
    [TestCase("articles: {0}")]
    [TestCase("articles:\n  ? {0}\n  : 1")]
    [TestCase("articles:\n  a.txt:\n    published: {0}")]
    [TestCase("articles:\n  a.txt: *{0}")]
    public void Is_quoted_no_further_than_a_line_can_hold(string yaml) =>
        Assert.That(
            () => Manifest.Read("sources.yml", yaml.Replace("{0}", new string('x', 100_000), StringComparison.Ordinal), Files),
            Throws.TypeOf<InputException>().With.Message.Length.LessThan(400)
        );

    [TestCase("articles:\n  - a.txt\n", 2)]
    [TestCase("articles:\n  a.txt: {source: \"X\n", 2)]
    [TestCase("articles:\n\ta.txt:\n", 1)]
    [TestCase("just words", 1)]
    [TestCase("!!map[!!map x", 1)]
    [TestCase("? [\n\u0001- #x\n]", 1)]
    [TestCase("articles:\n  a.txt:\n    source: [X]\n", 3)]
    public void That_is_no_manifest_is_told_in_one_line(string yaml, int line) =>
        Assert.That(
            () => Manifest.Read("sources.yml", yaml, Files),
            Throws.TypeOf<InputException>().With.Message.StartsWith($"sources.yml:{line}: ").And.Message.Not.Contains("\n")
        );

    [Test]
    public void Any_text_is_read_or_told() =>
        Prop.ForAll(
                Gen.Elements(
                        "articles",
                        ":",
                        " ",
                        "\n",
                        "  ",
                        "a.txt",
                        "\"",
                        "{",
                        "}",
                        "[",
                        "]",
                        "- ",
                        "&x",
                        "*x",
                        "|",
                        ">",
                        "#",
                        "published",
                        "2019-12-31",
                        "---",
                        "!!map",
                        "?",
                        "\t",
                        "\u0001"
                    )
                    .ListOf()
                    .Select(string.Concat)
                    .ToArbitrary(),
                yaml =>
                {
                    try
                    {
                        Manifest.Read("sources.yml", yaml, Files);
                        return true;
                    }
                    catch (InputException)
                    {
                        return true;
                    }
                }
            )
            .QuickCheckThrowOnFailure();
}
