using System.Collections.Immutable;
using System.Globalization;
using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Findings;
using CrossCheck.Language;

namespace CrossCheck.Reports.Html;

/// <summary>
/// Packs the articles and claims of a page: claims as short rows, quotations as spans of the articles' texts, which stand there once.
/// </summary>
internal sealed class PageTexts
{
    /// <summary>
    /// Characters of article text that a page carries whole (about 18 MB, which a browser opens within a second); beyond it, only the
    /// sentences of its findings.
    /// </summary>
    private const long MostText = 18_000_000;

    private readonly Report report;
    private readonly PageJson json;
    private readonly Dictionary<string, int> articles;
    private readonly Dictionary<string, int> sources;
    private readonly ImmutableArray<Claim> claims;
    private readonly HashSet<string> grouped;
    private readonly bool isWhole;

    /// <summary>Prepares the texts of <paramref name="report"/>, as far as <paramref name="findings"/> need them.</summary>
    public PageTexts(Report report, ImmutableArray<Finding> findings, PageJson json)
    {
        this.report = report;
        this.json = json;
        articles = PageData.Index(report.Articles.Select(a => a.Id));
        sources = PageData.Index(report.Sources.Select(s => s.Name));
        isWhole = report.Articles.Sum(a => (long)a.Text.Length) <= MostText;
        claims = isWhole ? report.Claims : [.. findings.SelectMany(f => f.Claims.Concat(f.TakenOut)).DistinctBy(c => c.Id)];
        grouped = [.. findings.SelectMany(f => f.Claims).Select(c => c.Id)];
    }

    /// <summary>The articles with their texts, or as much of these as the claims need.</summary>
    public void Articles()
    {
        var lineages = report
            .Lineages.SelectMany((l, i) => l.Articles.Select(a => (Article: a, i)))
            .ToDictionary(p => p.Article, p => p.i, StringComparer.Ordinal);
        var needed = isWhole
            ? null
            : claims.ToLookup(
                c => c.Article.Id,
                c => TextSpan.FromBounds(Math.Min(c.SentenceSpan.Start, c.ValueSpan.Start), Math.Max(c.SentenceSpan.End, c.ValueSpan.End)),
                StringComparer.Ordinal
            );
        json.List(
            "articles",
            report.Articles,
            article =>
            {
                json.WriteStartObject();
                json.Text("id", article.Id);
                json.Text("path", article.Path);
                json.Number("source", sources.GetValueOrDefault(article.Source, -1));
                json.Number("lineage", lineages.GetValueOrDefault(article.Id, -1));
                json.Text("title", article.Title);
                json.Text("published", article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                json.Text("credit", article.Credit);
                json.Text(
                    "url",
                    Uri.TryCreate(article.Url, UriKind.Absolute, out var url)
                    && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
                        ? url.AbsoluteUri
                        : null
                );
                json.List(
                    "passages",
                    needed is null ? [new TextSpan(0, article.Text.Length)] : Merged(needed[article.Id]),
                    span =>
                    {
                        json.WriteStartArray();
                        json.WriteValue(span.Start);
                        json.WriteValue(span.Of(article.Text).ToString());
                        json.WriteEndArray();
                    }
                );
                json.WriteEndObject();
            }
        );
    }

    /// <summary>
    /// A claim is a row of id, article, kind, value start and length, sentence start and length, and where it is hedged by more than its
    /// words an object that says how.
    /// </summary>
    public void Claims() =>
        json.List(
            "claims",
            claims,
            claim =>
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
                    json.Text("as", understood);
                    json.Text("by", claim.Attribution is { } who ? Quotation.OneLine(who) : null);
                    json.Text("asOf", claim.AsOf);
                    json.Text("force", claim.Force == Force.Asserted ? null : PageJson.Name(claim.Force));
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }
        );

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
}
