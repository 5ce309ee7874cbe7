using System.Runtime.CompilerServices;
using CrossCheck.Articles.Formats;
using CrossCheck.Articles.Formats.Html;
using NUnit.Framework;

namespace CrossCheck.Tests.Articles.Formats;

/// <summary>The article on a web page: its text without what surrounds it, and what its markup says of it.</summary>
public sealed class HtmlArticleTests
{
    private const string Filler =
        "The quick brown fox of the harbour jumped over seven lazy dogs and three sleeping cats on Monday morning.";

    [Test]
    public void A_page_of_a_broadcaster()
    {
        var article = Page("broadcaster");
        Assert.Multiple(() =>
        {
            Assert.That(
                article.Text,
                Is.EqualTo(
                    Lines(
                        "Port Alda ferry fire: At least 14 dead",
                        "",
                        "At least 14 people have died in a fire on a ferry off Port Alda, and 230 were rescued, officials say.",
                        "",
                        "The blaze broke out at 02:30 on Friday in the engine room of the Southern Star, which carried "
                            + "260\u00a0passengers and 18 crew.",
                        "",
                        "== What happened? ==",
                        "",
                        "Six fishing boats and two helicopters took part in the rescue. \"We heard two explosions,\" said Tom Reed, "
                            + "34, who swam for an hour.",
                        "",
                        "• 12 of the dead were passengers",
                        "• Two were members of the crew",
                        "",
                        "Year | Ferry | Dead",
                        "1998 | Blue Star | 76",
                        "",
                        "The owner, Alda Lines, had its licence renewed in March 2019."
                    )
                )
            );
            Assert.That(
                article.Body!.Value.Of(article.Text).ToString(),
                Does.StartWith("At least 14 people have died").And.EndWith("March 2019.")
            );
            Assert.That(
                article with
                {
                    Text = "",
                    Body = null,
                },
                Is.EqualTo(
                    new ArticleDraft("")
                    {
                        Title = "Port Alda ferry fire: At least 14 dead",
                        Author = "Jo March, Amy Lake",
                        Source = "North Coast News",
                        Published = new DateOnly(2020, 1, 3),
                        Url = "https://www.ncn.example/news/world-51288431",
                    }
                )
            );
        });
    }

    [Test]
    public void A_page_of_a_blog_with_its_data_in_a_graph_and_end_tags_left_out()
    {
        var article = Page("wordpress");
        Assert.Multiple(() =>
        {
            Assert.That(
                article.Text,
                Does.StartWith("Harbour strike enters third week\n\n").And.EndWith("\n\nWe have food for 40 days.\nWe have time.")
            );
            Assert.That(
                article.Text,
                Does.Contain("\n\nThe union asks for a rise of 6.5 percent; the harbour company offers 4.\n\n=== Talks ===\n\n")
            );
            Assert.That(article.Text, Does.Not.Contain("Twitter").And.Not.Contain("200 jobs").And.Not.Contain("regatta"));
            Assert.That(
                (article.Source, article.Author, article.Published, article.Url),
                Is.EqualTo(("The Alda Courier", "Beth Dunn", new DateOnly(2018, 7, 2), "https://aldacourier.example/harbour-strike/"))
            );
        });
    }

    [Test]
    public void A_page_of_the_nineties_laid_out_in_tables()
    {
        var article = Page("table-layout");
        Assert.Multiple(() =>
        {
            Assert.That(
                article.Text,
                Does.StartWith("Quake shakes island, 23 hurt\n\nPORT ALDA, Aug. 17 (Alda Wire) -- ")
                    .And.EndWith("\n\nNo deaths were reported.")
            );
            Assert.That(article.Text, Does.Not.Contain("Markets").And.Not.Contain("Home").And.Not.Contain("Copyright"));
            Assert.That((article.Title, article.Published), Is.EqualTo(("Quake shakes island, 23 hurt", new DateOnly(1999, 8, 17))));
        });
    }

    [TestCase("<div class=related>{0}</div>", Description = "by class")]
    [TestCase("<div id=most-read>{0}</div>", Description = "by two words in a row")]
    [TestCase("<div class='block mostRead'>{0}</div>")]
    [TestCase("<section role=complementary>{0}</section>")]
    [TestCase("<nav>{0}</nav>")]
    [TestCase("<aside><p>{0}</p></aside>")]
    [TestCase("<div hidden>{0}</div>")]
    [TestCase("<div style='color:red; display: none'>{0}</div>")]
    [TestCase("<p><a href=x>{0}</a></p>", Description = "a paragraph that is a link")]
    [TestCase("<script>{0}</script>")]
    [TestCase("<noscript><p>{0}</p></noscript>")]
    [TestCase("<!-- {0} -->")]
    public void What_is_no_part_of_the_article_is_left_out(string markup) =>
        Assert.That(
            Read(
                $"<main><p>{Filler}<p>{Filler}{string.Format(markup, "Elsewhere nine people said that they had seen nothing of it.")}"
                    + "<p>They left.</main>"
            ).Text,
            Does.Not.Contain("Elsewhere").And.EndWith("They left.")
        );

    [TestCase("<figure><img><figcaption>{0}</figcaption></figure>", "", Description = "a caption")]
    [TestCase("<div class=photo-caption>{0}</div>", "", Description = "a caption by class")]
    [TestCase("<p>Photo: {0}</p>", "", Description = "a caption by its words")]
    [TestCase("<h3>Related stories</h3><div><p>{0}</p></div><div><p>{0}</p></div>", "", Description = "what a heading announces")]
    [TestCase("<h3>Related stories</h3><p>{0}</p>", "{0}", Description = "next to the heading, not below it")]
    [TestCase(
        "<div class=share-embed><blockquote><p>{0}</p></blockquote></div>",
        "{0}",
        Description = "a quotation, whatever its frame is called"
    )]
    public void In_the_body(string markup, string kept)
    {
        const string inner = "Elsewhere nine people of the town said that they had seen nothing of it at all, not even smoke.";
        var article = Read(
            $"<h1>Fox jumps</h1><div class=article-body><p>{Filler}<p>{Filler}<p>{Filler}{string.Format(markup, inner)}<p>They left.</div>"
        );
        Assert.That(
            article.Body!.Value.Of(article.Text).ToString().Replace("\n\n", "/"),
            Is.EqualTo(
                string.Join('/', new[] { Filler, Filler, Filler, string.Format(kept, inner), "They left." }.Where(line => line.Length > 0))
            )
        );
    }

    [TestCase("<p>By Jo March</p>", "", "Jo March", null)]
    [TestCase("<p>By Jo March and Amy Lake | Jan. 3, 2020 9:02 a.m.</p>", "", "Jo March and Amy Lake", "2020-01-03")]
    [TestCase(
        "<p>Jo March</p><p>January 3, 2020</p><p>Share</p><p>12</p>",
        "",
        null,
        "2020-01-03",
        Description = "the labels under it go with it"
    )]
    [TestCase("<div class=entry-meta>Jo March, Staff Writer</div>", "", null, null, Description = "by class, in any language")]
    [TestCase(
        "<p>Dogs and cats were not amused by what happened there.</p><p>By Jo March</p>",
        "Dogs and cats were not amused by what happened there.",
        "Jo March",
        null,
        Description = "a summary above it stays, outside the body"
    )]
    public void Between_headline_and_body(string markup, string summary, string? author, string? published)
    {
        var article = Read($"<h1>Fox jumps over dogs</h1>{markup}<div><p>{Filler}</p><p>{Filler}</p></div>");
        Assert.Multiple(() =>
        {
            Assert.That(
                article.Text[..article.Body!.Value.Start].Split("\n\n", StringSplitOptions.RemoveEmptyEntries),
                Is.EqualTo(new[] { "Fox jumps over dogs", summary }.Where(line => line.Length > 0))
            );
            Assert.That(article.Text[article.Body!.Value.Start..], Is.EqualTo($"{Filler}\n\n{Filler}"));
            Assert.That((article.Author, article.Published?.ToString("yyyy-MM-dd")), Is.EqualTo((author, published)));
        });
    }

    [TestCase("<p>Reach Jo March at jo@post.example.</p>")]
    [TestCase("<p>(Reporting by Jo March; editing by Amy Lake)</p>")]
    [TestCase("<p>Copyright 2020 The Post. All rights reserved.</p>")]
    public void Lines_under_the_body_are_no_part_of_it(string markup) =>
        Assert.That(Read($"<main><p>{Filler}<p>{Filler}{markup}</main>").Text, Is.EqualTo($"{Filler}\n\n{Filler}"));

    [Test]
    public void Comments_may_be_longer_than_the_article() =>
        Assert.That(
            Read(
                $"<article><h1>Fox</h1><div class=entry-content><p>{Filler}</p><p>{Filler}</p><p>{Filler}</p></div><div "
                    + $"id=comments>{string.Concat(Enumerable.Repeat($"<p>I say: {Filler}</p>", 9))}</div></article>"
            ).Text,
            Is.EqualTo($"Fox\n\n{Filler}\n\n{Filler}\n\n{Filler}")
        );

    [Test]
    public void Cards_with_a_linked_heading_are_teasers_however_many()
    {
        var cards = string.Concat(
            Enumerable.Range(1, 9).Select(i => $"<div><h3><a href=x>Story {i}</a></h3><div><p>In number {i}, {Filler}</p></div></div>")
        );
        Assert.That(
            Read($"<div><h1>Fox</h1><div><p>{Filler}</p><p>{Filler}</p></div><div>{cards}</div></div>").Text,
            Is.EqualTo($"Fox\n\n{Filler}\n\n{Filler}")
        );
    }

    [TestCase("<div class=overflow-hidden>{0}</div>")]
    [TestCase("<div class=sharecropper>{0}</div>", Description = "part of a word")]
    [TestCase("<header><p>{0}</p></header>")]
    [TestCase("<p>{0} <a href=x>More</a></p>")]
    [TestCase("<blockquote>{0}</blockquote>")]
    public void What_only_looks_like_it_is_kept(string markup) =>
        Assert.That(
            Read($"<main><p>{Filler}<p>{Filler}{string.Format(markup, "Here nine people died.")}<p>They left.</main>").Text,
            Does.Contain("Here nine people died.")
        );

    [Test]
    public void An_element_that_holds_most_of_the_page_is_kept_whatever_it_is_called() =>
        Assert.That(
            Read(
                $"<div class='comment sidebar'><p>{Filler}</p><p>{Filler}</p><p>{Filler}</p><p>Fin</p></div><div><p>Elsewhere there "
                    + "were fifteen words of which no more than a few had anything to say.</p></div>"
            ).Text,
            Is.EqualTo($"{Filler}\n\n{Filler}\n\n{Filler}\n\nFin")
        );

    [Test]
    public void A_heading_with_nothing_left_below_it_is_left_out() =>
        Assert.That(
            Read($"<main><h1>Fox</h1><p>{Filler}<p>{Filler}<h2>Dogs</h2><p>Seven.<h2>Also</h2><ul><li><a href=x>Cats</a></ul></main>").Text,
            Does.EndWith("== Dogs ==\n\nSeven.")
        );

    [TestCase(
        "<title>Fox jumps over dogs - The Post</title><meta property=og:site_name content='The Post'>",
        "Fox jumps over dogs",
        Description = "the site's name is cut off"
    )]
    [TestCase("<title>Fox jumps - over dogs</title>", "Fox jumps - over dogs")]
    [TestCase(
        "<title>Post: Fox jumps over dogs!</title><h1>Fox jumps over dogs</h1>",
        "Fox jumps over dogs",
        Description = "the headline on the page where the title holds it"
    )]
    [TestCase(
        "<title>The Post</title><meta property=og:title content='Fox jumps'>",
        "Fox jumps",
        Description = "Open Graph before the title"
    )]
    [TestCase("<h1>Fox <em>jumps</em></h1>", "Fox jumps")]
    [TestCase(
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Fox &#8211; it jumps\"}</script>",
        "Fox – it jumps",
        Description = "JSON-LD with entities in it"
    )]
    public void Title(string head, string expected) =>
        Assert.That(Read($"{head}<main><p>{Filler}<p>{Filler}</main>").Title, Is.EqualTo(expected));

    [TestCase(
        "<meta property=article:published_time content='2019-12-31T23:30:00-05:00'>",
        "2019-12-31",
        Description = "the day as the publisher writes it, whatever the zone"
    )]
    [TestCase("<meta name=pubdate content='Fri, 03 Jan 2020 10:15:00 GMT'>", "2020-01-03")]
    [TestCase("<meta name=date content=20200103>", "2020-01-03")]
    [TestCase("<meta itemprop=datePublished content=2020-01-03>", "2020-01-03")]
    [TestCase(
        "<meta name=date content=soon><meta name=dc.date content='January 3, 2020'>",
        "2020-01-03",
        Description = "what can't be read is passed over"
    )]
    [TestCase(
        "<meta name=date content=2018-01-01><meta property=article:published_time content=2020-01-03>",
        "2020-01-03",
        Description = "the more reliable name first"
    )]
    [TestCase(
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":\"2020-01-03\"}</script><meta "
            + "property=article:published_time content=2020-01-05>",
        "2020-01-03",
        Description = "JSON-LD before meta elements"
    )]
    [TestCase(
        "<script type=application/ld+json>[{\"@type\":\"WebPage\",\"datePublished\":\"2018-01-01\"},"
            + "{\"@type\":[\"ReportageNewsArticle\"],\"datePublished\":\"2020-01-03\"}]</script>",
        "2020-01-03"
    )]
    [TestCase("<script type=application/ld+json>{broken</script><h1>Fox</h1><time datetime=2020-01-03T10:00>Friday</time>", "2020-01-03")]
    [TestCase("<h1>Fox jumps over dogs</h1><p>January 3, 2020", "2020-01-03", Description = "at last as a text says it")]
    [TestCase("<meta name=date content=0001-01-01>", null, Description = "a date that was never set")]
    [TestCase("<h1>Fox</h1>", null)]
    public void Published(string head, string? expected)
    {
        var article = Read($"{head}<main><p>{Filler}<p>{Filler}</main>");
        var published = article.Published ?? CrossCheck.Articles.Blocks.FrontMatter.Read(article.Text).Published;
        Assert.That(published?.ToString("yyyy-MM-dd"), Is.EqualTo(expected));
    }

    [TestCase("<meta property=og:site_name content='The Post'><link rel=canonical href=https://www.post.example/a>", "The Post")]
    [TestCase("<link rel=canonical href=https://www.post.example/a>", "post.example")]
    [TestCase("<link rel=canonical href=/a>", null)]
    public void Source(string head, string? expected) => Assert.That(Read($"{head}<main><p>{Filler}</main>").Source, Is.EqualTo(expected));

    [TestCase("&eacute;&nbsp;&#8217;&mdash;", "é\u00a0’—")]
    [TestCase("kil&shy;led", "killed", Description = "a hint where a word may be broken is none of its letters")]
    [TestCase("a <b>\n b\t</b> c", "a b c", Description = "white space is one space")]
    [TestCase("one<br>two<br> <br>three", "one\ntwo\n\nthree", Description = "two line breaks part paragraphs")]
    [TestCase("a<span>b</span><em>c</em>", "abc")]
    [TestCase("<div>a<div>b</div>c</div>", "a\n\nb\n\nc")]
    [TestCase("<p>a<p>b</p></p></div>c", "a\n\nb\n\nc", Description = "end tags without a start")]
    [TestCase("<ol><li>a<ul><li>b</ul><li>c</ol>", "• a\n• b\n• c")]
    [TestCase("<dl><dt>a<dd>b</dl>", "• a\n• b")]
    [TestCase("<table><caption>t</caption><tr><td>a<td>b<tr><td>c<td>d</table>e", "t\n\na | b\nc | d\n\ne")]
    [TestCase("<h1>t</h1><h2>a</h2>b<h4>c</h4>d", "t\n\n== a ==\n\nb\n\n==== c ====\n\nd")]
    [TestCase("a<svg><text>no</text></svg><button>no</button>b", "ab")]
    [TestCase("5 < 6 & 7 > 3", "5 < 6 & 7 > 3")]
    public void Text_of_a_piece_of_markup(string html, string text) => Assert.That(HtmlArticle.TextOf(html), Is.EqualTo(text));

    [Test]
    public void Deep_nesting_is_flattened_and_nothing_lost()
    {
        var deep =
            string.Concat(Enumerable.Repeat("<div><b>", 5000))
            + Filler
            + string.Concat(Enumerable.Repeat("</b></div>", 5000))
            + "<p>The end.";
        Assert.That(HtmlArticle.TextOf(deep), Is.EqualTo($"{Filler}\n\nThe end."));
    }

    [TestCase("By Jo March", "Jo March")]
    [TestCase("By JO MARCH, AMY LAKE and BO LI", "JO MARCH, AMY LAKE and BO LI")]
    [TestCase("Posted by Jo van March on Monday", "Jo van March")]
    [TestCase("By Jo March January 3, 2020", "Jo March")]
    [TestCase("The fox was seen by night", null)]
    [TestCase("By", null)]
    public void Author_in_a_byline(string line, string? author) => Assert.That(Byline.AuthorIn(line), Is.EqualTo(author));

    private static ArticleDraft Read(string html) => HtmlArticle.Read(html);

    private static ArticleDraft Page(string name, [CallerFilePath] string path = "") =>
        Read(File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, "Pages", $"{name}.html")));

    private static string Lines(params string[] lines) => string.Join('\n', lines);
}
