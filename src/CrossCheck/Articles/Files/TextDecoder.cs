using System.Text;

namespace CrossCheck.Articles.Files;

/// <summary>
/// Turns the bytes of a file into text: by byte-order mark, else as the file itself declares, else as UTF-8, else as Windows-1252. Line
/// ends stay as they
/// are; the mark is dropped.
/// </summary>
internal static class TextDecoder
{
    /// <summary>
    /// Windows-1252 differs from Latin-1 in these 32 characters; the five bytes it leaves undefined keep their control characters, as in
    /// the WHATWG Encoding Standard.
    /// </summary>
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    /// <summary>What stands for bytes that an encoding does not know.</summary>
    private const char Replacement = '\ufffd';

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding LittleEndian = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding BigEndian = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Decodes <paramref name="bytes"/>. Exactly one of the text and the reason why there is none is given; a text may come with a doubt.
    /// </summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="isMarkup">Whether the file may declare its encoding, as HTML and XML do.</param>
    public static (string? Text, string? Reason) Decode(ReadOnlySpan<byte> bytes, bool isMarkup = false)
    {
        var (encoding, mark) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => ((Encoding)Utf8, 3),
            [0xFF, 0xFE, ..] => (LittleEndian, 2),
            [0xFE, 0xFF, ..] => (BigEndian, 2),
            _ => (Utf8, 0),
        };
        var declared = mark == 0 && isMarkup ? DeclaredEncoding.Of(bytes) : null;
        var (text, reason) = declared is null || IsUnicode(declared) ? Decode(bytes[mark..], encoding) : Declared(bytes, declared);
        return text is null ? (null, reason)
            : text.Contains('\0')
                ? (null, "is binary (it holds NUL characters); give it as plain text, UTF-8 or UTF-16 with a byte-order mark")
            : string.IsNullOrWhiteSpace(text) ? (null, "is empty; remove it or fill it")
            : (text, reason);
    }

    private static (string? Text, string? Reason) Decode(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        try
        {
            return (encoding.GetString(bytes), null);
        }
        catch (DecoderFallbackException)
        {
            return encoding == Utf8
                ? (Latin(bytes), "is not valid UTF-8 and was read as Windows-1252; save it as UTF-8 if letters look wrong")
                : (null, "is marked as UTF-16 but is not valid UTF-16; save it as UTF-8");
        }
    }

    /// <summary>
    /// By the label that the file gives. Latin-1 means Windows-1252, as in the WHATWG Encoding Standard; a label that nobody knows counts
    /// for nothing.
    /// </summary>
    private static (string? Text, string? Reason) Declared(ReadOnlySpan<byte> bytes, string label)
    {
        if (label is "iso-8859-1" or "latin1" or "iso8859-1" or "us-ascii" or "ascii" or "windows-1252" or "cp1252" or "x-cp1252")
        {
            return (Latin(bytes), null);
        }

        if (
            CodePagesEncodingProvider.Instance.GetEncoding(
                label,
                EncoderFallback.ReplacementFallback,
                new DecoderReplacementFallback("\ufffd")
            )
            is not { } encoding
        )
        {
            return Decode(bytes, Utf8);
        }

        var text = encoding.GetString(bytes);
        return (
            text,
            text.Contains(Replacement)
                ? $"holds bytes that are not valid {label}, which it declares; save it as UTF-8 if letters look wrong"
                : null
        );
    }

    /// <summary>A label of UTF-16 inside a file that was read byte by byte as far as the label is wrong, and means UTF-8.</summary>
    private static bool IsUnicode(string label) => label is "utf-8" or "utf8" || label.StartsWith("utf-16", StringComparison.Ordinal);

    private static string Latin(ReadOnlySpan<byte> bytes) =>
        string.Create(
            bytes.Length,
            bytes,
            static (text, bytes) =>
            {
                for (var i = 0; i < bytes.Length; i++)
                {
                    text[i] = bytes[i] is >= 0x80 and < 0xA0 ? Windows1252[bytes[i] - 0x80] : (char)bytes[i];
                }
            }
        );
}
