using System.Collections.Immutable;
using System.Globalization;
using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Findings;
using CrossCheck.Reports.Review;
using Newtonsoft.Json;

namespace CrossCheck.Reports.Html;

/// <summary>Packs a report into the JSON block of its page: claims as short rows, quotations as spans of the articles' texts, which stand there once.</summary>
internal sealed class PageData
{
    /// <summary>Characters of article text that a page carries whole (about 18 MB, which a browser opens within a second); beyond it, only the sentences of its findings.</summary>
    private const long MostText = 18_000_000;

    /// <summary>Pairs of articles whose shared passages a page carries, and passages of each pair: the closest pairs, the longest passages.</summary>
    private const int MostOverlaps = 1_000, MostPassages = 100;

    private readonly Report report;
    private readonly JsonTextWriter json;
    private readonly ImmutableArray<Finding> findings;
    private readonly ImmutableArray<Claim> claims;
    private readonly Dictionary<string, int> articles;
    private readonly Dictionary<string, int> sources;
    private readonly ILookup<string, Breakdown> totals;
    private readonly Positions positions;
    private readonly HashSet<string> grouped;
    private readonly bool isWhole;

    private PageData(Report report, JsonTextWriter json)
    {
        this.report = report;
        this.json = json;
        findings = report.Findings.Length <= report.MostFindings ? report.Findings : report.Findings[..report.MostFindings];
        isWhole = report.Articles.Sum(a => (long)a.Text.Length) <= MostText;
        claims = isWhole ? report.Claims : [.. findings.SelectMany(f => f.Claims.Concat(f.TakenOut)).DistinctBy(c => c.Id)];
        totals = report.Totals.SelectMany(t => t.Parts.Append(t.Total).Select(c => (c.Id, t))).ToLookup(x => x.Id, x => x.t, StringComparer.Ordinal);
        articles = Index(report.Articles.Select(a => a.Id));
        sources = Index(report.Sources.Select(s => s.Name));
        positions = new Positions(report);
        grouped = [.. findings.SelectMany(f => f.Claims).Select(c => c.Id)];
    }

    /// <summary>Writes the data. No less-than sign leaves unescaped, so that nothing in it can end the script element or open a comment.</summary>
    public static void Write(Report report, ReviewSession? session, TextWriter output)
    {
        using var json = new JsonTextWriter(output) { CloseOutput = false, StringEscapeHandling = StringEscapeHandling.EscapeHtml };
        new PageData(report, json).Write(session);
    }

    private void Write(ReviewSession? session)
    {
        json.WriteStartObject();
        if (session is not null)
        {
            Text("reviewer", session.Reviewer);
        }

        Number("omitted", report.Findings.Length - findings.Length);
        List("omittedCounts", report.Findings.Skip(findings.Length).CountBy(f => (Sort: FindingCounts.NameOf(f), f.Severity)), omitted =>
        {
            json.WriteStartArray();
            json.WriteValue(omitted.Key.Sort);
            json.WriteValue(omitted.Key.Severity is { } severity ? Name(severity) : "");
            json.WriteValue(omitted.Value);
            json.WriteEndArray();
        });
        List("kinds", Enum.GetNames<ClaimKind>(), kind => json.WriteValue(kind.ToLowerInvariant()));
        List("verdicts", Verdicts.All, Write);
        List("sources", report.Sources, Write);
        List("lineages", report.Lineages, Write);
        Articles();
        Claims();
        List("findings", findings, Write);
        List("otherDecisions", report.OtherDecisions, Write);
        Matrix();
        List("overlaps", report.Overlaps.OrderByDescending(o => Math.Max(o.Containment, o.Ordered)).Take(MostOverlaps), Write);
        List("problems", report.Problems, problem =>
        {
            json.WriteStartObject();
            Text("path", problem.Place);
            Text("reason", problem.Reason);
            Number("leftOut", problem.IsLeftOut ? 1 : 0);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private void Write(VerdictTraits verdict)
    {
        json.WriteStartObject();
        Text("name", verdict.Name);
        Text("noun", verdict.Noun);
        Text("plural", verdict.Plural);
        Text("tally", verdict.Tally);
        Text("mark", verdict.Mark);
        Text("meaning", verdict.Meaning);
        Text("between", verdict.BetweenInPage);
        Number("differs", verdict.Differs ? 1 : 0);
        Number("flagged", verdict.IsFlagged ? 1 : 0);
        Number("inside", verdict.HeadingInside is null ? 0 : 1);
        json.WriteEndObject();
    }

    private void Articles()
    {
        var lineages = report.Lineages.SelectMany((l, i) => l.Articles.Select(a => (Article: a, i))).ToDictionary(p => p.Article, p => p.i, StringComparer.Ordinal);
        var needed = isWhole ? null : claims.ToLookup(c => c.Article.Id, c => TextSpan.FromBounds(Math.Min(c.SentenceSpan.Start, c.ValueSpan.Start), Math.Max(c.SentenceSpan.End, c.ValueSpan.End)), StringComparer.Ordinal);
        List("articles", report.Articles, article =>
        {
            json.WriteStartObject();
            Text("id", article.Id);
            Text("path", article.Path);
            Number("source", sources.GetValueOrDefault(article.Source, -1));
            Number("lineage", lineages.GetValueOrDefault(article.Id, -1));
            Text("title", article.Title);
            Text("published", article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Text("credit", article.Credit);
            Text("url", Uri.TryCreate(article.Url, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp) ? url.AbsoluteUri : null);
            List("passages", needed is null ? [new TextSpan(0, article.Text.Length)] : Merged(needed[article.Id]), span =>
            {
                json.WriteStartArray();
                json.WriteValue(span.Start);
                json.WriteValue(span.Of(article.Text).ToString());
                json.WriteEndArray();
            });
            json.WriteEndObject();
        });
    }

    /// <summary>The spans in order, those that touch joined.</summary>
    private static List<TextSpan> Merged(IEnumerable<TextSpan> spans)
    {
        var merged = new List<TextSpan>();
        foreach (var span in spans.OrderBy(s => s.Start))
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End)
            {
                merged[^1] = TextSpan.FromBounds(merged[^1].Start, Math.Max(merged[^1].End, span.End));
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }

    /// <summary>A claim is a row of id, article, kind, value start and length, sentence start and length, and where it is hedged by more than its words an object that says how.</summary>
    private void Claims() => List("claims", claims, claim =>
    {
        json.WriteStartArray();
        json.WriteValue(claim.Id);
        json.WriteValue(articles[claim.Article.Id]);
        json.WriteValue((int)claim.Kind);
        json.WriteValue(claim.ValueSpan.Start);
        json.WriteValue(claim.ValueSpan.Length);
        json.WriteValue(claim.SentenceSpan.Start);
        json.WriteValue(claim.SentenceSpan.Length);
        var understood = grouped.Contains(claim.Id) ? Understood.Of(claim) : null;
        if (claim.Attribution is not null || claim.AsOf is not null || claim.Force != Force.Asserted || understood is not null)
        {
            json.WriteStartObject();
            Text("as", understood);
            Text("by", claim.Attribution is { } who ? Quotation.OneLine(who) : null);
            Text("asOf", claim.AsOf);
            Text("force", claim.Force == Force.Asserted ? null : Name(claim.Force));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private void Write(Finding finding)
    {
        var taken = positions.Of(finding);
        ImmutableArray<Claim> stated = [.. taken.SelectMany(p => p.Claims)];
        var axis = ValueAxis.Of(stated);
        json.WriteStartObject();
        Text("id", finding.Id);
        Text("fingerprint", finding.Fingerprint);
        Text("label", Quotation.OneLine(finding.Label));
        Text("verdict", finding.Traits().Name);
        Text("severity", finding.Severity is { } severity ? Name(severity) : null);
        Number("confidence", Math.Round(finding.Confidence, 2));
        Text("joined", finding.Joined);
        Text("weighed", finding.Deciding is { } pair ? Weighed.InWords(pair) : null);
        Text("differs", finding.Differs);
        if (finding.Estimate is { } estimate)
        {
            Text("better", Quotation.OneLine(estimate.Value));
            Number("betterBy", Math.Round(estimate.Probability, 2));
        }

        if (finding.IsInternal)
        {
            Number("internal", 1);
        }

        if (Timeline.IsTold(finding))
        {
            Number("running", 1);
        }

        Text("unit", axis.Unit.Length == 0 ? null : axis.Unit);
        List("claims", stated, claim => json.WriteValue(claim.Id));
        List("positions", taken.SelectMany((p, i) => Enumerable.Repeat(i, p.Claims.Length)), position => json.WriteValue(position));
        if (positions.Carrying(finding) is var (first, second))
        {
            List("carrying", [first.Id, second.Id], json.WriteValue);
        }

        Text("sum", finding.Breakdown is { } breakdown ? Quotation.OneLine(Breakdowns.InWords(breakdown)) : null);
        List("totals", finding.Claims.SelectMany(c => totals[c.Id]).Distinct(), total => json.WriteValue(Quotation.OneLine($"{total.Total.Article.Source}: {Explanation.Stated(total.Total)}, of which {Breakdowns.InWords(total)}")));

        List("places", axis.Places, place =>
        {
            json.WriteStartArray();
            Number(place.At);
            Number(place.From);
            Number(place.To);
            json.WriteEndArray();
        });
        List("keys", stated, claim => json.WriteValue(DecisionBasis.Key(claim)));
        List("takenOut", finding.TakenOut, claim => json.WriteValue(claim.Id));
        List("values", DecisionBasis.Values(finding), json.WriteValue);
        List("sentences", DecisionBasis.Sentences(finding), json.WriteValue);
        Write("decision", finding.Decision);
        Write("superseded", finding.Superseded);
        json.WriteEndObject();
    }

    private void Write(string name, Decision? decision)
    {
        if (decision is not null)
        {
            json.WritePropertyName(name);
            Write(decision);
        }
    }

    private void Write(Decision decision) => ReviewFile.WriteEntry(json, decision);

    private void Write(SourceScore source)
    {
        json.WriteStartObject();
        Text("name", source.Name);
        Number("articles", source.Articles);
        Number("claims", source.Claims);
        Write("raw", source.Raw);
        Write("byLineage", source.ByLineage);
        if (source.TellingReliability is { } reliability)
        {
            Number("reliability", Math.Round(reliability, 3));
        }

        List("alone", source.Alone, json.WriteValue);
        json.WriteEndObject();
    }

    private void Write(string name, Agreement agreement)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        json.WriteValue(agreement.Compared);
        json.WriteValue(agreement.Agreed);
        Number(agreement.Share);
        Number(agreement.Low);
        Number(agreement.High);
        json.WriteValue(agreement.IsTelling ? 1 : 0);
        json.WriteEndArray();
    }

    private void Write(Lineage lineage)
    {
        json.WriteStartObject();
        Text("id", lineage.Id);
        Number("shared", Math.Round(lineage.Shared, 3));
        Text("credit", lineage.Credit);
        List("articles", lineage.Articles, id => json.WriteValue(articles[id]));
        json.WriteEndObject();
    }

    /// <summary>Who agrees with whom: rows of two sources, the questions both speak on and those they agree on.</summary>
    private void Matrix()
    {
        var matrix = report.Matrix;
        var places = Index(report.Sources.Select(s => s.Id));
        var pairs = from one in Enumerable.Range(0, matrix.Sources.Length)
                    from other in Enumerable.Range(one + 1, matrix.Sources.Length - one - 1)
                    where matrix.Compared(one, other) > 0
                    select (one, other);
        List("matrix", pairs, pair => Numbers(places[matrix.Sources[pair.one]], places[matrix.Sources[pair.other]], matrix.Compared(pair.one, pair.other), matrix.Agreed(pair.one, pair.other)));
    }

    private void Write(Overlap overlap)
    {
        json.WriteStartObject();
        Number("first", articles[overlap.First]);
        Number("second", articles[overlap.Second]);
        Number("shared", Math.Round(overlap.Containment, 3));
        Number("ordered", Math.Round(overlap.Ordered, 3));
        Spans("passages", overlap.Passages);
        Spans("sentences", overlap.Sentences);
        json.WriteEndObject();
    }

    private void Spans(string name, ImmutableArray<SharedSpan> spans) =>
        List(name, spans.OrderByDescending(s => s.First.Length).Take(MostPassages).OrderBy(s => s.First.Start), s => Numbers(s.First.Start, s.First.Length, s.Second.Start, s.Second.Length));

    private void Numbers(params ReadOnlySpan<int> numbers)
    {
        json.WriteStartArray();
        foreach (var number in numbers)
        {
            json.WriteValue(number);
        }

        json.WriteEndArray();
    }

    private void List<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    private void Text(string name, string? text)
    {
        if (text is not null)
        {
            json.WritePropertyName(name);
            json.WriteValue(text);
        }
    }

    private void Number(string name, double number)
    {
        json.WritePropertyName(name);
        Number(number);
    }

    /// <summary>In the shortest form that reads back the same.</summary>
    private void Number(double? number)
    {
        if (number is { } present)
        {
            json.WriteRawValue(present.ToString("R", CultureInfo.InvariantCulture));
        }
        else
        {
            json.WriteNull();
        }
    }

    private static string Name<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static Dictionary<string, int> Index(IEnumerable<string> names)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            index.TryAdd(name, index.Count);
        }

        return index;
    }
}
