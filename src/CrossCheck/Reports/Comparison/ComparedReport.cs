using System.Collections.Immutable;
using System.Globalization;
using CrossCheck.Articles;
using CrossCheck.Findings;
using CrossCheck.Reports.Json;
using Newtonsoft.Json.Linq;

namespace CrossCheck.Reports.Comparison;

/// <summary>As much of a report as it is compared with another by: one just made, or one from a file.</summary>
public sealed class ComparedReport
{
    private ComparedReport(ImmutableArray<ComparedFinding> findings, Dictionary<string, string> texts) =>
        (Findings, Texts) = (findings, texts);

    /// <summary>The report of no articles.</summary>
    public static ComparedReport Empty { get; } = new([], []);

    /// <summary>Its findings, in report order.</summary>
    public ImmutableArray<ComparedFinding> Findings { get; }

    /// <summary>For each article, by its id, what tells its text from another.</summary>
    internal Dictionary<string, string> Texts { get; }

    /// <summary>Takes what is needed from <paramref name="report"/>.</summary>
    public static ComparedReport Of(Report report)
    {
        var claims = Named(report.Claims.Select(c => (c.Id, c.Article.Id, c.ValueSpan.Start, JsonFields.Name(c.Kind), c.ValueText)));
        return new(
            [
                .. report.Findings.Select(f => new ComparedFinding(
                    f.Id,
                    f.Fingerprint,
                    Quotation.OneLine(f.Label),
                    f.Verdict,
                    f.Severity,
                    f.Review,
                    Quotation.OneLine(f.Differs)
                )
                {
                    Claims = [.. f.Claims.Select(c => claims[c.Id])],
                }),
            ],
            report.Articles.ToDictionary(a => a.Id, a => WrittenReport.HashOf(a.Text), StringComparer.Ordinal)
        );
    }

    /// <summary>Reads what is needed from a report that <c>report --format json</c> wrote.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputException">There is no such file, it can't be read, or it is no such report.</exception>
    public static ComparedReport Read(string path) => ReportFile.Read(path, Of);

    private static ComparedReport Of(ReportFile file)
    {
        var claims = Named(
            file.Objects("claims")
                .Select(c =>
                {
                    var value = c["value"] as JObject ?? throw file.NoReport("a claim has no value");
                    return (
                        file.Required(c, "id"),
                        file.Required(c, "article"),
                        file.Whole(value, "start"),
                        file.Required(c, "kind"),
                        file.Required(value, "text")
                    );
                })
        );
        var totals = file.Has("totals") ? file.Objects("totals").Where(t => t.ContainsKey("fingerprint")) : [];
        return new(
            [
                .. file.Objects("groups").Select(g => Finding(g, Members(g, "claims"))),
                .. totals.Select(t => Finding(t, Members(t, "parts").Prepend(file.Required(t, "total")))),
            ],
            file.Objects("articles")
                .ToDictionary(a => file.Required(a, "id"), a => ReportFile.Optional(a, "textHash") ?? "", StringComparer.Ordinal)
        );

        ComparedFinding Finding(JObject finding, IEnumerable<string> members) =>
            new(
                file.Required(finding, "id"),
                file.Required(finding, "fingerprint"),
                Quotation.OneLine(file.Required(finding, "label")),
                Verdicts.All.FirstOrDefault(v => v.Name == file.Required(finding, "verdict"))?.Verdict
                    ?? throw file.NoReport($"it has the verdict {finding["verdict"]}"),
                Known<Severity>(ReportFile.Optional(finding, "severity")),
                finding["review"] is JObject review
                    ? Known<ReviewState>(ReportFile.Optional(review, "state")) ?? ReviewState.Open
                    : ReviewState.Open,
                Quotation.OneLine(file.Required(finding, "differs"))
            )
            {
                Claims =
                [
                    .. members.Select(id => claims.TryGetValue(id, out var claim) ? claim : throw file.NoReport($"it has no claim {id}")),
                ],
            };

        T? Known<T>(string? name)
            where T : struct, Enum
        {
            foreach (var value in Enum.GetValues<T>().Where(v => JsonFields.Name(v) == name))
            {
                return value;
            }

            return name is null ? null : throw file.NoReport($"it has the {typeof(T).Name.ToLowerInvariant()} {name}");
        }
    }

    private static IEnumerable<string> Members(JObject finding, string name) => (finding[name] as JArray ?? []).Select(id => id.ToString());

    /// <summary>The claims by their ids, each with the how-manieth of its words it is in its article.</summary>
    private static Dictionary<string, ComparedClaim> Named(
        IEnumerable<(string Id, string Article, int Start, string Kind, string Words)> claims
    )
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var named = new Dictionary<string, ComparedClaim>(StringComparer.Ordinal);
        foreach (var (id, article, start, kind, words) in claims)
        {
            var stated = $"{kind} {Quotation.OneLine(words)}";
            var nth = seen[$"{article} {stated}"] = seen.GetValueOrDefault($"{article} {stated}") + 1;
            named[id] = new ComparedClaim(article, start, $"{stated} {nth.ToString(CultureInfo.InvariantCulture)}");
        }

        return named;
    }
}
