using System.Text;
using CrossCheck.Articles;
using CrossCheck.Findings;
using CrossCheck.Reports;
using CrossCheck.Reports.Pipelines;
using CrossCheck.Reports.Review;
using NUnit.Framework;

namespace CrossCheck.Tests.Articles;

/// <summary>Reading files and folders into articles.</summary>
public sealed class ArticleReaderTests
{
    private string root = "";

    [SetUp]
    public void MakeFolder() => root = Directory.CreateTempSubdirectory("articles").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(root, recursive: true);

    [Test]
    public void A_folder_is_read_with_its_subfolders_in_order_of_ids()
    {
        Write("news/b.txt", "It rained.");
        Write("news/a.txt", "It snowed.");
        Write("news/.hidden/c.txt", "It hailed.");
        Write("news/notes.csv", "Nothing.");
        Write("news/README.md", "What lies here.");
        Write("news/x/a.txt", "It was cold.");
        var articles = Read("news").Articles;
        Assert.That(
            articles.Select(a => (a.Id, a.Path, a.Source, a.Text)),
            Is.EqualTo(
                new[]
                {
                    ("a.txt", "news/a.txt", "a.txt", "It snowed."),
                    ("b", "news/b.txt", "b", "It rained."),
                    ("x/a.txt", "news/x/a.txt", "x/a.txt", "It was cold."),
                }
            )
        );
    }

    [Test]
    public void The_same_path_below_two_folders_still_gives_two_ids()
    {
        Write("one/x/a.txt", "It rained.");
        Write("two/x/a.txt", "It snowed.");
        Assert.That(Read("one", "two", "one").Articles.Select(a => a.Id), Is.EqualTo(new[] { "one/x/a.txt", "two/x/a.txt" }));
    }

    [Test]
    public void The_text_is_kept_as_it_stands_and_only_the_mark_is_dropped()
    {
        File.WriteAllText(
            Path.Combine(root, "a.txt"),
            "It rained.\r\n\r\nCafé\n",
            new UnicodeEncoding(bigEndian: true, byteOrderMark: true)
        );
        Assert.That(Read("a.txt").Articles.Single().Text, Is.EqualTo("It rained.\r\n\r\nCafé\n"));
    }

    [Test]
    public void The_manifest_wins_over_the_text_and_the_text_over_nothing()
    {
        const string text = "Fire tackled in Wellington\nJan 5, 2024\nCrews came.\nAFP";
        Write("a.txt", text);
        Write("b.txt", text);
        Write(
            "sources.yml",
            "articles:\n  a.txt:\n    source: GVS News\n    title: Another\n    published: 2019-12-31\n    credit: AP\n    url: "
                + "http://x.com\n  b.txt:\n    published:\n"
        );
        Assert.That(
            Read(".").Articles.Select(a => (a.Source, a.Title, a.Published, a.Credit, a.Url)),
            Is.EqualTo(
                new[]
                {
                    ("GVS News", "Another", (DateOnly?)new DateOnly(2019, 12, 31), "AP", (string?)"http://x.com"),
                    ("b", "Fire tackled in Wellington", null, "AFP", null),
                }
            )
        );
    }

    [Test]
    public void The_manifest_of_the_nearest_folder_wins()
    {
        Write("x/a.txt", "It rained.");
        Write("sources.yml", "articles:\n  x/a.txt:\n    source: Outer\n");
        Write("x/sources.yml", "articles:\n  a.txt:\n    source: Inner\n");
        Assert.That(Read(".").Articles.Single().Source, Is.EqualTo("Inner"));
        Assert.That(Read("x/a.txt").Articles.Single().Source, Is.EqualTo("Inner"));
    }

    [Test]
    public void A_bad_file_is_a_problem_and_the_rest_goes_on()
    {
        Write("good.txt", "It rained.");
        Write("empty.txt", " \n");
        Write("large.txt", new string('x', 101));
        File.WriteAllBytes(Path.Combine(root, "binary.txt"), [80, 75, 0, 1]);
        File.WriteAllBytes(Path.Combine(root, "old.txt"), Encoding.Latin1.GetBytes("It rained in Orléans."));
        var set = new ArticleReader { MaxSize = 100 }.Read([root]);
        Assert.Multiple(() =>
        {
            Assert.That(set.Articles.Select(a => a.Id), Is.EqualTo(new[] { "good", "old" }));
            Assert.That(set.Articles[1].Text, Is.EqualTo("It rained in Orléans."));
            Assert.That(
                set.Problems.Select(p => (Path.GetFileName(p.Path), p.Reason.Split([',', ';', '('])[0].Trim(), p.IsLeftOut)),
                Is.EqualTo(
                    new[]
                    {
                        ("binary.txt", "is binary", true),
                        ("empty.txt", "is empty", true),
                        ("large.txt", "is larger than 100 bytes", true),
                        ("old.txt", "is not valid UTF-8 and was read as Windows-1252", false),
                    }
                )
            );
        });
    }

    [TestCase("missing", "there is no such file or folder")]
    [TestCase("bare", "no article could be read; give a folder")]
    [TestCase("bad", "no article could be read; bad/a.txt is empty")]
    public void What_can_not_be_read_at_all_is_one_clear_line(string path, string message)
    {
        Directory.CreateDirectory(Path.Combine(root, "bare"));
        Write("bad/a.txt", "");
        Assert.That(() => Read(path), Throws.TypeOf<InputException>().With.Message.Contains(message).And.Message.Not.Contains("\n"));
    }

    [Test]
    public void A_link_that_leads_in_a_circle_is_not_followed()
    {
        Write("a.txt", "It rained.");
        Directory.CreateSymbolicLink(Path.Combine(root, "circle"), root);
        Assert.That(Read(".").Articles, Has.Length.EqualTo(1));
    }

    [Test]
    public void Every_format_is_read_and_told_by_its_extension()
    {
        Write("a.txt", "<p>It rained.</p>");
        Write("b.md", "It *rained*.");
        Write("c.HTM", "<p>It rained.</p>");
        Write("d.json", "[{\"text\":\"It rained.\"},{\"text\":\"It snowed.\",\"id\":\"s7\"}]");
        Write("e.jsonl", "{\"text\":\"It rained.\"}\n\n{\"text\":\"It snowed.\"}");
        Assert.That(
            Read(".").Articles.Select(a => (a.Id, a.Text, a.IsExtracted)),
            Is.EqualTo(
                new[]
                {
                    ("a", "<p>It rained.</p>", false),
                    ("b", "It rained.", true),
                    ("c", "It rained.", true),
                    ("d#1", "It rained.", true),
                    ("d#s7", "It snowed.", true),
                    ("e#1", "It rained.", true),
                    ("e#3", "It snowed.", true),
                }
            )
        );
    }

    [TestCase("<html><body><p>It rained.</p>", "It rained.")]
    [TestCase("\n<!DOCTYPE html><p>It rained.</p>", "It rained.")]
    [TestCase("{ \"text\": \"It rained.\" }", "It rained.")]
    [TestCase("{\"text\":\"It rained.\"}\n{\"text\":\"It snowed.\"}", "It rained. It snowed.")]
    [TestCase("[ { \"text\": \"It rained.\" } ]", "It rained.")]
    [TestCase("---\ntitle: Rain\n---\nIt *rained*.", "Rain\n\nIt rained.")]
    [TestCase("# Rain\n\nIt *rained*.", "Rain\n\nIt rained.")]
    [TestCase("[Update] It rained.", "[Update] It rained.")]
    [TestCase("{It rained.}", "{It rained.}")]
    [TestCase("<3", "<3")]
    [TestCase("It *rained*.", "It *rained*.")]
    public void Without_a_known_extension_the_content_tells_the_format(string content, string texts)
    {
        Write("article", content);
        Assert.That(string.Join(' ', Read("article").Articles.Select(a => a.Text)), Is.EqualTo(texts));
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(content));
        Assert.That(
            string.Join(
                ' ',
                new ArticleReader { Input = input }
                    .Read(["-"])
                    .Articles.Select(a => a.Text)
            ),
            Is.EqualTo(texts)
        );
    }

    [Test]
    public void The_input_can_be_read_beside_files()
    {
        Write("a.txt", "It rained.");
        using var input = new MemoryStream("<p>It snowed."u8.ToArray());
        var set = new ArticleReader { Input = input, Format = ArticleFormat.Text }.Read(["-", root]);
        Assert.That(
            set.Articles.Select(a => (a.Id, a.Path, a.Text)),
            Is.EqualTo(new[] { ("a", set.Articles[0].Path, "It rained."), ("stdin", "stdin", "<p>It snowed.") })
        );
    }

    [TestCase("*.txt", "a b")]
    [TestCase("?.txt", "a b")]
    [TestCase("**/*.txt", "a b x/c x/y/d")]
    [TestCase("x/**/*.txt", "x/c x/y/d")]
    [TestCase("*/c.*", "x/c")]
    [TestCase("x*", "x/c x/y/d", Description = "a folder that fits brings what is in it")]
    public void A_pattern_stands_for_the_files_that_fit(string pattern, string found)
    {
        foreach (var file in new[] { "a.txt", "b.txt", "x/c.txt", "x/y/d.txt", ".hidden/e.txt", "f.csv" })
        {
            Write(file, "It rained.");
        }

        // Paths are shown with the name of the folder that the pattern begins with.
        var shown = pattern.StartsWith("x/", StringComparison.Ordinal) ? "" : Path.GetFileName(root) + "/";
        Assert.That(
            Read(pattern).Articles.Select(a => a.Path).Order(StringComparer.Ordinal),
            Is.EqualTo(found.Split(' ').Select(name => $"{shown}{name}.txt"))
        );
    }

    [Test]
    public void What_the_file_says_of_itself_comes_after_the_manifest_and_before_the_text()
    {
        const string page =
            "<meta property=og:site_name content=Post><meta name=author content='Jo March'><meta name=date "
            + "content=2020-01-03><title>Rain over the hills</title><p>Jan 5, 2024<p>It rained.";
        Write("a.html", page);
        Write("b.html", page);
        Write("sources.yml", "articles:\n  b.html:\n    source: Herald\n    published: 2020-01-02\n");
        Assert.That(
            Read(".").Articles.Select(a => (a.Source, a.Author, a.Title, a.Published)),
            Is.EqualTo(
                new[]
                {
                    ("Post", "Jo March", "Rain over the hills", (DateOnly?)new DateOnly(2020, 1, 3)),
                    ("Herald", "Jo March", "Rain over the hills", new DateOnly(2020, 1, 2)),
                }
            )
        );
    }

    [Test]
    public void A_bad_line_is_a_problem_with_its_number_and_the_rest_goes_on()
    {
        Write("wire.jsonl", "{\"text\":\"It rained.\"}\nnonsense\n{\"title\":\"Rain\"}\n{\"text\":\"It snowed.\"}\n");
        var set = Read("wire.jsonl");
        Assert.That(set.Articles.Select(a => a.Id), Is.EqualTo(new[] { "wire#1", "wire#4" }));
        Assert.That(
            set.Problems.Select(p => (Path.GetFileName(p.Place), p.Reason.Split(['(', ';'])[0].Trim(), p.IsLeftOut)),
            Is.EqualTo(new[] { ("wire.jsonl:2", "is no JSON", true), ("wire.jsonl:3", "holds no article", true) })
        );
    }

    [Test]
    public void A_file_of_another_kind_does_not_fill_the_report()
    {
        Write("a.txt", "It rained.");
        Write("log.jsonl", string.Concat(Enumerable.Repeat("nonsense\n", 1000)));
        var set = Read(".");
        Assert.That(set.Problems, Has.Length.EqualTo(21));
        Assert.That(set.Problems[0].Reason, Is.EqualTo("holds 980 more entries that are no articles"));
    }

    [Test]
    public void What_an_article_calls_itself_is_its_id_where_that_is_plain_and_new()
    {
        Write(
            "a.jsonl",
            string.Join('\n', new[] { "x", "two words", "x", "2" }.Select(id => $"{{\"id\":\"{id}\",\"text\":\"It rained.\"}}"))
        );
        Assert.That(Read("a.jsonl").Articles.Select(a => a.Id), Is.EqualTo(new[] { "a#2", "a#3", "a#4", "a#x" }));
    }

    [Test]
    public void What_the_program_writes_itself_is_no_article()
    {
        Write("a.txt", "At least 11 people died on 3 May 2019.");
        Write("b.txt", "At least 12 people died on 3 May 2019.");
        var report = new CrossChecker().Check(Read(".").Articles);
        foreach (var format in ReportFormat.All)
        {
            AtomicFile.Write(Path.Combine(root, "reports", format.FileName), file => format.Write(report, file));
        }

        AtomicFile.Write(Path.Combine(root, "crosscheck.baseline.json"), file => Baseline.Write(report, file));
        ReviewFile.Add(
            Path.Combine(root, ReviewFile.Name),
            new Decision
            {
                Fingerprint = "0123456789abcdef",
                State = ReviewState.Dismissed,
                At = default,
            }
        );
        var set = Read(".");
        Assert.That(set.Articles.Select(a => a.Id), Is.EqualTo(new[] { "a", "b" }));
        Assert.That(set.Problems, Is.Empty);
    }

    [Test]
    public void A_document_that_can_not_be_read_is_told_of_and_a_picture_is_not()
    {
        Write("a.txt", "It rained.");
        Write("b.pdf", "%PDF-1.7");
        Write("c.jpg", "JFIF");
        Assert.That(Read(".").Problems.Select(p => Path.GetFileName(p.Path)), Is.EqualTo(new[] { "b.pdf" }));
    }

    [Test]
    public void Articles_are_read_as_they_are_asked_for()
    {
        Write("a.txt", "It rained.");
        Write("b.txt", "It snowed.");
        var stream = new ArticleReader().Stream([root], _ => { }).GetEnumerator();
        Assert.That(stream.MoveNext(), Is.True);
        Write("b.txt", "It hailed.");
        Assert.That(stream.MoveNext(), Is.True);
        Assert.That(stream.Current.Text, Is.EqualTo("It hailed."));
    }

    [Test]
    public void Reading_can_be_stopped()
    {
        Write("a.txt", "It rained.");
        Assert.That(
            () => new ArticleReader().Read([root], new CancellationToken(canceled: true)),
            Throws.InstanceOf<OperationCanceledException>()
        );
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private ArticleSet Read(params string[] paths) => new ArticleReader().Read(paths.Select(path => Path.Combine(root, path)));
}
