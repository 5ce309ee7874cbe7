using System.Collections.Immutable;
using CrossCheck.Archive;
using CrossCheck.Articles;
using CrossCheck.Articles.Files;
using CrossCheck.Articles.Formats;
using CrossCheck.Claims;
using CrossCheck.Claims.Caching;
using CrossCheck.Findings;
using CrossCheck.Findings.Structured;
using CrossCheck.Reports;
using CrossCheck.Reports.Json;
using CrossCheck.Reports.Pipelines;
using CrossCheck.Reports.Review;
using CrossCheck.Reports.Scores;

namespace CrossCheck.Evaluation.Guided;

/// <summary>All kinds of input, each read through the door by which the program reads it.</summary>
internal sealed class Targets : IDisposable
{
    private static readonly ArticleFormat[] Formats = Enum.GetValues<ArticleFormat>();

    private readonly string folder = Directory.CreateTempSubdirectory("crosscheck-fuzz-").FullName;
    private readonly CrossChecker checker = new() { Threads = 1 };
    private readonly ImmutableArray<Article> articles;
    private readonly Report report;

    /// <summary>Grows inputs from the news in <paramref name="news"/>, which are written to a folder of their own.</summary>
    /// <param name="news">The folder with articles.</param>
    public Targets(string news)
    {
        for (var i = 0; i < TargetTexts.Short.Length; i++)
        {
            File.WriteAllText(At($"{i}.txt"), TargetTexts.Short[i]);
        }

        articles = new ArticleReader().Read([folder]).Articles;
        report = checker.Check(articles);
        All =
        [
            new(
                "article",
                [
                    .. Directory.GetFiles(news, "*.txt").Order(StringComparer.Ordinal).Select(f => File.ReadAllBytes(f)[..4000]),
                    .. TargetTexts.Articles(),
                ],
                ["11 people ", "at least ", "3 May 2019", "$2.5 million", "40%", "<p>", "title: ", "\"text\":", "including ", "of them "],
                Article
            ),
            new(
                "manifest",
                [.. TargetTexts.Files(TargetTexts.ManifestText)],
                ["articles:", "  0.txt:", "    source: ", "title:", "published:", "credit:", "url:", "2019-12-31", "https://"],
                Manifest
            ),
            new(
                "settings",
                [.. TargetTexts.Files(TargetTexts.SettingsText)],
                [
                    "fail-on: ",
                    "min-confidence: ",
                    "baseline: ",
                    "formats: ",
                    "ignore:",
                    "articles: ",
                    "kinds: ",
                    "sources:",
                    "lexicon:",
                    "people:",
                    "high",
                    "0.5",
                ],
                Settings
            ),
            new(
                "review",
                [.. TargetTexts.Files(Written(o => ReviewFile.Write(Decisions(), o)))],
                [
                    "\"fingerprint\":",
                    "\"state\":",
                    "\"note\":",
                    "\"at\":",
                    "\"values\":",
                    "\"apart\":",
                    "\"split\":true",
                    "\"earlier\":",
                    "\"dismissed\"",
                ],
                Review
            ),
            new(
                "baseline",
                [.. TargetTexts.Files(Written(o => Baseline.Write(report, o)))],
                ["\"fingerprint\":", "\"version\":", "\"conflicts\":"],
                Known
            ),
            new(
                "report",
                [.. TargetTexts.Files(Written(o => ReportFormat.All.Single(f => f.Name == "json").Write(report, o)))],
                ["\"claims\":", "\"groups\":", "\"id\":", "\"verdict\":", "\"articles\":", "\"start\":", "\"c1\""],
                Explained
            ),
            new(
                "csv",
                [.. TargetTexts.Files(TargetTexts.CsvText, "source;item\na;b\n")],
                ["source,item,value\n", ",kind", ",unit", ",date", ",lineage", "\"", "\"\"", "2019-05-03", "count", "date"],
                input => Table(input, ClaimFileFormat.Csv)
            ),
            new(
                "jsonl",
                [.. TargetTexts.Files(TargetTexts.JsonLinesText)],
                ["{\"source\":", ",\"item\":", ",\"value\":", "\"unit\":", "\"date\":", "\"lineage\":", "}\n"],
                input => Table(input, ClaimFileFormat.JsonLines)
            ),
            new("cache", [.. Extractions()], [], Cached),
            new("archive", [Archived()], ["SELECT", "article", "file"], FromArchive),
        ];
    }

    /// <summary>All of them.</summary>
    public ImmutableArray<Target> All { get; }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Written(Action<TextWriter> write)
    {
        var text = new StringWriter();
        write(text);
        return text.ToString();
    }

    private string At(string name) => Path.Combine(folder, name);

    private string Put(string name, byte[] input)
    {
        File.WriteAllBytes(At(name), input);
        return At(name);
    }

    private IEnumerable<Decision> Decisions() =>
        report.Findings.Select(
            (f, i) =>
                new Decision
                {
                    Fingerprint = f.Fingerprint,
                    State = (ReviewState)(i % 4),
                    Note = "so it is",
                    By = "me",
                    At = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero),
                    Question = f.Label,
                    Values = DecisionBasis.Values(f),
                    Sentences = DecisionBasis.Sentences(f),
                    Apart = i == 0 ? [DecisionBasis.Key(f.Claims[0])] : [],
                    Earlier =
                        i == 0
                            ? [new EarlierDecision(ReviewState.Open, "", "you", new DateTimeOffset(2019, 1, 1, 0, 0, 0, TimeSpan.Zero))]
                            : [],
                }
        );

    private IEnumerable<byte[]> Extractions() =>
        articles.Select(
            (article, number) =>
            {
                var bytes = new ByteWriter();
                ExtractionWriter.Write(ClaimExtractor.Extract(Document.Parse(article), number), bytes);
                return bytes.Written.ToArray();
            }
        );

    private byte[] Archived()
    {
        using (var archive = ArticleArchive.Open(At("seed.db"), creates: true))
        {
            archive.Add(new ArticleReader().Read([At("0.txt"), At("1.txt")]), checker);
        }

        return File.ReadAllBytes(At("seed.db"));
    }

    private IEnumerable<string> Article(byte[] input)
    {
        foreach (var format in Formats)
        {
            if (TextDecoder.Decode(input, format == ArticleFormat.Html) is not { Text: { } text })
            {
                continue;
            }

            foreach (var entry in FileFormats.Read(format, text))
            {
                if (entry.Reason is { } reason && (reason.ReplaceLineEndings(" ") != reason || reason.Length > 500))
                {
                    throw new InvalidOperationException($"This reason is not one short line: {reason}");
                }

                yield return $"{format} {(entry.Draft is null ? "refused" : "read")}";
            }
        }

        if (TextDecoder.Decode(input).Text is { } plain)
        {
            var extraction = ClaimExtractor.Extract(Document.Parse(articles[0] with { Text = plain }), 0);
            foreach (var mention in extraction.Mentions)
            {
                yield return mention is QuantityMention { Quantity: var q }
                    ? $"{mention.Kind} {q.Bound} {q.Dimension.Split(':')[0]} {mention.Reason}"
                    : $"{((DateMention)mention).Date?.Granularity} {((DateMention)mention).Role} {mention.Reason}";
            }

            foreach (var claim in extraction.Claims)
            {
                yield return $"{claim.Context.Question.Clause.Role} {claim.Context.Scope} {claim.Force} {claim.Context.IsCumulative}";
            }

            foreach (var total in extraction.Totals)
            {
                yield return $"{total.Cue} {total.Parts.Length} {total.AreApart}";
            }
        }
    }

    private IEnumerable<string> Manifest(byte[] input)
    {
        try
        {
            Put("sources.yml", input);
            return
            [
                .. new ArticleReader()
                    .Read([folder])
                    .Articles.Select(a => $"{a.Title is null} {a.Published is null} {a.Credit is null} {a.Url is null}"),
            ];
        }
        finally
        {
            File.Delete(At("sources.yml"));
        }
    }

    private IEnumerable<string> Settings(byte[] input)
    {
        var settings = Configuration.Settings.Read(Put("crosscheck.yml", input));
        var words = new CrossChecker { Threads = 1, Lexicon = settings.Lexicon };
        yield return $"{settings.FailOn} {settings.Baseline is null} {settings.Formats?.Length} {settings.Lexicon.Length} "
            + $"{settings.SourceAliases.Count}";
        words.Check(articles[..1]);
    }

    private IEnumerable<string> Review(byte[] input)
    {
        var decisions = ReviewFile.Read(Put("review.json", input));
        var reviewed = report.With(decisions);
        ReviewFile.Write(decisions, TextWriter.Null);
        return
        [
            .. reviewed.Findings.Select(f => $"{f.Review} {f.Superseded is null} {f.TakenOut.Length}"),
            $"{reviewed.OtherDecisions.Length > 0}",
        ];
    }

    private IEnumerable<string> Known(byte[] input)
    {
        var baseline = Baseline.Read(Put("baseline.json", input));
        return report.Findings.Select(f => $"{baseline.Contains(f)}");
    }

    private IEnumerable<string> Explained(byte[] input)
    {
        var written = WrittenReport.Read(Put("written.json", input));
        return
        [
            $"{written.Groups.Length} {written.Totals.Length} {written.Claims.Count()}",
            .. written.ReadArticles(folder).Changed.Select(_ => "changed"),
        ];
    }

    private static IEnumerable<string> Table(byte[] input, ClaimFileFormat format)
    {
        var bad = new HashSet<string>(StringComparer.Ordinal);
        var table = ClaimTable.Read(
            new MemoryStream(input),
            format,
            row => bad.Add(new string([.. row.Reason.Where(char.IsAsciiLetterLower)]))
        );
        var scores = ScoreReport.Of(table);
        foreach (var form in ScoreFormat.All)
        {
            form.Write(scores, TextWriter.Null);
        }

        return [.. bad, .. scores.Findings.Select(f => $"{f.Verdict} {f.Severity} {f.Estimate is null}")];
    }

    private IEnumerable<string> Cached(byte[] input)
    {
        var store = new OneEntry(input);
        var found = checker.Examine(articles, store, CancellationToken.None).Report;
        foreach (var form in ReportFormat.All)
        {
            form.Write(found, TextWriter.Null);
        }

        return [$"{store.IsRead}", .. found.Claims.Take(20).Select(c => $"{c.Kind} {c.Force} {c.Role}")];
    }

    private IEnumerable<string> FromArchive(byte[] input)
    {
        using var archive = ArticleArchive.Open(Put("archive.db", input));
        var loaded = archive.Load();
        return [.. loaded.Articles.Problems.Select(_ => "problem"), $"{loaded.Check(checker, loaded.Articles.Articles).Findings.Length}"];
    }
}
