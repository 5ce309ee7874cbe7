using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Findings;
using Newtonsoft.Json.Linq;

namespace CrossCheck.Reports.Json;

/// <summary>A group of a report that was written earlier.</summary>
/// <param name="Id">"g4".</param>
/// <param name="Fingerprint">Sixteen hexadecimal digits.</param>
/// <param name="Claims">Ids of its claims.</param>
public sealed record WrittenGroup(string Id, string Fingerprint, ImmutableArray<string> Claims);

/// <summary>A total of a report that was written earlier.</summary>
/// <param name="Id">"t1".</param>
/// <param name="Claims">Ids of the claim that states it and of its parts.</param>
public sealed record WrittenTotal(string Id, ImmutableArray<string> Claims);

/// <summary>
/// A JSON report that was written earlier: enough of it to run the same check again and to find its groups and claims there.
/// </summary>
public sealed class WrittenReport
{
    private readonly string path;
    private readonly ImmutableArray<WrittenArticle> articles;
    private readonly Dictionary<string, (string Article, TextSpan Value)> claims = new(StringComparer.Ordinal);

    private WrittenReport(string path, ReportFile report)
    {
        this.path = path;
        var sources = report
            .Objects("sources")
            .ToDictionary(
                s => report.Required(s, "id"),
                s => ReportFile.Optional(s, "name") ?? report.Required(s, "id"),
                StringComparer.Ordinal
            );
        articles =
        [
            .. report
                .Objects("articles")
                .Select(a => new WrittenArticle(
                    ArticleOf(report, a, sources),
                    ReportFile.Optional(a, "text"),
                    ReportFile.Optional(a, "textHash")
                )),
        ];
        foreach (var claim in report.Objects("claims"))
        {
            var value = claim["value"] as JObject ?? throw report.NoReport("a claim has no value");
            claims[report.Required(claim, "id")] = (
                report.Required(claim, "article"),
                new TextSpan(report.Whole(value, "start"), report.Whole(value, "length"))
            );
        }

        Groups =
        [
            .. report
                .Objects("groups")
                .Select(g => new WrittenGroup(
                    report.Required(g, "id"),
                    report.Required(g, "fingerprint"),
                    [.. (g["claims"] as JArray ?? []).Select(c => c.ToString())]
                )),
        ];
        Totals = report.Has("totals")
            ?
            [
                .. report
                    .Objects("totals")
                    .Select(t => new WrittenTotal(
                        report.Required(t, "id"),
                        [report.Required(t, "total"), .. (t["parts"] as JArray ?? []).Select(c => c.ToString())]
                    )),
            ]
            : [];
    }

    private WrittenReport(string path, Report report)
    {
        this.path = path;
        articles = [];
        foreach (var claim in report.Claims)
        {
            claims[claim.Id] = (claim.Article.Id, claim.ValueSpan);
        }

        Groups =
        [
            .. report
                .Findings.Where(f => f.Breakdown is null)
                .Select(f => new WrittenGroup(f.Id, f.Fingerprint, [.. f.Claims.Select(c => c.Id)])),
        ];
        Totals = [.. report.Totals.Select(t => new WrittenTotal(t.Id, [.. t.Parts.Prepend(t.Total).Select(c => c.Id)]))];
    }

    /// <summary>Its groups, in order.</summary>
    public ImmutableArray<WrittenGroup> Groups { get; }

    /// <summary>Its totals, in order.</summary>
    public ImmutableArray<WrittenTotal> Totals { get; }

    /// <summary>Ids of its claims, in order.</summary>
    public IEnumerable<string> Claims => claims.Keys;

    /// <summary>Reads a report as <c>report --format json</c> writes it.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputException">There is no such file, it can't be read, or it is no such report.</exception>
    public static WrittenReport Read(string path) => ReportFile.Read(path, report => new WrittenReport(path, report));

    /// <summary>What <paramref name="report"/> holds as if it were written, without its articles: to name groups and claims by.</summary>
    /// <param name="report">A report of this run.</param>
    /// <param name="path">Where its articles are, for messages.</param>
    public static WrittenReport Of(Report report, string path) => new(path, report);

    /// <summary>Sixteen hexadecimal digits that tell one text from another: of its SHA-256 in UTF-8.</summary>
    internal static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));

    /// <summary>
    /// Reads the articles again that the report was on. Sources, dates and titles are those of the report; where an article is found in
    /// several places, the one with the text reported on is taken.
    /// </summary>
    /// <param name="folder">Where they are; null to look from the working folder, the report's and the one above that.</param>
    /// <exception cref="InputException">An article is not there or can't be read.</exception>
    public WrittenArticles ReadArticles(string? folder = null) => WrittenArticles.Read(path, articles, folder);

    /// <summary>
    /// The claim of <paramref name="report"/> that this report calls <paramref name="id"/>: the one at its place in its article; null where
    /// that is gone.
    /// </summary>
    /// <param name="id">An id of <see cref="Claims"/>.</param>
    /// <param name="report">A report on the same articles.</param>
    public Claim? Find(string id, Report report) =>
        claims.TryGetValue(id, out var place)
            ? report.Claims.FirstOrDefault(c => c.ValueSpan == place.Value && c.Article.Id == place.Article)
            : null;

    /// <summary>
    /// The finding of <paramref name="report"/> that this report calls <paramref name="group"/>: the one with the same claims, at their
    /// places; null where there is none.
    /// </summary>
    /// <param name="group">One of <see cref="Groups"/>.</param>
    /// <param name="report">A report on the same articles.</param>
    public Finding? Find(WrittenGroup group, Report report)
    {
        var members = group.Claims.Select(c => Find(c, report)?.Id).ToHashSet(StringComparer.Ordinal);
        return report.Findings.FirstOrDefault(f => f.Claims.Length == group.Claims.Length && f.Claims.All(c => members.Contains(c.Id)));
    }

    /// <summary>
    /// The breakdown of <paramref name="report"/> that this report calls <paramref name="total"/>; null where there is none.
    /// </summary>
    /// <param name="total">One of <see cref="Totals"/>.</param>
    /// <param name="report">A report on the same articles.</param>
    public Breakdown? Find(WrittenTotal total, Report report)
    {
        var members = total.Claims.Select(c => Find(c, report)?.Id).ToList();
        return report.Totals.FirstOrDefault(t => t.Parts.Prepend(t.Total).Select(c => c.Id).SequenceEqual(members));
    }

    private static Article ArticleOf(ReportFile report, JObject article, Dictionary<string, string> sources)
    {
        var source = report.Required(article, "source");
        return new Article
        {
            Id = report.Required(article, "id"),
            Path = report.Required(article, "path"),
            Source = sources.GetValueOrDefault(source, source),
            Text = "",
            IsExtracted = ReportFile.Optional(article, "text") is not null,
            Title = ReportFile.Optional(article, "title"),
            Author = ReportFile.Optional(article, "author"),
            Published = ReportFile.Optional(article, "published") is { } day
                ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                : null,
            Credit = ReportFile.Optional(article, "credit"),
            Url = ReportFile.Optional(article, "url"),
        };
    }
}
