using System.Collections.Immutable;
using System.Globalization;
using CrossCheck.Findings;
using CrossCheck.Findings.Sources;
using CrossCheck.Reports.Review;
using Newtonsoft.Json;
using static CrossCheck.Reports.JsonFields;

namespace CrossCheck.Reports.Json;

/// <summary>
/// The report as data, format 1: one JSON object, one entry of its lists a line, so that two reports can be compared with a line diff.
/// </summary>
internal static class JsonReport
{
    /// <summary>Writes <paramref name="report"/> without building it in memory first.</summary>
    public static void Write(Report report, TextWriter output)
    {
        var sources = report.Sources.ToDictionary(s => s.Name, s => s.Id);
        var lineages = report.Lineages.SelectMany(l => l.Articles.Select(a => (Article: a, l.Id))).ToDictionary(p => p.Article, p => p.Id);

        using var json = Writer(output);
        json.WriteStartObject();
        Text(json, "schemaVersion", SchemaVersion);
        Counts(json, report);
        List(
            json,
            "articles",
            report.Articles,
            article =>
            {
                JsonClaims.Write(json, article, sources.GetValueOrDefault(article.Source, article.Source));
                Text(json, "lineage", lineages.GetValueOrDefault(article.Id));
                Text(json, "textHash", WrittenReport.HashOf(article.Text));
            }
        );
        List(json, "claims", report.Claims, claim => JsonClaims.Write(json, claim));
        List(json, "groups", report.Findings.Where(f => f.Breakdown is null), finding => Write(json, finding));
        Totals(json, report);
        List(json, "sources", report.Sources, source => JsonFields.Write(json, source));
        List(
            json,
            "stories",
            report.Stories,
            story =>
            {
                Text(json, "id", story.Id);
                Text(json, "label", story.Label);
                Texts(json, "articles", story.Articles);
                Text(json, "first", story.First?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                Text(json, "last", story.Last?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                Texts(json, "sources", story.Sources.Select(name => sources.GetValueOrDefault(name, name)));
            }
        );
        List(
            json,
            "lineages",
            report.Lineages,
            lineage =>
            {
                Text(json, "id", lineage.Id);
                Texts(json, "articles", lineage.Articles);
                Number(json, "shared", Rounded(lineage.Shared));
                Text(json, "credit", lineage.Credit);
                Text(json, "earliest", lineage.Earliest);
            }
        );
        if (!report.Overlaps.IsEmpty)
        {
            List(json, "overlaps", report.Overlaps, overlap => Write(json, overlap));
        }

        Matrix(json, report.Matrix);
        if (!report.Problems.IsEmpty)
        {
            List(
                json,
                "problems",
                report.Problems,
                problem =>
                {
                    Text(json, "path", problem.Path);
                    Number(json, "line", problem.Line);
                    Text(json, "reason", problem.Reason);
                    Flag(json, "leftOut", problem.IsLeftOut);
                }
            );
        }

        json.WriteEndObject();
        json.Flush();
        output.Write('\n');
    }

    /// <summary>How many findings there are of each sort.</summary>
    private static void Counts(JsonTextWriter json, Report report)
    {
        json.WritePropertyName("counts");
        json.WriteStartObject();
        json.Formatting = Formatting.None;
        foreach (var sort in FindingCounts.Of(report.Findings))
        {
            Number(json, sort.Name, sort.Findings.Length);
        }

        json.WriteEndObject();
        json.Formatting = Formatting.Indented;
    }

    /// <summary>
    /// The totals that articles break down; one that does not match its parts has the fields of a group beside its own. They are no groups,
    /// since a claim stands in one group only.
    /// </summary>
    private static void Totals(JsonTextWriter json, Report report)
    {
        if (report.Totals.IsEmpty)
        {
            return;
        }

        var wrong = report.Findings.Where(f => f.Breakdown is not null).ToDictionary(f => f.Id, StringComparer.Ordinal);
        List(
            json,
            "totals",
            report.Totals,
            total =>
            {
                EvidenceJson.Fields(json, total);
                if (wrong.TryGetValue(total.Id, out var finding))
                {
                    Named(json, finding);
                    Judged(json, finding);
                }
            }
        );
    }

    private static void Write(JsonTextWriter json, Finding finding)
    {
        Text(json, "id", finding.Id);
        Named(json, finding);
        Texts(json, "claims", finding.Claims.Select(c => c.Id));
        if (!finding.TakenOut.IsEmpty)
        {
            Texts(json, "takenOut", finding.TakenOut.Select(c => c.Id));
        }

        Judged(json, finding);
    }

    private static void Named(JsonTextWriter json, Finding finding)
    {
        Text(json, "fingerprint", finding.Fingerprint);
        Text(json, "label", finding.Label);
        Text(json, "story", finding.Story);
    }

    private static void Judged(JsonTextWriter json, Finding finding)
    {
        Text(json, "verdict", finding.Traits().Name);
        Text(json, "severity", finding.Severity is { } severity ? Name(severity) : null);
        Number(json, "confidence", Rounded(finding.Confidence));
        if (finding.IsInternal)
        {
            Flag(json, "internal", true);
        }

        Text(json, "joined", finding.Joined);
        Text(json, "differs", finding.Differs);
        if (finding.Deciding is { } deciding)
        {
            json.WritePropertyName("deciding");
            json.WriteStartObject();
            Texts(json, "claims", [deciding.A.Id, deciding.B.Id]);
            Number(json, "probability", Rounded(deciding.Probability));
            Texts(json, "for", deciding.For);
            Texts(json, "against", deciding.Against);
            json.WriteEndObject();
        }

        Estimated(json, finding.Estimate);
        if (finding.Decision is { } decision)
        {
            json.WritePropertyName("review");
            json.WriteStartObject();
            Text(json, "state", Name(decision.State));
            Text(json, "note", decision.Note.Length == 0 ? null : decision.Note);
            Text(json, "by", decision.By.Length == 0 ? null : decision.By);
            Text(json, "at", DecisionJson.Instant(decision.At));
            json.WriteEndObject();
        }

        Text(json, "reopened", Reviews.Reopened(finding));
    }

    private static void Write(JsonTextWriter json, Overlap overlap)
    {
        Texts(json, "articles", [overlap.First, overlap.Second]);
        Number(json, "containment", Rounded(overlap.Containment));
        Number(json, "resemblance", Rounded(overlap.Resemblance));
        Number(json, "ordered", Rounded(overlap.Ordered));
        Flag(json, "oneVoice", overlap.IsCopy);
        Text(json, "earlier", overlap.Earlier);
        Spans(json, "passages", overlap.Passages);
        Spans(json, "sentences", overlap.Sentences);
    }

    /// <summary>Stretches that two articles share, each as start and length in the first, then in the second.</summary>
    private static void Spans(JsonTextWriter json, string name, ImmutableArray<SharedSpan> spans)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var (first, second) in spans)
        {
            json.WriteStartArray();
            json.WriteValue(first.Start);
            json.WriteValue(first.Length);
            json.WriteValue(second.Start);
            json.WriteValue(second.Length);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
