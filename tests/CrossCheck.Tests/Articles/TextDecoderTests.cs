using System.Text;
using CrossCheck.Articles;
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
                Assert.That(TextDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]), Is.EqualTo((text, (string?)null)), encoding.EncodingName);
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
        }).QuickCheckThrowOnFailure();
}
