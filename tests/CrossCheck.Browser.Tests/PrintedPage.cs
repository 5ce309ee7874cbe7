using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace CrossCheck.Browser.Tests;

/// <summary>A page of a PDF as the browser prints it.</summary>
/// <param name="Lines">How many pieces of text it shows.</param>
/// <param name="Filled">How far down it goes: the share of its height above its lowest piece of text.</param>
internal sealed partial record PrintedPage(int Lines, double Filled)
{
    /// <summary>The height of A4 in points.</summary>
    private const double Height = 842;

    /// <summary>
    /// The pages of <paramref name="pdf"/>: enough of the format for what Chromium writes, a page of A4 with one compressed stream of
    /// contents.
    /// </summary>
    public static PrintedPage[] Read(byte[] pdf)
    {
        // Each byte as one character, so that places in the text are places in the file.
        var text = Encoding.Latin1.GetString(pdf);
        return [.. PageObject().Matches(text).Select(page => Of(Contents(text, page.Groups[1].Value)))];
    }

    private static string Contents(string text, string contents)
    {
        var start = text.IndexOf($"\n{contents} 0 obj", StringComparison.Ordinal);
        var stream = text.IndexOf("stream\n", start, StringComparison.Ordinal) + "stream\n".Length;
        var end = text.IndexOf("\nendstream", stream, StringComparison.Ordinal);
        using var reader = new StreamReader(
            new ZLibStream(new MemoryStream(Encoding.Latin1.GetBytes(text[stream..end])), CompressionMode.Decompress),
            Encoding.Latin1
        );
        return reader.ReadToEnd();
    }

    /// <summary>Follows the matrices that move and scale what is drawn; upright text needs only how they do so in height.</summary>
    private static PrintedPage Of(string contents)
    {
        var (scale, shift) = (1.0, 0.0);
        var outer = new Stack<(double, double)>();
        var lowest = Height;
        foreach (Match operation in MovingOrSaving().Matches(contents))
        {
            double Number(int group) => double.Parse(operation.Groups[group].Value, CultureInfo.InvariantCulture);
            switch (operation.Value.Split(' ')[^1])
            {
                case "q":
                    outer.Push((scale, shift));
                    break;
                case "Q":
                    (scale, shift) = outer.Pop();
                    break;
                case "cm":
                    (scale, shift) = (scale * Number(1), shift + scale * Number(2));
                    break;
                default:
                    lowest = Math.Min(lowest, shift + scale * Number(2));
                    break;
            }
        }

        return new PrintedPage(ShowText().Count(contents), 1 - lowest / Height);
    }

    [GeneratedRegex(@"/Type /Page\n(?:(?!endobj).)*?/Contents (\d+) 0 R", RegexOptions.Singleline)]
    private static partial Regex PageObject();

    /// <summary>The operators that show text: Tj and TJ.</summary>
    [GeneratedRegex(@"\bT[jJ]\b")]
    private static partial Regex ShowText();

    /// <summary>
    /// The operators that keep and restore the matrix, change it (cm), or place text (Tm), with the scale and shift in height.
    /// </summary>
    [GeneratedRegex(@"^(?:q|Q|[-.\d]+ [-.\d]+ [-.\d]+ ([-.\d]+) [-.\d]+ ([-.\d]+) (?:cm|Tm))$", RegexOptions.Multiline)]
    private static partial Regex MovingOrSaving();
}
