using System.Text;

namespace CrossCheck.Evaluation;

/// <summary>Makes texts that a program may stumble over, of news or of nothing.</summary>
/// <param name="news">The news that is mutated.</param>
internal sealed class FuzzTexts(IReadOnlyList<string> news)
{
    private static readonly string[] Pieces =
    [
        "At least 11 people ",
        "twelve",
        "$2.5 million",
        "3 May 2019",
        "40%",
        "Rs. 5",
        "last Friday",
        "\ud800",
        "\udc00",
        "\u202e",
        "\u200d",
        "\u0301",
        "\ufeff",
        "\0",
        "\u2028",
        "\u0085",
        "１１",
        "٣",
        "½",
        "²",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        "\"",
        "“",
        "(",
        ")",
        "[",
        "]",
        ". ",
        ",",
        "-",
        "–",
        "/",
        ":",
        "'",
        "’s ",
        "0",
        "9",
        "99999999999999999999999999999",
        "1,000",
        "1.5",
        "== ",
        "<p>",
        "<div>",
        "</div>",
        "<a href=x>",
        "<script>",
        "<!--",
        "&amp;",
        "&#x0;",
        "<table><tr><td>",
        "{",
        "}",
        "\":",
        "[{\"text\":\"",
        "---\n",
        "> ",
        "* ",
        "| ",
        "`",
        "![](",
        "\\",
    ];

    /// <summary>A stretch of news with a few changes: pieces put in, cut out, doubled, moved, and characters replaced.</summary>
    public string Mutated(Random random, int longest)
    {
        var whole = news[random.Next(news.Count)];
        var start = random.Next(whole.Length);
        var text = new StringBuilder(whole, start, Math.Min(whole.Length - start, random.Next(1, longest / 2)), longest * 2);
        for (var changes = random.Next(1, 40); changes > 0; changes--)
        {
            var at = random.Next(text.Length + 1);
            var length = Math.Min(text.Length - at, random.Next(30));
            switch (random.Next(6))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1:
                    text.Insert(random.Next(text.Length + 1), text.ToString(at, length));
                    break;
                case 2 when at < text.Length:
                    text[at] = (char)random.Next(char.MaxValue + 1);
                    break;
                case 3 when text.Length < longest:
                    text.Insert(at, string.Concat(Enumerable.Repeat(Pieces[random.Next(Pieces.Length)], random.Next(1, 300))));
                    break;
                default:
                    text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
            }
        }

        return text.ToString(0, Math.Min(text.Length, longest));
    }

    /// <summary>Pieces and characters without sense.</summary>
    public static string Noise(Random random)
    {
        var text = new StringBuilder();
        for (var left = random.Next(400); left > 0; left--)
        {
            text.Append(random.Next(3) == 0 ? ((char)random.Next(char.MaxValue + 1)).ToString() : Pieces[random.Next(Pieces.Length)]);
        }

        return text.ToString();
    }
}
