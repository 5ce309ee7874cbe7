using System.Collections.Immutable;
using CrossCheck.Articles;
using CrossCheck.Articles.TextReuse;
using CrossCheck.Findings.Sources;
using NUnit.Framework;

namespace CrossCheck.Tests.Findings;

/// <summary>What is said about articles that share text.</summary>
public sealed class ArticleLineagesTests
{
    private const string Story =
        "The quake struck before dawn on Sunday and brought down two hotels in the harbour town of Manokwari. Rescuers pulled "
        + "eleven people from the ruins before noon.";

    [Test]
    public void Copies_are_one_lineage_with_whom_they_credit_and_who_came_first()
    {
        var (articles, reuse, _) = Read(
            (Story, "2009-01-05", "AFP"),
            (Story + " More follows later today.", "2009-01-04", null),
            ("An unrelated report on the price of rice in the capital this week.", "2009-01-04", null)
        );
        var lineages = ArticleLineages.Draw(articles, reuse);
        Assert.Multiple(() =>
        {
            Assert.That(lineages.Select(l => string.Join(' ', l.Articles)), Is.EqualTo(new[] { "a0 a1", "a2" }));
            Assert.That((lineages[0].Credit, lineages[0].Earliest, lineages[0].Shared), Is.EqualTo(("AFP", "a1", 1.0)));
            Assert.That((lineages[1].Credit, lineages[1].Earliest, lineages[1].Shared), Is.EqualTo(((string?)null, (string?)null, 0.0)));
        });
    }

    [TestCase("2009-01-04", "2009-01-04")]
    [TestCase("2009-01-04", null)]
    public void Where_dates_do_not_tell_nobody_came_first(string first, string? second)
    {
        var (articles, reuse, _) = Read((Story, first, null), (Story, second, null));
        Assert.That(ArticleLineages.Draw(articles, reuse)[0].Earliest, Is.Null);
    }

    [Test]
    public void Shared_passages_stand_at_their_places_in_both_articles()
    {
        var (articles, reuse, documents) = Read((Story, null, null), ("From our correspondent in the islands. " + Story, null, null));
        var overlap = ArticleLineages.Overlaps(documents, reuse).Single();
        Assert.Multiple(() =>
        {
            Assert.That((overlap.First, overlap.Second, overlap.IsCopy, overlap.Earlier), Is.EqualTo(("a0", "a1", true, (string?)null)));
            Assert.That(overlap.Passages, Is.Not.Empty);
            Assert.That(
                overlap.Passages.Select(p => p.First.Of(articles[0].Text).ToString()),
                Is.EqualTo(overlap.Passages.Select(p => p.Second.Of(articles[1].Text).ToString()))
            );
            Assert.That(overlap.Sentences.Select(s => s.Second.Of(articles[1].Text).ToString()), Has.None.Contain("correspondent"));
        });
    }

    private static (ImmutableArray<Article> Articles, Lineages Reuse, IReadOnlyList<Document> Documents) Read(
        params (string Text, string? Published, string? Credit)[] texts
    )
    {
        ImmutableArray<Article> articles =
        [
            .. texts.Select(
                (t, i) =>
                    new Article
                    {
                        Id = $"a{i}",
                        Path = $"a{i}.txt",
                        Source = $"s{i}",
                        Text = t.Text,
                        Credit = t.Credit,
                        Published = t.Published is null ? null : DateOnly.Parse(t.Published),
                    }
            ),
        ];
        var documents = articles.Select(Document.Parse).ToList();
        return (articles, Lineages.Find(documents), documents);
    }
}
