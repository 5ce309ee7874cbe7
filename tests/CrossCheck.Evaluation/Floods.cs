using System.Globalization;
using System.Text;
using CrossCheck.Articles;
using CrossCheck.Articles.Formats;
using CrossCheck.Reports;

namespace CrossCheck.Evaluation;

/// <summary>
/// Looks for texts on which the time per character grows with their length: fragments of news and markup, one to six together, repeated. A
/// round is read in every format and reported on,
/// short and then <see cref="Times"/> times as long; the seed of a round is enough to have it again.
/// </summary>
/// <param name="texts">The news that fragments are taken from.</param>
internal sealed class Floods(IReadOnlyList<string> texts)
{
    /// <summary>The shorter text of a round, in characters: long enough that its time can be measured.</summary>
    private const int Length = 40_000;

    /// <summary>So many times as long is the longer one.</summary>
    private const int Times = 4;

    /// <summary>
    /// Linear work grows by <see cref="Times"/>, quadratic by its square; half way between, by their ratio, something grows.
    /// </summary>
    private const double MostGrowth = Times * 2;

    /// <summary>What takes less time for the longer text is of no concern, and can't be measured well.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(300);

    /// <summary>So often a growth is measured before it is believed.</summary>
    private const int Measurements = 3;

    private static readonly string[] Markup =
    [
        "[a](",
        "[",
        "]",
        "](",
        "![",
        "<",
        ">",
        "<!--",
        "<?",
        "<![CDATA[",
        "`",
        "``",
        "*",
        "**",
        "_",
        "*a ",
        "a_",
        "~",
        "|",
        "| a ",
        "\n| - ",
        "+---+",
        "\n+---+\n",
        "> ",
        "- ",
        "\n- a",
        "1. ",
        "\n1. a",
        "\n    ",
        "\n# a",
        "\n---\n",
        "\n===\n",
        "&amp",
        "&#",
        "\\",
        "\n[a]: b",
        "[a]",
        "<a href=\"",
        "<b>",
        "</b>",
        "<p>",
        "<div>",
        "<table>",
        "<td>",
        "<li>",
        "<script>",
        "{\"a\":",
        "{\"text\":\"",
        "[{",
        "}",
        "\",",
        "\n\n",
        "\n",
        " ",
        "\t",
        "\u00a0",
        "\ud83d\ude00",
        "\"",
        "“",
        "'",
        "(",
        ")",
        ". ",
        ", ",
        "; ",
        ": ",
        "-",
        "–",
        "/",
        "$",
        "%",
        "11 people ",
        "including ",
        "of them ",
        "12 ",
        "twelve ",
        "and ",
        "or ",
        "between ",
        "more than ",
        "at least ",
        "3 May 2019 ",
        "May ",
        "2019 ",
        "last Friday ",
        "since ",
        "killed ",
        "said ",
        "Mr. Smith ",
        "U.S. ",
        "$2.5 million ",
        "40% ",
        "9:30 a.m. ",
        "Smith, 34, ",
        "a ",
        "A ",
        "the ",
    ];

    /// <summary>Works for so many minutes.</summary>
    /// <returns>How many rounds grew.</returns>
    public int Run(double minutes, int seed, TextWriter output)
    {
        var until = DateTime.UtcNow.AddMinutes(minutes);
        var (grown, rounds) = (0, 0);
        for (; DateTime.UtcNow < until; rounds++)
        {
            var round = unchecked(seed + rounds);
            var fragment = Fragment(new Random(round));
            foreach (var (what, work) in Works())
            {
                var time = Time(work, fragment, Length * Times);
                if (time < Least)
                {
                    continue;
                }

                // A busy machine, or code that is being compiled, slows one measurement; what grows does so each time.
                var growth = Enumerable
                    .Range(0, Measurements)
                    .Min(_ => Time(work, fragment, Length * Times) / Time(work, fragment, Length));
                if (growth < MostGrowth)
                {
                    continue;
                }

                grown++;
                output.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"grown: --seed {round}: {what}: {growth:0.0} times as slow where {Times} times as long, "
                            + $"{time.TotalSeconds:0.0} s: {Shown(fragment)}"
                    )
                );
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rounds} fragments, {grown} grown"));
        return grown;
    }

    /// <summary>What is timed: reading as each format, and reporting on two articles with the text.</summary>
    private static IEnumerable<(string What, Action<string> Work)> Works()
    {
        foreach (var format in Enum.GetValues<ArticleFormat>())
        {
            yield return (format.ToString(), text => FileFormats.Read(format, text).Count());
        }

        yield return (
            "Report",
            text =>
            {
                var report = new CrossChecker { Threads = 1 }.Check([
                    .. new[] { "a", "b" }.Select(id => new Article
                    {
                        Id = id,
                        Path = id,
                        Source = id,
                        Text = text,
                        Published = new DateOnly(2020, 1, 8),
                    }),
                ]);
                foreach (var format in ReportFormat.All)
                {
                    format.Write(report, TextWriter.Null);
                }
            }
        );
    }

    private string Fragment(Random random)
    {
        var fragment = new StringBuilder();
        for (var pieces = random.Next(1, 7); pieces > 0; pieces--)
        {
            var news = texts[random.Next(texts.Count)];
            var start = random.Next(news.Length);
            fragment.Append(
                random.Next(4) == 0
                    ? news.AsSpan(start, Math.Min(news.Length - start, random.Next(1, 60)))
                    : Markup[random.Next(Markup.Length)]
            );
        }

        return fragment.ToString();
    }

    private static TimeSpan Time(Action<string> work, string fragment, int length)
    {
        var text = string.Concat(Enumerable.Repeat(fragment, (length / fragment.Length) + 1));
        var used = Environment.CpuUsage.TotalTime;
        work(text);
        return Environment.CpuUsage.TotalTime - used;
    }

    private static string Shown(string fragment) => "\"" + fragment.Replace("\n", "\\n", StringComparison.Ordinal) + "\"";
}
