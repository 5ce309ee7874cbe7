using System.Globalization;
using CrossCheck.Claims;
using CrossCheck.Findings;
using Newtonsoft.Json;
using static CrossCheck.Reports.JsonFields;

namespace CrossCheck.Reports;

/// <summary>The report as data, format 1: one JSON object, one entry of its lists a line, so that two reports can be compared with a line diff.</summary>
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
        List(json, "articles", report.Articles, article =>
        {
            Text(json, "id", article.Id);
            Text(json, "path", article.Path);
            Text(json, "source", sources.GetValueOrDefault(article.Source, article.Source));
            Text(json, "title", article.Title);
            Text(json, "published", article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Text(json, "credit", article.Credit);
            Text(json, "url", article.Url);
            Text(json, "lineage", lineages.GetValueOrDefault(article.Id));
        });
        List(json, "claims", report.Claims, claim => Write(json, claim));
        List(json, "groups", report.Findings, finding => Write(json, finding));
        List(json, "sources", report.Sources, source => JsonFields.Write(json, source));
        List(json, "lineages", report.Lineages, lineage =>
        {
            Text(json, "id", lineage.Id);
            Texts(json, "articles", lineage.Articles);
            Number(json, "shared", Rounded(lineage.Shared));
            Text(json, "credit", lineage.Credit);
        });
        Matrix(json, report.Matrix);
        if (!report.Problems.IsEmpty)
        {
            List(json, "problems", report.Problems, problem =>
            {
                Text(json, "path", problem.Path);
                Text(json, "reason", problem.Reason);
                Flag(json, "leftOut", problem.IsLeftOut);
            });
        }

        json.WriteEndObject();
        json.Flush();
        output.Write('\n');
    }

    private static void Write(JsonTextWriter json, Claim claim)
    {
        Text(json, "id", claim.Id);
        Text(json, "article", claim.Article.Id);
        Text(json, "kind", Name(claim.Kind));
        json.WritePropertyName("value");
        json.WriteStartObject();
        Text(json, "text", claim.ValueText);
        Number(json, "start", claim.ValueSpan.Start);
        Number(json, "length", claim.ValueSpan.Length);
        Write(json, claim.Value);
        json.WriteEndObject();
        json.WritePropertyName("sentence");
        json.WriteStartObject();
        Number(json, "start", claim.SentenceSpan.Start);
        Number(json, "length", claim.SentenceSpan.Length);
        json.WriteEndObject();
        Text(json, "subject", claim.Subject);
        Text(json, "event", claim.Event);
        Texts(json, "participants", claim.Participants);
        Text(json, "time", claim.Time);
        Text(json, "asOf", claim.AsOf);
        Text(json, "role", claim.Role is { } role ? Name(role) : null);
        Text(json, "attribution", claim.Attribution);
        Text(json, "force", Name(claim.Force));
    }

    private static void Write(JsonTextWriter json, Value value)
    {
        switch (value)
        {
            case Quantity quantity:
                Number(json, "amount", quantity.Amount);
                Number(json, "low", quantity.Low);
                Number(json, "high", quantity.High);
                Text(json, "bound", Name(quantity.Bound));
                Text(json, "unit", quantity.Unit.Length == 0 ? null : quantity.Unit);
                Text(json, "duration", quantity.Duration);
                break;
            case DateValue date:
                Text(json, "date", date.Iso);
                Text(json, "granularity", Name(date.Granularity));
                break;
        }
    }

    private static void Write(JsonTextWriter json, Finding finding)
    {
        Text(json, "id", finding.Id);
        Text(json, "fingerprint", finding.Fingerprint);
        Text(json, "label", finding.Label);
        Texts(json, "claims", finding.Claims.Select(c => c.Id));
        Text(json, "verdict", Name(finding.Verdict));
        Text(json, "severity", finding.Severity is { } severity ? Name(severity) : null);
        Number(json, "confidence", Rounded(finding.Confidence));
        if (finding.IsInternal)
        {
            Flag(json, "internal", true);
        }

        Text(json, "joined", finding.Joined);
        Text(json, "differs", finding.Differs);
        Estimated(json, finding.Estimate);
    }
}
