using System.Globalization;
using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Stories;
using CrossCheck.Stories.Terms;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace CrossCheck.Tests.Stories;

/// <summary>Which articles tell one story: names that few others hold, what happened and when, and never a site's boilerplate.</summary>
public sealed class StoryFinderTests
{
    private static readonly string[] Towns = ["Harlow", "Penrith", "Wexley", "Danford", "Elmbury", "Quarley", "Roxton", "Selbourne"];
    private static readonly string[] Names =
    [
        "Edmund Tarrant",
        "Lucia Ferrandi",
        "Oskar Brandvold",
        "Priya Malhotra",
        "Tomas Kerekes",
        "Hana Sediva",
        "Wilfred Oyelaran",
        "Ingrid Solheim",
    ];

    [Test]
    public void EventsToldInTheSameWordsOfOtherPeopleAreOtherStories()
    {
        var articles = Archive(8, 3);
        Assert.That(Told(articles), Is.EqualTo(articles.Select(a => a.Id[..1])));
    }

    [Test]
    public void ATrialYearsLaterBelongsToItsStory()
    {
        var articles = Archive(8, 3)
            .Append(
                Article(
                    "0-trial",
                    "gazette",
                    new DateOnly(2018, 5, 3),
                    "A jury in Harlow convicted the driver who killed Edmund Tarrant in the ferry terminal in March 2015. Tarrant's "
                        + "widow, Odile Tarrant, wept. The ferry terminal in Harlow has been rebuilt since."
                )
            )
            .ToList();
        Assert.That(Told(articles), Is.EqualTo(articles.Select(a => a.Id[..1])));
    }

    [Test]
    public void WhatASitePutsOnEveryPageTellsNoStory()
    {
        const string Boilerplate =
            "\n\nPlease sign in with your Morning Herald profile to read on.\n\nThe Morning Herald and Radio Westmoor of Grantley "
            + "County are partners in Westmoor Weather Watch.";
        var articles = Archive(8, 3).Select(a => a with { Text = a.Text + Boilerplate, Source = "herald" }).ToList();
        Assert.That(Told(articles), Is.EqualTo(articles.Select(a => a.Id[..1])));
    }

    [Test]
    public void AFewArticlesOnOneEventAreOneStoryThoughEachNamesOthers()
    {
        var articles = new[]
        {
            Article(
                "a",
                "post",
                new DateOnly(2015, 3, 2),
                "A strong quake shook Qeshm on Monday. The governor, Mehdi Rostami, said three people died in Tomban."
            ),
            Article(
                "b",
                "times",
                new DateOnly(2015, 3, 3),
                "Rescuers searched the villages of Qeshm for a second day. Doctors in Bandar Abbas treated 40 people, said nurse "
                    + "Leila Karimi."
            ),
            Article(
                "c",
                "wire",
                new DateOnly(2015, 3, 9),
                "Engineers say the houses of Qeshm were built of mud. The quake of last week destroyed 200 of them, among them the "
                    + "school of Tomban."
            ),
        };
        Assert.That(Told(articles).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public void ASmallFolderOfUnrelatedArticlesIsAsManyStories()
    {
        var articles = Archive(4, 1);
        Assert.That(
            Told([
                .. articles,
                Article(
                    "x",
                    "chess",
                    new DateOnly(2012, 8, 1),
                    "In Penzance, Magnus Brandvold drew his game with Odile Kerekes of Lisbon after a long endgame with knights. "
                        + "Brandvold leads the table before Anatol Weiss."
                ),
            ]),
            Has.Member("x")
        );
    }

    [Test]
    public void TheOrderOfTheArticlesChangesNothing()
    {
        var articles = Archive(8, 3);
        var expected = Told(articles).Zip(articles).ToDictionary(p => p.Second.Id, p => p.First);
        Prop.ForAll(
                Gen.Shuffle(articles.ToArray()).ToArbitrary(),
                shuffled =>
                    new CrossChecker { Threads = 2 }
                        .Check(shuffled)
                        .Stories.All(story => story.Articles.Select(id => expected[id]).Distinct().Count() == 1)
            )
            .QuickCheckThrowOnFailure();
    }

    /// <summary>For each article the first letter of the first article of its story.</summary>
    private static IEnumerable<string> Told(IReadOnlyList<Article> articles)
    {
        ArticleText[] texts =
        [
            .. articles.Select(
                (article, i) =>
                {
                    var document = Document.Parse(article);
                    return ArticleText.Of(document, ClaimExtractor.Extract(document, i).Claims);
                }
            ),
        ];
        return [.. StoryFinder.Find(articles, texts).Select(first => articles[first].Id[..1])];
    }

    /// <summary>Events of one kind, each told by several articles within days.</summary>
    private static List<Article> Archive(int events, int articlesOfEach) =>
        [
            .. Enumerable
                .Range(0, events)
                .SelectMany(e =>
                    Enumerable
                        .Range(0, articlesOfEach)
                        .Select(n =>
                        {
                            var (town, name) = (Towns[e], Names[e]);
                            var day = new DateOnly(2015, 3, 1).AddDays((40 * e) + n);
                            var text = n switch
                            {
                                0 => $"A man was killed when a lorry ran into a ferry terminal in {town} on "
                                    + $"{day.AddDays(-1).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}. Police named him "
                                    + $"as {name}, {30 + e}.",
                                1 => $"Police arrested the driver of the lorry that killed {name} in {town}. The ferry terminal "
                                    + $"stayed closed. {name.Split(' ')[1]} leaves {2 + e} children.",
                                _ => $"Hundreds mourned {name} in {town} on Sunday. {name.Split(' ')[1]}, {30 + e}, died when a "
                                    + "lorry ran into the ferry terminal.",
                            };
                            return Article($"{e}-{n}", n == 1 ? "gazette" : "courier", day, text);
                        })
                ),
        ];

    private static Article Article(string id, string source, DateOnly published, string text) =>
        new()
        {
            Id = id,
            Path = id + ".txt",
            Source = source,
            Published = published,
            Text = text,
        };
}
