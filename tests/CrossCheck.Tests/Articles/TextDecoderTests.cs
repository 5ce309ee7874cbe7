using System.Text;
using CrossCheck.Articles.Files;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace CrossCheck.Tests.Articles;

/// <summary>How bytes become text.</summary>
public sealed class TextDecoderTests
{
    [Test]
    public void Reads_every_encoding_it_knows_to_the_same_text()
    {
        const string text = "Café “Iraq”\r\n€5 \ud83d\ude00";
        Assert.Multiple(() =>
        {
            foreach (var encoding in new[] { new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode })
            {
                Assert.That(
                    TextDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]),
                    Is.EqualTo((text, (string?)null)),
                    encoding.EncodingName
                );
            }
        });
    }

    [Test]
    public void Invalid_utf8_is_windows_1252_with_a_doubt()
    {
        var (text, reason) = TextDecoder.Decode([(byte)'C', 0xE9, 0x80, 0x93, 0x94]);
        Assert.That(text, Is.EqualTo("Cé€“”"));
        Assert.That(reason, Does.Contain("Windows-1252"));
    }

    [TestCase("windows-1251", "<meta charset=\"windows-1251\">", "Привет")]
    [TestCase("shift_jis", "<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=Shift_JIS'>", "地震")]
    [TestCase("iso-8859-2", "<?xml version=\"1.0\" encoding=\"iso-8859-2\"?><html>", "Łódź")]
    [TestCase("euc-kr", "<meta name=a content=b><meta charset = 'EUC-KR' >", "지진")]
    public void A_page_is_read_as_it_declares(string label, string head, string text)
    {
        var page = head + text;
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(label)!.GetBytes(page);
        Assert.That(TextDecoder.Decode(bytes, isMarkup: true), Is.EqualTo((page, (string?)null)));
        Assert.That(TextDecoder.Decode(bytes).Text, Is.Not.EqualTo(page), "a plain text declares nothing");
    }

    [TestCase("<meta charset=iso-8859-1>", new byte[] { 0x93, 0xE9 }, "“é", Description = "Latin-1 means Windows-1252 on the web")]
    [TestCase("<meta charset=utf-16>", new byte[] { 0xC3, 0xA9 }, "é", Description = "a page read byte by byte is not UTF-16")]
    [TestCase("<meta charset=martian>", new byte[] { 0xC3, 0xA9 }, "é", Description = "what nobody knows counts for nothing")]
    [TestCase("<meta charset=iso-8859-1>", new byte[] { 0xC3, 0xA9 }, "Ã©", Description = "the page's word counts before a guess")]
    [TestCase("<p>charset=windows-1251", new byte[] { 0xC3, 0xA9 }, "é", Description = "only in a meta element")]
    public void Labels(string head, byte[] rest, string text) =>
        Assert.That(
            TextDecoder.Decode([.. Encoding.ASCII.GetBytes(head), .. rest], isMarkup: true),
            Is.EqualTo((head + text, (string?)null))
        );

    [Test]
    public void A_mark_wins_over_a_declaration() =>
        Assert.That(
            TextDecoder.Decode([0xEF, 0xBB, 0xBF, .. "<meta charset=windows-1251>é"u8], isMarkup: true).Text,
            Is.EqualTo("<meta charset=windows-1251>é")
        );

    [Test]
    public void Bytes_that_the_declared_encoding_does_not_know_are_a_doubt() =>
        Assert.That(
            TextDecoder.Decode([.. "<meta charset=shift_jis>"u8, 0x81, 0x20], isMarkup: true).Reason,
            Does.Contain("not valid shift_jis")
        );

    [TestCase(new byte[] { }, "empty")]
    [TestCase(new byte[] { 0xEF, 0xBB, 0xBF, 32, 10 }, "empty")]
    [TestCase(new byte[] { 80, 75, 3, 4, 0, 0 }, "binary")]
    [TestCase(new byte[] { 0xFF, 0xFE, 0x3D, 0xD8 }, "UTF-16")]
    [TestCase(new byte[] { 0xFF, 0xFE, 0x41 }, "UTF-16")]
    public void Says_why_there_is_no_text(byte[] bytes, string why)
    {
        var (text, reason) = TextDecoder.Decode(bytes);
        Assert.That(text, Is.Null);
        Assert.That(reason, Does.Contain(why));
    }

    [Test]
    public void Any_bytes_give_a_text_or_a_reason() =>
        Prop.ForAll<byte[]>(bytes =>
            {
                var (text, reason) = TextDecoder.Decode(bytes);
                return text is not null ? !text.Contains('\0') : reason is not null;
            })
            .QuickCheckThrowOnFailure();
}
