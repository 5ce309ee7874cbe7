using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Findings;
using CrossCheck.Findings.Sources;
using CrossCheck.Language;

namespace CrossCheck.Browser.Tests;

/// <summary>
/// Writes reports by hand: articles in which <c>[[name|value|words]]</c> marks a claim, and findings that name their claims.
/// </summary>
internal sealed class Story
{
    private readonly List<Article> articles = [];
    private readonly List<Claim> claims = [];
    private readonly Dictionary<string, Claim> named = [];
    private readonly List<Finding> findings = [];
    private readonly List<Lineage> lineages = [];
    private readonly List<Overlap> overlaps = [];
    private readonly List<(string Label, string FromId)> stories = [];

    /// <summary>Adds an article.</summary>
    public Story Article(string source, string? title, string? published, string text, string? url = null)
    {
        var plain = new StringBuilder();
        var marks = new List<(string Name, string Value, TextSpan Span)>();
        foreach (var piece in text.Split("[["))
        {
            if (piece.Split("]]", 2) is [var mark, var rest] && mark.Split('|', 3) is [var name, var value, var words])
            {
                marks.Add((name, value, new TextSpan(plain.Length, words.Length)));
                plain.Append(words).Append(rest);
            }
            else
            {
                plain.Append(piece);
            }
        }

        var article = new Article
        {
            Id = $"{articles.Count:000}",
            Path = $"story/{articles.Count:000}.txt",
            Source = source,
            Title = title,
            Published = published is null ? null : DateOnly.Parse(published, CultureInfo.InvariantCulture),
            Url = url,
            Text = plain.ToString(),
        };
        articles.Add(article);
        foreach (var (name, value, span) in marks)
        {
            var (kind, what) = Value(value);
            claims.Add(
                named[name] = new Claim
                {
                    Id = $"c{claims.Count + 1}",
                    Article = article,
                    Kind = kind,
                    Value = what,
                    ValueSpan = span,
                    SentenceSpan = Sentence(article.Text, span),
                }
            );
        }

        return this;
    }

    /// <summary>Says that the last <paramref name="count"/> articles share their text.</summary>
    public Story Copied(int count, double shared, string? credit = null)
    {
        lineages.Add(new Lineage("", [.. articles[^count..].Select(a => a.Id)], shared, credit));
        return this;
    }

    /// <summary>Says that two articles share these words.</summary>
    public Story Sharing(string firstId, string secondId, double shared, params string[] passages)
    {
        var (first, second) = (articles.Single(a => a.Id == firstId).Text, articles.Single(a => a.Id == secondId).Text);
        TextSpan In(string text, string words) => new(text.IndexOf(words, StringComparison.Ordinal), words.Length);
        overlaps.Add(
            new Overlap(firstId, secondId, shared, shared / 2, 0, shared > 0.5)
            {
                Passages = [.. passages.Select(p => new SharedSpan(In(first, p), In(second, p)))],
            }
        );
        return this;
    }

    /// <summary>Adds a finding on the claims called <paramref name="names"/>.</summary>
    public Story Finding(string label, Verdict verdict, Severity? severity, double confidence, string differs, params string[] names)
    {
        findings.Add(
            new Finding
            {
                Id = $"g{findings.Count + 1}",
                Fingerprint = $"{findings.Count + 1:x16}",
                Label = label,
                Verdict = verdict,
                Severity = severity,
                Confidence = confidence,
                Joined = "Joined on the thing counted: same; what happened: same; time: overlapping.",
                Differs = differs,
                Claims = [.. names.Select(n => named[n])],
            }
        );
        return this;
    }

    /// <summary>Says that the articles from the one with this id on tell a story of this name, up to where the next one begins.</summary>
    public Story Telling(string label, string fromId)
    {
        stories.Add((label, fromId));
        return this;
    }

    public Report Build()
    {
        var copied = lineages.SelectMany(l => l.Articles).ToHashSet();
        var all = lineages
            .Concat(articles.Where(a => !copied.Contains(a.Id)).Select(a => new Lineage("", [a.Id], 0, null)))
            .OrderBy(l => l.Articles[0], StringComparer.Ordinal)
            .Select((l, i) => l with { Id = $"l{i + 1}" });
        ImmutableArray<Lineage> numbered = [.. all];
        var poll = SourcePoll.Of([.. articles], [.. findings], numbered);
        var scores = SourceScores.Of([.. articles], [.. claims], poll);
        return new Report
        {
            Articles = [.. articles],
            Claims = [.. claims],
            Findings =
            [
                .. poll.Estimated().Select(f => f with { Story = StoryOf(f.Claims[0].Article) is >= 0 and var at ? $"s{at + 1}" : null }),
            ],
            Stories = [.. stories.Select((told, at) => StoryAt(at, told.Label))],
            Lineages = numbered,
            Overlaps = [.. overlaps],
            Sources = scores.Sources,
            Matrix = scores.Matrix,
        };
    }

    private int StoryOf(Article article) => stories.FindLastIndex(told => string.CompareOrdinal(told.FromId, article.Id) <= 0);

    private CrossCheck.Stories.Story StoryAt(int at, string label)
    {
        var told = articles.Where(a => StoryOf(a) == at).ToList();
        return new()
        {
            Id = $"s{at + 1}",
            Label = label,
            Articles = [.. told.Select(a => a.Id)],
            First = told.Min(a => a.Published),
            Last = told.Max(a => a.Published),
            Sources = [.. told.Select(a => a.Source).Distinct().Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>"11", "&gt;11" for at least, "~11" for about, "24..99", "$11", and dates as "@2019-12-31", "@2019-12" or "@2019".</summary>
    private static (ClaimKind Kind, Value Value) Value(string text)
    {
        decimal Number(int from) => decimal.Parse(text.AsSpan(from), NumberStyles.Float, CultureInfo.InvariantCulture);
        Quantity Exactly(int from) =>
            new()
            {
                Amount = Number(from),
                Low = Number(from),
                High = Number(from),
            };
        if (text.Split("..") is [var low, var high])
        {
            return (
                ClaimKind.Count,
                new Quantity
                {
                    Low = decimal.Parse(low, CultureInfo.InvariantCulture),
                    High = decimal.Parse(high, CultureInfo.InvariantCulture),
                    Bound = Bound.Vague,
                }
            );
        }

        return text[0] switch
        {
            '>' => (ClaimKind.Count, Exactly(1) with { High = null, Bound = Bound.AtLeast }),
            '~' => (ClaimKind.Count, Exactly(1) with { Low = Number(1) * 0.95m, High = Number(1) * 1.05m, Bound = Bound.About }),
            '$' => (ClaimKind.Money, Exactly(1) with { Unit = "USD", Dimension = "money" }),
            '@' => (ClaimKind.Date, Date(text[1..])),
            _ => (ClaimKind.Count, Exactly(0)),
        };
    }

    private static DateValue Date(string iso)
    {
        var parts = iso.Split('-').Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        var first = new DateOnly(
            parts[0],
            parts.ElementAtOrDefault(1) is > 0 and var month ? month : 1,
            parts.ElementAtOrDefault(2) is > 0 and var day ? day : 1
        );
        var (end, granularity) = parts.Length switch
        {
            1 => (first.AddYears(1), Granularity.Year),
            2 => (first.AddMonths(1), Granularity.Month),
            _ => (first.AddDays(1), Granularity.Day),
        };
        return new DateValue(first, end.AddDays(-1), granularity, iso);
    }

    /// <summary>The sentence around a claim: from the full stop or line before it to the next.</summary>
    private static TextSpan Sentence(string text, TextSpan value)
    {
        var start = text.AsSpan(0, value.Start).LastIndexOfAny(".\n") + 1;
        var end = text.AsSpan(value.End).IndexOfAny(".\n");
        return TextSpan.FromBounds(start, end < 0 ? text.Length : value.End + end + 1);
    }
}
