using System.Text;
using CrossCheck.Archive;
using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Findings;
using CrossCheck.Language;
using CrossCheck.Reports;
using CrossCheck.Tests.Cli;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace CrossCheck.Tests.Archive;

/// <summary>An archive says what the files say that were added to it, and says so when it can't.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ArticleArchiveTests : IDisposable
{
    private static readonly CrossChecker Checker = new() { Threads = 2 };

    private readonly string folder = Directory.CreateTempSubdirectory("crosscheck-").FullName;
    private readonly string news;
    private readonly string file;

    public ArticleArchiveTests()
    {
        news = Directory.CreateDirectory(Path.Combine(folder, "news")).FullName;
        file = Path.Combine(folder, "news.db");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>
    /// Files of every kind that an id, a source or a problem depends on: names that clash, several articles in a file, bad lines, a
    /// doubtful encoding, an article of no claims.
    /// </summary>
    private static readonly (string Name, byte[] Bytes)[] Files =
    [
        .. Directory
            .GetFiles(CommandLine.Corpus)
            .Where(f => f.EndsWith(".txt", StringComparison.Ordinal))
            .Select(f => (Path.GetFileName(f), File.ReadAllBytes(f))),
        ("a/fire.txt", "At least 11 people died in the fire in Alda on 3 May 2019."u8.ToArray()),
        ("b/fire.txt", "At least 12 people died in the fire in Alda on 3 May 2019."u8.ToArray()),
        (
            "b/fire.md",
            "---\nsource: Alda Post\n---\n# Fire in Alda\n\nAt least 14 people died in the fire in Alda on 3 May 2019.\n"u8.ToArray()
        ),
        (
            "wire.jsonl",
            [
                .. "{\"id\":\"one\",\"text\":\"At least 15 people died in the fire in Alda on 3 May 2019.\"}\n"u8,
                .. "no article\n{\"text\":\"Nobody was hurt \\ud800.\",\"source\":\"Wire\"}\n"u8,
            ]
        ),
        ("old.txt", [.. "The caf"u8, 0xe9, .. " in Alda burnt on 3 May 2019 and 13 people died."u8]),
        ("empty-of-claims.txt", "Nothing to count."u8.ToArray()),
    ];

    [Test]
    public void In_whatever_order_and_batches_articles_come_the_report_is_that_on_the_files()
    {
        foreach (var (name, bytes) in Files)
        {
            Put(name, bytes);
        }

        var expected = Render(Checker.Check(Read().Articles) with { Problems = Read().Problems });
        Assert.That(Read().Problems, Is.Not.Empty, "doubts and bad lines are part of the report");
        var orders = Gen.Shuffle(Files)
            .SelectMany(order => Gen.ListOf(Gen.Choose(0, 1), order.Length), (order, ends) => (order, ends: ends.ToArray()))
            .ToArbitrary();
        Prop.ForAll(
                orders,
                way =>
                {
                    Directory.Delete(news, recursive: true);
                    File.Delete(file);
                    using var archive = ArticleArchive.Open(file, creates: true);
                    foreach (var ((name, bytes), ends) in way.order.Zip(way.ends))
                    {
                        Put(name, bytes);
                        if (ends == 1)
                        {
                            archive.Add(Read(), Checker);
                        }
                    }

                    archive.Add(Read(), Checker);
                    return Render(Report(archive)) == expected;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(20));
    }

    [Test]
    public void The_same_content_twice_is_no_work()
    {
        Put("a.txt", "At least 11 people died in the fire in Alda."u8);
        Assert.That(Add(), Is.EqualTo(new ArchiveChange(Added: 1, Changed: 0, Unchanged: 0)));
        File.SetLastWriteTimeUtc(Path.Combine(news, "a.txt"), DateTime.UtcNow.AddDays(1));
        Assert.That(Add(), Is.EqualTo(new ArchiveChange(Added: 0, Changed: 0, Unchanged: 1)));
    }

    [Test]
    public void A_changed_file_replaces_its_claims()
    {
        Put("a.txt", "At least 11 people died in the fire in Alda, and 7 were hurt."u8);
        Add();
        Put("a.txt", "At least 12 people died in the fire in Alda."u8);
        Assert.That(Add(), Is.EqualTo(new ArchiveChange(Added: 0, Changed: 1, Unchanged: 0)));
        using var archive = ArticleArchive.Open(file);
        Assert.That(Report(archive).Claims.Select(c => ((Quantity)c.Value).Amount), Is.EqualTo(new[] { 12m }));
        Assert.That(archive.Status(Checker).Claims, Is.EqualTo(1), "nothing of the former article is left");
    }

    [Test]
    public void What_the_manifest_says_of_a_file_is_part_of_it()
    {
        Put("a.txt", "At least 11 people died."u8);
        Add();
        Put("sources.yml", "articles:\n  a.txt:\n    source: Alda Post\n"u8);
        Assert.That(Add().Changed, Is.EqualTo(1));
        using var archive = ArticleArchive.Open(file);
        using var loaded = archive.Load();
        Assert.That(loaded.Articles.Articles.Single().Source, Is.EqualTo("Alda Post"));
    }

    [Test]
    public void A_file_that_can_no_longer_be_read_keeps_the_articles_it_gave()
    {
        Put("a.txt", "At least 11 people died."u8);
        Put("b.txt", "At least 12 people died."u8);
        Add();
        Put("a.txt", []);
        Assert.That(Add(), Is.EqualTo(new ArchiveChange(Added: 0, Changed: 0, Unchanged: 1)));
        using var archive = ArticleArchive.Open(file);
        using var loaded = archive.Load();
        Assert.That(loaded.Articles.Articles, Has.Length.EqualTo(2));
    }

    [Test]
    public void Removing_takes_out_files_and_folders_or_nothing()
    {
        Put("a/x.txt", "At least 11 people died."u8);
        Put("a/y.txt", "At least 12 people died."u8);
        Put("ab.txt", "At least 13 people died."u8);
        Add();
        using var archive = ArticleArchive.Open(file);
        Assert.That(
            () => archive.Remove(["news/a", "news/gone.txt"]),
            Throws.TypeOf<InputException>().With.Message.Contains("news/gone.txt")
        );
        Assert.That(archive.Status(Checker).Files, Is.EqualTo(3));
        Assert.That(archive.Remove(["news/a"]), Is.EqualTo(2), "the folder, and not the file whose name begins alike");
        Assert.That(
            archive.Status(Checker),
            Is.EqualTo(new ArchiveStatus(1, 1, 1, archive.Status(Checker).ContentBytes, archive.Status(Checker).ExtractionBytes, 0, 0))
        );
    }

    [Test]
    public void New_articles_are_held_against_the_archive_without_changing_it()
    {
        Put("a.txt", "At least 11 people died in the fire in Alda on 3 May 2019."u8);
        Add();
        Put("b.txt", "At least 12 people died in the fire in Alda on 3 May 2019."u8);
        using var archive = ArticleArchive.Open(file);
        using (var loaded = archive.Load())
        {
            var both = loaded.With(Read());
            Assert.That(Render(both.Check(Checker, both.Articles.Articles)), Is.EqualTo(Render(Checker.Check(Read().Articles))));
        }

        Assert.That(archive.Status(Checker).Files, Is.EqualTo(1));
    }

    [Test]
    public void Other_words_in_the_settings_give_the_report_that_they_would_on_the_files()
    {
        Put("a.txt", "At least 11 grumbles died in the fire in Alda on 3 May 2019."u8);
        Put("b.txt", "At least 12 grumbles died in the fire in Alda on 3 May 2019."u8);
        Add();
        var other = new CrossChecker { Lexicon = [new LexiconEntry("people", "person", ["grumble", "grumbles"])] };
        using var archive = ArticleArchive.Open(file);
        Assert.That(archive.Status(other).OutdatedFiles, Is.EqualTo(2));
        using (var loaded = archive.Load())
        {
            Assert.That(Render(loaded.Check(other, loaded.Articles.Articles)), Is.EqualTo(Render(other.Check(Read().Articles))));
        }

        Assert.That(archive.Add(Read(), other), Is.EqualTo(new ArchiveChange(0, 0, Unchanged: 2)));
        Assert.That(archive.Status(other).OutdatedFiles, Is.Zero, "adding again brings the claims up to date");
    }

    [Test]
    public void Claims_are_those_that_were_extracted_when_their_article_was_added()
    {
        Put("a.txt", "At least 11 people died in the fire in Alda on 3 May 2019."u8);
        Put("b.txt", "At least 12 people died in the fire in Alda on 3 May 2019."u8);
        Add();

        // No run would extract these from the first article: they are those of the second.
        Sql("UPDATE extraction SET bytes = (SELECT e.bytes FROM extraction e ORDER BY e.article DESC LIMIT 1)");
        using var archive = ArticleArchive.Open(file);
        Assert.That(
            Report(archive).Claims.Where(c => c.Value is Quantity).Select(c => (c.Article.Id, ((Quantity)c.Value).Amount)),
            Is.EqualTo(new[] { ("a", (decimal?)12), ("b", 12) })
        );
    }

    [Test]
    public void Claims_that_are_damaged_are_extracted_anew()
    {
        Put("a.txt", "At least 11 people died in the fire in Alda on 3 May 2019."u8);
        Add();
        Sql("UPDATE extraction SET bytes = zeroblob(length(bytes)); UPDATE sketch SET bytes = zeroblob(length(bytes))");
        using var archive = ArticleArchive.Open(file);
        Assert.That(Render(Report(archive)), Is.EqualTo(Render(Checker.Check(Read().Articles))));
    }

    [TestCase("PRAGMA user_version = 3", "was written by a later version of CrossCheck (schema 3, this one knows 2); use that version.")]
    [TestCase("PRAGMA application_id = 7", "is no archive of CrossCheck; name another file.")]
    [TestCase(
        "UPDATE article SET header = zeroblob(length(header))",
        "is damaged; restore it from a copy, or make it anew with crosscheck archive add."
    )]
    [TestCase(
        "UPDATE article SET content = zeroblob(length(content))",
        "is damaged; restore it from a copy, or make it anew with crosscheck archive add."
    )]
    [TestCase("DELETE FROM article", "is damaged; restore it from a copy, or make it anew with crosscheck archive add.")]
    public void A_file_that_can_not_be_used_is_told_of_in_one_line(string sql, string line)
    {
        Put("a.txt", "At least 11 people died."u8);
        Add();
        Sql(sql);
        Assert.That(Load, Throws.TypeOf<InputException>().With.Message.EqualTo($"{file} {line}"));
    }

    [Test]
    public void A_cut_file_is_told_of_and_left_as_it_is([Range(0, 9)] int tenths)
    {
        Put(
            "a.txt",
            Encoding.UTF8.GetBytes(
                string.Concat(Enumerable.Range(1, 500).Select(i => $"On 3 May 2019 {i} people died in the fire in Alda. "))
            )
        );
        Add();
        using (var stream = File.OpenWrite(file))
        {
            stream.SetLength((stream.Length * tenths / 10) + (tenths > 0 ? 1 : 0));
        }

        var before = File.ReadAllBytes(file);
        Assert.That(
            Load,
            Throws.TypeOf<InputException>().With.Message.Match(@"\A\S+ (is cut off after|is damaged|holds no articles)[^\n]*\z")
        );
        Assert.That(File.ReadAllBytes(file), Is.EqualTo(before));
    }

    private void Load()
    {
        using var archive = ArticleArchive.Open(file);
        Report(archive);
    }

    private ArchiveChange Add()
    {
        using var archive = ArticleArchive.Open(file, creates: true);
        return archive.Add(Read(), Checker);
    }

    private void Put(string name, ReadOnlySpan<byte> bytes)
    {
        var path = Path.Combine(news, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    private ArticleSet Read() => new ArticleReader().Read([news]);

    private static Report Report(ArticleArchive archive)
    {
        using var loaded = archive.Load();
        return loaded.Check(Checker, loaded.Articles.Articles) with { Problems = loaded.Articles.Problems };
    }

    private static string Render(Report report)
    {
        var text = new StringWriter();
        foreach (var format in ReportFormat.All)
        {
            format.Write(report, text);
        }

        return text.ToString();
    }

    private void Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
