using System.Globalization;
using CrossCheck.Archive;
using CrossCheck.Articles;
using CrossCheck.Benchmarks.News;
using CrossCheck.Claims;
using CrossCheck.Findings;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace CrossCheck.Tests.Archive;

/// <summary>Asking about a few articles compares only those that have a say on them, and finds what comparing all finds.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ArchiveCheckTests : IDisposable
{
    private static readonly CrossChecker Checker = new() { Threads = 2 };

    /// <summary>News with copies, with stories that others recall, and enough of them that not every article meets every other.</summary>
    private static readonly Article[] News = [.. new GeneratedNews(1200).Articles(240).Select(a => a.Article)];

    private readonly string folder = Directory.CreateTempSubdirectory("crosscheck-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Test]
    public void A_check_finds_what_a_report_on_everything_finds_in_the_new_articles()
    {
        var found = 0;
        var picks = Gen.Shuffle(News).Select(news => news.Take(4).Select(a => a.Id).ToHashSet()).ToArbitrary();
        Prop.ForAll(
                picks,
                pick =>
                {
                    using var archive = Archive(pick, out var read, News);
                    using var loaded = archive.Load();
                    var all = loaded.With(read);
                    var (part, whole) = (PartOf(all, read), WholeOf(all, read));
                    Assert.That(part.Articles, Has.Length.LessThan(whole.Articles.Length), "not everything was compared");
                    Assert.That(Told(part), Is.EqualTo(Told(whole)));
                    found += part.Findings.Length;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5));
        Assert.That(found, Is.GreaterThan(25), "the articles have much to say of each other");
    }

    [Test]
    public void A_check_with_an_index_finds_what_one_without_finds_whatever_came_and_went_since()
    {
        var found = 0;
        var histories = Gen.Shuffle(News)
            .SelectMany(news => Gen.ArrayOf(Gen.Choose(0, 7), news.Length), (news, fates) => (news, fates))
            .ToArbitrary();
        Prop.ForAll(
                histories,
                history =>
                {
                    // Of the articles that are there when the index is made some are removed and some changed; others come later.
                    var (news, fates) = history;
                    Article[] With(int fate) => [.. news.Where((_, i) => fates[i] == fate)];
                    var pick = news.Take(4).Select(a => a.Id).ToHashSet();
                    Article[] late = [.. With(0).Where(a => !pick.Contains(a.Id))];
                    Article[] early = [.. news.Except(late)];
                    using var archive = Archive(pick, out var read, early);
                    archive.Index(Checker, CancellationToken.None, always: true);
                    foreach (var gone in With(1).Where(a => !pick.Contains(a.Id)))
                    {
                        archive.Remove([$"old/{gone.Id}.md"]);
                        File.Delete(Path.Combine(folder, "old", $"{gone.Id}.md"));
                    }

                    foreach (var (article, other) in With(2).Zip(With(3)).Where(p => !pick.Contains(p.First.Id)))
                    {
                        Write(Path.Combine(folder, "old"), article with { Text = other.Text, Published = other.Published });
                    }

                    Array.ForEach(late, article => Write(Path.Combine(folder, "old"), article));
                    archive.Add(new ArticleReader().Read([Path.Combine(folder, "old")]), Checker);
                    using var loaded = archive.Load();
                    var all = loaded.With(read);
                    var (part, whole) = (PartOf(all, read), WholeOf(all, read));
                    Assert.That(Told(part), Is.EqualTo(Told(whole)));
                    found += part.Findings.Length;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(6));
        Assert.That(found, Is.GreaterThan(10), "the articles have much to say of each other");
    }

    [Test]
    public void A_file_that_the_archive_holds_is_checked_as_it_is_now()
    {
        using var archive = Archive([News[0].Id], out _, News);
        archive.Index(Checker, CancellationToken.None, always: true);
        Write(Path.Combine(folder, "old"), News[7] with { Text = News[0].Text });
        var read = new ArticleReader().Read([Path.Combine(folder, "old", $"{News[7].Id}.md")]);
        using var loaded = archive.Load();
        var all = loaded.With(read);
        Assert.That(all.Articles.Articles, Has.Length.EqualTo(News.Length - 1), "it took the place of the one that is kept");
        Assert.That(Told(PartOf(all, read)), Is.EqualTo(Told(WholeOf(all, read))).And.Not.Empty);
    }

    [TestCase("UPDATE posting SET bytes = zeroblob(length(bytes)) WHERE part = 0")]
    [TestCase("UPDATE posting SET bytes = zeroblob(length(bytes)) WHERE part = 1")]
    [TestCase("DELETE FROM posting WHERE part = 0 AND bucket = 1")]
    [TestCase("UPDATE sketch SET bytes = zeroblob(length(bytes))")]
    public void Without_an_index_that_can_be_used_the_same_is_found(string damage)
    {
        using var archive = Archive(News.Take(2).Select(a => a.Id).ToHashSet(), out var read, News);
        archive.Index(Checker, CancellationToken.None, always: true);
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "news.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = damage;
            Assert.That(command.ExecuteNonQuery(), Is.GreaterThan(0));
        }

        using var loaded = archive.Load();
        var all = loaded.With(read);
        Assert.That(Told(PartOf(all, read)), Is.EqualTo(Told(WholeOf(all, read))).And.Not.Empty);
    }

    [Test]
    public void A_date_in_words_that_an_article_of_another_story_had_first_is_the_day_it_meant_there()
    {
        const string Words = "The last of the sluices was closed on Friday by the engineers of the regional water board";
        var first = Story("first", new DateOnly(2019, 5, 3), "Borna", "Ulla Brenner", $"{Words}. Two barges lay there.");
        var told = Story(
            "told",
            new DateOnly(2019, 5, 12),
            "Harlow",
            "Edmund Tarrant",
            "The last of the sluices was closed on 9 May 2019."
        );
        var copy = Story("copy", new DateOnly(2019, 5, 10), "Harlow", "Edmund Tarrant", $"{Words}.");
        using var archive = Archive([copy.Id], out var read, [.. News, first, told, copy]);
        using var loaded = archive.Load();
        var all = loaded.With(read);
        var (part, whole) = (PartOf(all, read), WholeOf(all, read));
        Assert.That(Told(part), Is.EqualTo(Told(whole)));
        Assert.That(part.Articles, Has.Length.LessThan(News.Length / 2));
        Assert.That(
            part.Claims.Where(c => c.Article.Id == "copy" && c.ValueText == "Friday").Select(c => ((DateValue)c.Value).First),
            Is.EqualTo(new[] { new DateOnly(2019, 5, 3) })
        );

        static Article Story(string id, DateOnly day, string town, string name, string sentence) =>
            new()
            {
                Id = id,
                Path = id,
                Source = $"{town} Post",
                Published = day,
                Text =
                    $"# The flood in {town}\n\n{name} watched the river in {town}. {sentence}\n\n"
                    + string.Concat(
                        Enumerable.Range(1, 9).Select(n => $"Near {town} house {id}{n} had water in room {town}{n}, so {name} went.\n")
                    ),
            };
    }

    private static Report PartOf(ArchivedArticles all, ArticleSet read) => all.CheckAround(Checker, all.Articles.Articles, Paths(read));

    /// <summary>What a report on everything finds in the articles read.</summary>
    private static Report WholeOf(ArchivedArticles all, ArticleSet read)
    {
        var paths = Paths(read);
        var whole = all.Check(Checker, all.Articles.Articles);
        return whole with { Findings = [.. whole.Findings.Where(f => f.Claims.Any(c => paths.Contains(c.Article.Path)))] };
    }

    private static HashSet<string> Paths(ArticleSet read) => read.Articles.Select(a => a.Path).ToHashSet(StringComparer.Ordinal);

    /// <summary>An archive of the news but for those of the ids picked, which are read.</summary>
    private ArticleArchive Archive(HashSet<string> pick, out ArticleSet read, IEnumerable<Article> news)
    {
        var (old, more) = (Folder("old"), Folder("new"));
        foreach (var article in news)
        {
            Write(pick.Contains(article.Id) ? more : old, article);
        }

        var file = Path.Combine(folder, "news.db");
        File.Delete(file);
        var archive = ArticleArchive.Open(file, creates: true);
        archive.Add(new ArticleReader().Read([old]), Checker);
        read = new ArticleReader().Read([more]);
        return archive;
    }

    private static void Write(string folder, Article article)
    {
        var published = article.Published!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        File.WriteAllText(
            Path.Combine(folder, $"{article.Id}.md"),
            $"---\nsource: {article.Source}\ndate: {published}\n---\n{article.Text}"
        );
    }

    private string Folder(string name)
    {
        var path = Path.Combine(folder, name);
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }

        return Directory.CreateDirectory(path).FullName;
    }

    private static string[] Told(Report report) =>
        [
            .. report.Findings.Select(f =>
                string.Join(
                    " | ",
                    [
                        f.Label,
                        f.Verdict,
                        f.Severity,
                        f.Confidence,
                        f.Joined,
                        f.Differs,
                        f.IsInternal,
                        .. f.Claims.Select(c => (object)FormattableString.Invariant($"{c.Article.Id}:{c.ValueSpan.Start}")),
                    ]
                )
            ),
        ];
}
