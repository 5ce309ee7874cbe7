using System.Globalization;
using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Stories;
using CrossCheck.Stories.Pairs;
using CrossCheck.Stories.Terms;
using Newtonsoft.Json.Linq;

namespace CrossCheck.Evaluation;

/// <summary>Articles of which it is known which story each tells, read once.</summary>
internal sealed class StoryArchive
{
    private readonly string[] told;

    private StoryArchive(string name, IReadOnlyList<(Article Article, string Story)> articles)
    {
        Name = name;
        Articles = [.. articles.Select(a => a.Article)];
        told = [.. articles.Select(a => a.Story)];
        var texts = new ArticleText[Articles.Length];
        Parallel.For(
            0,
            texts.Length,
            i =>
            {
                var document = Document.Parse(Articles[i]);
                texts[i] = ArticleText.Of(document, ClaimExtractor.Extract(document, i).Claims);
            }
        );
        Terms = RunTerms.Of(Articles, texts).WeighAll();
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>The articles, ordered by their ids.</summary>
    public Article[] Articles { get; }

    /// <summary>What each says.</summary>
    public ArticleTerms[] Terms { get; }

    /// <summary>
    /// An archive whose stories stand in a file, beside the folder <c>texts</c>; in half of its stories, by their names, where a half is
    /// asked for.
    /// </summary>
    public static StoryArchive Read(string incidents, string name, Func<string, bool> isAsked)
    {
        var stories = JObject.Parse(File.ReadAllText(incidents))["stories"]!.ToObject<Dictionary<string, string>>()!;
        var read = new ArticleReader().Read([Path.Combine(Path.GetDirectoryName(Path.GetFullPath(incidents))!, "texts")]).Articles;
        return new StoryArchive(
            name,
            [.. read.Where(a => stories.TryGetValue(a.Id, out var story) && isAsked(story)).Select(a => (a, stories[a.Id]))]
        );
    }

    /// <summary>Folders of one topic each, thrown into one.</summary>
    public static StoryArchive OfTopics(string name, IEnumerable<string> folders) =>
        new(
            name,
            [
                .. folders
                    .SelectMany(folder =>
                        new ArticleReader()
                            .Read([folder])
                            .Articles.Select(a =>
                                (Article: a with { Id = Path.GetFileName(folder) + "/" + a.Id }, Story: Path.GetFileName(folder))
                            )
                    )
                    .OrderBy(a => a.Article.Id, StringComparer.Ordinal),
            ]
        );

    /// <summary>Whether two articles tell one story.</summary>
    public bool AreOne(int a, int b) => told[a] == told[b];

    /// <summary>Precision, recall and F1 over pairs of articles, and how many stories were found.</summary>
    public string Score(StoryWeights weights)
    {
        var found = StoryFinder.Find(Articles, Terms, weights, CancellationToken.None);
        var right = Pairs(Enumerable.Range(0, told.Length).GroupBy(i => (told[i], found[i])));
        var joined = Pairs(found.GroupBy(story => story));
        var all = Pairs(told.GroupBy(story => story));
        var (precision, recall) = (joined == 0 ? 1 : right / joined, all == 0 ? 1 : right / all);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Name, -16} articles {told.Length, 5}  pair P {precision:0.000} R {recall:0.000} F1 "
                + $"{(precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)):0.000}  stories "
                + $"{found.Distinct().Count()} of {told.Distinct().Count()}"
        );
    }

    private static double Pairs<TKey, T>(IEnumerable<IGrouping<TKey, T>> groups) =>
        groups.Sum(g => (double)g.Count() * (g.Count() - 1) / 2);
}
