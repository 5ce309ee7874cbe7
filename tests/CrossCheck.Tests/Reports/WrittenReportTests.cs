using CrossCheck.Articles;
using CrossCheck.Findings;
using CrossCheck.Reports.Json;
using CrossCheck.Tests.Cli;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace CrossCheck.Tests.Reports;

/// <summary>A report is read back as far as the same check can be run again.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class WrittenReportTests : IDisposable
{
    private static readonly Report Quake = new CrossChecker().Check(new ArticleReader().Read([CommandLine.Corpus]).Articles);

    private readonly string folder = Directory.CreateTempSubdirectory("crosscheck-").FullName;

    private string Path => System.IO.Path.Combine(folder, "report.json");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Test]
    public void The_articles_are_those_reported_on()
    {
        var read = Written(Quake).ReadArticles(CommandLine.Corpus);
        Assert.That(read.Articles, Is.EqualTo(Placeless(Quake.Articles)));
        Assert.That(read.Changed, Is.Empty);
        Assert.That(read.Folder, Is.EqualTo(CommandLine.Corpus));
    }

    [Test]
    public void Every_group_and_claim_is_found_again()
    {
        var written = Written(Quake);
        Assert.That(written.Claims.Select(c => written.Find(c, Quake)), Is.EqualTo(Quake.Claims));
        Assert.That(written.Groups.Select(g => written.Find(g, Quake)), Is.EqualTo(Quake.Findings));
    }

    [Test]
    public void A_text_that_changed_is_named()
    {
        var copy = Directory.CreateDirectory(System.IO.Path.Combine(folder, "quake")).FullName;
        File.Copy(System.IO.Path.Combine(CommandLine.Corpus, "post.txt"), System.IO.Path.Combine(copy, "post.txt"));
        File.WriteAllText(System.IO.Path.Combine(copy, "herald.txt"), "Quake kills 14");
        Assert.That(Written(Quake).ReadArticles(copy).Changed, Is.EqualTo(Quake.Articles.Where(a => a.Id == "herald").Select(a => a.Path)));
    }

    [Test]
    public void Articles_that_are_not_there_are_named() =>
        Assert.That(() => Written(Quake).ReadArticles(folder), Throws.TypeOf<InputException>().With.Message.Contains("herald.txt"));

    [Test]
    public void What_the_report_carries_itself_needs_no_file()
    {
        var pages = new CrossChecker().Check(Quake.Articles.Select(a => a with { IsExtracted = true, Author = "A. Reporter" }));
        var read = Written(pages).ReadArticles();
        Assert.That(read.Articles, Is.EqualTo(Placeless(pages.Articles)));
        Assert.That(read.Folder, Is.Null);
    }

    [TestCase("{", "no JSON report")]
    [TestCase("[]", "no report of format 1")]
    [TestCase("{\"schemaVersion\":\"2\"}", "no report of format 1")]
    [TestCase("{\"schemaVersion\":\"1\",\"sources\":[]}", "it has no articles")]
    [TestCase(
        "{\"schemaVersion\":\"1\",\"sources\":[],\"articles\":[1],\"claims\":[],\"groups\":[]}",
        "articles holds something else than objects"
    )]
    [TestCase(
        "{\"schemaVersion\":\"1\",\"sources\":[],\"articles\":[],\"claims\":[{\"id\":\"c1\"}],\"groups\":[]}",
        "a claim has no value"
    )]
    [TestCase(
        "{\"schemaVersion\":\"1\",\"sources\":[],\"articles\":[{\"id\":\"a\",\"path\":\"a\",\"source\":\"a\",\"published\":\"soon\"}],"
            + "\"claims\":[],\"groups\":[]}",
        "damaged"
    )]
    public void What_is_no_report_is_an_error_of_one_line(string text, string message)
    {
        File.WriteAllText(Path, text);
        Assert.That(
            () => WrittenReport.Read(Path),
            Throws.TypeOf<InputException>().With.Message.Contains(message).And.Message.Not.Contains("\n")
        );
    }

    [Test]
    public void A_damaged_report_is_an_error_and_nothing_worse()
    {
        var whole = ReportText.Of("json", Quake);
        Prop.ForAll(
                ArbMap.Default.ArbFor<(NonNegativeInt, NonNegativeInt, char)>(),
                damage =>
                {
                    var at = damage.Item1.Get * 997 % whole.Length;
                    File.WriteAllText(Path, whole[..at] + damage.Item3 + whole[Math.Min(whole.Length, at + (damage.Item2.Get % 5))..]);
                    try
                    {
                        _ = WrittenReport.Read(Path).Groups;
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

    /// <summary>The articles but for the files they were found in, of which a report keeps only the path that it shows.</summary>
    private static IEnumerable<Article> Placeless(IEnumerable<Article> articles) => articles.Select(a => a with { Place = null });

    private WrittenReport Written(Report report)
    {
        File.WriteAllText(Path, ReportText.Of("json", report));
        return WrittenReport.Read(Path);
    }
}
