using System.Text;

namespace CrossCheck.Articles;

/// <summary>Turns the bytes of a file into text: by byte-order mark, else as UTF-8, else as Windows-1252. Line ends stay as they are; the mark is dropped.</summary>
internal static class TextDecoder
{
    /// <summary>Windows-1252 differs from Latin-1 in these 32 characters; the five bytes it leaves undefined keep their control characters, as in the WHATWG Encoding Standard.</summary>
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding LittleEndian = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding BigEndian = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    /// <summary>Decodes <paramref name="bytes"/>. Exactly one of the text and the reason why there is none is given; a text may come with a doubt.</summary>
    public static (string? Text, string? Reason) Decode(ReadOnlySpan<byte> bytes)
    {
        var (encoding, mark) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => ((Encoding)Utf8, 3),
            [0xFF, 0xFE, ..] => (LittleEndian, 2),
            [0xFE, 0xFF, ..] => (BigEndian, 2),
            _ => (Utf8, 0),
        };
        string text;
        string? doubt = null;
        try
        {
            text = encoding.GetString(bytes[mark..]);
        }
        catch (DecoderFallbackException)
        {
            if (encoding != Utf8)
            {
                return (null, "is marked as UTF-16 but is not valid UTF-16; save it as UTF-8");
            }

            text = Latin(bytes[mark..]);
            doubt = "is not valid UTF-8 and was read as Windows-1252; save it as UTF-8 if letters look wrong";
        }

        if (text.Contains('\0'))
        {
            return (null, "is binary (it holds NUL characters); give it as plain text, UTF-8 or UTF-16 with a byte-order mark");
        }

        return string.IsNullOrWhiteSpace(text) ? (null, "is empty; remove it or fill it") : (text, doubt);
    }

    private static string Latin(ReadOnlySpan<byte> bytes) =>
        string.Create(bytes.Length, bytes, static (text, bytes) =>
        {
            for (var i = 0; i < bytes.Length; i++)
            {
                text[i] = bytes[i] is >= 0x80 and < 0xA0 ? Windows1252[bytes[i] - 0x80] : (char)bytes[i];
            }
        });
}
