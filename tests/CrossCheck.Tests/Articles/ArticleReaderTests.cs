using System.Text;
using CrossCheck.Articles;
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
        Write("news/notes.md", "Nothing.");
        Write("news/x/a.txt", "It was cold.");
        var articles = Read("news").Articles;
        Assert.That(articles.Select(a => (a.Id, a.Path, a.Source, a.Text)), Is.EqualTo(new[]
        {
            ("a.txt", "news/a.txt", "a.txt", "It snowed."),
            ("b", "news/b.txt", "b", "It rained."),
            ("x/a.txt", "news/x/a.txt", "x/a.txt", "It was cold."),
        }));
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
        File.WriteAllText(Path.Combine(root, "a.txt"), "It rained.\r\n\r\nCafé\n", new UnicodeEncoding(bigEndian: true, byteOrderMark: true));
        Assert.That(Read("a.txt").Articles.Single().Text, Is.EqualTo("It rained.\r\n\r\nCafé\n"));
    }

    [Test]
    public void The_manifest_wins_over_the_text_and_the_text_over_nothing()
    {
        const string text = "Fire tackled in Wellington\nJan 5, 2024\nCrews came.\nAFP";
        Write("a.txt", text);
        Write("b.txt", text);
        Write("sources.yml", "articles:\n  a.txt:\n    source: GVS News\n    title: Another\n    published: 2019-12-31\n    credit: AP\n    url: http://x.com\n  b.txt:\n    published:\n");
        Assert.That(Read(".").Articles.Select(a => (a.Source, a.Title, a.Published, a.Credit, a.Url)), Is.EqualTo(new[]
        {
            ("GVS News", "Another", (DateOnly?)new DateOnly(2019, 12, 31), "AP", (string?)"http://x.com"),
            ("b", "Fire tackled in Wellington", null, "AFP", null),
        }));
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
            Assert.That(set.Problems.Select(p => (Path.GetFileName(p.Path), p.Reason.Split([',', ';', '('])[0].Trim(), p.IsLeftOut)), Is.EqualTo(new[]
            {
                ("binary.txt", "is binary", true),
                ("empty.txt", "is empty", true),
                ("large.txt", "is larger than 100 bytes", true),
                ("old.txt", "is not valid UTF-8 and was read as Windows-1252", false),
            }));
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
    public void Reading_can_be_stopped()
    {
        Write("a.txt", "It rained.");
        Assert.That(() => new ArticleReader().Read([root], new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private ArticleSet Read(params string[] paths) => new ArticleReader().Read(paths.Select(path => Path.Combine(root, path)));
}
