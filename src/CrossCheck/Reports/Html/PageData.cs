using System.Collections.Immutable;
using CrossCheck.Claims;
using CrossCheck.Findings;

namespace CrossCheck.Reports.Html;

/// <summary>Packs a report into the JSON block of its page.</summary>
internal sealed class PageData
{
    /// <summary>Pairs of articles whose shared passages a page carries: the closest.</summary>
    private const int MostOverlaps = 1_000;

    private readonly Report report;
    private readonly PageJson json;
    private readonly ImmutableArray<Finding> findings;

    private PageData(Report report, PageJson json)
    {
        this.report = report;
        this.json = json;
        findings = report.Findings.Length <= report.MostFindings ? report.Findings : report.Findings[..report.MostFindings];
    }

    /// <summary>Writes the data.</summary>
    public static void Write(Report report, string? reviewer, TextWriter output)
    {
        using var json = new PageJson(output);
        new PageData(report, json).Write(reviewer);
    }

    /// <summary>
    /// The place of each of <paramref name="names"/>, by which the packed rows name them; of a name that comes twice its first.
    /// </summary>
    public static Dictionary<string, int> Index(IEnumerable<string> names)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            index.TryAdd(name, index.Count);
        }

        return index;
    }

    private void Write(string? reviewer)
    {
        json.WriteStartObject();
        if (reviewer is not null)
        {
            json.Text("reviewer", reviewer);
        }

        json.Number("omitted", report.Findings.Length - findings.Length);
        json.List(
            "omittedCounts",
            report.Findings.Skip(findings.Length).CountBy(f => (Sort: FindingCounts.NameOf(f), f.Severity)),
            omitted =>
            {
                json.WriteStartArray();
                json.WriteValue(omitted.Key.Sort);
                json.WriteValue(omitted.Key.Severity is { } severity ? PageJson.Name(severity) : "");
                json.WriteValue(omitted.Value);
                json.WriteEndArray();
            }
        );
        json.List("kinds", ClaimKinds.All, kind => json.WriteValue(kind.Name));
        json.List("verdicts", Verdicts.All, Write);
        var sources = new PageSources(report, json);
        json.List("sources", report.Sources, sources.Write);
        json.List("lineages", report.Lineages, sources.Write);
        var texts = new PageTexts(report, findings, json);
        texts.Articles();
        texts.Claims();
        var told = new PageFindings(report, json);
        told.Stories();
        json.List("findings", findings, told.Write);
        json.List("otherDecisions", report.OtherDecisions, told.Write);
        sources.Matrix();
        json.List("overlaps", report.Overlaps.OrderByDescending(o => Math.Max(o.Containment, o.Ordered)).Take(MostOverlaps), sources.Write);
        json.List(
            "problems",
            report.Problems,
            problem =>
            {
                json.WriteStartObject();
                json.Text("path", problem.Place);
                json.Text("reason", problem.Reason);
                json.Number("leftOut", problem.IsLeftOut ? 1 : 0);
                json.WriteEndObject();
            }
        );
        json.WriteEndObject();
    }

    private void Write(VerdictTraits verdict)
    {
        json.WriteStartObject();
        json.Text("name", verdict.Name);
        json.Text("noun", verdict.Noun);
        json.Text("plural", verdict.Plural);
        json.Text("mark", verdict.Mark);
        json.Text("meaning", verdict.Meaning);
        json.Text("between", verdict.BetweenInPage);
        json.Number("differs", verdict.Differs ? 1 : 0);
        json.Number("flagged", verdict.IsFlagged ? 1 : 0);
        json.Number("inside", verdict.HeadingInside is null ? 0 : 1);
        json.WriteEndObject();
    }
}
