using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace CrossCheck.Browser.Tests;

/// <summary>A page of a PDF as the browser prints it.</summary>
/// <param name="Lines">How many pieces of text it shows.</param>
internal sealed partial record PrintedPage(int Lines)
{
    /// <summary>
    /// The pages of <paramref name="pdf"/>: enough of the format for what Chromium writes, a page with one compressed stream of contents.
    /// </summary>
    public static PrintedPage[] Read(byte[] pdf)
    {
        // Each byte as one character, so that places in the text are places in the file.
        var text = Encoding.Latin1.GetString(pdf);
        return [.. PageObject().Matches(text).Select(page => new PrintedPage(Shown(text, page.Groups[1].Value)))];
    }

    private static int Shown(string text, string contents)
    {
        var start = text.IndexOf($"\n{contents} 0 obj", StringComparison.Ordinal);
        var stream = text.IndexOf("stream\n", start, StringComparison.Ordinal) + "stream\n".Length;
        var end = text.IndexOf("\nendstream", stream, StringComparison.Ordinal);
        using var reader = new StreamReader(
            new ZLibStream(new MemoryStream(Encoding.Latin1.GetBytes(text[stream..end])), CompressionMode.Decompress),
            Encoding.Latin1
        );
        return ShowText().Count(reader.ReadToEnd());
    }

    [GeneratedRegex(@"/Type /Page\n(?:(?!endobj).)*?/Contents (\d+) 0 R", RegexOptions.Singleline)]
    private static partial Regex PageObject();

    /// <summary>The operators that show text: Tj and TJ.</summary>
    [GeneratedRegex(@"\bT[jJ]\b")]
    private static partial Regex ShowText();
}
