using System.Diagnostics;
using CrossCheck.Articles;
using CrossCheck.Articles.Formats;
using CrossCheck.Reports;
using NUnit.Framework;

namespace CrossCheck.Tests.Claims;

/// <summary>
/// What is repeated a million characters long is read in time that grows with its length alone. Work that grows with the square took
/// minutes on these; what is linear takes seconds,
/// and the limit between leaves room for a busy machine.
/// </summary>
public sealed class FloodTests
{
    private const int Length = 1_000_000;

    private static readonly TimeSpan Most = TimeSpan.FromSeconds(60);

    [TestCase("[a](")]
    [TestCase("[a](**")]
    [TestCase("![40% ")]
    [TestCase("$since *")]
    [TestCase("a_a_}\",<b>")]
    [TestCase("](<![CDATA[")]
    [TestCase("<!--")]
    [TestCase("`a``")]
    [TestCase("| a ")]
    [TestCase("[a]: b\n[a] ")]
    [TestCase("line [a](\n", Description = "a paragraph of many lines")]
    public void Markdown(string piece) =>
        InTime(() =>
        {
            var entry = FileFormats.Read(ArticleFormat.Markdown, Flood(piece)).Single();
            Assert.That(entry.Draft is not null || entry.Reason is not null);
        });

    [TestCase("11 people including 12 people ", Description = "each of these totals is wrong, and all are named alike")]
    [TestCase("11 people including 12 people. ")]
    [TestCase("11 people, among them 12 women.\n\n")]
    [TestCase("12 of the 11 people on 3 May 2019, ")]
    [TestCase("\"11 people\" said Mr. Smith, 34, ")]
    public void Reports_on_repeated_phrases(string piece) =>
        InTime(() =>
        {
            var report = new CrossChecker().Check([
                HostileText.Article(Flood(piece)),
                HostileText.Article("At least 11 people died.", "b"),
            ]);
            foreach (var format in ReportFormat.All)
            {
                format.Write(report, TextWriter.Null);
            }
        });

    [Test]
    public void A_cut_paragraph_keeps_its_words()
    {
        var text = MarkdownArticle.Read(string.Concat(Enumerable.Repeat("At least 11 **people** died in the fire. ", 1000))).Text;
        Assert.That(
            text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries),
            Has.Length.EqualTo(8000).And.No.Member("**people**")
        );
    }

    private static string Flood(string piece) => string.Concat(Enumerable.Repeat(piece, Length / piece.Length));

    private static void InTime(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        Assert.That(watch.Elapsed, Is.LessThan(Most));
    }
}
