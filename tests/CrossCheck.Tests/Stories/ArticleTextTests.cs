using CrossCheck.Claims.Caching;
using CrossCheck.Stories.Terms;
using NUnit.Framework;

namespace CrossCheck.Tests.Stories;

/// <summary>What an article says, by its terms: counted outside of boilerplate, and the same after it was kept.</summary>
public sealed class ArticleTextTests
{
    /// <summary>Two passages: the word 7 twice, once as a name, and 3; then 7 in the lead and 9, after which nothing counts.</summary>
    private static readonly ArticleText Text = ArticleText.Of(
        [7, 3, 7, 7, 9, 5],
        [TermKind.Word, TermKind.Word, TermKind.Name, TermKind.Lead, TermKind.Figure, TermKind.Word],
        [new Passage(100, 3), new Passage(200, 5)]
    );

    [TestCase(new uint[0], new byte[] { 1, 0, 3, 1 })]
    [TestCase(new uint[] { 100 }, new byte[] { 0, 0, 1, 1 })]
    [TestCase(new uint[] { 200 }, new byte[] { 1, 0, 2, 0 })]
    public void Terms_count_where_they_stand_outside_of_boilerplate(uint[] boilerplate, byte[] expected)
    {
        foreach (var text in new[] { Text, Kept() })
        {
            var counts = new byte[4];
            var kinds = new TermKind[4];
            text.Count([.. boilerplate], counts, kinds);
            Assert.That(text.Terms, Is.EqualTo(new uint[] { 3, 5, 7, 9 }));
            Assert.That(counts, Is.EqualTo(expected));
        }
    }

    [Test]
    public void What_a_term_is_shows_where_it_stands()
    {
        var kinds = new TermKind[4];
        Text.Count([], new byte[4], kinds);
        Assert.That(kinds, Is.EqualTo(new[] { TermKind.Word, TermKind.Word, TermKind.Name | TermKind.Lead, TermKind.Figure }));
    }

    [TestCase(1)]
    [TestCase(4096)]
    [TestCase(4097, Description = "more than 12 bits tell apart")]
    [TestCase(60_000)]
    public void Every_kind_of_every_term_is_kept(int terms)
    {
        TermKind[] all =
        [
            .. new[] { TermKind.Word, TermKind.Name, TermKind.FullName, TermKind.Day, TermKind.Figure }.SelectMany(kind =>
                new[] { kind, kind | TermKind.Lead }
            ),
        ];
        uint[] hashes = [.. Enumerable.Range(0, terms).Select(i => (uint)i * 71_000)];
        var kinds = hashes.Select((_, i) => all[i % all.Length]).ToArray();
        var text = ArticleText.Of(hashes, kinds, [new Passage(1, terms)]);
        var bytes = new ByteWriter();
        text.Write(bytes);
        var read = new TermKind[terms];
        Read(bytes.Written.ToArray()).Count([], new byte[terms], read);
        Assert.That(read, Is.EqualTo(kinds));
    }

    [Test]
    public void Bytes_that_end_too_soon_are_no_text()
    {
        var bytes = Written();
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.That(() => Read(bytes[..length]), Throws.TypeOf<InvalidDataException>());
        }
    }

    private static ArticleText Kept() => Read(Written());

    private static ArticleText Read(byte[] bytes)
    {
        var reader = new ByteReader(bytes);
        return ArticleText.Read(ref reader);
    }

    private static byte[] Written()
    {
        var writer = new ByteWriter();
        Text.Write(writer);
        return writer.Written.ToArray();
    }
}
